"""Answers given in words, as on the command line: "Dwelling=Domestic burglary"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.refusal import Refusal
from csp_desktop.domain.remembered import About, RememberedMatch
from csp_desktop.project.store import Project
from csp_desktop.returns.area_names import area_named
from csp_desktop.returns.intake import Intake, IntakeRow
from csp_desktop.returns.matching import names_of
from csp_desktop.returns.names import plain
from csp_desktop.session.answers import NO_ANSWERS, Answers, answer, rows_called

Meant = tuple[About, int]


def told_answers(
    project: Project, intakes: Sequence[Intake], matches: Iterable[str], left_out: Iterable[str]
) -> Answers:
    """Return what `Words=Indicator` (or an area) and the words of what is left out say of some returns.

    Raises a Refusal where no row is called so, or no indicator and no area is.
    """
    answers = NO_ANSWERS
    for told in matches:
        words, divider, name = told.rpartition("=")
        if not divider:
            raise Refusal(f"“{told}” says no indicator: write it as Words=Indicator.")
        meant = _meant(project, name)
        answers = _with(answers, intakes, words, meant)
    for words in left_out:
        answers = _with(answers, intakes, words, None)
    return answers


def _with(answers: Answers, intakes: Sequence[Intake], words: str, meant: Meant | None) -> Answers:
    found = [(intake, row) for intake in intakes for row in rows_called(intake, words)]
    if not found:
        raise Refusal(f"No row of these returns is called “{words.strip()}”: --dry-run tells what they are called.")
    for intake, row in found:
        answers = answers.with_match(_answer(intake, row, meant))
    return answers


def _answer(intake: Intake, row: IntakeRow, meant: Meant | None) -> RememberedMatch:
    about, target = meant if meant else (row.about, None)
    if row.about is About.AREA and about is About.INDICATOR:
        raise Refusal(f"{row.title} in {intake.workbook} is asked for its area: say which area it is.")
    return answer(intake, row, about, target)


def _meant(project: Project, name: str) -> Meant:
    """Return the indicator, or else the area, of a name or code."""
    found = [each for each in project.indicators() if plain(name) in map(plain, _names(each))]
    if len(found) == 1:
        return About.INDICATOR, found[0].id
    area = area_named(name, project.areas())
    if area is None:
        raise Refusal(f"“{name.strip()}” is no indicator and no area of {project.name}: write its name or its code.")
    return About.AREA, area.id


def _names(indicator: Indicator) -> Iterable[str]:
    return (*names_of(indicator), *map(str, indicator.codes))
