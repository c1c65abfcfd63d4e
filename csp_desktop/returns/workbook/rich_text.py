"""Text in runs, as shared strings and cells hold it: pronunciation left out, raised digits kept as raised."""

from __future__ import annotations

import re

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.refusal import too_large

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class RichText:
    """Gathers one text while expat tells it of the elements inside."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._taking = self._spoken = self._raised = False

    def start(self, local: str, given: dict[str, str]) -> None:
        """Take notice of an element's start, by its local name."""
        if local == "t":
            self._taking = not self._spoken
        elif local == "rPh":
            self._spoken = True
        elif local == "r":
            self._raised = False
        elif local == "vertAlign":
            self._raised = given.get("val") == "superscript"

    def end(self, local: str) -> None:
        """Take notice of an element's end, by its local name."""
        if local == "t":
            self._taking = False
        elif local == "rPh":
            self._spoken = False

    def text(self, piece: str) -> None:
        """Take a piece of text, where one is to be taken."""
        if self._taking:
            self._length += len(piece)
            if self._length > limits.TEXT_CHARACTERS:
                raise too_large("a cell with more text than Excel allows")
            self._pieces.append(piece.translate(_RAISED) if self._raised else piece)

    @property
    def is_empty(self) -> bool:
        """Return whether there is no text to take."""
        return not self._pieces

    def take(self) -> str:
        """Return the text gathered so far, and begin anew."""
        text = unescaped("".join(self._pieces))
        self._pieces, self._length, self._raised = [], 0, False
        return text


def unescaped(text: str) -> str:
    """Return text without the `_x000D_` by which workbooks write characters that XML cannot hold."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    """Return the character, or its name as it stands where there is none that could be shown."""
    code = int(match[1], 16)
    is_control = code < 32 and code not in (9, 10, 13)
    return match[0] if is_control or 0xD800 <= code < 0xE000 else chr(code)
