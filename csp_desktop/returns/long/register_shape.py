"""A register of single incidents: which column holds the day, the area, the reference and what the incident is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csp_desktop.returns.long.content import Content
from csp_desktop.returns.long.roles import Role, area_rank, is_of_incident, is_reference, is_small_output_area
from csp_desktop.returns.long.shape import LongShape

_FEWEST_ROWS = 5
_MOST_THINGS = 200
_SMALL_AREAS = 2


@dataclass(frozen=True)
class RegisterShape:
    """The columns of a register: `when` holds days, or months where `by_month`; `others` are further days.

    `area` is the column of areas, and `is_whole` says that all its rows together are the partnership's own.
    """

    when: int
    by_month: bool
    things: tuple[int, ...]
    area: int | None
    is_whole: bool
    by_district: bool
    reference: int | None
    others: tuple[int, ...] = ()


def find_register(shape: LongShape) -> RegisterShape | None:
    """Return the columns of a register, None where the rows of a table are no incidents."""
    contents = shape.contents
    if len(shape.rows) - shape.first < _FEWEST_ROWS:
        return None
    if not all(is_of_incident(contents[column].words) for column in contents if shape.roles[column] is Role.OTHER):
        return None
    days = [column for column in shape.times if contents[column].has_days and is_of_incident(contents[column].words)]
    daily = [column for column in days if not _are_months(contents[column])]
    months = [column for column in shape.times if contents[column].has_time]
    when = next(iter(daily or months), None)
    if when is None:
        return None
    reference = reference_of(shape)
    areas = sorted(
        (rank, column) for column in _areas(shape) if (rank := area_rank(contents[column].words)) is not None
    )
    things = _things(shape)
    rank, area = areas[0] if areas else (_SMALL_AREAS, None)
    found = RegisterShape(
        when=when,
        by_month=not daily,
        things=things,
        area=area,
        is_whole=rank == _SMALL_AREAS,
        by_district=area is not None and is_small_output_area(contents[area].words),
        reference=reference,
        others=tuple(daily[1:]),
    )
    return found if _are_incidents(shape, found) else None


def _are_incidents(shape: LongShape, found: RegisterShape) -> bool:
    """Return whether rows are incidents and no figures: each has its reference, or the same thing happens again."""
    if not found.things and found.area is None:
        return False
    if shape.figures and found.reference is None:
        return False
    keys = [found.when, *found.things, *([] if found.area is None else [found.area])]
    again = _repeats(shape, keys)
    return found.reference is not None or again or (not found.by_month and _repeats(shape, keys[1:]))


def _repeats(shape: LongShape, columns: Sequence[int]) -> bool:
    """Return whether rows have the same cells in some columns as another row, at least half of them."""
    codes = [shape.contents[column].column.codes[shape.first :] for column in columns]
    return 2 * len(set(zip(*codes, strict=True))) <= len(shape.rows) - shape.first


def _things(shape: LongShape) -> tuple[int, ...]:
    rows = len(shape.rows) - shape.first
    sizes = {column: len(shape.contents[column].texts) for column in shape.things}
    return tuple(column for column, size in sizes.items() if 0 < size <= min(_MOST_THINGS, rows // 2))


def _areas(shape: LongShape) -> list[int]:
    return [column for column, role in shape.roles.items() if role is Role.AREA and shape.contents[column].texts]


def reference_of(shape: LongShape) -> int | None:
    """Return the column of references: nearly every filled cell of it is another."""
    found = [column for column, content in shape.contents.items() if is_reference(content.words)]
    return next((column for column in found if _tells_apart(shape.contents[column], shape)), None)


def _tells_apart(content: Content, shape: LongShape) -> bool:
    filled = len(shape.rows) - shape.first - content.column.codes[shape.first :].count(0)
    return filled > 0 and 2 * len(content.cells) >= filled


def _are_months(content: Content) -> bool:
    """Return whether all days of a column are the first of a month, and so stand for months."""
    return all(day.day == 1 for day in content.days.values())
