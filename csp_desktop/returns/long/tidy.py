"""A long table with a figure in each row, to series by what is measured, area and period."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from csp_desktop.domain.periods import Period
from csp_desktop.returns.long.figures import FigureColumn, figure_column
from csp_desktop.returns.long.frames import (
    NONE,
    Codes,
    Group,
    codes_of,
    grouped,
    joined,
    places_where,
    same_rows,
    text_codes,
    translated,
)
from csp_desktop.returns.long.making import Maker
from csp_desktop.returns.long.said import Said
from csp_desktop.returns.long.shape import LongShape
from csp_desktop.returns.long.things import Level, levels_of
from csp_desktop.returns.long.times import TimeColumns, is_open, periods_of_cells
from csp_desktop.returns.model import ReturnSeries, ReturnTable
from csp_desktop.returns.tables.scene import Scene

LAYOUT = "a figure in each row"


def read_tidy(shape: LongShape, times: TimeColumns, scene: Scene) -> ReturnTable:
    """Return the table of a sheet that has figures in each row; findings go to `scene`."""
    codes, periods = _periods(shape, times)
    areas = _areas(shape)
    levels = levels_of(shape, areas, codes)
    figures = [figure_column(shape, column) for column in shape.figures]
    finest = [grouped(levels[0].codes, areas, codes, each.values) for each in figures]
    said = Said(shape, scene)
    series: list[ReturnSeries] = []
    for figure, groups in zip(figures, finest, strict=True):
        series += _series(Maker(shape, figure, levels[0], periods, said), groups)
        if figure.counts:
            for level in levels[1:]:
                sums = _kept(grouped(level.codes, areas, codes, figure.values), level)
                series += _series(Maker(shape, figure, level, periods, said, whole=False), sums)
    _say_of_rows(shape, times, codes, said, figures, finest)
    return ReturnTable(shape.sheet.name, shape.range, shape.title, LAYOUT, tuple(series), said.notes())


def _periods(shape: LongShape, times: TimeColumns) -> tuple[Codes, list[Period]]:
    """Return the code of each row's period, and the periods in the order of their codes."""
    main = codes_of(shape.contents[times.main])
    part = main * 0 if times.part is None else codes_of(shape.contents[times.part])
    codes, cells = joined(main, part)
    period_of = periods_of_cells(times, shape.contents)
    found = {code: period for code, pair in enumerate(cells) if (period := period_of(*pair)) is not None}
    periods = sorted(set(found.values()))
    places = {period: place for place, period in enumerate(periods)}
    return translated(codes, {code: places[period] for code, period in found.items()}), periods


def _areas(shape: LongShape) -> Codes:
    if shape.area is None:
        return codes_of(next(iter(shape.contents.values()))) * 0
    return text_codes(shape.contents[shape.area])


def _kept(groups: list[Group], level: Level) -> Iterator[Group]:
    return (each for each in groups if each.thing not in level.left_out)


def _series(maker: Maker, groups: Iterator[Group] | list[Group]) -> Iterator[ReturnSeries]:
    for (thing, area, _), rows in groupby(groups, key=maker.key):
        made = maker.series(thing, area, list(rows))
        if made is not None:
            yield made


def _say_of_rows(
    shape: LongShape,
    times: TimeColumns,
    periods: Codes,
    said: Said,
    figures: list[FigureColumn],
    groups: list[list[Group]],
) -> None:
    """Say which rows were left out for want of a period, and which stand in the table twice."""
    without = [place for place in places_where(periods == NONE) if any(each.has(place) for each in figures)]
    said.no_period(without, times, is_open(times, shape.contents))
    for figure in figures:
        said.unreadable(figure)
    if any(each.rows > 1 for found in groups for each in found):
        said.same_rows(same_rows(codes_of(content) for content in shape.contents.values()))
