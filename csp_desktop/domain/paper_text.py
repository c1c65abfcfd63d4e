"""A paper as it is typed: paragraphs, numbered ones, nested bullets, bold lines as headings; nothing else is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from csp_desktop.domain.comment_text import CommentLine, Span, bullet_length, comment_lines

_NUMBER = re.compile(r"(\(?(?:\d{1,3}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[A-Za-z][.)]|[ivxl]{1,5}[.)]))\s+(?=\S)")
_PASTED = re.compile(r"^(\s*)[•·▪‣◦\uf0b7\uf0a7o*–-] *\t\s*(?=\S)")
_BULLET = "•"
_TAB = 4


class Part(Enum):
    """What a line of a paper is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line that says something: its words, where they are bold, and of an item its label and how deep it lies."""

    part: Part
    text: str
    bold: tuple[Span, ...] = ()
    label: str = ""
    depth: int = 0


def paper_lines(text: str) -> tuple[PaperLine, ...]:
    """Return the lines of a paper that say something.

    A line all in bold is a heading. One that begins with a number (1., 2.3, a)) or a bullet is an item; a bullet lies
    below the numbered line before it, and what is indented below what it follows.
    """
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[PaperLine]:
    indents: list[int] = []
    for typed in filter(str.strip, map(_with_our_bullet, text.splitlines())):
        (line,) = comment_lines(typed)
        label = _label(typed, line)
        if not label:
            indents.clear()
            is_heading = line.bold == ((0, len(line.text)),)
            part = Part.HEADING if is_heading else Part.PARAGRAPH
            yield PaperLine(part, line.text, () if is_heading else line.bold)
            continue
        depth = _deepened(indents, 2 * _indent(typed) + (label == _BULLET))
        yield _item(line, label, depth)


def _with_our_bullet(line: str) -> str:
    """Return a line pasted from a word processor, whose bullets stand before a tab, with a bullet as it is typed."""
    return _PASTED.sub(r"\1- ", line)


def _label(typed: str, line: CommentLine) -> str:
    """Return what stands before an item's words; empty where the line is none."""
    if bullet_length(typed):
        return _BULLET
    found = _NUMBER.match(line.text)
    return found[1] if found else ""


def _item(line: CommentLine, label: str, depth: int) -> PaperLine:
    if label == _BULLET:
        return PaperLine(Part.ITEM, line.text, line.bold, label, depth)
    words = line.text[len(label) :].lstrip()
    cut = len(line.text) - len(words)
    bold = tuple((max(begin - cut, 0), end - cut) for begin, end in line.bold if end > cut)
    return PaperLine(Part.ITEM, words, bold, label, depth)


def _deepened(indents: list[int], indent: int) -> int:
    """Return how deep an item lies by its own and the indents above it, which are brought up to date."""
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents) - 1


def _indent(typed: str) -> int:
    begin = typed.expandtabs(_TAB)
    return len(begin) - len(begin.lstrip())
