"""What a return would change in a project: its figures against those that are there, cell by cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from csp_desktop.domain.figures import Figure, Kind, Series, SeriesKey
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.remembered import RememberedMatch
from csp_desktop.returns.entry import entry_of
from csp_desktop.returns.falling_totals import falling_totals
from csp_desktop.returns.gone import Given, gone_entries
from csp_desktop.returns.intake_rows import row_findings, rows_of
from csp_desktop.returns.labels.values import figure_in
from csp_desktop.returns.matching import match_indicator
from csp_desktop.returns.memory import Memory
from csp_desktop.returns.model import PASTED, ReturnSeries, ReturnTable, WorkbookReading
from csp_desktop.returns.offers import Offer, offers_of
from csp_desktop.returns.other_lengths import other_lengths
from csp_desktop.returns.placing import Placed, Places
from csp_desktop.returns.proposal import (
    EntryState,
    Intake,
    IntakeComment,
    IntakeEntry,
    IntakeRow,
    IntakeStatus,
    IntakeTable,
    KnownBy,
    covers_of,
)
from csp_desktop.returns.row_words import RowWords, source_words
from csp_desktop.returns.sides import other_sides

__all__ = ["EntryState", "Intake", "IntakeComment", "IntakeEntry", "IntakeRow", "KnownBy", "propose"]

SeriesAt = Callable[[SeriesKey], Series]

_NO_SERIES = frozenset(
    {Kind.CHANGE, Kind.PERCENT_CHANGE, Kind.OTHER, Kind.NUMERATOR, Kind.DENOMINATOR, Kind.SAMPLE_SIZE}
)


def propose(
    reading: WorkbookReading,
    indicators: Sequence[Indicator],
    areas: Sequence[Area],
    series_at: SeriesAt,
    remembered: Sequence[RememberedMatch] = (),
    answers: Sequence[RememberedMatch] = (),
) -> Intake:
    """Return what taking a return in would change; asking changes nothing.

    `series_at` gives the figures that the project holds. Figures are of the partnership's own area unless a
    row names another known area. `remembered` is what officers said of earlier returns, `answers` what is said of
    this one now. Where two rows give one figure, the first that was given as such is taken.
    """
    words = RowWords(reading)
    source = "" if reading.workbook == PASTED else source_words(reading.workbook)
    partner = _partner_by_names(reading, indicators)
    said = [each for each in answers if each.source == source]
    memory = Memory(remembered, source, partner, _all_words(reading, words), said)
    work = _Work(reading.workbook, words, Places(indicators, areas, memory))
    for number, table in enumerate(reading.tables):
        work.take_table(table, number)
    entries = [
        entry_of(key, period, series_at(key).get(period), offer.figure, work.row_of[key, period])
        for (key, period), offer in work.offers.items()
    ]
    gone = gone_entries(work.given, _reach(work.offers), series_at)
    return Intake(
        workbook=reading.workbook,
        sha256=reading.sha256,
        entries=(*entries, *gone),
        comments=tuple(work.comments),
        findings=(*reading.findings, *work.findings),
        rows=tuple(work.rows),
        tables=tuple(IntakeTable(table.sheet, table.range, table.title) for table in reading.tables),
        series_count=sum(len(table.series) for table in reading.tables),
        source=source,
        partner=_partner(work.owners) or partner,
        covers=covers_of(entries),
        content=reading.content,
        statuses=tuple(work.statuses),
    )


@dataclass(slots=True)
class _Work:
    workbook: str
    words: RowWords
    places: Places
    offers: dict[tuple[SeriesKey, Period], Offer] = field(default_factory=dict)
    row_of: dict[tuple[SeriesKey, Period], int] = field(default_factory=dict)
    given: dict[SeriesKey, Given] = field(default_factory=dict)
    owners: Counter[str] = field(default_factory=Counter)
    comments: list[IntakeComment] = field(default_factory=list)
    statuses: list[IntakeStatus] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rows: list[IntakeRow] = field(default_factory=list)

    def take_table(self, table: ReturnTable, number: int) -> None:
        wanted = [series for series in table.series if _is_wanted(series)]
        placed = [self.places.place(series, self.words.of(table, series)) for series in wanted]
        rows = rows_of(table, number, wanted, placed)
        self.findings += row_findings(rows, Place(self.workbook, table.sheet, table.range))
        numbers = {(row.about, row.words): len(self.rows) + place for place, row in enumerate(rows)}
        self.rows += rows
        for series, found in zip(wanted, placed, strict=True):
            self.owners[found.indicator.owner if found.indicator else ""] += len(series.values)
            if found.indicator is not None and found.area is not None:
                row = numbers[found.about, found.words]
                self._take_series(series, found.indicator, found.area, table, row)
        self._take_comment(table, placed)

    def _take_series(
        self, series: ReturnSeries, indicator: Indicator, area: Area, table: ReturnTable, row: int
    ) -> None:
        place = Place(self.workbook, table.sheet)
        for offer in offers_of(series, indicator, table.sheet):
            key = SeriesKey(indicator.id, area.id, offer.kind)
            self._take(key, offer, indicator, table, row)
            has = self.given.get(key, Given(frozenset(), row))
            self.given[key] = replace(has, periods={*has.periods, *series.values, *series.shorthand})
        self.findings += other_sides(series, indicator, place)
        self.findings += other_lengths(series, indicator, place)
        self.findings += falling_totals(series, indicator, place)
        if series.status and series.kind in (Kind.ACTUAL, Kind.CUMULATIVE):
            last = max(series.values)
            cell = f"'{table.sheet}'!{series.cells[last]}"
            self.statuses.append(IntakeStatus(indicator.id, area.id, last, series.status, cell))
        if series.comment and series.kind is Kind.ACTUAL and figure_in(series.comment) is None:
            self.comments.append(IntakeComment(indicator.id, area.id, max(series.values), series.comment))

    def _take(self, key: SeriesKey, offer: Offer, indicator: Indicator, table: ReturnTable, row: int) -> None:
        held = self.offers.get((key, offer.period))
        if held is None or (held.derived and not offer.derived):
            self.offers[key, offer.period] = offer
            self.row_of[key, offer.period] = row
        if held is not None and held.figure.value != offer.figure.value:
            self._find_two(self.offers[key, offer.period], (held, offer), indicator, table)

    def _find_two(self, taken: Offer, pair: tuple[Offer, Offer], indicator: Indicator, table: ReturnTable) -> None:
        said = " and ".join(f"{each.figure.origin.cell} says {_words(each.figure)}" for each in pair)
        cell = taken.figure.origin.cell
        message = f"{said} for {indicator.title} in {long_name(taken.period)}; {cell} was taken."
        place = Place(self.workbook, table.sheet, cell.rpartition("!")[2], indicator.title, str(taken.period))
        self.findings.append(Finding("match", Severity.WARNING, place, message))

    def _take_comment(self, table: ReturnTable, placed: Iterable[Placed]) -> None:
        match = self.places.of_title(table.title, placed)
        area, period = self.places.own, _last_period(table)
        if table.comment and match and area and period:
            self.comments.append(IntakeComment(match.id, area.id, period, table.comment))


def _is_wanted(series: ReturnSeries) -> bool:
    """Return whether a series holds figures that are neither worked out from others nor parts of them."""
    return bool(series.values) and series.kind not in _NO_SERIES


def _all_words(reading: WorkbookReading, words: RowWords) -> Iterable[str]:
    return (words.of(table, series) for table in reading.tables for series in table.series if _is_wanted(series))


def _partner_by_names(reading: WorkbookReading, indicators: Sequence[Indicator]) -> str:
    """Return the owner of most figures that codes and names alone tell."""
    owners: Counter[str] = Counter()
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    for table in reading.tables:
        for series in filter(_is_wanted, table.series):
            pairs[series.measure, series.label] += len(series.values)
    for (measure, label), count in pairs.items():
        match = match_indicator(measure, label, indicators)
        owners[match.indicator.owner if match else ""] += count
    return _partner(owners)


def _partner(owners: Counter[str]) -> str:
    """Return the owner of most figures that have one, empty where there is none or most figures are nobody's.

    Figures of nobody are counted under the empty name.
    """
    owned = Counter({owner: count for owner, count in owners.items() if owner})
    most = owned.most_common(1)
    is_most = most and most[0][1] * 2 > owned.total() and most[0][1] * 4 >= owners.total()
    return most[0][0] if is_most else ""


def _reach(offers: dict[tuple[SeriesKey, Period], Offer]) -> Period | None:
    """Return the last month of any actual figure."""
    ends = (period.last_month for (key, period), offer in offers.items() if _is_actual(key, offer))
    return max(ends, default=None)


def _is_actual(key: SeriesKey, offer: Offer) -> bool:
    return key.kind is Kind.ACTUAL and offer.figure.value is not None


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
