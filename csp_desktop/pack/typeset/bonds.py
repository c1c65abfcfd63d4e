"""Pieces in their order: how close they stand, and which must not be parted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from csp_desktop.pack.typeset import styles
from csp_desktop.pack.typeset.boxes import Piece
from csp_desktop.pack.typeset.chart_box import ChartBox
from csp_desktop.pack.typeset.table_box import TableBox
from csp_desktop.pack.typeset.text_box import TextBox


def closed_up(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, text and headings closer to a heading right above them."""
    above = None
    for piece in pieces:
        if above is not None and _is_heading(above) and isinstance(piece.box, TextBox):
            yield replace(piece, before=styles.UNDER_HEADING if _is_heading(piece) else styles.FIRST_LINE)
        else:
            yield piece
        above = piece


def charts_held(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, each table bound to a chart right below it."""
    for piece, after in zip_longest(pieces, pieces[1:]):
        shows = after is not None and isinstance(after.box, ChartBox) and isinstance(piece.box, TableBox)
        yield replace(piece, holds_next=True) if shows else piece


def _is_heading(piece: Piece) -> bool:
    return isinstance(piece.box, TextBox) and piece.box.element.tag.startswith("H")


def in_pairs(items: Sequence[Piece]) -> list[Piece]:
    """Return the items of a list, of which the first and the last stand on no page alone."""
    bound = {0, len(items) - 2} - {len(items) - 1}
    return [replace(item, joins_next=True) if place in bound else item for place, item in enumerate(items)]
