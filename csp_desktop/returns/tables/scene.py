"""Where the reading of a table happens: it knows the file and sheet, and gathers the findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.periods import Period
from csp_desktop.returns.tables.addresses import names_of
from csp_desktop.returns.tables.draft import Draft


@dataclass(slots=True)
class Scene:
    """One sheet of one workbook, and what has been found there."""

    workbook: str
    sheet: str
    findings: list[Finding] = field(default_factory=list)

    def note(
        self,
        rule: str,
        severity: Severity,
        message: str,
        cell: str = "",
        indicator: str = "",
        *,
        printed: str = "",
        expected: str = "",
    ) -> None:
        """Record a finding on the sheet or a table."""
        place = Place(self.workbook, self.sheet, cell, indicator)
        self.findings.append(Finding(rule, severity, place, message, printed, expected))

    def find(
        self,
        rule: str,
        severity: Severity,
        draft: Draft,
        message: str,
        periods: Iterable[Period] = (),
        printed: str = "",
        expected: str = "",
    ) -> None:
        """Record a finding on a row; `periods` are the cells that it is about, or all of the row's."""
        about = sorted(periods)
        cells = [draft.cells[period] for period in about or draft.cells if period in draft.cells]
        place = Place(
            workbook=self.workbook,
            sheet=self.sheet,
            cell=names_of(cells) or draft.start,
            indicator=draft.measure,
            period=str(about[0]) if len(about) == 1 else f"{about[0]} to {about[-1]}" if about else "",
            text=draft.label,
        )
        self.findings.append(Finding(rule, severity, place, message, printed, expected))
