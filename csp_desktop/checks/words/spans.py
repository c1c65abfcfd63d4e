"""Which months a phrase of time may mean, and with which months it may compare them."""

from __future__ import annotations

from csp_desktop.checks.words.figures import Span
from csp_desktop.checks.words.when import Time, When


def meant(time: Time | None, last: int, as_at: int) -> tuple[Span, ...]:
    """Return the spans that a phrase may mean, the likeliest first, where figures reach to the month `last`.

    Without a phrase: the year to date, the last month, the last quarter, the last twelve months.
    """
    if time is None or time.when is When.SAME:
        return _unique(_to_date(last), Span(last, last), *_quarters(last), Span(last - 11, last), *_last_year(last))
    if time.when is When.MONTHS:
        return _months(time, last // 12, max(last, as_at))
    if time.when is When.CALENDAR_YEAR:
        return _calendar(time, last)
    if time.when in (When.LATEST, When.PREVIOUS):
        return _latest(time.months, last)
    maker = {When.YEAR: _year, When.ROLLING: _rolling, When.TO_DATE: _so_far}.get(time.when)
    return () if maker is None else maker(time, last)


def also_meant(time: Time | None, last: int) -> tuple[Span, ...]:
    """Return spans that "last year" may mean beside: its last quarter and month, or the year that has just ended."""
    if time is None or time.when is not When.YEAR or time.year is not None:
        return ()
    parts = (*_quarters(last), Span(last, last))
    just_ended = (_to_date(last),) if last % 12 == 11 and not time.compares else ()
    return (*(part.moved(12 * time.shift) for part in parts), *just_ended)


def compared(span: Span, time: Time | None, last: int, as_at: int) -> tuple[Span, ...]:
    """Return the spans that one may be compared with: those that the phrase names, else a year or a period before."""
    before, adjacent = span.moved(-12), span.moved(-span.months)
    if time is None:
        return _unique(before, adjacent)
    if time.when is When.SAME:
        return _same(span, time)
    if time.when in (When.PREVIOUS, When.LATEST):
        return (adjacent,) if time.months else _unique(adjacent, before)
    if time.when is When.CALENDAR_YEAR:
        return _unique(*_same(span, time), *_calendar(time, last))
    return _named(span, time, as_at) if time.when in (When.MONTHS, When.YEAR) else ()


def _named(span: Span, time: Time, as_at: int) -> tuple[Span, ...]:
    """Return the year or the months that a comparison names, of the year before too where it names none."""
    if time.when is When.YEAR:
        year = span.last // 12 - 1 if time.year is None else time.year
        return _unique(span.moved((year - span.last // 12) * 12), _whole(year))
    found = _months(time, span.last // 12, as_at)
    earlier = (each.moved(-12) for each in found if time.year is None)
    return tuple(each for each in _unique(*found, *earlier) if each != span)


def _calendar(time: Time, last: int) -> tuple[Span, ...]:
    """Return the calendar year that is named, and the financial years that begin or end in it."""
    year = time.year or 0
    to_date = [_to_date(last)] if last // 12 in (year, year - 1) else []
    return _unique(Span((year - 1) * 12 + 9, year * 12 + 8), _whole(year), _whole(year - 1), *to_date)


def _so_far(_: Time, last: int) -> tuple[Span, ...]:
    return (_to_date(last),)


def _same(span: Span, time: Time) -> tuple[Span, ...]:
    if time.year is None:
        return (span.moved(-12),)
    financial = span.moved((time.year - span.last // 12) * 12)
    return (
        _unique(financial, financial.moved(-12))
        if time.months == -1 or time.when is When.CALENDAR_YEAR
        else (financial,)
    )


def _months(time: Time, year: int, as_at: int) -> tuple[Span, ...]:
    """Return months of the year that is named, else of the one reported, or of the last where they lie ahead."""
    first, last = time.first - 1, time.last - 1 + (12 if time.last < time.first else 0)
    if time.year is not None:
        return _unique(Span(time.year * 12 + first, time.year * 12 + last), *_from_april(time, time.year))
    own = year + time.shift
    if own * 12 + first > as_at:
        own -= 1
    return _unique(Span(own * 12 + first, own * 12 + last), *_from_april(time, own))


def _from_april(time: Time, year: int) -> tuple[Span, ...]:
    """Return the year up to a month or quarter at whose end something stands."""
    return (Span(year * 12, year * 12 + time.last - 1),) if time.ends else ()


def _year(time: Time, last: int) -> tuple[Span, ...]:
    year = last // 12 + time.shift if time.year is None else time.year
    if year == last // 12:
        return _unique(_to_date(last), _whole(year))
    return _unique(_whole(year), _to_date(last).moved((year - last // 12) * 12))


def _rolling(time: Time, last: int) -> tuple[Span, ...]:
    if not time.last:
        return (Span(last - 11, last),)
    end = (last // 12 if time.year is None else time.year) * 12 + time.last - 1
    return (Span(end - 11, end),)


def _latest(months: int, last: int) -> tuple[Span, ...]:
    if months == 3:
        return _quarters(last)
    if months == 1:
        return (Span(last, last),)
    if months == 12:
        return (Span(last - 11, last),)
    return _unique(_to_date(last), *_quarters(last), Span(last, last), Span(last - 11, last))


def _quarters(last: int) -> tuple[Span, ...]:
    """Return the last quarter that has ended."""
    end = (last + 1) // 3 * 3 - 1
    return (Span(end - 2, end),)


def _last_year(last: int) -> tuple[Span, ...]:
    return (_whole(last // 12 - 1),) if last % 12 != 11 else ()


def _to_date(last: int) -> Span:
    return Span(last // 12 * 12, last)


def _whole(year: int) -> Span:
    return Span(year * 12, year * 12 + 11)


def _unique(*spans: Span) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))
