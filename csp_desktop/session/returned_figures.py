"""What returns said of figures that were put right by hand: kept in the journal, and asked for here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.changes import Changed
from csp_desktop.project.entries import ActionEntry, ActionKind, HistoryEntry
from csp_desktop.project.store import Project


class ReturnedFigures:
    """Knows the names of the returns, and which of their figures were overwritten."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._names: dict[int, str] | None = None

    def follow(self, changed: Changed) -> None:
        """Take notice of a change that is in the project already."""
        if changed.returns:
            self._names = None

    def names(self) -> dict[int, str]:
        """Return the name of each return by its id."""
        if self._names is None:
            self._names = {each.id: each.name for each in self._project.returns()}
        return self._names

    def overwritten(self, key: SeriesKey, periods: dict[Period, Figure | None]) -> dict[Period, Figure]:
        """Return what returns said of figures that are another now; `periods` holds what is there, None for nothing."""
        asked = [period for period, figure in periods.items() if not is_returned(figure)]
        if not asked or not self.names():
            return {}
        found = {period: self.said(key, period) for period in self._project.overwritten(key, asked)}
        return {period: said for period, said in found.items() if said and not _is_same(said, periods[period])}

    def said(self, key: SeriesKey, period: Period) -> Figure | None:
        """Return the last figure that a return gave; None where none did, or its taking in was undone."""
        return last_returned(self._project.history(key, period))

    def reason(self, key: SeriesKey, period: Period) -> str:
        """Return why a figure was changed last, empty where nobody said so."""
        change = self.last_change(key, period)
        return change.action.reason if change else ""

    def last_change(self, key: SeriesKey, period: Period) -> HistoryEntry | None:
        """Return the last change of a figure that was not taken back, None where there was none."""
        return next(_standing(self._project.history(key, period)), None)

    def words(self, indicator: Indicator, figure: Figure | None) -> str:
        """Return a figure with its marks as it is printed; empty where there is none."""
        if figure is None:
            return ""
        marks = "".join(f"[{mark.value}]" for mark in figure.shorthand)
        return " ".join(part for part in (figure_text(indicator, figure.value), marks) if part)

    def origin(self, figure: Figure | None) -> str:
        """Return where a figure came from, in a few words."""
        if figure is None:
            return ""
        return "typed in" if figure.origin.return_id is None else self.place(figure)

    def place(self, figure: Figure) -> str:
        """Return the return and the cell of a figure: police-return.xlsx, B5."""
        origin = figure.origin
        name = self.names().get(origin.return_id or 0, "a return")
        return f"{name}, {origin.cell}" if origin.cell else name


def last_returned(history: Iterable[HistoryEntry]) -> Figure | None:
    """Return the newest figure of a return in a history, the newest first, whose taking in still stands."""
    return next((entry.after for entry in _standing(history) if is_returned(entry.after)), None)


def _standing(history: Iterable[HistoryEntry]) -> Iterator[HistoryEntry]:
    """Yield the changes of a history, the newest first, that are not taken back."""
    undone: dict[int, bool] = {}
    for entry in history:
        is_undone = undone.setdefault(_number(entry.action), entry.action.kind is ActionKind.UNDO)
        if entry.action.kind is ActionKind.DO and not is_undone:
            yield entry


def _number(action: ActionEntry) -> int:
    return action.id if action.target is None else action.target


def is_returned(figure: Figure | None) -> bool:
    """Return whether a figure is a return's."""
    return figure is not None and figure.origin.return_id is not None


def _is_same(said: Figure, figure: Figure | None) -> bool:
    return figure is not None and (said.value, said.shorthand) == (figure.value, figure.shorthand)
