"""The headings over a row's figures, settled by what its own label and its table say of years."""

from __future__ import annotations

import re
from dataclasses import replace

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading
from csp_desktop.returns.labels.periods_in_words import said_period
from csp_desktop.returns.labels.quarters import settled
from csp_desktop.returns.labels.years import years_in
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.cell_text import text_of
from csp_desktop.returns.tables.header_rows import HeaderRow
from csp_desktop.returns.tables.heading_years import under_year
from csp_desktop.returns.tables.span_words import ending_alike, plain_year_in, with_lengths

_COMPARED = re.compile(r"(.*\d)\s+compared? (?:with|to)\W*", re.IGNORECASE)
_LAST = re.compile(r"(?:last|previous|prior) year", re.IGNORECASE)
_THIS = re.compile(r"(?:this|current) year", re.IGNORECASE)
_PLAIN_YEAR = re.compile(r"(?:(?:19|20)\d\d)")
_CALENDAR = re.compile(r"\bcalendar\b", re.IGNORECASE)
_FINANCIAL = re.compile(r"\b(?:financial|fiscal)\b", re.IGNORECASE)


def settled_header(block: Block, context: tuple[str, ...]) -> HeaderRow:
    """Return a block's header with all that the words around it say of its periods."""
    columns = ending_alike(with_lengths(block.header.columns, _near(block), block.title))
    if any(heading.open_year is not None and not heading.is_year for heading in columns.values()):
        calendar = _counts_from_january(block, context)
        if calendar is not None:
            columns = {column: settled(heading, calendar) for column, heading in columns.items()}
    columns = _of_other_years(_compared(block, columns))
    if columns != block.header.columns:
        return replace(block.header, columns=columns)
    return block.header


def _compared(block: Block, columns: dict[int, Heading]) -> dict[int, Heading]:
    """Return headings that a period over all of them is compared with, as changes up to that period."""
    lines = (text for text in (*_near(block), block.title) if _COMPARED.fullmatch(text.strip()))
    line = next(lines, None)
    named = None if line is None else said_period([_COMPARED.sub(r"\1", line.strip())])
    if named is None or named.financial_year is None:
        return columns
    texts = block.sheet.rows.get(block.header.top, {})
    shares = any("%" in text or "ercent" in text for text in (block.title, *block.context))
    change = "% change" if shares else "change"
    return {column: named._replace(words=f"{change} since {text_of(texts, column)}") for column in columns}


def _of_other_years(columns: dict[int, Heading]) -> dict[int, Heading]:
    """Return headings under which a year stands only as "last year" and "this year" as of those years."""
    if not any(_LAST.fullmatch(each.words) for each in columns.values()):
        return columns
    return {column: _of_other_year(each) for column, each in columns.items()}


def _of_other_year(heading: Heading) -> Heading:
    if heading.year is not None and _LAST.fullmatch(heading.words):
        return heading._replace(year=heading.year - 1, words="")
    return heading._replace(words="") if _THIS.fullmatch(heading.words) else heading


def of_the_titles_year(block: Block) -> HeaderRow:
    """Return a block's header with the plain year of its title or sheet, where its months do not run into the next."""
    year = plain_year_in((block.title, *block.context, block.sheet.name))
    months = all(heading.frequency is Frequency.MONTH for heading in block.header.columns.values())
    if year is None or not months:
        return block.header
    columns = under_year(dict(block.header.columns), Heading(Frequency.CALENDAR_YEAR, 0, year))
    return replace(block.header, columns=columns)


def _near(block: Block) -> list[str]:
    """Return the words in the corner of a header and in the two rows above it."""
    header, sheet = block.header, block.sheet
    corner = [text for column, text in header.other.items() if column < header.first]
    rows = [sheet.rows.get(header.top - step, {}) for step in (1, 2)]
    above = [cell.value for row in rows for cell in row.values() if isinstance(cell.value, str)]
    return [*corner, *above]


def headings_over(label: str, headings: dict[int, Heading]) -> dict[int, Heading]:
    """Return the headings over a row; under a label that is a plain year, those that name none are of that year."""
    if not _PLAIN_YEAR.fullmatch(label.strip()):
        return headings
    return under_year(headings, Heading(Frequency.CALENDAR_YEAR, 0, int(label)))


def names_plain_year(label: str) -> bool:
    """Return whether a row's label is a plain year, which is not a financial one."""
    return bool(_PLAIN_YEAR.fullmatch(label.strip()))


def _counts_from_january(block: Block, context: tuple[str, ...]) -> bool | None:
    """Return whether years begin in January, in April (False), or nothing or two things say it (None)."""
    texts = (block.title, *block.context, *block.notes, *block.header.other.values(), *context)
    found = {heading.frequency for heading in block.header.columns.values()}
    january = Frequency.CALENDAR_YEAR in found or any(_CALENDAR.search(text) for text in texts)
    said = any(_FINANCIAL.search(text) or years_in(text) for text in texts)
    april = Frequency.YEAR in found or said
    return january if january is not april else None
