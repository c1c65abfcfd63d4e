"""The figures that texts are held against: those of a project, or straight from partners' workbooks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from weakref import WeakKeyDictionary

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Figures, Values, places_of
from csp_desktop.checks.words.subjects import Subject, Subjects, telling_words
from csp_desktop.domain.figures import Figure, Kind, Series, SeriesKey
from csp_desktop.domain.indicators import Area, Direction, Indicator, Operator, Unit
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reading import adds_up
from csp_desktop.domain.to_date import SeriesByKind
from csp_desktop.returns.codes import without_codes
from csp_desktop.returns.labels.row_labels import stem_of
from csp_desktop.returns.labels.years import without_years
from csp_desktop.returns.model import ReturnSeries, ReturnTable, WorkbookReading
from csp_desktop.session.readings import Readings, Row

_CODE = re.compile(r"\b([A-Z]{2,5})\s?(\d+[a-z]*)\b")
_KINDS = re.compile(
    r"\b(?:cul?m\w*|actuals?|act|targets?|ytd|year to date|monthly|quarterly|required|baseline|outturn)\b|\(\s*\)", re.I
)
_LESS = re.compile(r"^(?:to )?(?:reduc|decreas|lower)", re.I)
_MORE = re.compile(r"^(?:to )?(?:increas|improv|rais)", re.I)
_AT_MOST = re.compile(r"\b(?:not more than|no more than|at most|less than|below)\b", re.I)
_AT_LEAST = re.compile(r"\b(?:at least|more than|record|not less than)\b", re.I)
_GIVEN = frozenset({Kind.ACTUAL, Kind.CUMULATIVE, Kind.TARGET, Kind.CUMULATIVE_TARGET, Kind.UPPER_TARGET})
_READ = (Kind.ACTUAL, Kind.CUMULATIVE)
Brought = Mapping[SeriesKey, Mapping[Period, Figure]]
"""The figures of a return that is not taken in yet."""

_GOOD = {Direction.UP: 1, Direction.DOWN: -1}


def facts_of_returns(workbooks: Iterable[WorkbookReading], as_at: int | None = None) -> Facts:
    """Return what partners' workbooks say, without a project: each measure and area that has figures is a subject.

    Where two workbooks give one figure, that of the one which reaches further comes first. Those that reach beyond
    the month `as_at` had not come by then, and are left out where others had.
    """
    all_of_them = tuple(workbooks)
    by_then = [each for each in all_of_them if as_at is None or _reaches(each) <= as_at]
    workbooks = by_then or all_of_them
    gathered: dict[tuple[frozenset[str], str], _Gathered] = {}
    for workbook in sorted(workbooks, key=_reaches, reverse=True):
        for table in workbook.tables:
            for series in table.series:
                _gather(gathered, series, table)
    found = {each.subject(number): each.figures() for number, each in enumerate(gathered.values())}
    return Facts(Subjects(found), found.__getitem__, as_at)


def _reaches(workbook: WorkbookReading) -> int:
    """Return the last month of which a workbook has a figure."""
    rows = (series for table in workbook.tables for series in table.series if series.kind in _READ)
    return max((period.last_month.ordinal for series in rows for period in series.values), default=0)


def facts_of_project(readings: Readings, row: Row | None = None) -> Facts:
    """Return what a project's figures say; `row` is what a text speaks of where it names nothing."""
    index = _index(readings)
    default = () if row is None else (index.by_row[row],)

    @cache
    def figures(subject: Subject) -> Figures:
        return _figures_of(readings, subject.key)

    return Facts(index.subjects, figures, readings.as_at.last_month.ordinal, default)


def facts_with(readings: Readings, row: tuple[Indicator, Area], brought: Brought) -> Facts:
    """Return what a project's figures would say with those that a return brings, for a comment on one of its rows.

    The indicator need not be the project's yet.
    """
    indicator, area = row
    index, key = _index(readings), (indicator.id, area.id)
    own = index.by_row.get(key) or _subject(key, indicator, area)
    subjects = index.subjects if key in index.by_row else Subjects((*index.by_row.values(), own))

    def figures(subject: Subject) -> Figures:
        of = indicator if subject is own else readings.indicator(subject.key)
        held = readings.series(subject.key) if subject.key in index.by_row else {}
        keys = {kind: SeriesKey(*subject.key, kind) for kind in Kind}
        return _figures(of, {kind: {**held.get(kind, {}), **brought.get(key, {})} for kind, key in keys.items()})

    return Facts(subjects, cache(figures), readings.as_at.last_month.ordinal, (own,))


@dataclass(frozen=True, slots=True)
class _Index:
    """The subjects of a project's rows; it holds as long as the rows are the same object."""

    rows: tuple[Row, ...]
    by_row: Mapping[Row, Subject]
    subjects: Subjects


_STEP = 100
"""How many subjects are made in a step of the work."""

_INDEXES: WeakKeyDictionary[Readings, _Index] = WeakKeyDictionary()


def prepare(readings: Readings) -> Iterator[None]:
    """Make the subjects of a project anew once its indicators or areas are others, a few in each step."""
    held, rows = _INDEXES.get(readings), readings.rows()
    if held is not None and held.rows is rows:
        return
    by_row: dict[Row, Subject] = {}
    subjects = Subjects(())
    for number, row in enumerate(rows):
        by_row[row] = _subject_of(readings, row)
        subjects.add(by_row[row])
        if number % _STEP == 0:
            yield
    _INDEXES[readings] = _Index(rows, by_row, subjects)


