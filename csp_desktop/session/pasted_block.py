"""What was copied from a spreadsheet, as rows of texts: from its web page where that has a table."""

from __future__ import annotations

import csv

from csp_desktop.returns.workbook.grid import Cell
from csp_desktop.returns.workbook.html_rows import HtmlRows

Block = tuple[tuple[str, ...], ...]

_AT_MOST = 20_000_000
"""How many letters are looked at; no block of figures has more."""


def pasted_block(text: str, html: str) -> Block:
    """Return the rows of a copied block, each as long as the longest; empty where nothing was copied.

    A web page has what a spreadsheet shows, and where it says so the number itself with all of its digits. Raises
    ValueError where it is too large.
    """
    if max(len(text), len(html)) > _AT_MOST:
        raise ValueError("What was copied is too large for the grid: copy fewer cells.")
    rows = _from_page(html) if "<table" in html.lower() else []
    return _even(rows or _from_text(text))


def _from_page(html: str) -> list[list[str]]:
    page = HtmlRows()
    page.feed(html)
    page.close()
    page.end_page()
    last = max((*page.texts, *(row for row, _ in page.numbers)), default=0)
    shown = [row for row in range(1, last + 1) if row not in page.hidden_rows]
    return [_row(page, row) for row in shown]


def _row(page: HtmlRows, row: int) -> list[str]:
    texts = page.texts.get(row, {})
    numbers = {column: cell for (each, column), cell in page.numbers.items() if each == row}
    last = max((*texts, *numbers), default=0)
    return [
        _number(numbers[column]) if column in numbers else texts.get(column, "").strip()
        for column in range(1, last + 1)
    ]


def _number(cell: Cell) -> str:
    """Return a number with all of its digits, in per cent where its cell shows it so."""
    value = float(cell.value) if isinstance(cell.value, float | int) else 0.0
    if cell.format.points:
        return f"{value!r}%".replace(".0%", "%")
    if cell.format.percent:
        return f"{value * 100:.10f}".rstrip("0").rstrip(".") + "%"
    return str(int(value)) if value.is_integer() else repr(value)


def _from_text(text: str) -> list[list[str]]:
    lines = text.rstrip("\r\n").splitlines(keepends=True)
    return [[field.strip() for field in row] for row in csv.reader(lines, delimiter="\t")] if lines else []


def _even(rows: list[list[str]]) -> Block:
    breadth = max(map(len, rows), default=0)
    return tuple(tuple(row + [""] * (breadth - len(row))) for row in rows)
