"""Every layout along time: all its cells found, none wrong, none made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.returns.canvas import plain_findings, read, score
from tests.returns.layouts_along_time import LAYOUTS

NOT_YET = (
    "headings_repeated_after_a_page",
    "side_by_side_with_a_gap",
    "side_by_side_on_other_rows",
    "stacked_with_months_down",
    "a_few_thousand_months_of_areas",
)
"""Layouts that are still to be read."""


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in NOT_YET])
def test_a_layout_is_read_whole_and_right(name: str, tmp_path: Path) -> None:
    canvas = LAYOUTS[name]()
    reading = read(canvas, tmp_path)
    found = score(canvas, reading)
    assert (found.found, found.wrong, found.invented) == (found.of, (), ()), plain_findings(reading)
