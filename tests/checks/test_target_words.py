"""A comment that names another target than the status is held against is said so."""

from __future__ import annotations

import pytest

from csp_desktop.checks.target_words import other_target
from csp_desktop.domain.figures import Kind
from tests.domain.making import actual_of, reading_of, series

ROWS = {**actual_of(y2016=[2475]), Kind.TARGET: series(y2016=[2230])}


@pytest.mark.parametrize(
    ("comment", "number"),
    [
        ("Target of no more than 2,386 by end 2009/10.", "2,386"),
        ("We missed it. The target was 2400 at first.", "2,400"),
        ("The target of 2,230 was set anew: target of 2,300.", "2,300"),
    ],
)
def test_another_target_is_mentioned(comment, number):
    assert other_target(comment, reading_of(ROWS, "2016-04")) == f"The comment names another target, {number}."


@pytest.mark.parametrize(
    "comment",
    [
        "",
        "The target of 2,230 was missed.",
        "11% above target and at the highest rate.",
        "The target 2016/17 is not agreed.",
        "Missed the target by 245.",
    ],
)
def test_the_same_target_and_other_numbers_are_not(comment):
    assert other_target(comment, reading_of(ROWS, "2016-04")) == ""


def test_without_a_target_there_is_no_other():
    assert other_target("Target of 2,386.", reading_of(actual_of(y2016=[5]), "2016-04")) == ""
