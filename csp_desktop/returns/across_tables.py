"""R35 and R39: what the tables of one file say beside each other: the order of their rows, and how late they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.periods import Frequency, Period, long_name
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.model import ReturnSeries, ReturnTable
from csp_desktop.returns.workbook.grid import parse_address

_OWN = frozenset({Kind.ACTUAL, Kind.CUMULATIVE})
_BEHIND = re.compile(
    r"\b(?P<count>one|two|three|\d)[- ](?P<each>month|quarter)s?[- ](?:behind|late|in arrears|lag)\b", re.IGNORECASE
)
_FEWEST_TABLES = 3
_NAMES = {True: "the later year first", False: "the earlier year first"}

_Pair = tuple[bool, ReturnSeries, ReturnSeries]


def find_across(workbook: str, tables: Sequence[ReturnTable]) -> Iterator[Finding]:
    """Yield what does not hold between the rows and tables of one file."""
    orders = {place: _pairs(table) for place, table in enumerate(tables)}
    yield from _orders_in_a_table(workbook, tables, orders)
    yield from _orders_between_tables(workbook, tables, orders)
    yield from _lags(workbook, tables)


def _orders_in_a_table(
    workbook: str, tables: Sequence[ReturnTable], orders: dict[int, list[_Pair]]
) -> Iterator[Finding]:
    """R35: yield the first pair of rows of two years that stands the other way round than one above it."""
    for place, pairs in orders.items():
        other = next((pair for pair in pairs if pair[0] != pairs[0][0]), None)
        if other is not None:
            first = pairs[0]
            message = (
                f"“{other[1].label}” stands above “{other[2].label}”, {_NAMES[other[0]]}; “{first[1].label}” and"
                f" “{first[2].label}” have {_NAMES[first[0]]}: keep one order."
            )
            yield _order(workbook, tables[place], other, message)


def _orders_between_tables(
    workbook: str, tables: Sequence[ReturnTable], orders: dict[int, list[_Pair]]
) -> Iterator[Finding]:
    """R35: yield each table of which the years stand the other way round than in most others of the file."""
    ways = {place: pairs[0] for place, pairs in orders.items() if len({later for later, *_ in pairs}) == 1}
    for way in (True, False):
        odd = [place for place, pair in ways.items() if pair[0] is way]
        if len(ways) < _FEWEST_TABLES or len(odd) * _FEWEST_TABLES > len(ways):
            continue
        for place in odd:
            _, above, below = ways[place]
            message = (
                f"“{above.label}” stands above “{below.label}”, {_NAMES[way]}; the other tables have"
                f" {_NAMES[not way]}: keep one order."
            )
            yield _order(workbook, tables[place], ways[place], message)


def _order(workbook: str, table: ReturnTable, pair: _Pair, message: str) -> Finding:
    later, above, _ = pair
    place = Place(workbook, table.sheet, _first_cell(above), table.title, text=above.label)
    return Finding("R35", Severity.NOTE, place, message, _NAMES[later], _NAMES[not later])


def _pairs(table: ReturnTable) -> list[_Pair]:
    """Return the rows of one thing in two years that stand next of its rows, and whether the later year is above."""
    things: dict[tuple[object, ...], list[ReturnSeries]] = defaultdict(list)
    for each in table.series:
        if each.kind in _OWN and each.financial_year is not None:
            things[_key(each)].append(each)
    placed = [
        sorted(((row, each) for each in rows if (row := _row(each))), key=itemgetter(0))
        for rows in things.values()
        if len(rows) > 1
    ]
    pairs = [(above, below) for rows in placed for (_, above), (_, below) in pairwise(rows)]
    found = [(_year(above) > _year(below), above, below) for above, below in pairs if _year(above) != _year(below)]
    return sorted(found, key=_place)


def _place(pair: _Pair) -> int:
    return _row(pair[1])


def _key(series: ReturnSeries) -> tuple[object, ...]:
    return series.kind, read_label(series.label).stem, series.measure, series.area


def _year(series: ReturnSeries) -> int:
    return series.financial_year.year if series.financial_year is not None else 0


def _row(series: ReturnSeries) -> int:
    """Return the row that all of a series' cells stand in; 0 where they stand in several."""
    rows = {place[0] for cell in series.cells.values() if (place := parse_address(cell)) is not None}
    return rows.pop() if len(rows) == 1 else 0


def _first_cell(series: ReturnSeries) -> str:
    return next(iter(series.cells.values()), "")


def last_period(table: ReturnTable) -> Period | None:
    """Return the last month or quarter for which a table has figures of its latest year; None where it has neither."""
    end = _end(table)
    return end if end is not None and end.frequency in (Frequency.MONTH, Frequency.QUARTER) else None


def says_it_is_late(table: ReturnTable) -> bool:
    """Return whether a table says that its figures come later than others."""
    return _behind(table) is not None


def _lags(workbook: str, tables: Sequence[ReturnTable]) -> Iterator[Finding]:
    """R39: yield a table that says it comes so many months late, and reaches as far as those that say no such thing."""
    last = {place: end for place, table in enumerate(tables) if (end := _end(table)) is not None}
    said = {place: match for place, table in enumerate(tables) if (match := _behind(table)) is not None}
    others = max((end for place, end in last.items() if place not in said), default=None)
    for place, match in said.items():
        end = last.get(place)
        if end is None or others is None or end.last_month < others.last_month:
            continue
        table = tables[place]
        message = (
            f"“{table.title}” is said to come {match[0]} and reaches {long_name(end)}, as far as the tables beside it:"
            " look whether the note still holds, or whether the last figure is of the period before."
        )
        where = Place(workbook, table.sheet, table.range, table.title, str(end), match.string)
        yield Finding("R39", Severity.NOTE, where, message, match[0])


def _behind(table: ReturnTable) -> re.Match[str] | None:
    labels = (text for each in table.series for text in (each.label, each.measure))
    return next((match for text in (table.title, *table.notes, *labels) if (match := _BEHIND.search(text))), None)


def _end(table: ReturnTable) -> Period | None:
    """Return the last period for which a table has a figure of its latest year."""
    return max(_periods(table.series), key=lambda period: period.last_month.ordinal, default=None)


def _periods(rows: Iterable[ReturnSeries]) -> Iterator[Period]:
    for series in rows:
        if series.kind in _OWN:
            yield from (period for period in series.values if period.frequency is series.frequency)
