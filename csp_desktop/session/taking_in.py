"""Taking returns in: what they would change, and the one action that changes it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from csp_desktop.domain.figures import Figure, Origin, SeriesKey, Shorthand
from csp_desktop.domain.periods import Period
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Edit, Project
from csp_desktop.returns.forms.intake import Ours, parted, with_forms
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry, propose
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.reading import read_pasted, read_return
from csp_desktop.returns.unusable import UnusableFile
from csp_desktop.returns.workbook.foreign import one_child_for_all
from csp_desktop.session.comment_check import without_contradictions
from csp_desktop.session.form_project import form_project
from csp_desktop.session.older_returns import without_older

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ReadReturns:
    """What came of reading some files: the returns that could be read, and a sentence for each that could not."""

    readings: tuple[WorkbookReading, ...]
    refused: tuple[str, ...]


def return_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files among `paths`, and the spreadsheets within the folders among them, in order of name.

    A folder without any stands for itself, so that reading it says so.
    """
    found: list[Path] = []
    for path in paths:
        found.extend(_within(path) or [path])
    return found


def read_returns(paths: Sequence[Path], progress: Progress | None = None) -> ReadReturns:
    """Read files one after the other; one that cannot be used does not stop the rest.

    `progress` is told after each file how many are done of how many, and may raise to stop.
    """
    readings, refused = [], []
    with one_child_for_all():
        for done, path in enumerate(paths, start=1):
            try:
                _check_there(path)
                readings.append(read_return(path))
            except UnusableFile as problem:
                refused.append(str(problem))
            if progress is not None:
                progress(done, len(paths))
    return ReadReturns(tuple(readings), tuple(refused))


def read_copied(text: str, html: str, progress: Progress | None = None) -> ReadReturns:
    """Read what was copied from a spreadsheet or a mail as a return; `html` is the same as a web page, or empty."""
    if progress is not None:
        progress(0, 1)
    try:
        return ReadReturns((read_pasted(text, html),), ())
    except UnusableFile as problem:
        return ReadReturns((), (str(problem),))


def propose_intake(project: Project, reading: WorkbookReading) -> Intake:
    """Return what a return would change in the project; comments that contradict the figures are findings."""
    words, forms = parted(reading)
    intake = propose(words, project.indicators(), project.areas(), project.series)
    if forms:
        ours = Ours(form_project(project), project.indicators(), project.areas(), project.series)
        intake = with_forms(intake, forms, ours)
    return without_contradictions(project, without_older(project, intake))


def take_in(project: Project, intakes: Sequence[Intake], refused: frozenset[IntakeEntry] = frozenset()) -> Changed:
    """Take returns into the project as one action: figures with their origin, comments and findings.

    Entries in `refused` are left out.
    """
    names = ", ".join(intake.workbook for intake in intakes)
    with project.action(f"Take in {names}") as edit:
        for intake in intakes:
            _take_in_one(edit, intake, refused)
    return edit.changed


def _take_in_one(edit: Edit, intake: Intake, refused: frozenset[IntakeEntry]) -> None:
    received = edit.put_return(intake.workbook, intake.sha256, intake.findings)
    accepted = (each for each in intake.entries if each.state is not EntryState.SAME and each not in refused)
    edit.put_figures(_with_origin(each, received.id) for each in accepted)
    for comment in intake.comments:
        edit.put_comment(comment.indicator, comment.area, comment.period, comment.text)


def _with_origin(entry: IntakeEntry, return_id: int) -> tuple[SeriesKey, Period, Figure]:
    figure = replace(entry.after, origin=Origin(return_id, entry.after.origin.cell))
    return entry.key, entry.period, _marked_as_revised(figure) if _is_restated(entry) else figure


def _is_restated(entry: IntakeEntry) -> bool:
    """Return whether a return gives anew, and otherwise, a figure that the project has."""
    before = entry.before.value if entry.before else None
    return None not in (before, entry.after.value) and before != entry.after.value


def _marked_as_revised(figure: Figure) -> Figure:
    marks = (*(mark for mark in figure.shorthand if mark is not Shorthand.REVISED), Shorthand.REVISED)
    return replace(figure, shorthand=marks)


def _within(path: Path) -> list[Path]:
    """Return the spreadsheets in a folder; none of what is no folder, or cannot be looked into."""
    try:
        return sorted(each for each in path.iterdir() if _may_be_a_return(each))
    except OSError:
        return []


def _check_there(path: Path) -> None:
    """Refuse what is no file at all. Raises UnusableFile."""
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on a name that is too long
        raise UnusableFile(f"{path} holds no spreadsheet that can be read: choose the files themselves.")
    if not os.path.exists(path):  # noqa: PTH110 - so does Path.exists
        raise UnusableFile(f"{path} is not there: see whether it was moved or renamed.")


def _may_be_a_return(path: Path) -> bool:
    """Return whether a file in a folder is meant: not hidden, not Excel's own lock file, a spreadsheet by name."""
    spreadsheet = path.suffix.lower() in {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"}
    return path.is_file() and spreadsheet and not path.name.startswith((".", "~$"))
