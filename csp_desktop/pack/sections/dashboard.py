"""The dashboard: every measure in a row, whether it is on track, its trend, and how similar areas stand."""

from __future__ import annotations

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.sentences import status_word
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.wording import target_words
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Paragraph, Row, Table, Voice
from csp_desktop.pack.sections.awaited import awaited_words, is_awaited
from csp_desktop.pack.sections.measure_cells import (
    NOT_APPLICABLE,
    aimed,
    counted,
    figure,
    held,
    named,
    of_another_time,
    when,
)
from csp_desktop.pack.sections.priorities import by_priority

_WORDS = "Every measure in one row, grouped by outcome."
_COLUMNS = (
    Column("Outcome and measure", 2.6),
    Column("Latest", 1.0, numeric=True),
    Column("On track to the target", 1.9),
    Column("Trend", 1.8),
    Column("Compared with similar areas", 1.5),
)


def dashboard(content: PackContent, heading: str) -> list[Block]:
    """Return the table, grouped by priority; measures of which nothing has come in are told below it."""
    rows: list[Row] = []
    for priority, entries in by_priority(content.entries).items():
        told = [each for each in entries if not is_awaited(each)]
        rows += [Row((Cell(priority),), opens_group=True)] if told else []
        rows += [_row(entry, content.scheme) for entry in told]
    words = awaited_words(filter(is_awaited, content.entries))
    blocks: list[Block] = (
        [Table("Every measure in one row, grouped by outcome.", _COLUMNS, tuple(rows))] if rows else []
    )
    blocks += [Paragraph(words, Voice.NOTE)] if words else []
    return [Heading(1, heading), *blocks] if blocks else []


def _row(entry: PackEntry, scheme: StatusScheme) -> Row:
    reading, judged = entry.reading, entry.reading.judged
    target = "" if judged is None else target_words(reading.indicator, judged.target, reading.upper_target)
    target = ", ".join(filter(None, (target, aimed(reading))))
    found = analyse(reading, entry.series, scheme.signal_options)
    is_refused = found.signal is None or found.signal.variation is None
    trend = "" if reading.trend is None else reading.trend.value.capitalize()
    return Row(
        (
            Cell(named(reading), note=held(reading)),
            Cell(figure(reading), note=", ".join(filter(None, (counted(entry), _when(entry))))),
            Cell(status_word(reading, scheme), note=target, status=reading.status),
            Cell(trend or NOT_APPLICABLE, note="" if is_refused else found.signal_words),
            Cell(_place(entry)),
        )
    )


def _when(entry: PackEntry) -> str:
    return of_another_time(entry) or when(entry.reading)


def _place(entry: PackEntry) -> str:
    if entry.group is None:
        return NOT_APPLICABLE
    found = entry.group.standing
    return f"Rank {found.rank} of {found.of}"
