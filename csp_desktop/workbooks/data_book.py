"""The data workbook: cover, notes, shorthand, indicators, readings and figures, a table a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.key_words import TERMS, status_meaning
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.status import Status
from csp_desktop.domain.wording import capital
from csp_desktop.workbooks.book import NOT_APPLICABLE, Book, Column, Link, TableSheet
from csp_desktop.workbooks.content import DataContent
from csp_desktop.workbooks.figure_rows import figure_sheets
from csp_desktop.workbooks.reading_rows import reading_sheet
from csp_desktop.workbooks.tables import Progress, write_book
from csp_desktop.workbooks.words import codes_text, unit_words

_CONTENTS = {
    "Notes": "What the words and columns mean, and the rules by which a status is given",
    "Shorthand": "What the letters in square brackets mean",
    "Indicators": "What each indicator measures, and whose it is",
    "Readings": "What the rules say of each indicator: figures, change, target, status and trend",
    "Figures": "Every figure and target, one a row",
}


def write_data_book(content: DataContent, path: Path, progress: Progress | None = None) -> None:
    """Write the data workbook to `path`, whole or not at all; raises as `write_book` does."""
    rows = content.figure_count + len(content.entries)
    write_book(data_book(content), path, rows, progress)


def data_book(content: DataContent) -> Book:
    """Return the data workbook as plain content."""
    sheets = (_notes(content), _shorthand(), _indicators(content), reading_sheet(content), *figure_sheets(content))
    subject = f"Figures and readings as at {long_name(content.period)}"
    title = f"{content.title}: data as at {long_name(content.period)}"
    return Book(title, subject, content.partnership, content.made_at, (_cover(content, title, sheets), *sheets))


def _cover(content: DataContent, title: str, sheets: tuple[TableSheet, ...]) -> TableSheet:
    rows = [(Link(each.name, each.name), _CONTENTS[each.name.split()[0]]) for each in sheets]
    lines = (
        content.partnership,
        f"Read as at {long_name(content.period)}.",
        content.marking,
        "Each sheet holds one table. Letters in square brackets stand where there is no number.",
    )
    columns = (Column("Sheet", 18), Column("What it holds", 80, wraps=True))
    return TableSheet("Cover", "Contents", title, columns, rows, tuple(filter(None, lines)))


def _notes(content: DataContent) -> TableSheet:
    rows = [(content.scheme.word(status), status_meaning(status, content.scheme)) for status in Status]
    rows += [(name, capital(text.strip())) for name, _, text in (term.partition(":") for term in TERMS) if text]
    rows += [("Rounding", TERMS[-1]), ("Percentages", "In percentage points: 91.4 is 91.4%.")]
    columns = (Column("Term", 36, wraps=True), Column("What it means", 100, wraps=True))
    return TableSheet("Notes", "Notes", "Notes", columns, rows)


def _shorthand() -> TableSheet:
    rows = [(f"[{mark}]", capital(mark.words)) for mark in Shorthand]
    columns = (Column("Shorthand", 14), Column("What it means", 40))
    return TableSheet("Shorthand", "Shorthand", "Shorthand", columns, rows)


def _indicators(content: DataContent) -> TableSheet:
    columns = (
        Column("Indicator", 44, wraps=True),
        Column("Short name", 22, wraps=True),
        Column("Codes", 16, wraps=True),
        Column("Priority", 24, wraps=True),
        Column("Unit", 18, wraps=True),
        Column("Better is", 16),
        Column("Every", 10),
        Column("Basis", 20, wraps=True),
        Column("Owner", 24, wraps=True),
        Column("Source", 30, wraps=True),
        Column("Definition", 70, wraps=True),
    )
    return TableSheet("Indicators", "Indicators", "Indicators", columns, _indicator_rows(content))


def _indicator_rows(content: DataContent) -> Iterator[tuple[str, ...]]:
    for indicator in {entry.reading.indicator.id: entry.reading.indicator for entry in content.entries}.values():
        yield tuple(each or NOT_APPLICABLE for each in _told(indicator))


def _told(indicator: Indicator) -> tuple[str, ...]:
    direction = {"up": "More", "down": "Less", "none": ""}.get(indicator.direction.value, "Inside a range")
    rules = (unit_words(indicator), direction, capital(indicator.frequency.value), capital(indicator.basis.value))
    head = (indicator.name, indicator.short_name, codes_text(indicator), indicator.priority)
    return (*head, *rules, indicator.owner, indicator.source, indicator.definition)
