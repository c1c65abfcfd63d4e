"""Lists within lists: each item behind its number or bullet, indented by what it lies in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from csp_desktop.pack.outline import ListEntry, Span
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset import styles
from csp_desktop.pack.typeset.boxes import Piece
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.runs import Line
from csp_desktop.pack.typeset.styles import TextStyle
from csp_desktop.pack.typeset.text_box import TextBox

Broken = Callable[[str, tuple[Span, ...], TextStyle, float], tuple[Line, ...]]
"""Breaks a text with its bold places into lines of a style and width."""

_AFTER_LABEL = 6.0
_DEEPEST = 8
"""How deep an item is still indented further; a width of nothing would be left for the words."""

_BETWEEN = 3.0


def set_nested(entries: Sequence[ListEntry], measure: float, root: Element, broken: Broken) -> Iterator[Piece]:
    """Yield a piece for each item of a list, its elements below `root`."""
    lists: list[Element] = []
    for entry in entries:
        del lists[entry.depth + 1 :]
        if len(lists) == entry.depth:
            lists.append(_new_list(lists, root))
        item = lists[entry.depth].add("LI")
        label, body = item.add("Lbl"), item.add("LBody").add("P")
        begin, indent = _place(entry, entries)
        lines = broken(entry.text, entry.bold, styles.BODY, measure - indent)
        box = TextBox(lines, styles.BODY, body, label=label, indent=indent, bullet=entry.label, begin=begin)
        yield Piece(box, _BETWEEN)


def _new_list(lists: Sequence[Element], root: Element) -> Element:
    """Return a list in the last item of the innermost list, else below the root."""
    if not lists:
        return root.add("L")
    item = [each for each in lists[-1].children if isinstance(each, Element)][-1]
    body = [each for each in item.children if isinstance(each, Element)][-1]
    return body.add("L")


def _place(entry: ListEntry, entries: Sequence[ListEntry]) -> tuple[float, float]:
    """Return how far an item's label and its words stand from the left edge."""
    widths = [_label_width(depth, entries) for depth in range(min(entry.depth, _DEEPEST) + 1)]
    return sum(widths[:-1]), sum(widths)


def _label_width(depth: int, entries: Sequence[ListEntry]) -> float:
    labels = {each.label for each in entries if each.depth == depth}
    return _AFTER_LABEL + max((width(each, styles.BODY.face, styles.BODY.size) for each in labels), default=0.0)
