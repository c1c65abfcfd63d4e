"""A return's recommendations and budget onto the board's lists: new lines are added, known ones brought up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from csp_desktop.domain.board_lists import COLUMNS, Holds, ListItem, ListName
from csp_desktop.domain.periods import Period
from csp_desktop.project.store import Edit, Project
from csp_desktop.returns.lists.model import ListEntry, ListKind, ReturnList
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.session.own_words import told_by_both

_NAMES = {ListKind.RECOMMENDATIONS: ListName.RECOMMENDATIONS, ListKind.BUDGET: ListName.BUDGET}
_KEYS = {ListName.RECOMMENDATIONS: "recommendation", ListName.BUDGET: "need"}
_WORDS = {
    ListName.RECOMMENDATIONS: (("progress", "update"), ("who", "lead"), ("who", "owner"), ("progress", "progress")),
    ListName.BUDGET: (("total", "total"), ("contribution", "contribution"), ("contribution", "award")),
}
_ORDER = {
    ListName.RECOMMENDATIONS: ("recommendation", "progress", "who"),
    ListName.BUDGET: ("need", "recommendation", "contribution", "total", "note"),
}

_MONEY = frozenset(each.name for each in COLUMNS[ListName.BUDGET] if each.holds is Holds.MONEY)


def put_lists(edit: Edit, project: Project, lists: Iterable[ReturnList], month: Period, *, is_new: bool) -> None:
    """Put the lines of a return's lists as part of the running action.

    A line is known by its first words: need or recommendation. What the return leaves blank stays as it is, and so do
    the officer's own words; one that is not new, but taken in again, fills blanks alone.
    """
    known = {(each.list, _plain(each.values.get(_KEYS.get(each.list, ""), ""))): each for each in project.list_items()}
    last = max((each.position for each in known.values()), default=0)
    for name, values in _lines(lists):
        item = known.get((name, _plain(values.get(_KEYS[name], ""))))
        if item is None:
            last += 1
            edit.put_list_item(ListItem(0, name, last, values, month))
        else:
            replaced = is_new and project.item_came_with_return(item.id)
            edit.put_list_item(replace(item, values=told_by_both(item, values, replaced=replaced)))


def lists_last(readings: Iterable[WorkbookReading]) -> list[WorkbookReading]:
    """Return readings with those that hold lists alone behind the others, whose figures say which month it is."""
    return sorted(readings, key=lambda each: not each.tables)


def line_count(lists: Iterable[ReturnList]) -> int:
    """Return how many lines a return's lists hold."""
    return sum(1 for _ in _lines(lists))


def _lines(lists: Iterable[ReturnList]) -> Iterator[tuple[ListName, dict[str, str]]]:
    for each in lists:
        name = _NAMES[each.kind]
        columns = _columns(name, each)
        for entry in each.entries:
            values = dict(_values(name, entry, columns))
            if values.get(_KEYS[name]):
                yield name, values


def _columns(name: ListName, told: ReturnList) -> Mapping[int, str]:
    """Return which of our columns each of the return's is: by its heading's words, else the next that is free."""
    found: dict[int, str] = {}
    for place, heading in enumerate(told.headings):
        named = (ours for ours, word in _WORDS[name] if word in heading.casefold() and ours not in found.values())
        if ours := next(named, None):
            found[place] = ours
    for is_money in (True, False):
        free = [each for each in _ORDER[name] if each not in found.values() and (each in _MONEY) is is_money]
        places = [each for each in range(len(told.headings)) if each not in found and (each in told.money) is is_money]
        found |= zip(places, free, strict=False)
    return found


def _values(name: ListName, entry: ListEntry, columns: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    if name is ListName.RECOMMENDATIONS and entry.number:
        yield "number", entry.number
    for place, text in enumerate(entry.texts):
        if place in columns and text.strip():
            yield columns[place], text.strip()


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
