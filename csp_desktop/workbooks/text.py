"""Text that stays text: no formula, error or escape is read from it, in whatever program the workbook is opened."""

from __future__ import annotations

import re

from openpyxl.cell import Cell

LONGEST = 32_767
"""How many characters a cell can hold."""

_CUT = " [cut: the project holds the rest]"
_LIKE_A_FORMULA = tuple("=+-@#'\t\r\n")
_IMPOSSIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def plain_text(text: str) -> str:
    """Return a text as a cell can hold it: without what XML cannot say, and cut where it is too long."""
    clean = _ESCAPE.sub("_x005F_", _IMPOSSIBLE.sub(" ", text))
    return clean if len(clean) <= LONGEST else clean[: LONGEST - len(_CUT)] + _CUT


def is_like_a_formula(text: str) -> bool:
    """Return whether a program might take a text for something else."""
    return text.startswith(_LIKE_A_FORMULA)


def put_text(cell: Cell, text: str) -> None:
    """Put a text into a cell as nothing but text, also once somebody edits the cell."""
    cell.value = plain_text(text)
    cell.data_type = "s"
    if is_like_a_formula(text):
        cell.quotePrefix = True
