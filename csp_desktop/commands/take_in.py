"""`csp-desktop import`: returns into a project."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from csp_desktop.commands.exits import DONE, FINDINGS, REFUSED
from csp_desktop.commands.progress import progress_bar
from csp_desktop.commands.told import counted, finding_line
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import long_name
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry
from csp_desktop.session.answers import NO_ANSWERS, Answers
from csp_desktop.session.not_read import says_not_read
from csp_desktop.session.taking_in import (
    ReadReturns,
    propose_intake,
    read_returns,
    return_files,
    take_in,
    taken_by_default,
)
from csp_desktop.session.taking_lists import line_count, lists_last
from csp_desktop.session.told_answers import told_answers

_TO_LOOK_AT = ("file", "match", "R24", "R30", "R33")
"""The rules of what was not taken, or may be wrong though it was."""

SUMMARY = "take returns into a project"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    parser.add_argument("returns", nargs="+", type=Path, metavar="RETURN", help="files or folders")
    parser.add_argument(
        "--match", action="append", default=[], metavar="WORDS=INDICATOR", help="rows so called are of this; remembered"
    )
    parser.add_argument(
        "--leave-out", action="append", default=[], metavar="WORDS", help="rows so called are none of ours; remembered"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Take the returns in, each as one step. Returns 1 where rows had no indicator, 3 where a file was refused."""
    with Project.open(arguments.project) as project:
        came = read_returns(return_files(arguments.returns), progress_bar("Reading"))
        names = {each.id: each.title for each in project.indicators()}
        answers = _answers(project, came, arguments)
        taken_before = {each.sha256: each.received_at[:10] for each in project.returns()}
        intakes = []
        for reading in lists_last(came.readings):
            intakes.append(propose_intake(project, reading, answers))
            if not arguments.dry_run:
                _take_in(project, intakes[-1], answers)
    if arguments.json:
        print(_as_json(arguments, intakes, came.refused, names, taken_before))
    else:
        for intake in intakes:
            print(_as_text(intake, names, taken_before.get(intake.sha256)))
    for sentence in came.refused:
        print(sentence, file=sys.stderr)
    if came.refused:
        return REFUSED
    return FINDINGS if any(map(left_something_out, intakes)) else DONE


def _answers(project: Project, came: ReadReturns, arguments: argparse.Namespace) -> Answers:
    if not arguments.match and not arguments.leave_out:
        return NO_ANSWERS
    asked = [propose_intake(project, reading) for reading in came.readings]
    return told_answers(project, asked, arguments.match, arguments.leave_out)


def _take_in(project: Project, intake: Intake, answers: Answers) -> None:
    """Take one return in; of one that was taken in before, nothing but what is answered now."""
    taken = taken_by_default(project, intake, answers)
    if taken or answers.of(intake).matches or project.received(intake.sha256) is None:
        take_in(project, [intake], frozenset(intake.entries) - taken, answers=answers)


def left_something_out(intake: Intake) -> bool:
    """Return whether a return holds rows or cells that were not taken, so that a person must look."""
    refused = (each for each in intake.findings if each.rule in _TO_LOOK_AT or says_not_read(each))
    return bool(intake.unmatched) or any(each.severity is not Severity.NOTE for each in refused)


def state_counts(intake: Intake) -> dict[str, int]:
    """Return how many figures of an intake are new, the same, changed or gone."""
    return {state.value: sum(each.state is state for each in intake.entries) for state in EntryState}


def _as_text(intake: Intake, names: Mapping[int, str], before: str | None) -> str:
    counts = state_counts(intake)
    figures = ", ".join(f"{number:,} {state}" for state, number in counts.items() if number)
    head = f"{intake.workbook}: {counted(intake.table_count, 'table')}; figures: {figures or 'none'}"
    changed = (f"  changed: {_change_line(each, names)}" for each in intake.entries if _is_change(each))
    told = [f"  was taken in before, on {before}; nothing is taken twice"] if before else []
    lines = line_count(intake.lists)
    told += [f"  lists: {counted(lines, 'line')} for the board's lists"] if lines else []
    return "\n".join([head, *told, *changed, *(f"  {finding_line(each)}" for each in intake.all_findings)])


def _is_change(entry: IntakeEntry) -> bool:
    return entry.state is EntryState.CHANGED


def _change_line(entry: IntakeEntry, names: Mapping[int, str]) -> str:
    """Return a figure that becomes another in one line: which, from what, to what, by which cell."""
    before, after = (_written(each) for each in (entry.before, entry.after))
    kind = "" if entry.key.kind is Kind.ACTUAL else f" ({entry.key.kind.value.replace('_', ' ')})"
    where = f"{names[entry.key.indicator]}{kind}, {long_name(entry.period)}"
    return f"{where}: {before} becomes {after} ({entry.cell})"


def _written(figure: Figure | None) -> str:
    if figure is None or figure.value is None:
        return "no figure"
    return f"{figure.value:,.10g}"


def _as_json(
    arguments: argparse.Namespace,
    intakes: list[Intake],
    refused: tuple[str, ...],
    names: Mapping[int, str],
    taken_before: Mapping[str, str],
) -> str:
    told = [
        {
            "workbook": intake.workbook,
            "sha256": intake.sha256,
            "partner": intake.partner,
            "taken_before": taken_before.get(intake.sha256),
            "tables": intake.table_count,
            "figures": state_counts(intake),
            "changed": [_change(each, names) for each in intake.entries if _is_change(each)],
            "gone": [_change(each, names) for each in intake.entries if each.state is EntryState.GONE],
            "questions": [{"sheet": row.sheet, "range": row.range, "words": row.title} for row in intake.unmatched],
            "comments": len(intake.comments),
            "findings": [finding.to_json() for finding in intake.all_findings],
        }
        for intake in intakes
    ]
    result = {"project": str(arguments.project), "dry_run": arguments.dry_run}
    return json.dumps({**result, "returns": told, "refused": list(refused)}, ensure_ascii=False, indent=1)


def _change(entry: IntakeEntry, names: Mapping[int, str]) -> dict[str, object]:
    place = {"indicator": names[entry.key.indicator], "kind": entry.key.kind.value, "period": str(entry.period)}
    before = entry.before.value if entry.before else None
    return {**place, "before": before, "after": entry.after.value, "cell": entry.cell}
