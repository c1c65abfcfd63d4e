"""Long tables as public bodies publish them, made for tests; and the sums in them, worked out without pandas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from csp_desktop.domain.periods import Period
from csp_desktop.returns.model import ReturnSeries, WorkbookReading

Row = Sequence[object]

HOME_OFFICE = (
    "Financial Year",
    "Financial Quarter",
    "Force Name",
    "CSP Name",
    "Offence Description",
    "Offence Group",
    "Offence Subgroup",
    "Offence Code",
    "Number of Offences",
)

OFFENCES = (
    ("Domestic burglary", "Theft", "Burglary", "28E"),
    ("Domestic burglary", "Theft", "Burglary", "28F"),
    ("Other burglary", "Theft", "Burglary", "30C"),
    ("Bicycle theft", "Theft", "Bicycle theft", "44"),
    ("Robbery of personal property", "Robbery", "Robbery", "34B"),
    ("Robbery of business property", "Robbery", "Robbery", "34A"),
)

FINGERTIPS = (
    "Indicator ID",
    "Indicator Name",
    "Parent Name",
    "Area Code",
    "Area Name",
    "Area Type",
    "Sex",
    "Age",
    "Time period",
    "Value",
    "Lower CI 95.0 limit",
    "Upper CI 95.0 limit",
    "Count",
    "Denominator",
    "Value note",
    "Time period Sortable",
)


def home_office(
    counts: Iterable[int],
    years: Sequence[str] = ("2015/16", "2016/17"),
    areas: Sequence[str] = ("Plymouth", "Torbay", "Exeter"),
) -> list[Row]:
    """Return rows of offences: every year, quarter, partnership and offence code, each with the next of `counts`."""
    numbers = iter(counts)
    return [
        (year, quarter, "Devon & Cornwall", area, *offence, next(numbers))
        for year in years
        for quarter in (1, 2, 3, 4)
        for area in areas
        for offence in OFFENCES
    ]


def sums(rows: Iterable[Row], *columns: int) -> dict[tuple[object, ...], int]:
    """Return the sum of the last column by the cells of others."""
    found: dict[tuple[object, ...], int] = defaultdict(int)
    for row in rows:
        found[tuple(row[column] for column in columns)] += row[-1]  # type: ignore[operator]
    return dict(found)


def all_series(reading: WorkbookReading) -> list[ReturnSeries]:
    return [series for table in reading.tables for series in table.series]


def figures(reading: WorkbookReading) -> dict[tuple[str, str | None, str], float]:
    """Return every figure by label, area and period; no two may have the same."""
    found: dict[tuple[str, str | None, str], float] = {}
    for series in all_series(reading):
        for period, value in series.values.items():
            key = (series.label, series.area, str(period))
            assert key not in found, key
            found[key] = value
    return found


def cells(reading: WorkbookReading) -> dict[tuple[str, str | None, Period], str]:
    return {
        (series.label, series.area, period): cell
        for series in all_series(reading)
        for period, cell in series.cells.items()
    }
