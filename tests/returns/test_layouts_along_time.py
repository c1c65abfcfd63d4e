"""Every layout along time: all its cells found, none wrong, none made up; and nothing where nobody can know."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.returns.canvas import plain_findings, read, score
from tests.returns.layouts_along_time import LAYOUTS
from tests.returns.mixed_layouts_along_time import MIXED
from tests.returns.more_layouts_along_time import UNKNOWN


def test_the_layouts_are_many() -> None:
    assert len(LAYOUTS) > 80
    assert LAYOUTS.keys() >= MIXED


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_read_whole_and_right(name: str, tmp_path: Path) -> None:
    canvas = LAYOUTS[name]()
    reading = read(canvas, tmp_path)
    found = score(canvas, reading)
    assert (found.found, found.wrong, found.invented) == (found.of, (), ()), plain_findings(reading)


@pytest.mark.parametrize("name", UNKNOWN)
def test_figures_whose_periods_nobody_can_know_are_told_of_and_not_read(name: str, tmp_path: Path) -> None:
    reading = read(UNKNOWN[name](), tmp_path)
    assert [series.values for table in reading.tables for series in table.series if not series.computed] == []
    assert reading.findings
