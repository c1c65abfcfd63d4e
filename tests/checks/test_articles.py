"""The article goes with the words that are put after it."""

from __future__ import annotations

import pytest

from csp_desktop.checks.words.articles import article_before


@pytest.mark.parametrize(
    ("before", "words", "right"),
    [
        ("there was a ", "increase", "an "),
        ("there was an ", "reduction", "a "),
        ("An ", "7% fall", "A "),
        ("a ", "8% rise", "an "),
        ("a ", "11% rise", "an "),
        ("an ", "110% rise", "a "),
        ("a ", "11,200 total", "an "),
        ("an ", "unchanged figure", ""),
        ("an ", "increase", ""),
        ("than ", "fall", ""),
    ],
)
def test_the_article_is_that_of_the_words(before, words, right):
    assert article_before(before, words) == (len(right) and len(before.split()[-1]) + 1, right)


def test_a_sentence_is_put_right_with_its_article():
    from tests.checks.stated import claims

    (wrong,) = claims("There was a reduction of 367 in ASB compared to the same period last year.")
    assert wrong.suggestion == "There was an increase of 367 in ASB compared to the same period last year."
