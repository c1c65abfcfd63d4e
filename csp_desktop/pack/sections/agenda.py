"""The agenda: the meeting, its items with the pages of their papers, and the list of appendices."""

from __future__ import annotations

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Heading, PagedItem, PagedList, Paragraph, Voice

_LATE = "late item"


def agenda(content: PackContent, heading: str) -> list[Block]:
    """Return the meeting's day, time and place, and each item with its pages; nothing without an item."""
    items = _said(content, ListName.AGENDA, "item")
    if not items:
        return []
    meeting = content.meeting
    lines = [Paragraph(each, Voice.LEAD) for each in (meeting.title, meeting.when, meeting.place) if each]
    told = PagedList(tuple(_item(place, each) for place, each in enumerate(items, start=1)))
    return [Heading(1, heading), *lines, told, Paragraph("An item with pages has its paper in this pack.", Voice.NOTE)]


def appendices(content: PackContent, heading: str) -> list[Block]:
    """Return the appendices, lettered: those in the pack with their pages, the others with where they are found."""
    items = _said(content, ListName.APPENDICES, "title")
    if not items:
        return []
    return [Heading(1, heading), PagedList(tuple(_appendix(place, each) for place, each in enumerate(items)))]


def _said(content: PackContent, name: ListName, column: str) -> list[ListItem]:
    """Return the items of a list that say something in a column."""
    return [each for each in content.lists.get(name, ()) if each.values.get(column)]


def _item(place: int, item: ListItem) -> PagedItem:
    values = item.values
    note = ", ".join(filter(None, (values.get("lead", ""), _LATE if values.get("late") else "")))
    return PagedItem(values.get("number") or str(place), values["item"], note, values.get("paper") or values["item"])


def _appendix(place: int, item: ListItem) -> PagedItem:
    values = item.values
    letter = values.get("letter") or chr(ord("A") + place % 26) * (place // 26 + 1)
    return PagedItem(letter, values["title"], values.get("where", ""), values["title"])
