"""A register of single incidents, counted by month, by what each is, and by area."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

import numpy as np

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency, Period, month
from csp_desktop.returns.long.frames import (
    NONE,
    Codes,
    Group,
    codes_of,
    grouped,
    keys_of,
    places_where,
    text_codes,
    translated,
)
from csp_desktop.returns.long.register_said import RegisterSaid
from csp_desktop.returns.long.register_shape import RegisterShape
from csp_desktop.returns.long.shape import LongShape
from csp_desktop.returns.model import ReturnSeries, ReturnTable
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import column_name

LAYOUT = "an incident in each row"

_FIRST_YEAR = 1990
_SMALL_AREA = re.compile(r"\s+\d{3}[A-Z]$")
_EMPTY_MONTHS = "A month without a row of a kind is left empty: whether there was none cannot be known from the rows."


def count_register(shape: LongShape, register: RegisterShape, today: date, scene: Scene) -> ReturnTable:
    """Return the table of what was counted; what does not hold goes to `scene`."""
    said = RegisterSaid(shape, register, scene)
    days = _days(shape, register)
    when, periods = _months(shape, register, days, today)
    said.days(days, when, codes_of(shape.contents[register.when]), today)
    counted = np.where(_repeated(shape, register, said), NONE, when)
    said.edges(
        [days[code] for code in _codes_counted(shape, register, counted) if code in days], int((counted >= 0).sum())
    )
    areas, names = _areas(shape, register)
    if register.area is not None and not register.is_whole:
        said.no_area(places_where((areas == NONE) & (counted >= 0)))
    series: list[ReturnSeries] = []
    for things, words in _levels(shape, register):
        for place in _divisions(register, areas):
            groups = grouped(things, place, counted, np.ones(len(things)))
            series += _series(shape, register, groups, words, names if place is areas else {}, periods)
    return ReturnTable(shape.sheet.name, shape.range, shape.title, LAYOUT, tuple(series), (_EMPTY_MONTHS,))


def _days(shape: LongShape, register: RegisterShape) -> Mapping[int, date]:
    return {} if register.by_month else shape.contents[register.when].days


def _months(
    shape: LongShape, register: RegisterShape, days: Mapping[int, date], today: date
) -> tuple[Codes, list[Period]]:
    """Return the code of each row's month, and the months; a day that cannot be is in none."""
    content = shape.contents[register.when]
    if register.by_month:
        headings = ((code, each) for code, each in content.times.items() if each.financial_year is not None)
        found = {code: each.in_year(each.financial_year or 0) for code, each in headings}
    else:
        sound = ((code, day) for code, day in days.items() if day.year >= _FIRST_YEAR and day <= today)
        found = {code: month(day.year, day.month) for code, day in sound}
    periods = sorted(set(found.values()))
    places = {period: place for place, period in enumerate(periods)}
    return translated(codes_of(content), {code: places[period] for code, period in found.items()}), periods


def _repeated(shape: LongShape, register: RegisterShape, said: RegisterSaid) -> Codes:
    """Return whether each row repeats an earlier one in every cell, its reference included: it is counted once."""
    length = len(shape.rows) - shape.first
    again = np.zeros(length, dtype=bool)
    if register.reference is None:
        return again
    reference = codes_of(shape.contents[register.reference])
    whole = keys_of([codes_of(content) for content in shape.contents.values()], length).codes
    again = _seen_before(whole) & (reference > 0)
    same_reference = _seen_before(np.where(again, 0, reference)) & (reference > 0) & ~again
    said.references(places_where(again), places_where(same_reference))
    return again


def _seen_before(codes: Codes) -> Codes:
    """Return for each row whether an earlier row has its code."""
    seen = np.ones(len(codes), dtype=bool)
    seen[np.unique(codes, return_index=True)[1]] = False
    return seen


def _codes_counted(shape: LongShape, register: RegisterShape, counted: Codes) -> list[int]:
    codes = codes_of(shape.contents[register.when])
    return [int(code) for code in np.unique(codes[counted >= 0])]


def _areas(shape: LongShape, register: RegisterShape) -> tuple[Codes, Mapping[int, str]]:
    """Return the code of each row's area, and the areas' names; a small output area is of its district."""
    if register.area is None:
        return np.full(len(shape.rows) - shape.first, NONE, dtype=np.int64), {}
    content = shape.contents[register.area]
    known: dict[str, int] = {}
    names: dict[int, str] = {}
    meaning = {}
    for code, text in content.texts.items():
        name = _SMALL_AREA.sub("", text) if register.by_district else text
        meaning[code] = known.setdefault(name.casefold(), len(known))
        names.setdefault(meaning[code], name)
    return translated(codes_of(content), meaning), names


def _divisions(register: RegisterShape, areas: Codes) -> list[Codes]:
    """Return by which areas rows are counted: by their own, and all together where that is the partnership."""
    everywhere = np.full(len(areas), NONE, dtype=np.int64)
    if register.area is None:
        return [everywhere]
    return [areas, everywhere] if register.is_whole else [areas]


def _levels(shape: LongShape, register: RegisterShape) -> Iterator[tuple[Codes, Mapping[int, str]]]:
    """Yield the code of what each row is, with names, for each column that says so; then for all rows together."""
    for column in register.things:
        content = shape.contents[column]
        codes = text_codes(content)
        names: dict[int, str] = {}
        for code, cell in zip(codes.tolist(), content.column.codes[content.first :], strict=True):
            if code not in names:
                names[code] = content.texts.get(cell, "")
        yield codes, names
    yield np.zeros(len(shape.rows) - shape.first, dtype=np.int64), {0: shape.title}


def _series(
    shape: LongShape,
    register: RegisterShape,
    groups: list[Group],
    names: Mapping[int, str],
    areas: Mapping[int, str],
    periods: list[Period],
) -> Iterator[ReturnSeries]:
    letter = column_name(register.when)
    for (thing, area), found in groupby(groups, key=lambda each: (each.thing, each.area)):
        rows = list(found)
        if thing == NONE or (areas and area == NONE):
            continue
        years = {periods[each.period].financial_year for each in rows}
        yield ReturnSeries(
            label=names[thing],
            measure=names[thing],
            kind=Kind.ACTUAL,
            frequency=Frequency.MONTH,
            unit=Unit.COUNT,
            financial_year=years.pop() if len(years) == 1 else None,
            area=areas.get(area),
            values={periods[each.period]: float(each.rows) for each in rows},
            cells={periods[each.period]: f"{letter}{shape.row(each.first)}" for each in rows},
            note=f"counted from {sum(each.rows for each in rows):,} rows",
        )
