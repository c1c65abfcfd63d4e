"""Returns that were read and not yet taken in: what they would change, what was answered of them, what is ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from csp_desktop.domain.figures import SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.domain.remembered import About
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry, IntakeRow, KnownBy
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.session.answers import NO_ANSWERS, Answers, answer, rows_answered
from csp_desktop.session.intake_conflicts import with_conflicts
from csp_desktop.session.return_source import is_doubtful
from csp_desktop.session.taking_in import propose_intake, taken_by_default

if TYPE_CHECKING:
    from csp_desktop.session.open_project import OpenProject

Mark = tuple[str, SeriesKey, Period]
"""What names an entry as long as the returns are looked at: its file's SHA-256, its series and its period."""


class PendingIntake:
    """Some returns as the officer looks at them. It changes nothing in the project until it is accepted."""

    def __init__(self, project: OpenProject, readings: Sequence[WorkbookReading]) -> None:
        self._project = project
        self._readings = tuple(readings)
        self._answers = NO_ANSWERS
        self._ticks: dict[Mark, bool] = {}
        self.look_again()

    def look_again(self) -> None:
        """Propose anew: after an answer, or where the project has changed."""
        project = self._project.project
        self._indicators = {each.id: each for each in (*project.indicators(), *self._answers.indicators)}
        proposed = [propose_intake(project, each, self._answers) for each in self._readings]
        self.intakes = with_conflicts(proposed, self._indicators)
        self._default = [self._taken_by_default(each) for each in self.intakes]
        self._returns = {each.id: each for each in project.returns()}

    def _taken_by_default(self, intake: Intake) -> frozenset[IntakeEntry]:
        """Return what is ticked at first; nothing of a return that may be the wrong one."""
        wanted = taken_by_default(self._project.project, intake, self._answers)
        return frozenset() if is_doubtful(intake) else wanted

    @property
    def is_empty(self) -> bool:
        """Return whether there is no return at all."""
        return not self.intakes

    @property
    def new_indicators(self) -> tuple[Indicator, ...]:
        """Return the indicators that are to be made."""
        return self._answers.indicators

    def indicator(self, number: int) -> Indicator:
        """Return an indicator of the project, or one that is to be made."""
        return self._indicators[number]

    def source_of(self, entry: IntakeEntry) -> ReceivedReturn | None:
        """Return the return that gave the figure which stands, None where it was typed or there is none."""
        return self._returns.get(entry.before.origin.return_id or 0) if entry.before else None

    def taken_before(self, intake: Intake) -> ReceivedReturn | None:
        """Return the return of the same content that was taken in before, if any."""
        return self._project.project.received(intake.sha256)

    def questions(self, place: int) -> list[IntakeRow]:
        """Return the rows of a return that are asked for, were answered, or are known by a near name alone."""
        intake = self.intakes[place]
        answered = rows_answered(intake, self._answers.of(intake).matches)
        return [
            row
            for number, row in enumerate(intake.rows)
            if row.can_be_answered and (row.is_question or row.by is KnownBy.NEAR_NAME or number in answered)
        ]

    def answer(self, place: int, row: IntakeRow, about: About, target: int | None) -> None:
        """Say which indicator or area the rows like one are of; None leaves them out."""
        self._answers = self._answers.with_match(answer(self.intakes[place], row, about, target))
        self.look_again()

    def make_indicator(self, place: int, row: IntakeRow) -> None:
        """Say that the rows like one are of a new indicator."""
        self._answers = self._answers.with_new_indicator(self.intakes[place], row)
        self.look_again()

    def is_ticked(self, place: int, entry: IntakeEntry) -> bool:
        """Return whether an entry is to be taken."""
        return self._ticks.get(self._mark(place, entry), entry in self._default[place])

    def tick(self, place: int, entries: Iterable[IntakeEntry], *, on: bool) -> None:
        """Take entries of a return, or leave them."""
        self._ticks.update({self._mark(place, entry): on for entry in entries if entry.state is not EntryState.SAME})

    def ticked_count(self) -> int:
        """Return how many figures would be taken or taken away."""
        return sum(self.is_ticked(place, each) for place, intake in enumerate(self.intakes) for each in intake.entries)

    def can_accept(self) -> bool:
        """Return whether accepting would do anything."""
        return bool(self._accepted())

    def accept(self) -> tuple[Intake, ...]:
        """Take in what is ticked, with the answers, as one step; return what was taken in."""
        places = self._accepted()
        intakes = tuple(self.intakes[place] for place in places)
        pairs = [(place, entry) for place in places for entry in self.intakes[place].entries]
        refused = frozenset(entry for place, entry in pairs if not self.is_ticked(place, entry))
        removed = frozenset(e for place, e in pairs if e.state is EntryState.GONE and self.is_ticked(place, e))
        if intakes:
            self._project.take_in(intakes, refused, removed, self._answers_to_keep(places))
        return intakes

    def _accepted(self) -> list[int]:
        """Return the places of the returns of which something is ticked or answered, or that only say the same."""
        return [place for place, intake in enumerate(self.intakes) if self._is_accepted(place, intake)]

    def _is_accepted(self, place: int, intake: Intake) -> bool:
        if any(self.is_ticked(place, each) for each in intake.entries) or self._answers.of(intake).matches:
            return True
        is_same = all(each.state is EntryState.SAME for each in intake.entries)
        return is_same and not is_doubtful(intake) and self.taken_before(intake) is None

    def _answers_to_keep(self, places: Iterable[int]) -> Answers:
        """Return the answers, and the near names that the officer has seen and left as they were."""
        kept = self._answers
        for place in places:
            for row in self.intakes[place].rows:
                if row.by is KnownBy.NEAR_NAME:
                    kept = kept.with_match(answer(self.intakes[place], row, row.about, row.target))
        return kept

    def _mark(self, place: int, entry: IntakeEntry) -> Mark:
        return self.intakes[place].sha256, entry.key, entry.period
