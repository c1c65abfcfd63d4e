"""A table that was copied from a spreadsheet or a mail, to one sheet."""

from __future__ import annotations

import re

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.aligned import aligned_rows, is_aligned
from csp_desktop.returns.workbook.delimited import read_delimited, sheet_of
from csp_desktop.returns.workbook.grid import Sheet
from csp_desktop.returns.workbook.html_page import read_html
from csp_desktop.returns.workbook.refusal import Refusal, too_large

_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)


def pasted_sheet(text: str, html: str, name: str) -> Sheet:
    """Return what was copied as a sheet: from its web page where that has a table, else from its text.

    Text is parted by tabs or other marks, or by runs of spaces as mail aligns columns. Raises Refusal where it is no
    table.
    """
    if len(text) > limits.FILE_BYTES:
        raise too_large(f"more than {limits.FILE_BYTES // limits.MEGABYTE} MB")
    if "<table" in html.lower():
        try:
            return read_html(html, name)
        except Refusal:
            if not text.strip():
                raise
    plain = _QUOTED.sub("", text.lstrip("\ufeff"))
    return sheet_of(aligned_rows(plain), name, " ") if is_aligned(plain) else read_delimited(plain, name)
