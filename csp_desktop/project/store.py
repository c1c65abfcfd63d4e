"""The open project file: what it holds is asked of it, and every change of it is an action."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

import apsw

from csp_desktop import locations
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Frequency, Period, parse_period
from csp_desktop.project import closed_well, copying, opening
from csp_desktop.project.changes import Changed
from csp_desktop.project.content import area_from, figure_from, indicator_from, return_from
from csp_desktop.project.edit import Edit
from csp_desktop.project.entities import FIGURE
from csp_desktop.project.entries import ActionEntry, ActionKind, HistoryEntry, ReceivedReturn
from csp_desktop.project.errors import ProjectNotWritten
from csp_desktop.project.journal import Change, Journal
from csp_desktop.project.lock_note import leave_note, take_note_away
from csp_desktop.project.series_numbers import SeriesNumbers

__all__ = ["Edit", "Project"]

_NAME = "partnership"


class Project:
    """One project file, held open and locked by this object alone; a context manager."""

    def __init__(self, path: Path, connection: apsw.Connection) -> None:
        self.path = path
        self._connection = connection
        self._journal = Journal(connection)
        self._numbers = SeriesNumbers(connection)
        self._numbers.read()
        self._steps = self._journal.steps()
        leave_note(path)

    @classmethod
    def create(cls, path: Path, name: str) -> Project:
        """Make the file of a partnership and return it open, with the partnership's own area in it.

        Raises UnusableProject where a file is there already or none can be made.
        """
        project = cls(path, opening.create(path))
        with project._transaction(), project._edit("Make the project") as edit:
            edit.begin(ActionKind.CREATE, None)
            edit.put_setting(_NAME, name)
            edit.put_area(Area(0, name))
        return project

    @classmethod
    def open(cls, path: Path) -> Project:
        """Open a project file for reading and writing, brought forward to the newest version.

        Raises ProjectInUse where somebody has it open, UnusableProject where it cannot be used.
        """
        return cls(path, opening.open_existing(path))

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and let others have it."""
        if self._is_open:
            self._connection.close()
            take_note_away(self.path)
            closed_well.remember_closed(self.path, locations.settings_folder())

    @property
    def name(self) -> str:
        """Return the partnership's name."""
        return self.setting(_NAME, self.path.stem)

    @property
    def own_area(self) -> Area:
        """Return the partnership's own area."""
        return next(area for area in self.areas() if area.parent is None)

    def indicators(self) -> tuple[Indicator, ...]:
        """Return all indicators in their order."""
        rows = self._connection.execute(
            "SELECT id, position, name, rules FROM indicator ORDER BY position, id"
        )
        return tuple(indicator_from(number, content) for number, *content in rows)

    def areas(self) -> tuple[Area, ...]:
        """Return all areas, the partnership's own first."""
        rows = self._connection.execute(
            "SELECT id, name, gss_code, parent FROM area ORDER BY parent IS NOT NULL, id"
        )
        return tuple(area_from(number, content) for number, *content in rows)

    def settings(self) -> dict[str, str]:
        """Return all settings by name."""
        return dict(self._connection.execute("SELECT name, value FROM setting"))

    def setting(self, name: str, default: str = "") -> str:
        """Return one setting, or `default` where it is not set."""
        found = self._connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else default

    def series(self, key: SeriesKey) -> dict[Period, Figure]:
        """Return the figures of one series: its months, quarters and years."""
        number = self._numbers.known(key)
        if number is None:
            return {}
        rows = self._connection.execute(
            "SELECT frequency, ordinal, value, numerator, denominator, sample_size, shorthand, "
            "return_id, cell FROM figure WHERE series = ?",
            (number,),
        )
        return {
            Period(Frequency(frequency), ordinal): figure_from(content)
            for frequency, ordinal, *content in rows
        }

    def series_keys(self) -> tuple[SeriesKey, ...]:
        """Return every series that has a figure."""
        rows = self._connection.execute(
            "SELECT id FROM series s WHERE EXISTS (SELECT 1 FROM figure WHERE series = s.id)"
        )
        return tuple(self._numbers.key(number) for (number,) in rows)

    def latest_period(self, kind: Kind, frequency: Frequency) -> Period | None:
        """Return the last period of a frequency for which any series of a kind has a value."""
        last = (
            "SELECT ordinal FROM figure WHERE series = s.id AND frequency = ? AND value IS NOT NULL "
            "ORDER BY ordinal DESC LIMIT 1"
        )
        statement = f"SELECT max(({last})) FROM series s WHERE kind = ?"  # noqa: S608 - our own text
        ordinal = self._connection.execute(statement, (frequency.value, kind.value)).get
        return None if ordinal is None else Period(frequency, ordinal)

    def figure_count(self) -> int:
        """Return how many figures there are."""
        return int(self._connection.execute("SELECT count(*) FROM figure").get)

    def comment(self, indicator: int, area: int, period: Period) -> str:
        """Return the comment on an indicator, area and period; empty where there is none."""
        found = self._connection.execute(
            "SELECT text FROM comment WHERE indicator = ? AND area = ? AND period = ?",
            (indicator, area, str(period)),
        ).fetchone()
        return str(found[0]) if found else ""

    def comments(self) -> Mapping[tuple[int, int, Period], str]:
        """Return all comments by indicator, area and period."""
        rows = self._connection.execute("SELECT indicator, area, period, text FROM comment")
        return {(indicator, area, parse_period(period)): text for indicator, area, period, text in rows}

    def returns(self) -> tuple[ReceivedReturn, ...]:
        """Return all returns received, the first first."""
        rows = self._connection.execute(
            "SELECT id, name, sha256, received_at, partner, findings FROM received_return ORDER BY id"
        )
        return tuple(return_from(number, content) for number, *content in rows)

    def received(self, sha256: str) -> ReceivedReturn | None:
        """Return the return with this content, None where it was never received."""
        return next((each for each in self.returns() if each.sha256 == sha256), None)

    @contextmanager
    def action(self, name: str, reason: str = "") -> Iterator[Edit]:
        """Give an Edit; what is put in it is on disk as one action when the block ends, or not at all.

        Raises ProjectNotWritten where the disk does not take it.
        """
        with self._transaction(), self._edit(name, reason) as edit:
            yield edit

    def undo(self) -> Changed | None:
        """Take the last action back, and return what that changed; None where there is none."""
        return self._step(ActionKind.UNDO, self._steps.done, "Undo")

    def redo(self) -> Changed | None:
        """Do again what was last taken back, and return what that changed; None where there is nothing."""
        return self._step(ActionKind.REDO, self._steps.undone, "Redo")

    @property
    def undo_name(self) -> str | None:
        """Return the name of the action that undo would take back."""
        return self._steps.done[-1].name if self._steps.done else None

    @property
    def redo_name(self) -> str | None:
        """Return the name of the action that redo would do again."""
        return self._steps.undone[-1].name if self._steps.undone else None

    def actions(self) -> tuple[ActionEntry, ...]:
        """Return the whole journal, the oldest action first."""
        return tuple(self._journal.actions())

    def history(self, key: SeriesKey, period: Period) -> tuple[HistoryEntry, ...]:
        """Return every change of one figure, the newest first."""
        number = self._numbers.known(key)
        if number is None:
            return ()
        place = (number, period.frequency.value, period.ordinal)
        return tuple(
            HistoryEntry(entry, _figure(change.before), _figure(change.after))
            for entry, change in self._journal.history(FIGURE, place)
        )

    def save_copy(self, path: Path) -> None:
        """Write a whole copy of the project to `path`, over a file that is there.

        Raises UnusableProject where it cannot be written; what was there then stands as it was.
        """
        copying.save_copy(self._connection, self.path, path)

    def _step(self, kind: ActionKind, entries: tuple[ActionEntry, ...], word: str) -> Changed | None:
        """Undo or redo the last of some actions."""
        if not entries:
            return None
        target = entries[-1]
        changes = self._journal.changes(target.id)
        with self._transaction(), self._edit(f"{word}: {target.name}") as edit:
            edit.begin(kind, target.id)
            for change in reversed(changes) if kind is ActionKind.UNDO else changes:
                edit.put_row(change.entity, change.key, _wanted(change, kind))
        return edit.changed

    @contextmanager
    def _edit(self, name: str, reason: str = "") -> Iterator[Edit]:
        """Give an Edit within the running transaction, and count its action among the steps."""
        edit = Edit(self._connection, self._journal, self._numbers, name, reason)
        yield edit
        if edit.entry is not None:
            self._pending = self._steps.after(edit.entry)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Run a block as one transaction: durable when it ends, undone whole when it fails."""
        self._pending = self._steps
        try:
            with self._connection:
                yield
        except (apsw.FullError, apsw.IOError, apsw.ReadOnlyError, apsw.CantOpenError) as problem:
            self._numbers.read()
            raise ProjectNotWritten(
                f"{self.path} could not be written ({problem}): make room on the disk, or save a copy."
            ) from problem
        except BaseException:
            self._numbers.read()
            raise
        self._steps = self._pending

    @property
    def _is_open(self) -> bool:
        with suppress(apsw.ConnectionClosedError):
            self._connection.total_changes()
            return True
        return False


def _wanted(change: Change, kind: ActionKind) -> tuple[str | int | float | None, ...] | None:
    return change.before if kind is ActionKind.UNDO else change.after


def _figure(content: tuple[str | int | float | None, ...] | None) -> Figure | None:
    return None if content is None else figure_from(content)
