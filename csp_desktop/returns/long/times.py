"""The period of each row of a long table, from the one or two columns that name it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from csp_desktop.domain.periods import Frequency, Period, month
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.headings import heading_in
from csp_desktop.returns.long.content import Content

_WHOLE_YEAR = frozenset({"annual", "all", "total", "year", "full year", "all year", "all quarters", "all months"})


@dataclass(frozen=True, slots=True)
class TimeColumns:
    """The columns that name a row's period: the `main` one, and a `part` of the year where `main` is only a year.

    `by_day` says that it holds days, whose counts are added up to months.
    """

    main: int
    part: int | None = None
    by_day: bool = False


def time_columns(columns: tuple[int, ...], contents: Mapping[int, Content]) -> TimeColumns | None:
    """Return the columns that tell periods: one that does so alone, or a year with a quarter or a month beside it."""
    known = [column for column in columns if contents[column].has_time]
    full = [column for column in known if _mostly(contents[column], _is_full_part)]
    if full:
        return TimeColumns(min(full, key=lambda column: _shortest(contents[column])))
    years = [column for column in known if _mostly(contents[column], _is_year)]
    parts = [column for column in known if _mostly(contents[column], _is_part)]
    if not years:
        return None
    year = next((column for column in years if _is_financial(contents[column])), years[0])
    part = max(parts, key=lambda column: len(contents[column].times), default=None)
    return TimeColumns(year, part)


def periods_of_cells(times: TimeColumns, contents: Mapping[int, Content]) -> Callable[[int, int], Period | None]:
    """Return what gives the period of a row by the codes of its cells, None where they do not name one."""
    if times.by_day:
        days = contents[times.main].days
        return lambda main, _: None if main not in days else month(days[main].year, days[main].month)
    years, texts = contents[times.main].times, {} if times.part is None else contents[times.part].texts
    parts = {} if times.part is None else contents[times.part].times
    from_january = times.part is not None and "calendar" in contents[times.part].words

    def period(main: int, part: int) -> Period | None:
        heading = years.get(main)
        if heading is None or times.part is None:
            return _period(heading)
        if texts.get(part, "").casefold() in _WHOLE_YEAR:
            return _period(heading)
        beside = parts.get(part)
        return None if beside is None else _joined(heading, beside, texts.get(part, ""), from_january)

    return period


def is_open(times: TimeColumns, contents: Mapping[int, Content]) -> bool:
    """Return whether quarters stand beside plain years, which may begin in January or in April."""
    headings = [contents[times.main].times.values(), *([contents[times.part].times.values()] if times.part else [])]
    return any(each.open_year is not None for each in headings[0]) or (
        times.part is not None
        and any(each.frequency is Frequency.QUARTER for each in headings[1])
        and any(each.frequency is Frequency.CALENDAR_YEAR for each in headings[0])
    )


def _period(heading: Heading | None) -> Period | None:
    year = None if heading is None else heading.financial_year
    return None if heading is None or year is None else heading.in_year(year)


def _joined(year: Heading, part: Heading, text: str, from_january: bool) -> Period | None:
    """Return the month or quarter of a year; "Q1" of a plain year is none, for the year may begin in April."""
    if part.year is not None:
        return _period(part)
    if year.frequency is Frequency.YEAR and year.year is not None and not from_january:
        return part.in_year(year.year)
    if year.frequency is not Frequency.CALENDAR_YEAR:
        return None
    if part.frequency is Frequency.MONTH:
        return _period(Heading(Frequency.MONTH, part.number, year.year))
    return _period(heading_in(f"{text} {year.year}"))


def _mostly(content: Content, holds: Callable[[Heading], bool]) -> bool:
    found = [holds(heading) for heading in content.times.values()]
    return 2 * sum(found) > len(found)


def _is_full_part(heading: Heading) -> bool:
    return not heading.is_year and (heading.year is not None or heading.open_year is not None)


def _is_part(heading: Heading) -> bool:
    return not heading.is_year and heading.year is None and heading.open_year is None


def _is_year(heading: Heading) -> bool:
    return heading.is_year


def _is_financial(content: Content) -> bool:
    return any(heading.frequency is Frequency.YEAR for heading in content.times.values())


def _shortest(content: Content) -> int:
    """Return the months of the shortest period that a column names: months tell more than quarters."""
    return min(heading.frequency.months for heading in content.times.values())
