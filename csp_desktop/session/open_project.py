"""The open project: the one owner of its file for the window. It is asked, edited, and says what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.indicators import Area
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.status import StatusScheme
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.latest import LatestMonth
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.reported import REPORTED, reported_period
from csp_desktop.session.returned_figures import ReturnedFigures
from csp_desktop.session.settings import REPORT_TITLE, put_scheme

if TYPE_CHECKING:
    from csp_desktop.domain.partners import Chase, Partner
    from csp_desktop.project.entries import ActionEntry
    from csp_desktop.returns.intake import Intake, IntakeEntry
    from csp_desktop.session.answers import Answers
    from csp_desktop.session.indicator_rules import IndicatorRules

Edited = tuple[SeriesKey, Period, Figure | None]
"""One figure to put: its series, its period, and the figure itself or None."""


@dataclass(frozen=True, slots=True)
class Overwritten:
    """An action that put other figures in the place of returns', and which."""

    action: int
    figures: tuple[tuple[SeriesKey, Period], ...]


class OpenProject(QObject):
    """One project file, open for editing, and its readings as at the period that the window shows.

    Every change is on disk before `changed` is sent. It carries a `Changed`; `rows_changed` carries the rows
    whose reading may be another, or None where the list of rows itself may be.
    """

    changed = Signal(object)
    rows_changed = Signal(object)
    period_changed = Signal(object)
    overwritten = Signal(object)
    """Sent with an `Overwritten` after a step without a reason that replaced figures of returns."""
    reason_given = Signal()

    def __init__(self, project: Project, today: Period, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._latest = LatestMonth(project)
        self._readings = Readings(project, self._now() or today)
        self.returned = ReturnedFigures(project)

    @property
    def project(self) -> Project:
        """Return the project file, for questions; changes go through this object."""
        return self._project

    @property
    def readings(self) -> Readings:
        """Return the readings as at the period shown."""
        return self._readings

    @property
    def path(self) -> Path:
        """Return where the project's file is."""
        return self._project.path

    @property
    def read_only(self) -> str:
        """Return why nothing can be changed and what to do to change it; empty where all can be."""
        return self._project.read_only

    @property
    def latest_month(self) -> Period | None:
        """Return the last month with figures, None where there are none."""
        return self._latest.month

    def show_period(self, period: Period) -> None:
        """Read as at another period."""
        if period != self._readings.as_at:
            self._readings.move_to(period)
            self.period_changed.emit(period)

    def edit_figures(self, edits: Sequence[Edited], reason: str = "", name: str = "") -> None:
        """Put figures as one step, called `name` where it has one; None removes one.

        Figures of returns that are lost by it are told by `overwritten`, so that the officer may say why.
        """
        lost = () if reason else tuple(self._lost(edits))
        with self._project.action(name or self._edit_name(edits), reason) as edit:
            edit.put_figures(edits)
        self._tell(edit.changed)
        if lost and edit.number:
            self.overwritten.emit(Overwritten(edit.number, lost))

    def give_reason(self, action: int, reason: str) -> None:
        """Say why an action was taken, where nobody has said so yet."""
        self._project.give_reason(action, reason)
        self.reason_given.emit()

    def say_why(self, entry: ActionEntry, reason: str) -> None:
        """Say, or say otherwise, why an earlier step was taken, as a step of its own."""
        with self._project.action(f"Say why: {entry.name}") as edit:
            edit.say_why(entry.id, reason)
        self._tell(edit.changed)

    def _lost(self, edits: Sequence[Edited]) -> Iterator[tuple[SeriesKey, Period]]:
        """Yield which edits put another value in the place of a return's."""
        for key, period, figure in edits:
            before = self._readings.series((key.indicator, key.area)).get(key.kind, {}).get(period)
            if before is not None and before.origin.return_id is not None and before != figure:
                yield key, period

    def edit_comment(self, row: Row, period: Period, text: str) -> None:
        """Put the comment on one row and period; empty text removes it."""
        name = self._readings.indicator(row).title
        with self._project.action(f"Comment on {name}") as edit:
            edit.put_comment(*row, period, text)
        self._tell(edit.changed)

    def edit_indicator(self, rules: IndicatorRules, area: int, as_at: Period) -> Row:
        """Put an indicator's rules as they hold in an area at a period; one with id 0 is new. Return its row."""
        from csp_desktop.session.indicator_rules import put_rules

        verb = "Edit" if rules.indicator.id else "Add"
        with self._project.action(f"{verb} the indicator {rules.indicator.title}") as edit:
            row = put_rules(edit, rules, area, as_at)
        self._tell(edit.changed)
        return row

    def edit_partnership(self, title: str, scheme: StatusScheme) -> None:
        """Put the report's title and the rules that hold for the whole partnership, as one step."""
        with self._project.action("Edit the partnership's rules") as edit:
            edit.put_setting(REPORT_TITLE, title or None)
            put_scheme(edit, scheme)
        self._tell(edit.changed)

    def edit_areas(self, areas: Sequence[Area]) -> None:
        """Put the partnership's own area and those beside it as one step; those with id 0 are new."""
        own = self._project.own_area.id
        with self._project.action("Edit the areas") as edit:
            for area in areas:
                edit.put_area(area if area.id == own else replace(area, parent=own))
        self._tell(edit.changed)

    def take_in(
        self,
        intakes: Sequence[Intake],
        refused: frozenset[IntakeEntry] = frozenset(),
        removed: frozenset[IntakeEntry] = frozenset(),
        answers: Answers | None = None,
    ) -> None:
        """Take returns in as one step, with what was answered of them; see `taking_in.take_in`.

        Where the month is shown that the project stands at, a later one that they bring is shown from then on.
        """
        from csp_desktop.session.answers import NO_ANSWERS
        from csp_desktop.session.taking_in import take_in

        stood_at = self._now()
        self._tell(take_in(self._project, intakes, refused, removed, answers or NO_ANSWERS))
        if stood_at in (None, self._readings.as_at):
            self.show_period(self._now() or self._readings.as_at)

    def edit_partner(self, partner: Partner) -> None:
        """Put a partner's contact and agreed date as one step."""
        from csp_desktop.session.chasing import set_partner

        self._tell(set_partner(self._project, partner))

    def mark_as_chased(self, chases: Sequence[Chase]) -> None:
        """Record as one step that partners were asked for what they owe."""
        from csp_desktop.session.chasing import mark_as_chased

        self._tell(mark_as_chased(self._project, chases))

    def do(self, step: Callable[[Project], Changed]) -> None:
        """Take a step that writes to the project, and say what changed."""
        self._tell(step(self._project))

    def undo(self) -> None:
        """Take back the last action."""
        self._tell(self._project.undo())

    def go_back(self, count: int) -> None:
        """Take back the last actions, so many of them."""
        for _ in range(count):
            self.undo()

    def redo(self) -> None:
        """Do again what was last taken back."""
        self._tell(self._project.redo())

    def close(self) -> None:
        """Close the file."""
        self._project.close()

    def _edit_name(self, edits: Sequence[Edited]) -> str:
        """Return what the step is called: Edit Anti-social behaviour, November 2016."""
        if len(edits) != 1:
            return f"Edit {len(edits):,} figures"
        key, period, _ = edits[0]
        return f"Edit {self._readings.indicator((key.indicator, key.area)).title}, {long_name(period)}"

    def _tell(self, changed: Changed | None) -> None:
        if changed is not None:
            self._latest.follow(changed)
            self.returned.follow(changed)
            rows = self._readings.forget(changed)
            self.changed.emit(changed)
            self.rows_changed.emit(rows)
            if changed.reasons:
                self.reason_given.emit()
            if REPORTED in changed.settings:
                self.show_period(self._now() or self._readings.as_at)

    def _now(self) -> Period | None:
        """Return the month that the project stands at: the latest with figures, or the one it was rolled forward to."""
        known = [each for each in (self._latest.month, reported_period(self._project)) if each is not None]
        return max(known, default=None)
