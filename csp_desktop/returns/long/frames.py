"""The rows of long tables as numbers, grouped and summed: the one place that uses pandas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from csp_desktop.returns.long.content import Content

Codes = NDArray[np.int64]
Values = NDArray[np.float64]

NONE = -1
"""The code of a row that has none."""


class Group(NamedTuple):
    """The rows of one thing, area and period: their sum, how many they are, and the place of the first."""

    thing: int
    area: int
    period: int
    value: float
    rows: int
    first: int
    lowest: float
    highest: float
    missing: int


@dataclass(frozen=True)
class Keys:
    """A number for each row that says to what it belongs, and for each number the place of a row that has it."""

    codes: Codes
    examples: Sequence[int]


def codes_of(content: Content) -> Codes:
    """Return the code of every row's cell."""
    return np.frombuffer(content.column.codes, dtype=np.int32)[content.first :].astype(np.int64)


def translated(codes: Codes, meaning: Mapping[int, int]) -> Codes:
    """Return for each code what it means, `NONE` where it means nothing."""
    table = np.full(int(codes.max(initial=0)) + 1, NONE, dtype=np.int64)
    table[list(meaning.keys())] = list(meaning.values())
    return table[codes]


def numbers(codes: Codes, values: Mapping[int, float]) -> Values:
    """Return the number that each code stands for, NaN where it stands for none."""
    table = np.full(int(codes.max(initial=0)) + 1, np.nan)
    table[list(values.keys())] = list(values.values())
    return table[codes]


def text_codes(content: Content) -> Codes:
    """Return a number for each row's text, the same for texts that differ in nothing but case; `NONE` for none."""
    known: dict[str, int] = {}
    meaning = {code: known.setdefault(text.casefold(), len(known)) for code, text in content.texts.items()}
    return translated(codes_of(content), meaning)


def keys_of(columns: Sequence[Codes], length: int) -> Keys:
    """Return one number for each row, the same where all columns have the same codes, in the order of appearance."""
    joined = np.zeros(length, dtype=np.int64)
    for column in columns:
        joined = pd.factorize(joined * (int(column.max(initial=0)) + 2) + column + 1)[0].astype(np.int64)
    firsts = np.unique(joined, return_index=True)[1]
    return Keys(joined, [int(place) for place in firsts])


def joined(one: Codes, other: Codes) -> tuple[Codes, list[tuple[int, int]]]:
    """Return one code for each row's pair of codes, and the pair that each of these stands for."""
    base = int(other.max(initial=0)) + 1
    codes, found = pd.factorize(one * base + other)
    return codes.astype(np.int64), [divmod(int(pair), base) for pair in found]


def determines(one: Codes, other: Codes) -> bool:
    """Return whether rows that have the same code in `one` have the same in `other`."""
    return len(joined(one, other + 1)[1]) == len(pd.unique(one))


def grouped(things: Codes, areas: Codes, periods: Codes, values: Values) -> list[Group]:
    """Return the rows grouped by thing, area and period, in this order; rows without a period are left out.

    Values add up over those that there are; `missing` says how many rows of a group have none.
    """
    frame = pd.DataFrame({"thing": things, "area": areas, "period": periods, "value": values})
    frame["place"] = np.arange(len(frame))
    frame = frame[frame["period"] != NONE]
    if not frame.duplicated(["thing", "area", "period"]).any():
        return _single(frame.sort_values(["thing", "area", "period"], kind="stable"))
    found = frame.groupby(["thing", "area", "period"], sort=True).agg(
        value=("value", "sum"),
        rows=("place", "size"),
        first=("place", "first"),
        lowest=("value", "min"),
        highest=("value", "max"),
        known=("value", "count"),
    )
    keys = found.index
    columns = [keys.get_level_values(name).tolist() for name in ("thing", "area", "period")]
    told = [found[name].tolist() for name in ("value", "rows", "first", "lowest", "highest")]
    return [Group(*each) for each in zip(*columns, *told, (found["rows"] - found["known"]).tolist(), strict=True)]


def _single(frame: pd.DataFrame) -> list[Group]:
    """Return groups of one row each."""
    value = frame["value"].tolist()
    missing = frame["value"].isna().astype(int).tolist()
    ones = [1] * len(value)
    keys = (frame[name].tolist() for name in ("thing", "area", "period"))
    told = (value, ones, frame["place"].tolist(), value, value, missing)
    return [Group(*each) for each in zip(*keys, *told, strict=True)]


def same_rows(columns: Iterable[Codes]) -> list[int]:
    """Return the places of rows that an earlier row equals in every column."""
    frame = pd.DataFrame(dict(enumerate(columns)))
    return [int(place) for place in np.flatnonzero(frame.duplicated().to_numpy())]


def places_where(condition: Any) -> list[int]:
    """Return the places at which a condition holds."""
    return [int(place) for place in np.flatnonzero(condition)]
