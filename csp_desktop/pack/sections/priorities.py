"""The entries of a pack by priority, and the headings of priorities."""

from __future__ import annotations

from collections.abc import Iterable

from csp_desktop.domain.periods import long_name
from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.outline import Heading

UNNAMED = "Other indicators"


def by_priority(entries: tuple[PackEntry, ...]) -> dict[str, list[PackEntry]]:
    """Return the entries of each priority, in the order in which priorities and entries first stand."""
    groups: dict[str, list[PackEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.reading.indicator.priority.strip() or UNNAMED, []).append(entry)
    return groups


def priority_heading(level: int, priority: str, entries: Iterable[PackEntry]) -> Heading:
    """Return the heading of a priority; the contents say beside it how far its data reach."""
    periods = {each.reading.period.last_month for each in entries if each.reading.period is not None}
    if not periods:
        return Heading(level, priority)
    later = " or later" if len(periods) > 1 else ""
    return Heading(level, priority, note=f"data to {long_name(min(periods))}{later}")
