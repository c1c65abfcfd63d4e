"""R38: headings and labels that are mistyped, though they were understood."""

from __future__ import annotations

import re
from collections.abc import Iterable

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.cell_text import text_of
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_MISTYPED = {
    "cumulative": re.compile(
        r"\b(?!cumul(?:ative(?:ly)?)?\b)cu\w{0,2}l\w{0,3}m?\w{0,3}ative\w*|\bculm\w+|\bcumm\w+", re.I
    ),
    "actual": re.compile(r"\b(?:acutal|actaul|actul|atcual)s?\b", re.I),
    "target": re.compile(r"\b(?:traget|tagret|targer|tartget)s?\b", re.I),
    "difference": re.compile(r"\b(?:diffrence|differance|diference|differnce)s?\b", re.I),
}
_CODE = re.compile(r"\b([A-Z]{2,4} \d{1,3}[a-z]?)\b(?=.*\b\1\b)")
_STOP = re.compile(r"(\d\d)\.$")


def check_spelling(block: Block, drafts: Iterable[Draft], scene: Scene) -> None:
    """Note labels that misspell what a row is, and headings that end in a full stop where others do not."""
    for draft in {each.start: each for each in drafts}.values():
        _find_code_twice(draft, scene)
        for right, wrong in _MISTYPED.items():
            if (match := wrong.search(draft.label)) is not None:
                _find_mistyped(draft, match[0], right, scene)
    row = block.sheet.rows.get(block.header.row, {})
    texts = {column: text_of(row, column) for column in block.header.columns}
    stopped = [column for column, text in texts.items() if _STOP.search(text)]
    if stopped and len(stopped) < len(texts):
        said = ", ".join(texts[column] for column in stopped)
        message = f"The headings {said} of “{block.title}” end in a full stop, and the others do not."
        right = ", ".join(texts[column].rstrip(".") for column in stopped)
        cell = block.sheet.address(block.header.row, stopped[0])
        scene.note("R38", Severity.NOTE, message, cell, block.title, printed=said, expected=right)


def _find_mistyped(draft: Draft, said: str, word: str, scene: Scene) -> None:
    right = word.capitalize() if said[0].isupper() else word
    message = f"“{said}” in “{draft.label}” is misspelt: {right}."
    scene.note("R38", Severity.NOTE, message, draft.start, draft.measure, printed=said, expected=right)


def _find_code_twice(draft: Draft, scene: Scene) -> None:
    if (match := _CODE.search(draft.label)) is not None:
        message = f"“{draft.label}” has its code, {match[1]}, twice."
        scene.note("R38", Severity.NOTE, message, draft.start, draft.measure, printed=match[1])
