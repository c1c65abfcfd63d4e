"""The areas of the partnership beside each other: a table and bars for each indicator that they have figures of."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.charts.ranked import ranked_chart
from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.indicators import Area
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.sentences import status_word
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.wording import change_text
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, ChartBlock, Column, Heading, Row, Table, Together
from csp_desktop.pack.sections.measure_cells import NOT_AVAILABLE, compared, figure, last_year, when

_COLUMNS = (
    Column("Area", 1.6),
    Column("To date or latest", 0.9, numeric=True),
    Column("Last year", 0.9, numeric=True),
    Column("Change", 0.9, numeric=True),
    Column("More than chance?", 2.2),
    Column("Status", 1.7),
)


_NONE_OF_THEM = Area(0, "")
"""No area is set off from the others: all are the partnership's own."""


def districts(content: PackContent, heading: str) -> list[Block]:
    """Return each indicator that two areas of the partnership have figures of; nothing without any."""
    by_indicator: dict[int, list[PackEntry]] = {}
    for entry in content.entries:
        if entry.reading.area.parent is not None:
            by_indicator.setdefault(entry.reading.indicator.id, []).append(entry)
    blocks = [_compared(entries, content.scheme) for entries in by_indicator.values() if _has_two(entries)]
    return [Heading(1, heading), *blocks] if blocks else []


def _has_two(entries: list[PackEntry]) -> bool:
    return sum(entry.reading.period is not None for entry in entries) > 1


def _compared(entries: list[PackEntry], scheme: StatusScheme) -> Block:
    indicator = entries[0].reading.indicator
    rows = tuple(_row(entry, scheme) for entry in entries)
    table = Table(f"{indicator.name}: each area in a row.", _COLUMNS, rows)
    return Together((Heading(2, indicator.name), table, *_chart(entries)))


def _row(entry: PackEntry, scheme: StatusScheme) -> Row:
    reading = entry.reading
    return Row(
        (
            Cell(reading.area.name, note=compared(reading)),
            Cell(figure(reading), note=when(reading)),
            Cell(last_year(reading)),
            Cell(change_text(reading.indicator, reading.change) or NOT_AVAILABLE),
            Cell(analyse(reading, entry.series, scheme.signal_options).change_words or NOT_AVAILABLE),
            Cell(status_word(reading, scheme), status=reading.status),
        )
    )


def _chart(entries: list[PackEntry]) -> list[Block]:
    """Return bars of the areas whose figures reach the same period; those of others would not be of one size."""
    last = max(each.reading.period for each in entries if each.reading.period is not None)
    level = [each.reading for each in entries if each.reading.period == last]
    figures = {each.area.name: value for each in level if (value := _value(each)) is not None}
    chart = ranked_chart(replace(level[0], area=_NONE_OF_THEM, target=_one_target(level)), figures, None)
    return [ChartBlock((chart,))] if len(figures) > 1 else []


def _one_target(readings: list[Reading]) -> float | None:
    """Return the target of all areas; None where they have different ones, of which no line can be drawn."""
    targets = {each.target for each in readings}
    return targets.pop() if len(targets) == 1 else None


def _value(reading: Reading) -> float | None:
    return reading.to_date if adds_up(reading.indicator) else reading.actual
