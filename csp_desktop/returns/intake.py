"""What a return would change in a project: its figures against those that are there, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from csp_desktop.domain.figures import Figure, Kind, Series, SeriesKey
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.area_names import area_named
from csp_desktop.returns.entry import entry_of
from csp_desktop.returns.falling_totals import falling_totals
from csp_desktop.returns.labels.values import figure_in
from csp_desktop.returns.matching import match_indicator
from csp_desktop.returns.model import ReturnSeries, ReturnTable, WorkbookReading
from csp_desktop.returns.offers import Offer, offers_of
from csp_desktop.returns.other_lengths import other_lengths
from csp_desktop.returns.proposal import EntryState, Intake, IntakeComment, IntakeEntry, Unmatched
from csp_desktop.returns.sides import other_sides

__all__ = ["EntryState", "Intake", "IntakeComment", "IntakeEntry", "Unmatched", "propose"]

SeriesAt = Callable[[SeriesKey], Series]

_NO_SERIES = frozenset(
    {Kind.CHANGE, Kind.PERCENT_CHANGE, Kind.OTHER, Kind.NUMERATOR, Kind.DENOMINATOR, Kind.SAMPLE_SIZE}
)


def propose(
    reading: WorkbookReading, indicators: Sequence[Indicator], areas: Sequence[Area], series_at: SeriesAt
) -> Intake:
    """Return what taking a return in would change; asking changes nothing.

    `series_at` gives the figures that the project holds. Figures are of the partnership's own area unless a
    row names another known area. Where two rows give one figure, the first that was given as such is taken.
    """
    work = _Work(reading.workbook, indicators, areas)
    for table in reading.tables:
        work.take_table(table)
    return Intake(
        workbook=reading.workbook,
        sha256=reading.sha256,
        entries=tuple(
            entry_of(key, period, series_at(key).get(period), offer.figure)
            for (key, period), offer in work.offers.items()
        ),
        comments=tuple(work.comments),
        findings=(*reading.findings, *work.findings),
        unmatched=tuple(work.unmatched),
        table_count=len(reading.tables),
        series_count=sum(len(table.series) for table in reading.tables),
    )


@dataclass(slots=True)
class _Work:
    workbook: str
    indicators: Sequence[Indicator]
    areas: Sequence[Area]
    offers: dict[tuple[SeriesKey, Period], Offer] = field(default_factory=dict)
    comments: list[IntakeComment] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unmatched: list[Unmatched] = field(default_factory=list)

    def take_table(self, table: ReturnTable) -> None:
        wanted = [series for series in table.series if _is_wanted(series)]
        matched = [(series, found) for series in wanted if (found := self._place(series)) is not None]
        if wanted and not matched:
            self._leave_out(table, None)
        else:
            taken = [series for series, _ in matched]
            for series in wanted:
                if not any(series is each for each in taken):
                    self._leave_out(table, series)
        for series, (indicator, area) in matched:
            for offer in offers_of(series, indicator, table.sheet):
                self._take(SeriesKey(indicator.id, area.id, offer.kind), offer, indicator, table)
            self.findings += other_sides(series, indicator, Place(self.workbook, table.sheet))
            self.findings += other_lengths(series, indicator, Place(self.workbook, table.sheet))
            self.findings += falling_totals(series, indicator, Place(self.workbook, table.sheet))
            if series.comment and series.kind is Kind.ACTUAL and figure_in(series.comment) is None:
                self.comments.append(IntakeComment(indicator.id, area.id, max(series.values), series.comment))
        self._take_comment(table)

    def _place(self, series: ReturnSeries) -> tuple[Indicator, Area] | None:
        """Return the indicator and area of a series, None where either is not known."""
        named = area_named(series.label, self.areas) if series.area is None else None
        area = named or self._area(series.area)
        match = match_indicator(series.measure, "" if named else series.label, self.indicators)
        return None if match is None or area is None else (match.indicator, area)

    def _area(self, name: str | None) -> Area | None:
        """Return the area of that name, the partnership's own where there is no name."""
        if name is None:
            return next((area for area in self.areas if area.parent is None), None)
        return area_named(name, self.areas)

    def _take(self, key: SeriesKey, offer: Offer, indicator: Indicator, table: ReturnTable) -> None:
        held = self.offers.get((key, offer.period))
        if held is None or (held.derived and not offer.derived):
            self.offers[key, offer.period] = offer
        if held is not None and held.figure.value != offer.figure.value:
            self._find_two(self.offers[key, offer.period], (held, offer), indicator, table)

    def _find_two(self, taken: Offer, pair: tuple[Offer, Offer], indicator: Indicator, table: ReturnTable) -> None:
        said = " and ".join(f"{each.figure.origin.cell} says {_words(each.figure)}" for each in pair)
        cell = taken.figure.origin.cell
        message = f"{said} for {indicator.title} in {long_name(taken.period)}; {cell} was taken."
        place = Place(self.workbook, table.sheet, cell.rpartition("!")[2], indicator.title, str(taken.period))
        self.findings.append(Finding("match", Severity.WARNING, place, message))

    def _leave_out(self, table: ReturnTable, series: ReturnSeries | None) -> None:
        """Record a table, or one series of it, that belongs to no indicator or area of the project."""
        measure, label = (table.title, "") if series is None else (series.measure, series.label)
        self.unmatched.append(Unmatched(table.sheet, table.range, measure, label))
        name = f"“{label}” in “{measure}”" if label else f"“{measure}”"
        message = f"{name} belongs to no indicator and area of this partnership; say which, or leave it out."
        place = Place(self.workbook, table.sheet, table.range, measure, "", label)
        self.findings.append(Finding("match", Severity.WARNING, place, message))

    def _take_comment(self, table: ReturnTable) -> None:
        match = match_indicator(table.title, "", self.indicators)
        area, period = self._area(None), _last_period(table)
        if table.comment and match and area and period:
            self.comments.append(IntakeComment(match.indicator.id, area.id, period, table.comment))


def _is_wanted(series: ReturnSeries) -> bool:
    """Return whether a series holds figures that are neither worked out from others nor parts of them."""
    return bool(series.values) and series.kind not in _NO_SERIES


def _last_period(table: ReturnTable) -> Period | None:
    """Return the last period that has an actual figure in the latest year of a table."""
    rows = [s for s in table.series if s.kind in (Kind.ACTUAL, Kind.CUMULATIVE) and s.financial_year and s.values]
    year = max((series.financial_year for series in rows if series.financial_year), default=None)
    periods = [
        period
        for series in rows
        if series.financial_year == year
        for period in series.values
        if period.frequency is series.frequency
    ]
    return max(periods, default=None)


def _words(figure: Figure) -> str:
    return "nothing" if figure.value is None else f"{figure.value:,.10g}"
