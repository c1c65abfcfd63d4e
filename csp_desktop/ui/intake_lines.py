"""An intake as the officer sees it: a line for every finding and every figure, with what becomes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.wording import capital, figure_text
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry
from csp_desktop.session.readings import Readings
from csp_desktop.ui.table_model import TableColumn


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """One line of the intake's table."""

    what: str
    indicator: str
    period: str
    before: str
    after: str
    place: str
    words: str = ""
    is_same: bool = False


INTAKE_COLUMNS: list[TableColumn[IntakeLine]] = [
    TableColumn("What", lambda each: each.what),
    TableColumn("Indicator", lambda each: each.indicator),
    TableColumn("Period", lambda each: each.period),
    TableColumn("From", lambda each: each.before, numeric=True),
    TableColumn("To", lambda each: each.after, numeric=True),
    TableColumn("Cell", lambda each: each.place),
    TableColumn("In words", lambda each: each.words),
]

_STATE_WORDS = {EntryState.NEW: "New", EntryState.SAME: "Same", EntryState.CHANGED: "Changed"}
_KIND_WORDS = {
    Kind.ACTUAL: "",
    Kind.TARGET: "target",
    Kind.CUMULATIVE_TARGET: "target to date",
    Kind.CUMULATIVE: "to date, as given",
}


def intake_lines(intakes: Sequence[Intake], readings: Readings) -> Iterator[IntakeLine]:
    """Yield the lines of some intakes: findings first, then changes, then what is new, then what is the same."""
    for intake in intakes:
        yield from (_finding_line(each) for each in intake.findings)
    order = (EntryState.CHANGED, EntryState.NEW, EntryState.SAME)
    for state in order:
        for intake in intakes:
            yield from (_entry_line(each, readings) for each in intake.entries if each.state is state)


def intake_words(intakes: Sequence[Intake]) -> str:
    """Return what some intakes hold, in words."""
    counts = Counter(entry.state for intake in intakes for entry in intake.entries)
    findings = sum(len(intake.findings) for intake in intakes)
    files = ", ".join(intake.workbook for intake in intakes)
    said = [f"{counts[state]:,} {_STATE_WORDS[state].lower()}" for state in EntryState if counts[state]]
    return f"{files}: figures {', '.join(said) or 'none'}; {findings} finding{'' if findings == 1 else 's'}."


def _finding_line(finding: Finding) -> IntakeLine:
    where = finding.where
    place = " ".join(part for part in (where.sheet, where.cell) if part)
    return IntakeLine(
        f"Finding {finding.rule}",
        where.indicator,
        where.period,
        finding.printed,
        finding.expected,
        place,
        finding.message,
    )


def _entry_line(entry: IntakeEntry, readings: Readings) -> IntakeLine:
    indicator = readings.indicator((entry.key.indicator, entry.key.area))
    kind = _KIND_WORDS.get(entry.key.kind, entry.key.kind.value)
    return IntakeLine(
        _STATE_WORDS[entry.state],
        f"{indicator.title}, {kind}" if kind else indicator.title,
        capital(long_name(entry.period)),
        _figure_words(indicator, entry.before),
        _figure_words(indicator, entry.after),
        entry.cell,
        is_same=entry.state is EntryState.SAME,
    )


def _figure_words(indicator: Indicator, figure: Figure | None) -> str:
    if figure is None:
        return ""
    marks = " ".join(f"[{mark.value}]" for mark in figure.shorthand)
    return " ".join(part for part in (figure_text(indicator, figure.value), marks) if part)
