"""What is known to lie in the sample workbooks: their truth files, and the kind of each row."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.numbers import scaled
from csp_desktop.domain.periods import MONTH_NAMES, Period, financial_year, month, quarter

DATA = Path(__file__).parent / "data"
PLYMOUTH = sorted(DATA.glob("plymouth-*/*.truth.json"))

# Kind and financial year of every row, by file and row, where they are not what a plain label says.
_ACTUAL, _SUM, _TARGET, _SUM_TARGET = Kind.ACTUAL, Kind.CUMULATIVE, Kind.TARGET, Kind.CUMULATIVE_TARGET
_CHANGE, _PERCENT = Kind.CHANGE, Kind.PERCENT_CHANGE
ROWS: dict[tuple[str, str], list[tuple[Kind, int]]] = {
    ("police-return-november-2016", "Overall Crime"): [
        (_ACTUAL, 2016), (_TARGET, 2016), (_ACTUAL, 2015), (_ACTUAL, 2016), (_CHANGE, 2016),
    ],
    ("police-return-november-2016", ""): [(_SUM, 2016), (_ACTUAL, 2016), (_ACTUAL, 2015), (_CHANGE, 2016)],
    ("council-ist-incidents-october-2016", ""): [(_ACTUAL, 2016), (_SUM, 2016), (_SUM_TARGET, 2016)],
    ("domestic-abuse-service-q2", ""): [(_SUM, 2016), (_ACTUAL, 2016), (_ACTUAL, 2015), (_CHANGE, 2016)],
    ("council-hate-incidents-june-2015", ""): [(_SUM, 2014), (_SUM, 2015), (_SUM_TARGET, 2015)],
    ("dash-training-q1", ""): [
        (_ACTUAL, 2014), (_ACTUAL, 2015), (_SUM_TARGET, 2015), (_SUM, 2014), (_SUM, 2015), (_CHANGE, 2015),
    ],
    ("domestic-abuse-service-q1", ""): [
        (_ACTUAL, 2014), (_ACTUAL, 2015), (_SUM_TARGET, 2015), (_SUM, 2014), (_SUM, 2015), (_CHANGE, 2015),
    ],
    ("police-return-june-2015", "Overall crime"): [
        (_SUM, 2015), (_SUM, 2014), (_SUM_TARGET, 2015), (_SUM, 2014), (_SUM, 2015), (_PERCENT, 2015),
    ],
    ("police-return-june-2015", "SAC"): [
        (_ACTUAL, 2014), (_ACTUAL, 2015), (_SUM, 2015), (_SUM, 2014), (_PERCENT, 2015),
    ],
    ("police-return-june-2015", ""): [
        (_ACTUAL, 2014), (_ACTUAL, 2015), (_SUM_TARGET, 2015), (_SUM, 2014), (_SUM, 2015), (_PERCENT, 2015),
    ],
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownRow:
    """One row of a truth file: where it stands, what it is, and its figures as printed in the cells."""

    sheet: str
    row: int
    label: str
    kind: Kind
    year: int
    printed: dict[str, Any]

    def figures(self, percent: bool) -> dict[Period, float]:
        """Return the figures by period, percentages in percentage points."""
        return {
            _period(heading, self.year): scaled(float(value), 2) if percent else float(value)
            for heading, value in self.printed.items()
            if value != "n/a"
        }


def known_rows(truth: Path) -> list[KnownRow]:
    """Return the rows that lie in a workbook."""
    file = truth.name.removesuffix(".truth.json")
    places: dict[tuple[str, str], int] = {}
    rows = []
    for series in json.loads(truth.read_text(encoding="utf-8"))["series"]:
        block = (series["sheet"], series["measure"])
        place = places[block] = places.get(block, -1) + 1
        kinds = next(ROWS[key] for key in ((file, block[0]), (file, block[1]), (file, "")) if key in ROWS)
        rows.append(KnownRow(block[0], series["row"], series["label"], *kinds[place], series["values"]))
    return rows


def _period(heading: str, year: int) -> Period:
    heading = heading.rstrip(".")
    if heading[0] == "Q":
        return quarter(year, int(heading[-1]))
    if heading[0].isdigit():
        return financial_year(2000 + int(heading[:2]))
    number = [name[:3] for name in MONTH_NAMES].index(heading[:3])
    return month(year + (number > 8), (number + 3) % 12 + 1)