def _index(readings: Readings) -> _Index:
    for _ in prepare(readings):
        pass
    return _INDEXES[readings]


def _subject_of(readings: Readings, row: Row) -> Subject:
    return _subject(row, readings.indicator(row), readings.area(row))


def _subject(row: Row, indicator: Indicator, area: Area) -> Subject:
    codes = frozenset(f"{code.scheme}{code.number}" for code in indicator.codes)
    names = (indicator.short_name, *indicator.known_as)
    own = "" if area.parent is None else area.name
    return Subject(row, indicator.name, tuple(filter(None, names)), codes, own, _GOOD.get(indicator.direction, 0))


def _figures_of(readings: Readings, row: Row) -> Figures:
    """Return a row's figures, with the target to date that is worked out of the year's where none was given."""
    found, reading = _figures(readings.indicator(row), readings.series(row)), readings.reading(row)
    if reading.period is None or reading.target_to_date is None:
        return found
    running = {reading.period: (reading.target_to_date,), **found.row(Kind.CUMULATIVE_TARGET)}
    return replace(found, rows={**found.rows, Kind.CUMULATIVE_TARGET: running})


def _figures(indicator: Indicator, series: SeriesByKind) -> Figures:
    rows: dict[Kind, Values] = {kind: _values(each) for kind, each in series.items()}
    actual = series.get(Kind.ACTUAL, {})
    rows[Kind.NUMERATOR] = {
        period: (figure.numerator,) for period, figure in actual.items() if figure.numerator is not None
    }
    places = places_of(value for values in rows.get(Kind.ACTUAL, {}).values() for value in values)
    return Figures(rows, adds_up(indicator), _counts(indicator), indicator.unit is Unit.PERCENT, places)


def _counts(indicator: Indicator) -> bool:
    return indicator.unit in (Unit.COUNT, Unit.MONEY)


def _values(series: Series) -> Values:
    return {period: (figure.value,) for period, figure in series.items() if figure.value is not None}


@dataclass(slots=True)
class _Gathered:
    """The figures of one measure and area, from whatever rows and workbooks give them."""

    names: list[str]
    area: str
    unit: Unit
    rolling: bool
    good: int = 0
    codes: set[str] = field(default_factory=set)
    rows: dict[Kind, dict[Period, list[float]]] = field(default_factory=lambda: defaultdict(dict))

    def subject(self, number: int) -> Subject:
        return Subject((number, 0), self.names[0], tuple(self.names[1:]), frozenset(self.codes), self.area, self.good)

    def figures(self) -> Figures:
        rows = {kind: {period: tuple(values) for period, values in each.items()} for kind, each in self.rows.items()}
        counts = self.unit in (Unit.COUNT, Unit.MONEY)
        places = places_of(value for kind in _READ for values in rows.get(kind, {}).values() for value in values)
        return Figures(rows, counts and not self.rolling, counts, self.unit is Unit.PERCENT, places)

    def add(self, kind: Kind, values: Mapping[Period, float]) -> None:
        for period, value in values.items():
            held = self.rows[kind].setdefault(period, [])
            if value not in held:
                held.append(value)


def _gather(gathered: dict[tuple[frozenset[str], str], _Gathered], series: ReturnSeries, table: ReturnTable) -> None:
    """Add a row's figures to those of its measure and area; rows that are worked out from others add nothing."""
    if series.kind not in _GIVEN or not series.values:
        return
    name = _name(series)
    key = (telling_words(name), (series.area or "").casefold())
    held = gathered.setdefault(key, _Gathered([], series.area or "", series.unit, series.rolling))
    if name not in held.names:
        held.names.append(name)
    held.codes |= {scheme + number for scheme, number in _CODE.findall(series.label)}
    held.good = held.good or _good(series, table)
    held.add(series.kind, series.values)
    if series.kind is Kind.ACTUAL:
        held.add(Kind.NUMERATOR, series.numerators)


def _name(series: ReturnSeries) -> str:
    """Return what a row is of: its own label where that says more than its table's measure."""
    label = without_years(without_codes(series.label))
    measure = without_years(series.measure)
    own = " ".join(_KINDS.sub(" ", label).split())
    if "allcrime" in telling_words(own) - telling_words(measure):
        return own
    stem = stem_of(label)
    if not stem or telling_words(stem) <= telling_words(measure) or not _tells(stem):
        return measure
    return measure if series.area and stem == series.area.casefold() else own


def _tells(stem: str) -> bool:
    """Return whether a label says what is counted: more than Crime or Actual."""
    return bool(telling_words(stem) - {"crime", "incident", "offence", "actual", "number"})


def _good(series: ReturnSeries, table: ReturnTable) -> int:
    """Return which way is better: by the side of the targets, the measure's own verb, or the table's notes."""
    sides = set(series.operators.values())
    if sides & {Operator.AT_MOST, Operator.LESS_THAN}:
        return -1
    if sides & {Operator.AT_LEAST, Operator.MORE_THAN}:
        return 1
    for less, more, texts in ((_LESS, _MORE, (series.measure, table.title)), (_AT_MOST, _AT_LEAST, table.notes)):
        for text in texts:
            if less.search(text):
                return -1
            if more.search(text):
                return 1
    return 0
