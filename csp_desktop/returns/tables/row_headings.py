"""The headings over a row's figures, settled by what its own label and its table say of years."""

from __future__ import annotations

import re

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading
from csp_desktop.returns.labels.quarters import settled
from csp_desktop.returns.labels.years import years_in
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.heading_years import under_year

_PLAIN_YEAR = re.compile(r"(?:(?:19|20)\d\d)")
_CALENDAR = re.compile(r"\bcalendar\b", re.IGNORECASE)
_FINANCIAL = re.compile(r"\b(?:financial|fiscal)\b", re.IGNORECASE)


def settled_headings(block: Block, context: tuple[str, ...]) -> dict[int, Heading]:
    """Return a block's headings, with quarters of plain years counted from where its words say that years begin."""
    headings = dict(block.header.columns)
    if all(heading.open_year is None for heading in headings.values()):
        return headings
    calendar = _counts_from_january(block, context)
    if calendar is None:
        return headings
    return {column: settled(heading, calendar) for column, heading in headings.items()}


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
