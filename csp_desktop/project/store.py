"""The open project: what is in it, and the actions that change it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import apsw

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.project import journal, questions, written
from csp_desktop.project.changes import Changed
from csp_desktop.project.edit import Edit
from csp_desktop.project.entries import ActionEntry, ActionKind, HistoryEntry, ReceivedReturn, Restatement
from csp_desktop.project.errors import NotForWriting, UnusableProject
from csp_desktop.project.faults import reading, telling
from csp_desktop.project.held import HeldFile
from csp_desktop.project.kept import kept_file, kept_sizes
from csp_desktop.project.looking import Look, look_at
from csp_desktop.project.making import copy_file, make_file
from csp_desktop.project.migrations import VERSIONS, Migration
from csp_desktop.project.opening import open_file
from csp_desktop.project.rows import figure_key, period_row
from csp_desktop.project.sealed import SealedPack, seal_pack, sealed_pack, sealed_packs, sealed_readings
from csp_desktop.project.sources import Sourced, figures_from
from csp_desktop.project.tables import COMMENT, LIST_ITEM
from csp_desktop.project.writing import Writing

if TYPE_CHECKING:
    from csp_desktop.domain.board_lists import ListItem
    from csp_desktop.domain.finding_marks import FindingMark
    from csp_desktop.domain.partners import Chase, Partner
    from csp_desktop.domain.remembered import RememberedMatch

__all__ = ["Edit", "Project"]


class Project:
    """One project's file, open for this program alone until it is closed. One thread owns it.

    Every question raises UnusableProject where the file turns out to be damaged, every change
    ProjectNotWritten where the disk does not take it.
    """

    def __init__(
        self, path: Path, connection: apsw.Connection, vfs: str | None = None, look: Look | None = None
    ) -> None:
        self._file = HeldFile(path, connection, vfs, look)

    @classmethod
    def create(cls, path: Path, name: str, *, vfs: str | None = None) -> Self:
        """Make a project's file for the partnership called `name`, and open it.

        Raises UnusableProject where something is there already or the folder cannot be written.
        """
        make_file(path, name, vfs)
        return cls.open(path, vfs=vfs)

    @classmethod
    def open(cls, path: Path, *, versions: Sequence[Migration] = VERSIONS, vfs: str | None = None) -> Self:
        """Open a project's file; an older one is brought to the last of `versions`, and a copy of it kept.

        Raises UnusableProject where there is no whole project of these versions in a folder that can be
        written, ProjectInUse where it is open elsewhere. `vfs` names another file system for SQLite.
        """
        return cls(path, open_file(path, versions, vfs), vfs)

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open a project's file; one that cannot be written, or is open elsewhere, to be looked at only.

        What is looked at is the file as it is now. Raises UnusableProject where it cannot even be read.
        """
        try:
            return cls.open(path)
        except NotForWriting as why:
            look = look_at(path, why, VERSIONS)
            return cls(path, look.connection, look=look)

    @property
    def read_only(self) -> str:
        """Return why nothing can be changed, and what to do to change it; empty where all can be."""
        return self._file.look.why.words if self._file.look else ""

    def close(self) -> None:
        """Close the file. What was done is on the disk already; closing twice does nothing."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Return where the file is."""
        return self._file.path

    @property
    def name(self) -> str:
        """Return the partnership's name: that of its own area."""
        return self.own_area.name

    @property
    def own_area(self) -> Area:
        """Return the partnership's own area."""
        return self._file.ask(questions.own_area)

    def indicators(self) -> tuple[Indicator, ...]:
        """Return every indicator by position and id."""
        return self._file.ask(questions.indicators)

    def areas(self) -> tuple[Area, ...]:
        """Return every area by id; the partnership's own is the first."""
        return self._file.ask(questions.areas)

    def series(self, key: SeriesKey) -> dict[Period, Figure]:
        """Return the figures of one series by period: months, quarters and years alike."""
        return self._file.ask(questions.series, key)

    def series_keys(self) -> tuple[SeriesKey, ...]:
        """Return every series that has a figure, by indicator, area and kind."""
        return self._file.ask(questions.series_keys)

    def ending_within(self, kind: Kind, period: Period) -> dict[tuple[int, int], dict[Period, Figure]]:
        """Return the figures of a kind whose periods end in a period, by indicator and area."""
        return self._file.ask(questions.ending_within, kind, period)

    def kinds(self) -> dict[int, dict[int, frozenset[Kind]]]:
        """Return which kinds of series there are, by indicator and, in the order of their ids, by area."""
        return self._file.ask(questions.kinds)

    def latest_periods(self, kind: Kind) -> dict[Frequency, Period]:
        """Return by frequency the last period at which any series of a kind has a value."""
        return self._file.ask(questions.latest_periods, kind)

    def figure_count(self) -> int:
        """Return how many figures the project holds."""
        return self._file.ask(questions.figure_count)

    def comment(self, indicator: int, area: int, period: Period) -> str:
        """Return the comment on an indicator in an area and period, empty where there is none."""
        return self._file.ask(questions.comment, indicator, area, period)

    def comments(self) -> Mapping[tuple[int, int, Period], str]:
        """Return every comment by indicator, area and period."""
        return self._file.ask(questions.comments)

    def comments_on(self, indicator: int, area: int) -> Mapping[Period, str]:
        """Return every comment on an indicator in an area by its period."""
        return self._file.ask(questions.comments_on, indicator, area)

    def comment_written(self, indicator: int, area: int, period: Period) -> int:
        """Return the journal's number of the action that left a comment as it stands; 0 where there is none."""
        return self._file.ask(written.comment_written, (indicator, area, *period_row(period)))

    def comment_came_with_return(self, indicator: int, area: int, period: Period) -> bool:
        """Return whether a comment stands as a return brought it, and nobody wrote another since."""
        return self._file.ask(written.came_with_return, COMMENT, (indicator, area, *period_row(period)))

    def item_came_with_return(self, item: int) -> bool:
        """Return whether an item of a list stands as a return brought it, and nobody changed it since."""
        return self._file.ask(written.came_with_return, LIST_ITEM, (item,))

    def figures_before(self, indicator: int, area: int, action: int) -> dict[tuple[SeriesKey, Period], Figure | None]:
        """Return the figures of an indicator in an area that changed after an action, as they were at its end."""
        return self._file.ask(written.figures_before, indicator, area, action)

    def figures_from(self, number: int) -> tuple[Sourced, ...]:
        """Return the figures that stand as the return of this number brought them, each with its cell."""
        return self._file.ask(figures_from, number)

    def finding_marks(self) -> Mapping[str, FindingMark]:
        """Return what was said of findings, by each finding's key."""
        return self._file.ask(questions.finding_marks)

    def returns(self) -> tuple[ReceivedReturn, ...]:
        """Return every return that was taken in, in order."""
        return self._file.ask(questions.returns)

    def received(self, sha256: str) -> ReceivedReturn | None:
        """Return the return whose content has this SHA-256, or None."""
        return self._file.ask(questions.received_with, sha256)

    def kept_file(self, sha256: str) -> bytes | None:
        """Return the file of a return as it was sent, None where it is not kept."""
        return self._file.ask(kept_file, sha256)

    def kept_sizes(self) -> Mapping[str, int]:
        """Return how many bytes each kept file has, by its SHA-256."""
        return self._file.ask(kept_sizes)

    def remembered(self) -> tuple[RememberedMatch, ...]:
        """Return every match that an officer made, by source and words."""
        return self._file.ask(questions.remembered)

    def partners(self) -> tuple[Partner, ...]:
        """Return the partners of whom a contact or a date was set, by name."""
        return self._file.ask(questions.partners)

    def chases(self) -> tuple[Chase, ...]:
        """Return when partners were chased, by partner, period and day."""
        return self._file.ask(questions.chases)

    def list_items(self) -> tuple[ListItem, ...]:
        """Return every item of the board's lists."""
        return self._file.ask(questions.list_items)

    def sealed_packs(self) -> tuple[SealedPack, ...]:
        """Return every pack that was sealed, the first sealed first."""
        return self._file.ask(sealed_packs)

    def sealed_pack(self, number: int) -> bytes:
        """Return a sealed pack as it went out. Raises UnusableProject where it is not what was sealed."""
        return self._file.ask(sealed_pack, number)

    def sealed_readings(self, number: int) -> str:
        """Return the readings of a sealed pack, as JSON."""
        return self._file.ask(sealed_readings, number)

    def seal(self, period: str, version: str, pack: bytes, readings: str) -> SealedPack:
        """Keep a pack for ever as it goes out; no undo takes it away. Raises ProjectNotWritten as `action` does."""
        with self._file.transaction(telling):
            return seal_pack(self._file.connection, period, version, pack, readings)

    def settings(self) -> dict[str, str]:
        """Return every setting by name."""
        return self._file.ask(questions.settings)

    def setting(self, name: str, default: str = "") -> str:
        """Return one setting, `default` where it is not set."""
        return self.settings().get(name, default)

    def restatements(self) -> tuple[Restatement, ...]:
        """Return every figure that a return gave anew: the old one, the new one, and when."""
        return self._file.ask(journal.restatements)

    @contextmanager
    def action(self, name: str, reason: str = "") -> Iterator[Edit]:
        """Give an Edit; what is put into it is one transaction and one action, on the disk at the end.

        An exception inside takes all of it back. An action that changes nothing leaves no entry. Raises
        ProjectNotWritten where the disk does not take it, ValueError for a figure or comment on what is not
        in the project, RuntimeError within another action.
        """
        writing = Writing(self._file.connection, name, reason)
        try:
            with self._file.transaction(telling):
                yield Edit(self._file.connection, writing)
        finally:
            writing.end()

    @property
    def undo_name(self) -> str | None:
        """Return the name of the action that `undo` would take back, or None."""
        step = None if self._file.look else self._file.ask(journal.next_undo)
        return step.name if step else None

    @property
    def redo_name(self) -> str | None:
        """Return the name of the action that `redo` would do again, or None."""
        step = None if self._file.look else self._file.ask(journal.next_redo)
        return step.name if step else None

    def undo(self) -> Changed | None:
        """Take the last action back and return what that changed; None where there is none."""
        return self._step(ActionKind.UNDO, self._file.ask(journal.next_undo))

    def redo(self) -> Changed | None:
        """Do again what was last taken back and return what that changed; None where there is nothing."""
        return self._step(ActionKind.REDO, self._file.ask(journal.next_redo))

    def actions(self) -> tuple[ActionEntry, ...]:
        """Return every entry of the journal, the oldest first."""
        return self._file.ask(journal.actions)

    def history(self, key: SeriesKey, period: Period) -> tuple[HistoryEntry, ...]:
        """Return every change of one figure, undone and redone ones too, the newest first."""
        return self._file.ask(journal.history, figure_key(key, period))

    def figures_changed(self, action: int) -> int:
        """Return how many figures an action changed."""
        return self._file.ask(journal.figures_changed, action)

    def last_reasons(self, count: int = 10) -> tuple[str, ...]:
        """Return the reasons that were given last for any action, each once, the newest first."""
        return self._file.ask(journal.last_reasons, count)

    def give_reason(self, action: int, reason: str) -> None:
        """Put the reason of an action that was done without one; a reason that was given stays as it is.

        Raises ProjectNotWritten where the disk does not take it.
        """
        with self._file.transaction(telling):
            journal.give_reason(self._file.connection, action, reason)

    def is_undone(self, action: int) -> bool:
        """Return whether an action is taken back."""
        return self._file.ask(journal.is_undone, action)

    def overwritten(self, key: SeriesKey, periods: Sequence[Period]) -> frozenset[Period]:
        """Return at which periods a series had another figure before the one that it has, or has no more."""
        by_key = {figure_key(key, period): period for period in periods}
        found = self._file.ask(journal.overwritten, tuple(by_key))
        return frozenset(by_key[each] for each in found)

    def save_copy(self, path: Path) -> None:
        """Write a whole copy to `path`, over what is there: until it is proven sound, the old one stays.

        Raises UnusableProject where the folder cannot be written, or `path` is this project itself.
        """
        if path.resolve() == self._file.path.resolve():
            raise UnusableProject(f"{path} is this project itself: choose another name for the copy.")
        copy_file(self._file.connection, path, self._file.vfs)

    def _step(self, kind: ActionKind, step: journal.Step | None) -> Changed | None:
        if step is None:
            return None
        writing = Writing(self._file.connection, step.name, kind=kind, target=step.action)
        changes = journal.changes_of(self._file.connection, step.action, backwards=kind is ActionKind.UNDO)
        with self._file.transaction(reading):
            # What an action put and took away again is undone without a change, and is undone all the same.
            writing.begin()
            writing.put_again(changes)
        return writing.changed()
