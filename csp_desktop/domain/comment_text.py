"""A comment as it is typed: lines, `- ` before what is a bullet, and `**bold**`. Nothing else in it is markup."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLETS = ("- ", "• ", "* ")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*]*[^\s*])\*\*")

Span = tuple[int, int]
"""Where a piece of a text begins and ends."""


@dataclass(frozen=True, slots=True)
class CommentLine:
    """A line that is not empty: its words without marks, where they are bold, and whether it is a bullet."""

    text: str
    bold: tuple[Span, ...] = ()
    is_item: bool = False


def comment_lines(comment: str) -> tuple[CommentLine, ...]:
    """Return the lines of a comment that say something."""
    return tuple(_line(line.strip()) for line in comment.splitlines() if line.strip())


def plain_comment(comment: str) -> str:
    """Return a comment's lines without the marks of what is bold, for where there is one kind of type."""
    return "\n".join(f"{'- ' if line.is_item else ''}{line.text}" for line in comment_lines(comment))


def bold_marks(line: str) -> tuple[Span, ...]:
    """Return where a line is bold as it was typed, marks and all."""
    return tuple(found.span() for found in _BOLD.finditer(line))


def bullet_length(line: str) -> int:
    """Return how many letters at the beginning of a line make it a bullet; 0 where it is none."""
    inside = line.lstrip()
    return len(line) - len(inside) + 2 if inside.startswith(_BULLETS) else 0


def _line(line: str) -> CommentLine:
    words = line[bullet_length(line) :].strip()
    pieces: list[str] = []
    bold: list[Span] = []
    end = length = 0
    for begin, after in bold_marks(words):
        pieces += [words[end:begin], words[begin + 2 : after - 2]]
        length += begin - end
        bold.append((length, length + after - begin - 4))
        length, end = bold[-1][1], after
    return CommentLine("".join((*pieces, words[end:])), tuple(bold), bool(bullet_length(line)))
