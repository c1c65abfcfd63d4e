"""R17: "last year" over a column of a quarter's or month's scorecard: the same period of it, or all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from statistics import median

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.tables.block_rows import BlockRow
from csp_desktop.returns.tables.meant_columns import Meaning
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Sheet

_LIKE, _MANY = 1.75, 2.2
_FEWEST = 2


def settle_last_year(
    meant: Mapping[int, Meaning], rows: list[BlockRow], sheet: Sheet, header: int, scene: Scene
) -> dict[int, Meaning]:
    """Return what the columns mean once the numbers have said which period "last year" is; a finding where they do not.

    Counts that are as large as this period's are of the same period; those several times as large are of the whole
    year. Percentages and rates do not tell.
    """
    settled = dict(meant)
    for column, each in meant.items():
        if not each.doubtful or each.period is None:
            continue
        size = _size(column, each, meant, rows)
        if size is not None and size >= _MANY:
            settled[column] = replace(each, period=Heading(Frequency.YEAR, 0, each.period.financial_year))
        elif size is None or size > _LIKE:
            message = (
                "A heading does not say whether the same period of last year or all of last year is meant; its figures"
                " were read as of the same period."
            )
            scene.note("R17", Severity.WARNING, message, sheet.address(header, column))
    return settled


def _size(column: int, each: Meaning, meant: Mapping[int, Meaning], rows: list[BlockRow]) -> float | None:
    """Return how many times as large as this period's counts those of a column are, None where too few tell."""
    now = next((other for other in meant.values() if _is_now(other, each)), None)
    if now is None:
        return None
    pairs = [(_count(row, column), _count(row, now.column)) for row in rows]
    sizes = [last / this for last, this in pairs if last is not None and this]
    return median(sizes) if len(sizes) >= _FEWEST else None


def _is_now(other: Meaning, each: Meaning) -> bool:
    if other.kind is not Kind.ACTUAL or other.doubtful or other.period is None or each.period is None:
        return False
    same = (other.words, other.area) == (each.words, each.area)
    return same and other.period == each.period._replace(year=(each.period.year or 0) + 1)


def _count(row: BlockRow, column: int) -> float | None:
    figure = row.figures.get(column)
    whole = figure is not None and figure.value is not None and not figure.percent and figure.value.is_integer()
    return figure.value if figure is not None and whole else None
