"""Which rows a project has, and which kinds of series each."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from csp_desktop.domain.figures import Kind
from csp_desktop.project.store import Project
from csp_desktop.session.derivation import Row

_NONE: frozenset[Kind] = frozenset()


class KnownRows:
    """The rows of a project: each indicator in the partnership's own area, then in the others that it has figures of.

    There may be a hundred thousand, and a window shows some dozens: none is written out before it is asked for.
    """

    def __init__(self, project: Project, indicators: Iterable[int], own_area: int) -> None:
        self._indicators = dict.fromkeys(indicators)
        self._own = own_area
        self._kinds = project.kinds()

    @cached_property
    def all(self) -> tuple[Row, ...]:
        """Return every row, by the order of the indicators; the same object until the rows are others."""
        return tuple(row for indicator in self._indicators for row in self.of(indicator))

    def of(self, indicator: int) -> tuple[Row, ...]:
        """Return the rows of an indicator, the partnership's own first."""
        own = self._own
        return (indicator, own), *[(indicator, area) for area in self._kinds.get(indicator, ()) if area != own]

    def kinds(self, row: Row) -> frozenset[Kind]:
        """Return which kinds of series a row has."""
        indicator, area = row
        return self._kinds.get(indicator, {}).get(area, _NONE)

    def __contains__(self, row: Row) -> bool:
        return row[0] in self._indicators and (row[1] == self._own or bool(self.kinds(row)))
