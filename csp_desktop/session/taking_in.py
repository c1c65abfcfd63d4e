"""Taking returns in: what they would change, and the one action that changes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from csp_desktop.domain.figures import Figure, Origin, SeriesKey, Shorthand
from csp_desktop.domain.periods import Period, month
from csp_desktop.domain.remembered import About
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Edit, Project
from csp_desktop.returns.forms.intake import Ours, parted, with_forms
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry, propose
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.session.answers import NO_ANSWERS, Answers, rows_answered
from csp_desktop.session.comment_check import without_contradictions
from csp_desktop.session.form_project import form_project
from csp_desktop.session.intake_checks import with_checks
from csp_desktop.session.older_returns import without_older
from csp_desktop.session.own_words import without_overwriting
from csp_desktop.session.reading_returns import ReadReturns, read_copied, read_returns, return_files
from csp_desktop.session.readings import latest_month
from csp_desktop.session.reported import reported_period
from csp_desktop.session.taking_lists import lists_last, put_lists

__all__ = [
    "ReadReturns",
    "propose_intake",
    "read_copied",
    "read_returns",
    "return_files",
    "take_in",
    "take_in_each",
    "taken_by_default",
]

NO_ENTRIES: frozenset[IntakeEntry] = frozenset()


def propose_intake(project: Project, reading: WorkbookReading, answers: Answers = NO_ANSWERS) -> Intake:
    """Return what a return would change in the project; what is doubtful of it is among its findings.

    `answers` are what the officer says of it now, besides what is remembered.
    """
    indicators = (*project.indicators(), *answers.indicators)
    areas, remembered = project.areas(), project.remembered()
    words, forms = parted(reading)
    intake = propose(words, indicators, areas, project.series, remembered, answers.matches)
    if forms:
        intake = with_forms(intake, forms, Ours(form_project(project), indicators, areas, project.series))
    newer = without_overwriting(project, without_older(project, intake, indicators), indicators)
    kept = without_contradictions(project, newer, indicators)
    checked = with_checks(project, kept, indicators, is_form=bool(forms) and not words.tables)
    return replace(checked, lists=reading.lists)


def taken_by_default(project: Project, intake: Intake, answers: Answers = NO_ANSWERS) -> frozenset[IntakeEntry]:
    """Return what is taken unless the officer says otherwise: all that is new or changed.

    Of a return that was taken in before, that is only what an answer brings now; figures that are gone stay.
    """
    wanted = (each for each in intake.entries if each.state in (EntryState.NEW, EntryState.CHANGED))
    if project.received(intake.sha256) is None:
        return frozenset(wanted)
    answered = rows_answered(intake, answers.of(intake).matches)
    return frozenset(each for each in wanted if each.row in answered)


def take_in(
    project: Project,
    intakes: Sequence[Intake],
    refused: frozenset[IntakeEntry] = NO_ENTRIES,
    removed: frozenset[IntakeEntry] = NO_ENTRIES,
    answers: Answers = NO_ANSWERS,
) -> Changed:
    """Take returns into the project as one action: figures with their origin, comments, findings and the files.

    Entries in `refused` are left out; figures that are gone stay unless they are in `removed`. What was answered is
    remembered, and the indicators that are new by it are made.
    """
    new = [intake for intake in intakes if project.received(intake.sha256) is None]
    with project.action(f"Take in {named_in_short(intakes)}") as edit:
        made: dict[int, int] = {}
        last = max((each.position for each in project.indicators()), default=0)
        for intake in intakes:
            _remember(edit, intake, answers.of(intake), made, last)
            _take_in_one(edit, intake, _accepted(intake, refused, removed), made)
        for intake in intakes:
            put_lists(edit, project, intake.lists, month_of(project, intake), is_new=intake in new)
    return edit.changed


def named_in_short(intakes: Sequence[Intake]) -> str:
    """Return the name of a return; of several the first, and how many more there are."""
    names = [intake.workbook for intake in intakes]
    return f"{names[0]} and {len(names) - 1} more" if len(names) > 1 else "".join(names)


def take_in_each(project: Project, readings: Iterable[WorkbookReading]) -> list[Intake]:
    """Take each return in as a step of its own, those of lists alone last; return what each of them holds.

    One that the project has received before is left as it is.
    """
    intakes = []
    for reading in lists_last(readings):
        intakes.append(propose_intake(project, reading))
        if project.received(reading.sha256) is None:
            take_in(project, intakes[-1:])
    return intakes


def month_of(project: Project, intake: Intake) -> Period:
    """Return the month in which a return's lists come to the board: the last of its figures, else of the project's."""
    if intake.covers is not None:
        return intake.covers[1]
    return reported_period(project) or latest_month(project) or month(date.today().year, date.today().month)


def _accepted(
    intake: Intake, refused: frozenset[IntakeEntry], removed: frozenset[IntakeEntry]
) -> tuple[IntakeEntry, ...]:
    gone = (each for each in intake.entries if each.state is EntryState.GONE and each in removed)
    given = (each for each in intake.entries if each.state in (EntryState.NEW, EntryState.CHANGED))
    return (*(each for each in given if each not in refused), *gone)


def _remember(edit: Edit, intake: Intake, answers: Answers, made: dict[int, int], last: int) -> None:
    """Make the indicators that are new, after the `last`, and remember what was answered; `made` gains their ids."""
    for indicator in answers.indicators:
        if indicator.id not in made:
            made[indicator.id] = edit.put_indicator(replace(indicator, id=0, position=last - indicator.id)).id
    for match in answers.matches:
        target = match.target if match.about is About.AREA else made.get(match.target or 0, match.target)
        edit.put_match(replace(match, target=target, partner=intake.partner))


def _take_in_one(edit: Edit, intake: Intake, accepted: Sequence[IntakeEntry], made: Mapping[int, int]) -> None:
    received = edit.put_return(intake.workbook, intake.sha256, intake.findings, intake.partner, intake.covers)
    if intake.content:
        edit.keep_file(intake.content)
    edit.put_figures(_with_origin(each, received.id, made) for each in accepted)
    for comment in intake.comments:
        indicator = made.get(comment.indicator, comment.indicator)
        edit.put_comment(indicator, comment.area, comment.period, comment.text)


def _with_origin(entry: IntakeEntry, return_id: int, made: Mapping[int, int]) -> tuple[SeriesKey, Period, Figure]:
    figure = replace(entry.after, origin=Origin(return_id, entry.after.origin.cell))
    key = replace(entry.key, indicator=made.get(entry.key.indicator, entry.key.indicator))
    return key, entry.period, _marked_as_revised(figure) if _is_restated(entry) else figure


def _is_restated(entry: IntakeEntry) -> bool:
    """Return whether a return gives anew, and otherwise, a figure that the project has."""
    before = entry.before.value if entry.before else None
    return None not in (before, entry.after.value) and before != entry.after.value


def _marked_as_revised(figure: Figure) -> Figure:
    marks = (*(mark for mark in figure.shorthand if mark is not Shorthand.REVISED), Shorthand.REVISED)
    return replace(figure, shorthand=marks)
