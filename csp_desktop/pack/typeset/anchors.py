"""Headings as places to go to: from the contents, from bookmarks, with the page where they came to stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Anchor:
    """A heading's place. `page` counts from 1 and is known once the pages are divided, as is `last_page`.

    `section` names the section that a heading of level 1 stands in; `last_page` is where what it heads ends.
    """

    key: str
    title: str
    level: int
    section: str = ""
    note: str = ""
    page: int = 0
    last_page: int = 0


def number_anchors(placed: Iterable[tuple[int, bool, Anchor]], last: int, blank: frozenset[int]) -> None:
    """Tell each heading its page, and each of level 1 where what it heads ends.

    `placed` are page, whether the heading stands at its top, and the heading itself, in their order; `last` is the last
    page of all, and pages in `blank` are left empty before a right-hand one.
    """
    begun: list[Anchor] = []
    for number, at_top, anchor in placed:
        anchor.page = anchor.last_page = number
        if anchor.level == 1:
            before = number - at_top
            _end(begun, before - (before in blank), anchor.section)
            begun = [*begun, anchor] if begun and begun[-1].section == anchor.section else [anchor]
    _end(begun, last, "")


def _end(begun: Iterable[Anchor], page: int, section: str) -> None:
    """Let the headings of a section that another follows reach to a page."""
    for each in begun:
        if each.section != section:
            each.last_page = max(each.page, page)


def page_words(anchors: Sequence[Anchor]) -> str:
    """Return the pages of a section in words: page 9, pages 9 to 12; nothing of none."""
    if not anchors:
        return ""
    first, last = anchors[0].page, anchors[-1].last_page
    return f"page {first}" if first == last else f"pages {first} to {last}"


def anchors_of(section: str, anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """Return the headings of level 1 of a section by its name, in whatever capitals; none where it is not there."""
    name = _plain(section)
    return tuple(each for each in anchors if each.level == 1 and name and _plain(each.section) == name)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
