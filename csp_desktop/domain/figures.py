"""Figures, where each came from, and the series they form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.periods import Period


class Kind(StrEnum):
    """What a row of figures says. An upper target is the other end of a range that the target begins.

    Bounds are those that a source gives for its group of most similar areas.
    """

    ACTUAL = "actual"
    CUMULATIVE = "cumulative"
    TARGET = "target"
    CUMULATIVE_TARGET = "cumulative_target"
    UPPER_TARGET = "upper_target"
    LOWER_BOUND = "lower_bound"
    UPPER_BOUND = "upper_bound"
    CHANGE = "change"
    PERCENT_CHANGE = "percent_change"
    COMPARATOR = "comparator"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    SAMPLE_SIZE = "sample_size"
    OTHER = "other"


class Shorthand(StrEnum):
    """Why a figure is not there, or how to take it, as the Government Statistical Service writes it."""

    NOT_AVAILABLE = "x"
    CONFIDENTIAL = "c"
    NOT_APPLICABLE = "z"
    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    BREAK = "b"

    @property
    def words(self) -> str:
        """Return what the shorthand means."""
        return _SHORTHAND_WORDS[self]


_SHORTHAND_WORDS = {
    Shorthand.NOT_AVAILABLE: "not available",
    Shorthand.CONFIDENTIAL: "confidential",
    Shorthand.NOT_APPLICABLE: "not applicable",
    Shorthand.PROVISIONAL: "provisional",
    Shorthand.REVISED: "revised",
    Shorthand.ESTIMATED: "estimated",
    Shorthand.BREAK: "break in series",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure came from: a return's id and the cell (`'Sheet'!B5`), or neither where typed.

    A figure worked out from two cells, as a month from two running totals, names both: `'Sheet'!G8-F8`.
    """

    return_id: int | None = None
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of one indicator in one area and period; missing is None, never 0."""

    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    sample_size: float | None = None
    shorthand: tuple[Shorthand, ...] = ()
    origin: Origin = Origin()

    @property
    def is_empty(self) -> bool:
        """Return whether the figure says nothing at all."""
        return self == Figure(origin=self.origin)


@dataclass(frozen=True, slots=True)
class SeriesKey:
    """Which series: an indicator's and area's actual figures, targets or running totals as given."""

    indicator: int
    area: int
    kind: Kind


Series = Mapping[Period, Figure]


def value_at(series: Series, period: Period) -> float | None:
    """Return the value of one period, or None where it is missing."""
    figure = series.get(period)
    return None if figure is None else figure.value


def last_period(series: Series, until: Period) -> Period | None:
    """Return the last period with a value, of `until`'s frequency and not after it; or None."""
    filled = [
        period
        for period, figure in series.items()
        if period.frequency is until.frequency and period <= until and figure.value is not None
    ]
    return max(filled, default=None)
