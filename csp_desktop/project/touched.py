"""Gathers what an action changes, kind by kind."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from csp_desktop.domain.periods import Frequency, Period, parse_period
from csp_desktop.project.changes import Changed
from csp_desktop.project.entities import COMMENT, FIGURE, Key
from csp_desktop.project.journal import Change
from csp_desktop.project.series_numbers import SeriesNumbers

_FIELDS = {
    "figure": "figures",
    "comment": "comments",
    "indicator": "indicators",
    "area": "areas",
    "setting": "settings",
    "return": "returns",
}


class Touched:
    """Collects changes into a Changed."""

    def __init__(self, numbers: SeriesNumbers) -> None:
        self._numbers = numbers
        self._found: defaultdict[str, set[Any]] = defaultdict(set)

    def add(self, change: Change) -> None:
        """Count one change in."""
        self._found[_FIELDS[change.entity.name]].add(self._told(change))

    def changed(self, name: str) -> Changed:
        """Return all that was counted in."""
        return Changed(name, **{field: frozenset(found) for field, found in self._found.items()})

    def _told(self, change: Change) -> Any:
        if change.entity is FIGURE:
            return self._figure(change.key)
        if change.entity is COMMENT:
            indicator, area, period = change.key
            return indicator, area, parse_period(str(period))
        return change.key[0]

    def _figure(self, key: Key) -> Any:
        series, frequency, ordinal = key
        return self._numbers.key(int(series or 0)), Period(Frequency(str(frequency)), int(ordinal or 0))
