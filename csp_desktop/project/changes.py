"""What an action changed, said once; whoever shows something decides whether it cares."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.figures import SeriesKey
from csp_desktop.domain.periods import Period


@dataclass(frozen=True, slots=True)
class Changed:
    """What one action, undo or redo changed: keys and ids of what is now another, or there, or gone.

    A comment's key is its indicator's id, its area's id and its period. `name` is the action's name,
    `matches` how many remembered matches are others now, `partners` the names of those with another contact, date or
    chase, `findings` the keys of those with another mark, `reasons` the actions whose reason was said later.
    """

    name: str = ""
    figures: frozenset[tuple[SeriesKey, Period]] = frozenset()
    comments: frozenset[tuple[int, int, Period]] = frozenset()
    indicators: frozenset[int] = frozenset()
    areas: frozenset[int] = frozenset()
    settings: frozenset[str] = frozenset()
    returns: frozenset[int] = frozenset()
    matches: int = 0
    partners: frozenset[str] = frozenset()
    list_items: frozenset[int] = frozenset()
    findings: frozenset[str] = frozenset()
    reasons: frozenset[int] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Return whether nothing changed at all."""
        return self == Changed(self.name)
