"""A sheet's text area, and what stands around it on every page: the running head and the page's number."""

from __future__ import annotations

from csp_desktop.pack.paper import Paper
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.lines import cut
from csp_desktop.pack.typeset.styles import FURNITURE, NOTE

SIDE = 48.0
TOP = 66.0
FOOT = 58.0
_BLANK = "This page is intentionally left blank"


def measure(paper: Paper) -> float:
    """Return how wide the text area is, in points."""
    return paper.size[0] - 2 * SIDE


def room(paper: Paper) -> float:
    """Return how high the text area is, in points."""
    return paper.size[1] - TOP - FOOT


def draw_furniture(canvas: TaggedCanvas, paper: Paper, head: str, foot: str) -> None:
    """Draw what every page repeats; it is not read out again on each."""
    wide, high = paper.size
    right = wide - SIDE
    with canvas.artifact("Header"):
        canvas.text(SIDE, high - 40, _on_one_line(head, paper), FURNITURE)
        canvas.rule(SIDE, right, high - 47, 0.4, palette.RULE)
    with canvas.artifact("Footer"):
        canvas.text(right - width(foot, FURNITURE.face, FURNITURE.size), 34, foot, FURNITURE)


def say_blank(canvas: TaggedCanvas, paper: Paper) -> None:
    """Say on an empty page that it is meant to be one; it is no part of what is read out."""
    wide, high = paper.size
    with canvas.artifact():
        canvas.text((wide - width(_BLANK, NOTE.face, NOTE.size)) / 2, high / 2, _BLANK, NOTE)


def _on_one_line(text: str, paper: Paper) -> str:
    """Return the running head cut short where it is too long."""
    return cut(text, FURNITURE.face, FURNITURE.size, measure(paper))
