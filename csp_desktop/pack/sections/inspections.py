"""Inspections: what was inspected, the grade in the inspectors' word, and what they said."""

from __future__ import annotations

from csp_desktop.domain.board_lists import COLUMNS, ListItem, ListName
from csp_desktop.domain.dates import date_text
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Heading, Paragraph, Together, Voice


def inspections(content: PackContent, heading: str) -> list[Block]:
    """Return each inspection with its grade and quotation; nothing without any."""
    items = [each for each in content.lists.get(ListName.INSPECTIONS, ()) if _is_told(each)]
    blocks: list[Block] = [Heading(1, heading)] if items else []
    return [*blocks, *(Together(tuple(_inspection(each))) for each in items)]


def _is_told(item: ListItem) -> bool:
    return any(item.text(column) for column in COLUMNS[item.list])


def _inspection(item: ListItem) -> list[Block]:
    values = item.values
    blocks: list[Block] = [Heading(2, values.get("what") or values.get("by") or "Inspection")]
    if grade := values.get("grade"):
        said = f"Grade: {grade}"
        blocks.append(Paragraph(said, bold=((len(said) - len(grade), len(said)),)))
    if quotation := values.get("quotation"):
        blocks.append(Paragraph(_quoted(quotation)))
    source = ", ".join(filter(None, (values.get("by"), values.get("source"), date_text(values.get("date", "")))))
    return [*blocks, *([Paragraph(f"{source}.", Voice.NOTE)] if source else [])]


def _quoted(text: str) -> str:
    """Return a quotation within one pair of quotation marks, whether or not it was typed with its own."""
    told = text.strip()
    is_marked = len(told) > 1 and told[0] in '“"' and told[-1] in '”"'
    return f"“{told[1:-1] if is_marked else told}”"
