"""The rules on what a comment leaves out, names in two ways, or mistypes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.checks.prose import acronyms_of_two_things, impossible_years, largest_change_unsaid, words_twice
from csp_desktop.domain.significance import two_counts
from tests.checks.stated import claims, facts, months
from tests.domain.making import ASB, actual_of, reading_of

THIS, LAST = [351, 412, 431], [553, 569, 504]
NAME = "Domestic abuse"


def commented(comment: str):
    reading = reading_of(actual_of(y2016=THIS, y2015=LAST), "2016-06", replace(ASB, name=NAME))
    return replace(reading, comment=comment)


def unsaid(comment: str) -> list[str]:
    known = facts({NAME: {"actual": months(y2016=THIS, y2015=LAST)}}, "2016-06")
    change = two_counts(sum(THIS), sum(LAST))
    return [each.expected for each in largest_change_unsaid(commented(comment), change, claims(comment, known))]


def test_a_comment_says_how_far_its_indicator_moved():
    assert unsaid("Domestic abuse has continued to reduce.") == ["−432 (−26.6%)"]


@pytest.mark.parametrize("comment", ["", "Domestic abuse fell by 27% compared to the same period last year."])
def test_a_comment_that_says_so_and_none_at_all_are_right(comment):
    assert unsaid(comment) == []


def test_a_change_within_chance_needs_no_words():
    reading = commented("Nothing of note.")
    assert list(largest_change_unsaid(reading, two_counts(100, 101), ())) == []


def test_years_far_away_are_slips():
    assert [each.printed for each in impossible_years(commented("An inspection in September 2104."))] == [
        "September 2104"
    ]
    assert list(impossible_years(commented("Inspected in September 2014 and on 2,104 cases."))) == []


def test_words_that_stand_twice_are_told():
    assert [each.expected for each in words_twice(commented("This is the the same."))] == ["the"]
    assert list(words_twice(commented("It had had an effect that that year did not show, very very low."))) == []


def test_an_acronym_stands_for_one_thing():
    said = ["The Plymouth City Council (PCC) reports.", "The Police and Crime Commissioner (PCC) funds it."]
    (found,) = acronyms_of_two_things(said)
    assert found.message.startswith("PCC stands for Plymouth City Council and for Police and Crime Commissioner")
    assert list(acronyms_of_two_things([said[0], "Plymouth City Council (PCC) again.", "First (PCC)."])) == []
