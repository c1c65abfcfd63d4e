"""The figures of a subject, as claims ask for them: over some months, and how exactly they are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.numbers import exact, total
from csp_desktop.domain.periods import Frequency, Period

Values = Mapping[Period, tuple[float, ...]]

_LENGTHS = {1: Frequency.MONTH, 3: Frequency.QUARTER, 6: Frequency.HALF_YEAR, 12: Frequency.YEAR}
_DECEMBER = 8
_STALE = 18
"""How many months behind the report figures may end; older ones are of another report, unless it names their year."""

_READ = (Kind.ACTUAL, Kind.CUMULATIVE)


@dataclass(frozen=True, slots=True)
class Known:
    """A figure, and the ends between which it lies: a figure that was rounded before we had it is no exact one."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Span:
    """Months from `first` to `last`, counted as `Period.ordinal` counts them."""

    first: int
    last: int

    @property
    def months(self) -> int:
        """Return how many months it has."""
        return self.last - self.first + 1

    def moved(self, months: int) -> Span:
        """Return the span so many months later."""
        return Span(self.first + months, self.last + months)


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one subject by kind and period; several of one period where sources differ.

    `adds` says that its periods may be added; `counts` that its figures are whole cases and so exact;
    `places` is with how many decimals they are given.
    """

    rows: Mapping[Kind, Values]
    adds: bool = True
    counts: bool = True
    percent: bool = False
    places: int = 0

    def row(self, kind: Kind) -> Values:
        """Return the figures of one kind."""
        return self.rows.get(kind, {})

    def last_month(self, until: int | None = None) -> int | None:
        """Return the last month that the figures reach, not after `until` but for a year that is under way then."""
        periods = (period for kind in _READ for period in self.row(kind))
        ends = (period.last_month.ordinal for period in periods if until is None or _is_by(period, until))
        return max(ends, default=None)

    def over(self, span: Span) -> tuple[Known, ...]:
        """Return what the figures say of a span of months: more than one where sources or rows differ."""
        found = self._sums(span) if self.adds else self._at_end(span)
        return tuple(dict.fromkeys(found))

    def parts(self, span: Span) -> tuple[Known, ...]:
        """Return the numerators of a share at the end of a span."""
        return tuple(Known(value, value, value) for value in _ending(self.row(Kind.NUMERATOR), span))

    def targets(self, span: Span) -> tuple[Known, ...]:
        """Return the targets that may be meant of a span: running to its end, its own, or its year's."""
        kinds = (Kind.CUMULATIVE_TARGET, Kind.TARGET, Kind.UPPER_TARGET)
        year = Span(span.last // 12 * 12, span.last // 12 * 12 + 11)
        values = (value for kind in kinds for each in (span, year) for value in _ending(self.row(kind), each))
        return tuple(dict.fromkeys(self._known(value) for value in (*values, *self._summed_targets(span, year))))

    def _summed_targets(self, *spans: Span) -> Iterator[float]:
        """Yield what the targets of months or quarters come to over spans, where their figures add up."""
        for span, frequency in product(spans if self.adds else (), (Frequency.MONTH, Frequency.QUARTER)):
            values = _in_parts(self.row(Kind.TARGET), span, frequency, 0)
            if values:
                yield total(values)

    def has_target(self, span: Span) -> bool:
        """Return whether a target is set for a span itself, and not only for the year that it is a part of."""
        kinds = (Kind.CUMULATIVE_TARGET, Kind.TARGET, Kind.UPPER_TARGET)
        return not self.adds or span.months == 12 or any(_ending(self.row(kind), span) for kind in kinds)

    def running_target(self, span: Span) -> float | None:
        """Return the one target that figures to the end of a span are held against; None where that is not clear."""
        found = _ending(self.row(Kind.CUMULATIVE_TARGET), span)
        if not found and (not self.adds or span.months == 12):
            year = Span(span.last // 12 * 12, span.last // 12 * 12 + 11)
            targets = self.row(Kind.TARGET)
            found = _exactly(targets, span) or (() if self.adds else _exactly(targets, year))
        return found[0] if found else None

    def up_to(self, span: Span) -> Span:
        """Return the span that a running target is of: from April to the end of the one that is named."""
        return Span(span.last // 12 * 12, span.last) if self.adds else span

    def _known(self, value: float) -> Known:
        if self.counts:
            return Known(value, value, value)
        half = 0.5 * 10.0 ** -max(self.places, places_of([value]), 0)
        return Known(value, value - half, value + half)

    def _sums(self, span: Span) -> Iterator[Known]:
        actual, running = self.row(Kind.ACTUAL), self.row(Kind.CUMULATIVE)
        for value in chain(_exactly(actual, span), _running(running, span)):
            yield self._known(value)
        for frequency in (Frequency.MONTH, Frequency.QUARTER):
            for which in (0, -1):
                values = _in_parts(actual, span, frequency, which)
                if values is not None:
                    yield self._known(total(values))

    def _at_end(self, span: Span) -> Iterator[Known]:
        for kind in _READ:
            for value in _ending(self.row(kind), span):
                yield self._known(value)


def is_stale(last: int, as_at: int | None) -> bool:
    """Return whether figures that end with a month are of another report than one of the month `as_at`."""
    return as_at is not None and as_at - last > _STALE


def _is_by(period: Period, until: int) -> bool:
    is_year = period.frequency.months == 12
    return (period.first_month if is_year else period.last_month).ordinal <= until


def places_of(values: Iterable[float]) -> int:
    """Return with how many decimals some figures are given at most: 1.0 beside 2.4 is known to a tenth."""
    exponents = (int(exact(value).normalize().as_tuple().exponent) for value in values)
    return max((-exponent for exponent in exponents), default=0)


def _exactly(row: Values, span: Span) -> tuple[float, ...]:
    """Return the figures of the one period that is the span."""
    frequency = _LENGTHS.get(span.months)
    if span.months == 12 and span.last % 12 == _DECEMBER:
        return row.get(_calendar_year(span), ())
    if frequency is None or span.first % span.months:
        return ()
    return row.get(Period(frequency, span.first // span.months), ())


def _ending(row: Values, span: Span) -> tuple[float, ...]:
    """Return the figures of periods that end with the span and are no longer than it."""
    found: list[float] = []
    for months, frequency in _LENGTHS.items():
        if (span.last + 1) % months == 0 and months <= max(span.months, 1):
            found += row.get(Period(frequency, (span.last + 1) // months - 1), ())
    if span.months >= 12 and span.last % 12 == _DECEMBER:
        found += row.get(_calendar_year(span), ())
    return tuple(found)


def _calendar_year(span: Span) -> Period:
    """Return the calendar year that ends with a span."""
    return Period(Frequency.CALENDAR_YEAR, span.last // 12)


def _running(row: Values, span: Span) -> tuple[float, ...]:
    """Return a running total over a span: from April on as it stands, else the one less that before it."""
    ends = _ending(row, span)
    if span.first % 12 == 0 and span.months <= 12:
        return ends
    if span.first // 12 != span.last // 12:
        return ()
    before = _ending(row, Span(span.first - span.first % 12, span.first - 1))
    return tuple(end - start for end, start in zip(ends, before, strict=False))


def _in_parts(row: Values, span: Span, frequency: Frequency, which: int) -> list[float] | None:
    """Return the figures of the shorter periods that make up a span; None where one is missing or cut."""
    months = frequency.months
    if span.first % months or (span.last + 1) % months or span.months == months:
        return None
    periods = [Period(frequency, number) for number in range(span.first // months, (span.last + 1) // months)]
    values = [row[period][which] for period in periods if row.get(period)]
    return values if len(values) == len(periods) else None
