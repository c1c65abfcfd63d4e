"""The summary: every indicator in a line, by priority."""

from __future__ import annotations

from collections import Counter

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.sentences import status_word
from csp_desktop.domain.signal_words import signal_word
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.wording import change_text, percent_text, target_words
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Paragraph, Row, Table, Voice
from csp_desktop.pack.sections.cover import reaches
from csp_desktop.pack.sections.measure_cells import (
    NOT_APPLICABLE,
    NOT_AVAILABLE,
    aimed,
    codes,
    compared,
    figure,
    held,
    last_year,
    named,
    noted,
    of_another_time,
)
from csp_desktop.pack.sections.priorities import by_priority

_RANGE = "between "

_COLUMNS = (
    Column("Indicator", 121),
    Column("To date or latest", 46, numeric=True),
    Column("Last year", 42, numeric=True),
    Column("Change", 42, numeric=True),
    Column("Change, %", 46, numeric=True),
    Column("Target", 40, numeric=True),
    Column("Status", 99),
    Column("Data to", 63),
)


def summary(content: PackContent, heading: str) -> list[Block]:
    """Return the page that has every indicator in a line."""
    rows: list[Row] = []
    for priority, entries in by_priority(content.entries).items():
        rows.append(Row((Cell(priority),), opens_group=True))
        rows += [_row(entry, content.scheme) for entry in entries]
    table = Table("Every indicator in one row, grouped by priority.", _COLUMNS, tuple(rows))
    blocks: list[Block] = [Heading(1, heading), Paragraph(_counts(content), Voice.LEAD)]
    return [*blocks, table] if rows else blocks


def _counts(content: PackContent) -> str:
    """Return how many indicators have which status, as a sentence."""
    total = len(content.entries)
    if not total:
        return "The pack has no indicators."
    counted = Counter(entry.reading.status for entry in content.entries)
    parts = [f"{content.scheme.word(status)}: {counted[status]}." for status in Status if counted[status]]
    return f"{total} indicator{'s' if total > 1 else ''}. {' '.join(parts)}"


def _row(entry: PackEntry, scheme: StatusScheme) -> Row:
    reading = entry.reading
    return Row(
        (
            Cell(named(reading), note=noted(codes(reading), compared(reading), held(reading))),
            Cell(figure(reading)),
            Cell(last_year(reading)),
            *_change(reading),
            _target(reading),
            Cell(status_word(reading, scheme), note=_signal(entry, scheme), status=reading.status),
            Cell(reaches(reading), note=_of(entry)),
        )
    )


def _of(entry: PackEntry) -> str:
    """Return of which month a figure is, where its return says another than its period."""
    month = of_another_time(entry)
    return f"The figure is of {month}" if month else ""


def _signal(entry: PackEntry, scheme: StatusScheme) -> str:
    """Return what process control says of the last figure, beside what the rule of the statuses says."""
    word = signal_word(analyse(entry.reading, entry.series, scheme.signal_options).signal)
    return f"Signal: {word}" if word else ""


def _change(reading: Reading) -> tuple[Cell, Cell]:
    """Return the change on last year's figure over the same periods, in the unit and in per cent."""
    if reading.change is None:
        return Cell(NOT_AVAILABLE), Cell(NOT_AVAILABLE)
    number, _, unit = change_text(reading.indicator, reading.change).partition(" ")
    return Cell(number, note=unit), Cell(percent_text(reading.change_percent) or NOT_APPLICABLE)


def _target(reading: Reading) -> Cell:
    """Return the target that the status is held against; its side, or the other end of a range, in small print."""
    if reading.judged is None:
        return Cell("none")
    words = target_words(reading.indicator, reading.judged.target, reading.upper_target)
    if words.startswith(_RANGE):
        low, _, high = words.removeprefix(_RANGE).partition(" and ")
        return Cell(low, note=", ".join(filter(None, (f"to {high}", aimed(reading)))))
    side, _, number = words.rpartition(" ")
    return Cell(number, note=", ".join(filter(None, (side, aimed(reading)))))
