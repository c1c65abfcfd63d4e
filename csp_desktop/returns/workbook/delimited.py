"""Text whose fields are parted by commas, semicolons, tabs or bars, to one sheet."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import Literal

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Remark, Sheet
from csp_desktop.returns.workbook.refusal import not_a_workbook, too_large
from csp_desktop.returns.workbook.written_cells import WrittenCells, different_in, filled, rows_of
from csp_desktop.returns.workbook.written_columns import TextColumns

_DELIMITERS = "\t;|,"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_STATED = re.compile(r'\s*"?sep=(?P<delimiter>[\t;|,])"?\s*', re.IGNORECASE)
_BREAK = re.compile(r"\r\n|\r|\n")
_MOST_LINES = 100
_DRAWN = re.compile(r"[\s:=+-]*+")
_STROKE = re.compile("[=-]{3}")
_LINES_TRIED = 500
_FEWEST_ROWS = 2
_NO_TABLE = ("{\\rtf", "%PDF", "<?xml", "%!PS")


def read_delimited(text: str, name: str) -> Sheet:
    """Return the sheet called `name` that a text holds. Raises Refusal for text that is no table."""
    first = next(_LINE.finditer(text), None)
    stated = _STATED.fullmatch(first[0]) if first else None
    delimiter = stated["delimiter"] if stated else _delimiter(text)
    if delimiter is None or text.startswith(_NO_TABLE):
        raise not_a_workbook()
    open_end = _has_open_quotation(text, delimiter)
    rows = _fields(text, delimiter, csv.QUOTE_NONE if open_end else csv.QUOTE_MINIMAL)
    shown = ([] if _is_no_row(row) or (stated and number == 0) else row for number, row in enumerate(rows))
    return sheet_of(shown, name, delimiter, open_end)


def sheet_of(rows: Iterator[list[str]], name: str, delimiter: str, open_end: bool = False) -> Sheet:
    """Return rows of fields as a sheet, its numbers and days read as the whole writes them."""
    try:
        first = list(islice(rows, limits.LONG_TEXT_ROWS + 1))
        every = chain(first, rows)
        long = TextColumns(every) if len(first) > limits.LONG_TEXT_ROWS else None
        short = filled(every)
    except csv.Error as error:
        raise too_large("a cell with more text than a spreadsheet allows") from error
    cells = WrittenCells(different_in(short) if long is None else long.different(), comma_possible=delimiter != ",")
    if open_end:
        words = "A quotation mark is opened and never closed; every line was read as a row of its own."
        cells.remarks.append(Remark(words, Severity.WARNING))
    read = rows_of(short, cells.cells()) if long is None else long.rows(cells.cells())
    return Sheet(name, read, remarks=tuple(cells.remarks))


def _is_no_row(row: list[str]) -> bool:
    """Return whether a row is the line that is drawn under the headings: ---|---|---."""
    return len(row) > 1 and all(map(_DRAWN.fullmatch, row)) and _STROKE.search("".join(row)) is not None


def _delimiter(text: str) -> str | None:
    """Return what parts the fields: that by which most lines have the same number of them; None where none does."""
    counts = {delimiter: _rows_alike(text, delimiter) for delimiter in _DELIMITERS}
    best = max(counts, key=lambda delimiter: counts[delimiter])
    return best if counts[best][0] >= _FEWEST_ROWS else None


def _rows_alike(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many of the first rows have the commonest number of fields above one, and that number."""
    widths: Counter[int] = Counter()
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        with suppress(csv.Error):
            for row in islice(_fields(text, delimiter, quoting), _LINES_TRIED):
                widths[len(row)] += len(row) > 1
        if any(widths.values()):
            break
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _has_open_quotation(text: str, delimiter: str) -> bool:
    """Return whether a quotation mark begins a field and no other ends it: the rest of the file would be in it."""
    if '"' not in text:
        return False
    try:
        if any(map(_runs_on, _fields(text, delimiter, csv.QUOTE_MINIMAL))):
            return True
        deque(csv.reader(_lines(text), delimiter=delimiter, strict=True), maxlen=0)
    except csv.Error as error:
        return "end of data" in str(error) or "field larger" in str(error)
    return False


def _runs_on(row: list[str]) -> bool:
    return any(len(field) > _MOST_LINES and len(_BREAK.findall(field)) > _MOST_LINES for field in row)


def _fields(text: str, delimiter: str, quoting: Literal[0, 3]) -> Iterator[list[str]]:
    return csv.reader(_lines(text), delimiter=delimiter, quoting=quoting)


def _lines(text: str) -> Iterator[str]:
    return (match[0] for match in _LINE.finditer(text))
