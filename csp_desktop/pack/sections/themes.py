"""Thematic tables: every indicator of a priority in a row, last year, target, this year, trend, status and comment."""

from __future__ import annotations

from itertools import groupby

from csp_desktop.domain.comment_text import comment_lines
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.sentences import status_word
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.wording import capital, target_words
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Row, Table
from csp_desktop.pack.plan import SectionName
from csp_desktop.pack.sections.commentary import commentary
from csp_desktop.pack.sections.measure_cells import (
    NOT_APPLICABLE,
    aimed,
    codes,
    compared,
    counted,
    figure,
    held,
    last_year,
    named,
    noted,
)
from csp_desktop.pack.sections.priorities import by_priority, priority_heading
from csp_desktop.pack.sections.under_priority import words_under

_MOST_IN_A_CELL = 240
"""How many letters a comment may have to stand in the table; a longer one is easier to read below it."""

_BELOW = "See the note below."


def themes(content: PackContent, heading: str) -> list[Block]:
    """Return a table for each priority, and below it each comment that is too long for it, under its indicator."""
    blocks: list[Block] = [Heading(1, heading)] if content.entries else []
    for priority, entries in by_priority(content.entries).items():
        blocks += [priority_heading(2, priority, entries), _table(priority, entries, content)]
        for entry in entries:
            if _in_table(entry) == _BELOW:
                blocks += [Heading(3, _titled(entry.reading)), *commentary(entry.comment)]
        blocks += words_under(content, priority, SectionName.THEMES)
    return blocks


def _table(priority: str, entries: list[PackEntry], content: PackContent) -> Table:
    this, scheme = content.period.financial_year, content.plan.marked
    columns = (
        Column("Indicator", 3.2),
        *([Column(scheme, 0.5)] if scheme else []),
        Column(f"{this.last_year}", 0.9, numeric=True),
        Column(f"{this} target", 1.1, numeric=True),
        Column(f"{this}", 0.9, numeric=True),
        Column("Trend", 1.0),
        Column("Status", 1.9),
        *([Column("Comment", 3.2)] if any(entry.comment for entry in entries) else []),
    )
    rows: list[Row] = []
    for group, members in groupby(entries, key=_group):
        rows += [Row((Cell(group),), opens_group=True)] if group else []
        rows += [_row(entry, content.scheme, this, len(columns), scheme) for entry in members]
    return Table(f"{priority}: every indicator in one row.", columns, tuple(rows))


def _group(entry: PackEntry) -> str:
    return entry.reading.indicator.delivery_group


def _row(entry: PackEntry, scheme: StatusScheme, year: Period, columns: int, marked: str) -> Row:
    reading = entry.reading
    trend = "" if reading.trend is None else reading.trend.value.capitalize()
    own = any(code.scheme == marked for code in reading.indicator.codes)
    cells = (
        Cell(named(reading), note=noted(codes(reading), compared(reading), held(reading))),
        *([Cell("Yes" if own else "No")] if marked else []),
        Cell(last_year(reading), note=_note(entry, year, 1)),
        Cell(_target(reading), note=aimed(reading, year)),
        Cell(figure(reading), note=_note(entry, year, 0)),
        Cell(trend or NOT_APPLICABLE),
        Cell(status_word(reading, scheme), status=reading.status),
        Cell(_in_table(entry)),
    )
    return Row(cells[:columns])


def _note(entry: PackEntry, year: Period, back: int) -> str:
    """Return of which count a figure is, and of which period where that is not the column's own."""
    reading = entry.reading
    if reading.period is None or (back and reading.comparison is None):
        return ""
    period = reading.period.moved(-back * reading.period.frequency.per_year)
    ends = period.last_month == year.moved(-back).last_month
    when = entry.noted.get(period) or ("" if ends else capital(long_name(period)))
    return ", ".join(filter(None, (counted(entry, back), when)))


def _target(reading: Reading) -> str:
    if reading.judged is None or reading.judged.is_comparator:
        return "none"
    return target_words(reading.indicator, reading.judged.target, reading.upper_target)


def _in_table(entry: PackEntry) -> str:
    """Return a comment as it stands in the table: its one short line, or that it stands below."""
    lines = comment_lines(entry.comment)
    if not lines:
        return ""
    is_short = len(lines) == 1 and not lines[0].is_item and len(lines[0].text) <= _MOST_IN_A_CELL
    return lines[0].text if is_short else _BELOW


def _titled(reading: Reading) -> str:
    told = codes(reading)
    return f"{reading.indicator.title} ({told})" if told else reading.indicator.title
