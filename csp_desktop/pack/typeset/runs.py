"""Text of two weights: a line as runs, each in one face, and how a text with bold places is broken into lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from csp_desktop.pack.outline import Span
from csp_desktop.pack.typeset.fonts import Face, width


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face, and how far from the line's beginning they stand, in points."""

    text: str
    face: Face
    offset: float


Line = str | tuple[Run, ...]
"""A line in the face of its style, or one of several runs."""

Letter = tuple[str, Face]


def broken_with_bold(
    text: str, bold: tuple[Span, ...], fit: Callable[[str], str], size: float, room: float
) -> tuple[Line, ...]:
    """Return a text in lines that are at most `room` points wide, with its bold places in bold type.

    `fit` makes a piece of text such that the font can print it.
    """
    letters = [(letter, face) for piece, face in _pieces(text, bold) for letter in fit(piece)]
    lines: list[tuple[Run, ...]] = []
    line: list[Letter] = []
    for word in _words(letters):
        for piece in _chopped(word, size, room):
            longer = [*line, *([_BLANK] if line else []), *piece]
            if line and _width(longer, size) > room:
                lines.append(_runs(line, size))
                line = piece
            else:
                line = longer
    return (*lines, _runs(line, size))


_BLANK: Letter = (" ", Face.REGULAR)


def _pieces(text: str, bold: tuple[Span, ...]) -> Iterator[tuple[str, Face]]:
    end = 0
    for begin, after in bold:
        yield text[end:begin], Face.REGULAR
        yield text[begin:after], Face.BOLD
        end = after
    yield text[end:], Face.REGULAR


def _words(letters: list[Letter]) -> Iterator[list[Letter]]:
    """Yield what stands between blanks; a word may begin in one face and end in another."""
    for is_blank, run in groupby(letters, key=_is_blank):
        if not is_blank:
            yield list(run)


def _chopped(word: list[Letter], size: float, room: float) -> Iterator[list[Letter]]:
    """Yield a word, or its pieces where it is wider than a line."""
    begin = 0
    for end in range(1, len(word) + 1):
        if end - begin > 1 and _width(word[begin:end], size) > room:
            yield word[begin : end - 1]
            begin = end - 1
    yield word[begin:]


def _runs(line: list[Letter], size: float) -> tuple[Run, ...]:
    found: list[Run] = []
    offset = 0.0
    for face, letters in groupby(line, key=_face):
        text = "".join(letter for letter, _ in letters)
        found.append(Run(text, face, offset))
        offset += width(text, face, size)
    return tuple(found)


def _width(letters: list[Letter], size: float) -> float:
    return sum(width(letter, face, size) for letter, face in letters)


def _is_blank(letter: Letter) -> bool:
    return letter[0].isspace()


def _face(letter: Letter) -> Face:
    return letter[1]
