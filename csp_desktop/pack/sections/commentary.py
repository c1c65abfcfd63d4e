"""What the officer says of an indicator: paragraphs and lists, as they were typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from csp_desktop.pack.outline import Block, BulletList, Paragraph

_BULLETS = ("- ", "• ", "* ")


def commentary(comment: str) -> list[Block]:
    """Return a comment as blocks: each line a paragraph, lines that begin with a bullet or dash a list."""
    lines = [line.strip() for line in comment.splitlines()]
    return [block for is_list, run in groupby(filter(None, lines), key=_is_item) for block in _blocks(is_list, run)]


def _blocks(is_list: bool, lines: Iterator[str]) -> Iterable[Block]:
    return [BulletList(tuple(line[2:].strip() for line in lines))] if is_list else map(Paragraph, lines)


def _is_item(line: str) -> bool:
    return line.startswith(_BULLETS)
