"""Thematic tables: every indicator of a priority in a row, last year, target, this year and trend, and notes below."""

from __future__ import annotations

from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.wording import target_words
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Row, Table
from csp_desktop.pack.sections.commentary import commentary
from csp_desktop.pack.sections.measure_cells import (
    NOT_APPLICABLE,
    codes,
    compared,
    figure,
    held,
    last_year,
    named,
    noted,
    when,
)
from csp_desktop.pack.sections.priorities import by_priority


def themes(content: PackContent, heading: str) -> list[Block]:
    """Return a table for each priority with its comments below it, each under its indicator's name."""
    blocks: list[Block] = [Heading(1, heading)] if content.entries else []
    for priority, entries in by_priority(content.entries).items():
        blocks += [Heading(2, priority), _table(priority, entries, content.scheme)]
        for entry in entries:
            told = commentary(entry.comment)
            blocks += [Heading(3, _named(entry.reading)), *told] if told else []
    return blocks


def _table(priority: str, entries: list[PackEntry], scheme: StatusScheme) -> Table:
    columns = (
        Column("Indicator", 3.2),
        Column("Last year", 0.9, numeric=True),
        Column("Target", 1.1, numeric=True),
        Column("This year", 0.9, numeric=True),
        Column("Trend", 1.0),
        Column("Status", 1.9),
    )
    rows = tuple(_row(entry.reading, scheme) for entry in entries)
    return Table(f"{priority}: every indicator in one row.", columns, rows)


def _row(reading: Reading, scheme: StatusScheme) -> Row:
    trend = "" if reading.trend is None else reading.trend.value.capitalize()
    return Row(
        (
            Cell(named(reading), note=noted(codes(reading), compared(reading), held(reading))),
            Cell(last_year(reading)),
            Cell(_target(reading)),
            Cell(figure(reading), note=when(reading)),
            Cell(trend or NOT_APPLICABLE),
            Cell(scheme.word(reading.status), status=reading.status),
        )
    )


def _target(reading: Reading) -> str:
    if reading.judged is None or reading.judged.is_comparator:
        return "none"
    return target_words(reading.indicator, reading.judged.target, reading.upper_target)


def _named(reading: Reading) -> str:
    told = codes(reading)
    return f"{reading.indicator.title} ({told})" if told else reading.indicator.title
