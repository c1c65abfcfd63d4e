"""A comment made from a reading is never found wrong; with one digit, word or month changed it always is."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Figures
from csp_desktop.checks.words.subjects import Subject, Subjects
from csp_desktop.checks.words.told import checked_claims
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import MONTH_NAMES
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.sentences import comparison_sentence, summary_sentence
from tests.domain.making import actual_of, reading_of

COUNT = st.integers(1, 400)
YEARS = st.tuples(st.lists(COUNT, min_size=2, max_size=11), st.lists(COUNT, min_size=12, max_size=12))


def reading(years: tuple[list[int], list[int]]) -> Reading:
    this, last = years
    return reading_of(actual_of(y2016=this, y2015=last), "2017-03")


def moving(years: tuple[list[int], list[int]]) -> Reading:
    """Return a reading whose year to date is another than last year's."""
    found = reading(years)
    assume(found.comparison is not None and found.comparison.change != 0)
    return found


def facts(of: Reading, years: tuple[list[int], list[int]]) -> Facts:
    rows = {
        Kind.ACTUAL: {
            period: (figure.value,)
            for period, figure in actual_of(y2016=years[0], y2015=years[1])[Kind.ACTUAL].items()
            if figure.value is not None
        }
    }
    subject = Subject((1, 1), of.indicator.name)
    last = of.comment_period.ordinal
    return Facts(Subjects([subject]), lambda _: Figures(rows), last, (subject,))


def verdicts(text: str, known: Facts) -> list[str]:
    return [claim.verdict for claim in checked_claims(text, known)]


@settings(max_examples=300, deadline=None)
@given(YEARS)
def test_our_own_sentences_are_right_in_every_claim(years):
    of = moving(years)
    for sentence in (summary_sentence(of), comparison_sentence(of)):
        found = verdicts(sentence, facts(of, years))
        assert found
        assert set(found) == {"right"}, sentence


@settings(max_examples=300, deadline=None)
@given(YEARS, st.data())
def test_a_changed_digit_is_found(years, data):
    of = moving(years)
    sentence = summary_sentence(of)
    places = [match.start() for match in re.finditer(r"\d", sentence)]
    place = data.draw(st.sampled_from(places))
    leads = not (sentence[place - 1].isdigit() or sentence[place - 1] in ",.")
    digit = data.draw(st.sampled_from([each for each in "0123456789"[leads:] if each != sentence[place]]))
    changed = sentence[:place] + digit + sentence[place + 1 :]
    assert "wrong" in verdicts(changed, facts(of, years)), changed


OTHER = {"more": "fewer", "fewer": "more"}


@settings(max_examples=200, deadline=None)
@given(YEARS)
def test_a_changed_direction_is_found(years):
    of = moving(years)
    sentence = summary_sentence(of)
    changed = re.sub("more|fewer", lambda found: OTHER[found[0]], sentence)
    assert "wrong" in verdicts(changed, facts(of, years)), changed


@settings(max_examples=300, deadline=None)
@given(YEARS, st.data())
def test_a_changed_month_is_found(years, data):
    of = moving(years)
    sentence = summary_sentence(of)
    names = "|".join(MONTH_NAMES)
    match = data.draw(st.sampled_from(list(re.finditer(names, sentence))))
    month = data.draw(st.sampled_from([each for each in MONTH_NAMES if each != match[0]]))
    changed = sentence[: match.start()] + month + sentence[match.end() :]
    assert "wrong" in verdicts(changed, facts(of, years)), changed


@pytest.mark.parametrize("word", ["increase", "rise", "growth"])
def test_the_words_for_more_are_found_where_it_was_less(word):
    years = ([100, 90], [120] * 12)
    of = reading(years)
    text = f"Between April and May there was a {word} of 50 compared to the same period last year."
    assert verdicts(text, facts(of, years)) == ["wrong"]
