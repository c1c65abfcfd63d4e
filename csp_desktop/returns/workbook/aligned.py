"""Columns that are aligned by runs of spaces, as mail shows a table: each field by where it stands in its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from csp_desktop.returns.workbook.refusal import Refusal

_FIELD = re.compile(r"\S+(?:\s\S+)*")
_FEWEST_ROWS = 2


class _Field(NamedTuple):
    text: str
    start: int
    end: int


def is_aligned(text: str) -> bool:
    """Return whether most lines of a text are parted by runs of spaces into two fields at least."""
    widths = [len(_fields(line)) for line in text.splitlines() if line.strip()]
    wide = sum(width > 1 for width in widths)
    return "\t" not in text and wide >= _FEWEST_ROWS and 2 * wide > len(widths)


def aligned_rows(text: str) -> Iterator[list[str]]:
    """Yield the fields of each line, under one another as they stand. Raises Refusal where one stands under none."""
    lines = [_fields(line) for line in text.splitlines()]
    ruler = _ruler(lines)
    for fields in lines:
        yield _in_columns(fields, ruler)


def _fields(line: str) -> list[_Field]:
    return [_Field(match[0], match.start(), match.end()) for match in _FIELD.finditer(line.expandtabs())]


def _ruler(lines: list[list[_Field]]) -> list[_Field]:
    """Return the places of the columns: as wide as the widest field in each, among the lines that fill them all."""
    count = max(map(len, lines))
    full = [fields for fields in lines if len(fields) == count]
    return [
        _Field("", min(each.start for each in column), max(each.end for each in column))
        for column in zip(*full, strict=True)
    ]


def _in_columns(fields: list[_Field], ruler: list[_Field]) -> list[str]:
    if len(fields) < 2 or len(fields) == len(ruler):
        return [field.text for field in fields]
    row = [""] * len(ruler)
    for field in fields:
        under = [place for place, column in enumerate(ruler) if field.start < column.end and field.end > column.start]
        if len(under) != 1 or row[under[0]]:
            raise Refusal(
                f"has a line whose fields do not stand under one another (“{field.text}”)",
                "copy the table from the spreadsheet itself",
            )
        row[under[0]] = field.text
    return row
