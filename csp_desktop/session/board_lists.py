"""The board's lists of a project: what is on them as at a period, and the steps that change them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from csp_desktop.domain.board_lists import ListColumn, ListItem, ListName, shown
from csp_desktop.domain.indicators import called
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project

_WORST_FIRST = (Status.MISSED, Status.CONCERN, Status.NEAR)

_SINGULAR = {
    ListName.EXCEPTIONS: "exception",
    ListName.ACTIONS: "action",
    ListName.RECOMMENDATIONS: "recommendation",
    ListName.BUDGET: "line of the budget",
    ListName.SAVINGS: "saving",
    ListName.INSPECTIONS: "inspection",
    ListName.MEETINGS: "meeting",
    ListName.AGENDA: "item of the agenda",
    ListName.PAPERS: "paper",
    ListName.IMPLICATIONS: "kind of implication",
    ListName.APPENDICES: "line of the appendices",
    ListName.ABBREVIATIONS: "abbreviation",
}

_AS_ONE = (ListName.AGENDA, ListName.BUDGET)
"""Lists whose name is of the whole, not of its lines."""


def items_of(project: Project, name: ListName, as_at: Period) -> tuple[ListItem, ...]:
    """Return the items of a list as at a period, in their order."""
    return shown(project.list_items(), name, as_at)


def add_items(project: Project, name: ListName, as_at: Period, values: Sequence[dict[str, str]]) -> Changed:
    """Put new items at the end of a list, as one step."""
    last = max((each.position for each in project.list_items() if each.list is name), default=0)
    with project.action(f"Add {_one(name) if len(values) == 1 else _several(len(values), name)}") as edit:
        for place, told in enumerate(values, start=1):
            edit.put_list_item(ListItem(0, name, last + place, told, as_at.last_month))
    return edit.changed


def change_item(project: Project, item: ListItem, column: ListColumn, text: str) -> Changed:
    """Put another text into one column of an item. Raises ValueError with a sentence for what cannot be there."""
    changed = item.with_text(column, text)
    with project.action(f"Edit {column.heading.lower()} of the {_SINGULAR[item.list]}") as edit:
        edit.put_list_item(changed)
    return edit.changed


def remove_items(project: Project, items: Sequence[ListItem]) -> Changed:
    """Take items off their list for good, as one step; undo brings them back."""
    with project.action(f"Remove {_counted(items)}") as edit:
        for item in items:
            edit.remove_list_item(item)
    return edit.changed


def close_items(project: Project, items: Sequence[ListItem], as_at: Period) -> Changed:
    """Mark items as done: they stay on the list of this quarter, and are not carried to the next."""
    with project.action(f"Close {_counted(items)} in {long_name(as_at)}") as edit:
        for item in items:
            edit.put_list_item(replace(item, closed=as_at.last_month))
    return edit.changed


def open_items(project: Project, items: Sequence[ListItem]) -> Changed:
    """Mark items as open again."""
    with project.action(f"Open {_counted(items)} again") as edit:
        for item in items:
            edit.put_list_item(replace(item, closed=None))
    return edit.changed


def move_item(project: Project, items: Sequence[ListItem], place: int, step: int) -> Changed:
    """Move the item at a place of a shown list up (-1) or down (1) by changing places with its neighbour."""
    one, other = items[place], items[place + step]
    positions = (other.position, one.position)
    if one.position == other.position:
        positions = (one.position + step, one.position)
    with project.action(f"Move the {_SINGULAR[one.list]}") as edit:
        edit.put_list_item(replace(one, position=positions[0]))
        edit.put_list_item(replace(other, position=positions[1]))
    return edit.changed


def proposed_exceptions(readings: Iterable[Reading], listed: Iterable[ListItem]) -> list[dict[str, str]]:
    """Return an exception for each indicator whose status asks for one, the worst first, without those listed."""
    known = {item.values.get("indicator", "") for item in listed}
    found = [each for each in readings if each.status in _WORST_FIRST and _name(each) not in known]
    found.sort(key=lambda each: _WORST_FIRST.index(each.status))
    return [{"indicator": _name(each), "what": each.status_reason} for each in found]


def _name(reading: Reading) -> str:
    return called(reading.indicator, reading.area)


def _counted(items: Sequence[ListItem]) -> str:
    if len(items) == 1:
        return f"the {_SINGULAR[items[0].list]}"
    return _several(len(items), items[0].list)


def _one(name: ListName) -> str:
    """Return one item of a list with its article: an action, a paper."""
    noun = _SINGULAR[name]
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _several(count: int, name: ListName) -> str:
    return f"{count} items of the {name.value}" if name in _AS_ONE else f"{count} {name.value}"
