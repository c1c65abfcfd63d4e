"""Breaking text into lines; a word wider than a line is broken too, so that nothing leaves the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csp_desktop.pack.typeset.fonts import Face, width

_BLANK = re.compile(r"[ \t\n\r\f\v]+")


def broken(text: str, face: Face, size: float, room: float) -> list[str]:
    """Return `text` in lines that are at most `room` points wide, at least one."""
    lines: list[str] = []
    line, used = "", 0.0
    space = width(" ", face, size)
    for word, measure in _pieces(text, face, size, room):
        if line and used + space + measure > room:
            lines.append(line)
            line, used = word, measure
        elif line:
            line, used = f"{line} {word}", used + space + measure
        else:
            line, used = word, measure
    return [*lines, line]


def at_most(lines: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the lines, cut short after the first `most`."""
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], f"{lines[most - 1]} …")


def cut(text: str, face: Face, size: float, room: float) -> str:
    """Return a text on one line, cut short where it is wider than `room` points."""
    if width(text, face, size) <= room:
        return text
    return f"{broken(text, face, size, room - width(' …', face, size))[0]} …"


def _pieces(text: str, face: Face, size: float, room: float) -> Iterator[tuple[str, float]]:
    """Yield words with their widths, those wider than a line in several pieces."""
    for word in _BLANK.split(text.strip()):
        measure = width(word, face, size)
        if measure <= room:
            yield word, measure
        else:
            yield from _chopped(word, face, size, room)


def _chopped(word: str, face: Face, size: float, room: float) -> Iterator[tuple[str, float]]:
    piece, used = "", 0.0
    for letter in word:
        measure = width(letter, face, size)
        if piece and used + measure > room:
            yield piece, used
            piece, used = "", 0.0
        piece, used = piece + letter, used + measure
    yield piece, used
