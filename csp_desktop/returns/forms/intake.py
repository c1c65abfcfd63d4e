"""What our own forms would change in a project: each row by its code, asking nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from csp_desktop.domain.figures import Kind, Series, SeriesKey
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.numbers import rounded
from csp_desktop.domain.periods import long_name
from csp_desktop.returns.entry import entry_of
from csp_desktop.returns.forms.figures import FormFigure, form_figures
from csp_desktop.returns.forms.reading import LAYOUT
from csp_desktop.returns.labels.values import figure_in
from csp_desktop.returns.model import ReturnSeries, ReturnTable, WorkbookReading
from csp_desktop.returns.proposal import Intake, IntakeComment, IntakeEntry, IntakeRow, IntakeTable, covers_of


@dataclass(frozen=True, slots=True)
class Ours:
    """What a project is known by, and what it holds."""

    project: str
    indicators: Sequence[Indicator]
    areas: Sequence[Area]
    series_at: Callable[[SeriesKey], Series]


def parted(reading: WorkbookReading) -> tuple[WorkbookReading, tuple[ReturnTable, ...]]:
    """Return a reading without our own forms, and those."""
    forms = tuple(table for table in reading.tables if table.layout == LAYOUT)
    others = tuple(table for table in reading.tables if table.layout != LAYOUT)
    return (replace(reading, tables=others), forms) if forms else (reading, ())


def with_forms(intake: Intake, forms: Sequence[ReturnTable], ours: Ours) -> Intake:
    """Return an intake with what forms give. What a form gives goes before what the same file's other sheets say."""
    found = [_of_table(table, intake.workbook, ours) for table in forms]
    entries = {(each.key, each.period): each for each in intake.entries}
    entries |= {(each.key, each.period): each for one in found for each in one.entries}
    return replace(
        intake,
        entries=tuple(entries.values()),
        comments=(*intake.comments, *(each for one in found for each in one.comments)),
        findings=(*intake.findings, *(each for one in found for each in one.findings)),
        rows=(*intake.rows, *(each for one in found for each in one.rows)),
        tables=(*intake.tables, *(each for one in found for each in one.tables)),
        series_count=intake.series_count + sum(one.series_count for one in found),
        partner=intake.partner or _owner(entries.values(), ours.indicators),
        covers=covers_of(entries.values()),
    )


def _of_table(table: ReturnTable, workbook: str, ours: Ours) -> Intake:
    work = _Work(workbook, table, ours, [], [], [], [])
    foreign = [each for each in table.series if each.code is not None and each.code.project != ours.project]
    if foreign:
        work.leave_out_foreign(foreign)
    for series in table.series:
        if series not in foreign:
            work.take(series)
    entries, comments = tuple(work.entries), tuple(work.comments)
    tables = (IntakeTable(table.sheet, table.range, table.title),)
    return Intake(workbook, "", entries, comments, tuple(work.findings), tuple(work.rows), tables, len(table.series))


def _owner(entries: Iterable[IntakeEntry], indicators: Sequence[Indicator]) -> str:
    """Return the owner of most figures."""
    owners = {each.id: each.owner for each in indicators}
    counted = Counter(owners[each.key.indicator] for each in entries)
    return counted.most_common(1)[0][0] if counted else ""


@dataclass(frozen=True, slots=True)
class _Work:
    workbook: str
    table: ReturnTable
    ours: Ours
    entries: list[IntakeEntry]
    comments: list[IntakeComment]
    findings: list[Finding]
    rows: list[IntakeRow]

    def take(self, series: ReturnSeries) -> None:
        found = self._place(series)
        if found is None:
            message = f"“{series.label}” has the code {series.code}, which this project no longer has; it was left out."
            self._leave_out(series, message)
            return
        indicator, area = found
        key = SeriesKey(indicator.id, area.id, Kind.ACTUAL)
        held = self.ours.series_at(key)
        if series.kind is Kind.OTHER:
            self.findings.extend(self._written_over(series, indicator, held))
            return
        for told in form_figures(series, indicator, self.table.sheet, held):
            self._take_figure(key, told, indicator, held)
        period = max(series.cells, default=series.asked)
        if series.comment and period is not None and figure_in(series.comment) is None:
            self.comments.append(IntakeComment(indicator.id, area.id, period, series.comment))

    def _take_figure(self, key: SeriesKey, told: FormFigure, indicator: Indicator, held: Series) -> None:
        cell = told.figure.origin.cell.rpartition("!")[2]
        if told.doubt:
            message = f"Cell {cell} {told.doubt}; it was not taken for {indicator.title}."
            self._find("file", Severity.WARNING, message, cell, indicator)
            return
        if told.remark:
            message = f"Cell {cell} {told.remark}; see which is right for {indicator.title}."
            self._find("R14" if "parts make" in told.remark else "R16", Severity.WARNING, message, cell, indicator)
        self.entries.append(entry_of(key, told.period, held.get(told.period), told.figure))

    def leave_out_foreign(self, series: Sequence[ReturnSeries]) -> None:
        message = (
            f"The form on “{self.table.sheet}” was made from another project (CSP-{_project(series[0])}), so its "
            "figures were left out: open that project, or send the partner a form of this one."
        )
        self._leave_out(series[0], message)

    def _place(self, series: ReturnSeries) -> tuple[Indicator, Area] | None:
        code = series.code
        indicator = next((each for each in self.ours.indicators if code and each.id == code.indicator), None)
        area = next((each for each in self.ours.areas if code and each.id == code.area), None)
        return None if indicator is None or area is None else (indicator, area)

    def _written_over(self, series: ReturnSeries, indicator: Indicator, held: Series) -> Iterator[Finding]:
        """Yield a note for every figure that the form shows as held, and the project does not hold like that."""
        for period, value in series.values.items():
            figure = held.get(period)
            ours = figure.value if figure else None
            if ours is None or rounded(ours, indicator.decimals) != rounded(value, indicator.decimals):
                cell = series.cells[period]
                message = (
                    f"Cell {cell} shows {value:,.10g} as held for {indicator.title} in {long_name(period)}, and the "
                    f"project holds {'no figure' if ours is None else f'{ours:,.10g}'}, which stays: type the other "
                    "where the partner means to put it right."
                )
                place = Place(self.workbook, self.table.sheet, cell, indicator.title, str(period))
                yield Finding("R24", Severity.NOTE, place, message)

    def _leave_out(self, series: ReturnSeries, message: str) -> None:
        self.rows.append(IntakeRow(self.table.sheet, self.table.range, series.measure, series.label))
        place = Place(self.workbook, self.table.sheet, self.table.range, series.label)
        self.findings.append(Finding("match", Severity.WARNING, place, message))

    def _find(self, rule: str, severity: Severity, message: str, cell: str, indicator: Indicator) -> None:
        place = Place(self.workbook, self.table.sheet, cell, indicator.title)
        self.findings.append(Finding(rule, severity, place, message))


def _project(series: ReturnSeries) -> str:
    return series.code.project if series.code else ""
