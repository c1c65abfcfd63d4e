"""Returns that are looked at together and give different figures for the same indicator and period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from csp_desktop.domain.figures import SeriesKey
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, listed, long_name
from csp_desktop.domain.wording import figure_text
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry

_Given = dict[tuple[SeriesKey, Period], tuple[str, IntakeEntry]]
_Pair = tuple[str, IntakeEntry, IntakeEntry]
"""A file before, what it gives, and what the later file gives."""


def with_conflicts(intakes: Sequence[Intake], indicators: Mapping[int, Indicator]) -> tuple[Intake, ...]:
    """Return intakes with a finding for each series of which a file before gives other figures: the later are taken."""
    given: _Given = {}
    told = []
    for intake in intakes:
        found = tuple(_found(intake, given, indicators))
        told.append(replace(intake, findings=(*found, *intake.findings)) if found else intake)
        given |= {(each.key, each.period): (intake.workbook, each) for each in _giving(intake)}
    return tuple(told)


def _giving(intake: Intake) -> Iterator[IntakeEntry]:
    return (each for each in intake.entries if each.state is not EntryState.GONE)


def _found(intake: Intake, given: _Given, indicators: Mapping[int, Indicator]) -> Iterator[Finding]:
    pairs: dict[SeriesKey, list[_Pair]] = {}
    for each in _giving(intake):
        name, before = given.get((each.key, each.period), ("", each))
        if before.after.value != each.after.value:
            pairs.setdefault(each.key, []).append((name, before, each))
    for key, others in pairs.items():
        yield _finding(intake, indicators[key.indicator], others)


def _finding(intake: Intake, indicator: Indicator, others: list[_Pair]) -> Finding:
    name, _, first = others[0]
    said = listed([f"{long_name(each.period)} ({_text(indicator, was)} there)" for _, was, each in others])
    message = (
        f"{name} gives {indicator.title} otherwise for {said}; "
        "where both are ticked the figure here is taken: untick the wrong one."
    )
    sheet, _, address = first.cell.rpartition("!")
    place = Place(intake.workbook, sheet.strip("'").replace("''", "'"), address, indicator.title, str(first.period))
    return Finding("R24", Severity.WARNING, place, message)


def _text(indicator: Indicator, entry: IntakeEntry) -> str:
    return figure_text(indicator, entry.after.value) or "a mark"
