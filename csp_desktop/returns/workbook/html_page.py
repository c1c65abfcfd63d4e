"""A web page, as exports and mail hold tables, to one sheet: its words and its tables' rows from top to bottom."""

from __future__ import annotations

import re
import time

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Area, Sheet
from csp_desktop.returns.workbook.html_rows import HtmlRows
from csp_desktop.returns.workbook.refusal import not_a_workbook, too_large, too_slow
from csp_desktop.returns.workbook.written_cells import WrittenCells, different_in, rows_of

_LOOKED_AT = 4_096
_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|style)\b", re.I | re.S
)
_CHUNK = 1 << 16


def is_html(text: str) -> bool:
    """Return whether a text is a web page, or a part of one."""
    return _BEGINS.match(text[:_LOOKED_AT]) is not None


def read_html(text: str, name: str) -> Sheet:
    """Return the sheet called `name` that a web page makes. Raises Refusal where it has no table of two columns."""
    if len(text) > limits.HTML_BYTES:
        raise too_large(f"a web page of more than {limits.HTML_BYTES // limits.MEGABYTE} MB")
    rows = _read(text)
    if not rows.has_table:
        raise not_a_workbook()
    cells = WrittenCells(different_in(rows.texts), comma_possible=True)
    read = rows_of(rows.texts, cells.cells())
    for (row, column), number in rows.numbers.items():
        if column in read.get(row, ()):
            read[row][column] = number
    return Sheet(
        name,
        read,
        merges=tuple(Area(*area) for area in rows.merges),
        hidden_rows=frozenset(rows.hidden_rows),
        remarks=tuple(cells.remarks),
    )


def _read(text: str) -> HtmlRows:
    rows, deadline = HtmlRows(), time.process_time() + limits.HTML_SECONDS
    for start in range(0, len(text), _CHUNK):
        if time.process_time() > deadline:
            raise too_slow()
        rows.feed(text[start : start + _CHUNK])
    rows.close()
    rows.end_page()
    return rows
