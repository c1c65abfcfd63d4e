"""The summary: every indicator in a line, by priority."""

from __future__ import annotations

from collections import Counter

from csp_desktop.domain.periods import range_name
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.wording import change_text, figure_text, percent_text, target_words
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Paragraph, Row, Table, Voice
from csp_desktop.pack.sections.cover import reaches
from csp_desktop.pack.sections.priorities import by_priority

NOT_AVAILABLE = "[x]"
NOT_APPLICABLE = "[z]"
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
            Cell(reading.indicator.name, note=_note(reading)),
            Cell(figure_text(reading.indicator, reading.headline) or NOT_AVAILABLE),
            *_last_year(reading),
            _target(reading),
            Cell(scheme.word(reading.status), status=reading.status),
            Cell(reaches(reading)),
        )
    )


def _last_year(reading: Reading) -> tuple[Cell, Cell, Cell]:
    """Return last year's figure over the same periods, and the change in the unit and in per cent."""
    pair, indicator = reading.comparison, reading.indicator
    if pair is None:
        return Cell(NOT_AVAILABLE), Cell(NOT_AVAILABLE), Cell(NOT_AVAILABLE)
    number, _, unit = change_text(indicator, pair.change).partition(" ")
    percent = percent_text(reading.change_percent) or NOT_APPLICABLE
    return Cell(figure_text(indicator, pair.last_year)), Cell(number, note=unit), Cell(percent)


def _target(reading: Reading) -> Cell:
    """Return the target that the status is held against; its side, or the other end of a range, in small print."""
    if reading.judged is None:
        return Cell("none")
    words = target_words(reading.indicator, reading.judged.target, reading.upper_target)
    if words.startswith(_RANGE):
        low, _, high = words.removeprefix(_RANGE).partition(" and ")
        return Cell(low, note=f"to {high}")
    side, _, number = words.rpartition(" ")
    return Cell(number, note=side)


def _note(reading: Reading) -> str:
    """Return what a reader must know of the line: its codes, and where the years share only some periods."""
    notes = [", ".join(map(str, reading.indicator.codes))]
    pair, period = reading.comparison, reading.period
    if pair and period and adds_up(reading.indicator) and pair.periods != period.year_to_date():
        now = figure_text(reading.indicator, pair.this_year)
        notes.append(f"Compared over {range_name(pair.periods)} only, where this year has {now}.")
    return " ".join(filter(None, notes))
