"""What is doubtful of a return as a whole, and of its figures beside those that the project holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from csp_desktop.checks.outliers import outliers
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, listed, long_name
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry
from csp_desktop.session.return_source import wrong_partner, wrong_year
from csp_desktop.session.return_statuses import wrong_statuses
from csp_desktop.session.settings import scheme_of

_A_YEAR = 12
_NEWEST = 3
"""How many of a series' last figures are looked at where the project has none of it yet."""

_Entries = dict[SeriesKey, list[IntakeEntry]]


def with_checks(project: Project, intake: Intake, indicators: Sequence[Indicator], *, is_form: bool = False) -> Intake:
    """Return an intake with findings on what is doubtful of it; nothing is left out for one.

    Whose and of which periods one of our own forms is, it says itself, whatever its file is called.
    """
    by_id = {each.id: each for each in indicators}
    by_key: _Entries = defaultdict(list)
    for entry in intake.entries:
        by_key[entry.key].append(entry)
    checks = _Checks(project, intake, by_id, by_key)
    whole = [] if is_form else [*wrong_partner(project, intake), *wrong_year(project, intake)]
    found = [*whole, *checks.gone(), *checks.outliers(), *wrong_statuses(project, intake, by_id)]
    return replace(intake, findings=(*found, *intake.findings))


@dataclass(frozen=True, slots=True)
class _Checks:
    project: Project
    intake: Intake
    indicators: dict[int, Indicator]
    by_key: _Entries

    def gone(self) -> Iterator[Finding]:
        """Yield a finding for every series of which the return leaves figures blank."""
        for key, entries in self.by_key.items():
            gone = [each for each in entries if each.state is EntryState.GONE]
            if gone:
                yield self._gone(self.indicators[key.indicator], gone)

    def _gone(self, indicator: Indicator, gone: list[IntakeEntry]) -> Finding:
        names = listed([f"{long_name(each.period)} ({self._before(indicator, each)})" for each in gone])
        message = (
            f"{indicator.title} came for {names} and is blank in this return; what stands stays until it is taken away."
        )
        return self._finding("R24", indicator, gone[0].period, gone[0].cell, message)

    def _before(self, indicator: Indicator, entry: IntakeEntry) -> str:
        return figure_text(indicator, entry.before.value if entry.before else None) or "a mark"

    def outliers(self) -> Iterator[Finding]:
        """Yield a finding for every new or changed figure outside the indicator's own limits."""
        options = scheme_of(self.project).signal_options
        for key, entries in self.by_key.items():
            if key.kind is Kind.ACTUAL:
                indicator = self.indicators[key.indicator]
                held = self.project.series(key)
                series = held | {each.period: each.after for each in entries if each.state is not EntryState.GONE}
                cells = {each.period: each.cell for each in entries}
                for each in outliers(indicator, series, _fresh(entries, held), options):
                    said = f"{figure_text(indicator, each.value)} for {indicator.title} in {long_name(each.period)}"
                    message = f"{said} {each.reason}; ask the partner whether it is right."
                    yield self._finding("R33", indicator, each.period, cells[each.period], message)

    def _finding(self, rule: str, indicator: Indicator, period: Period, cell: str, message: str) -> Finding:
        sheet, _, address = cell.rpartition("!")
        name = sheet.strip("'").replace("''", "'")
        place = Place(self.intake.workbook, name, address, indicator.title, str(period))
        return Finding(rule, Severity.WARNING, place, message)


def _fresh(entries: list[IntakeEntry], held: Mapping[Period, Figure]) -> list[Period]:
    """Return the periods to look at: what has changed, and what is new at the end of the series.

    Where the project has figures already, that is the year up to the newest: what is older was printed long ago.
    """
    changed = [each.period for each in entries if each.state is EntryState.CHANGED]
    new = sorted((each.period for each in entries if each.state is EntryState.NEW), key=_end)
    if not held:
        return [*changed, *new[-_NEWEST:]]
    newest = max((_end(period) for period in (*changed, *new)), default=0)
    return [period for period in (*changed, *new) if _end(period) > newest - _A_YEAR]


def _end(period: Period) -> int:
    return period.last_month.ordinal
