"""The dashboard: every measure in a row, whether it is on track, its trend, and how similar areas stand."""

from __future__ import annotations

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.wording import target_words
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Row, Table
from csp_desktop.pack.sections.measure_cells import NOT_APPLICABLE, figure, held, named
from csp_desktop.pack.sections.priorities import by_priority

_COLUMNS = (
    Column("Outcome and measure", 2.6),
    Column("Latest", 0.9, numeric=True),
    Column("On track to the target", 1.9),
    Column("Trend", 1.9),
    Column("Compared with similar areas", 1.5),
)


def dashboard(content: PackContent, heading: str) -> list[Block]:
    """Return the table, grouped by priority."""
    rows: list[Row] = []
    for priority, entries in by_priority(content.entries).items():
        rows.append(Row((Cell(priority),), opens_group=True))
        rows += [_row(entry, content.scheme) for entry in entries]
    if not rows:
        return []
    return [Heading(1, heading), Table("Every measure in one row, grouped by outcome.", _COLUMNS, tuple(rows))]


def _row(entry: PackEntry, scheme: StatusScheme) -> Row:
    reading, judged = entry.reading, entry.reading.judged
    target = "" if judged is None else target_words(reading.indicator, judged.target, reading.upper_target)
    signal = analyse(reading, entry.series, scheme.signal_options).signal_words
    return Row(
        (
            Cell(named(reading), note=held(reading)),
            Cell(figure(reading)),
            Cell(scheme.word(reading.status), note=target, status=reading.status),
            Cell("" if reading.trend is None else reading.trend.value.capitalize(), note=signal),
            Cell(_place(entry)),
        )
    )


def _place(entry: PackEntry) -> str:
    if entry.group is None:
        return NOT_APPLICABLE
    found = entry.group.standing
    return f"Rank {found.rank} of {found.of}"
