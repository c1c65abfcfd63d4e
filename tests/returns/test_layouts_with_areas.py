"""Every layout with areas and every scorecard: all its cells found, none wrong, none made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.returns.canvas import plain_findings, read, score
from tests.returns.layouts_with_areas import LAYOUTS


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_read_whole_and_right(name: str, tmp_path: Path) -> None:
    canvas = LAYOUTS[name]()
    reading = read(canvas, tmp_path)
    found = score(canvas, reading)
    assert (found.found, found.wrong, found.invented) == (found.of, (), ()), (found, plain_findings(reading))
