"""What the officer says of an indicator: paragraphs and lists, as they were typed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from csp_desktop.domain.comment_text import CommentLine, comment_lines
from csp_desktop.pack.outline import Block, BulletList, Paragraph


def commentary(comment: str) -> list[Block]:
    """Return a comment as blocks: each line a paragraph, lines that begin with a bullet or dash a list."""
    runs = groupby(comment_lines(comment), key=_is_item)
    return [block for is_list, run in runs for block in _blocks(is_list, tuple(run))]


def _blocks(is_list: bool, lines: tuple[CommentLine, ...]) -> Iterable[Block]:
    if not is_list:
        return [Paragraph(line.text, bold=line.bold) for line in lines]
    bold = tuple(line.bold for line in lines)
    return [BulletList(tuple(line.text for line in lines), bold if any(bold) else ())]


def _is_item(line: CommentLine) -> bool:
    return line.is_item
