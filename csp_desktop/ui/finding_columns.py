"""What the findings page says of a finding, column by column, and of all of them in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import listed, long_name, parse_period
from csp_desktop.domain.wording import capital
from csp_desktop.session.listed_findings import WORST_FIRST, ListedFinding
from csp_desktop.ui.severity_delegate import SEVERITY_LOOKS
from csp_desktop.ui.table_model import TableColumn

SEVERITY_WORDS = {Severity.ERROR: "Wrong", Severity.WARNING: "Doubtful", Severity.NOTE: "To know"}


def findings_words(found: Sequence[ListedFinding]) -> str:
    """Return how many findings there are of each severity, and how many are open, in words."""
    if not found:
        return "No findings."
    said = [
        f"{number} {SEVERITY_WORDS[severity].lower()}"
        for severity in WORST_FIRST
        if (number := sum(each.finding.severity is severity for each in found))
    ]
    states = {state: sum(each.mark.state is state for each in found) for state in MarkState}
    settled = [f"{states[state]} {state.value}" for state in (MarkState.RESOLVED, MarkState.ACCEPTED) if states[state]]
    count = "1 finding" if len(found) == 1 else f"{len(found)} findings"
    rest = f"{states[MarkState.OPEN]} still open, {listed(settled)}" if settled else "all of them open"
    return f"{count}: {', '.join(said)}; {rest}."


def _place(listed_one: ListedFinding) -> str:
    where = listed_one.finding.where
    inside = " ".join(part for part in (where.sheet, where.cell) if part)
    return "\n".join(part for part in (where.workbook, inside or _period(where.period)) if part)


def _period(text: str) -> str:
    try:
        return capital(long_name(parse_period(text))) if text else ""
    except ValueError:
        return text


def _message(one: ListedFinding) -> str:
    """Return what does not hold, what is printed, what would be right, the sentence put right, and what was said."""
    finding = one.finding
    said = [finding.message]
    if finding.expected and finding.expected not in finding.message:
        printed = f"Printed: {finding.printed}. " if finding.printed and finding.printed not in finding.message else ""
        said.append(f"{printed}Right would be: {finding.expected}.")
    if finding.suggestion:
        said.append(f"Put right: {finding.suggestion}")
    if one.mark.state is not MarkState.OPEN:
        said.append(_state(one))
    return "\n".join(said)


def _state(one: ListedFinding) -> str:
    mark = one.mark
    return f"{capital(mark.state.value)}: {mark.reason}" if mark.reason else f"{capital(mark.state.value)}."


FINDING_COLUMNS: list[TableColumn[ListedFinding]] = [
    TableColumn(
        "Severity",
        lambda each: SEVERITY_WORDS[each.finding.severity],
        status=lambda each: SEVERITY_LOOKS[each.finding.severity],
    ),
    TableColumn("Rule", lambda each: each.finding.rule),
    TableColumn("Indicator", lambda each: each.finding.where.indicator),
    TableColumn("Place", _place),
    TableColumn("What does not hold", _message),
]
