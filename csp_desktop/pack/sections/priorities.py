"""The entries of a pack by priority."""

from __future__ import annotations

from csp_desktop.pack.content import PackEntry

UNNAMED = "Other indicators"


def by_priority(entries: tuple[PackEntry, ...]) -> dict[str, list[PackEntry]]:
    """Return the entries of each priority, in the order in which priorities and entries first stand."""
    groups: dict[str, list[PackEntry]] = {}
    for entry in entries:
        groups.setdefault(entry.reading.indicator.priority.strip() or UNNAMED, []).append(entry)
    return groups
