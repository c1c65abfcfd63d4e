"""A row on its way to a series: what its label proposes, until the numbers have decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.indicators import Operator, Unit
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.returns.labels.row_labels import LabelWords
from csp_desktop.returns.model import ReturnSeries

_Value = TypeVar("_Value")


@dataclass(slots=True)
class Draft:
    """One row: `year` is the financial year of its months or quarters, None where they span several years.

    `start` is the first cell of the row, `rolling` says that each figure is of the twelve months up to its period.
    """

    row: int
    start: str
    label: str
    measure: str
    area: str | None
    words: LabelWords
    kind: Kind
    unit: Unit
    frequency: Frequency
    year: int | None
    values: dict[Period, float] = field(default_factory=dict)
    cells: dict[Period, str] = field(default_factory=dict)
    shorthand: dict[Period, Shorthand] = field(default_factory=dict)
    numerators: dict[Period, float] = field(default_factory=dict)
    denominators: dict[Period, float] = field(default_factory=dict)
    sample_sizes: dict[Period, float] = field(default_factory=dict)
    operators: dict[Period, Operator] = field(default_factory=dict)
    decimals: dict[Period, int] = field(default_factory=dict)
    computed: bool = False
    rolling: bool = False
    comment: str = ""
    area_code: str = ""
    status: str = ""

    def inner(self) -> dict[Period, float]:
        """Return the values of the row's own months or quarters in their order."""
        values, frequency = self.values, self.frequency
        return {period: values[period] for period in sorted(values) if period.frequency is frequency}

    def outer(self) -> dict[Period, float]:
        """Return the annual values that stand in the row beside its months or quarters."""
        return {period: value for period, value in self.values.items() if period.frequency is not self.frequency}

    def move_to(self, year: int) -> None:
        """Take the row's months or quarters for those of another financial year."""
        if self.year is None or self.year == year:
            return
        years = year - self.year
        _move(self.values, years)
        _move(self.cells, years)
        _move(self.shorthand, years)
        _move(self.numerators, years)
        _move(self.denominators, years)
        _move(self.sample_sizes, years)
        _move(self.operators, years)
        _move(self.decimals, years)
        self.year = year

    def without(self, periods: list[Period]) -> None:
        """Take figures out that are none."""
        for period in periods:
            del self.values[period], self.cells[period]

    def series(self) -> ReturnSeries:
        """Return the finished series."""
        return ReturnSeries(
            label=self.label,
            measure=self.measure,
            area=self.area,
            area_code=self.area_code,
            kind=self.kind,
            financial_year=None if self.year is None else Period(Frequency.YEAR, self.year),
            frequency=self.frequency,
            unit=self.unit,
            computed=self.computed,
            rolling=self.rolling,
            values=dict(self.values),
            cells=dict(self.cells),
            shorthand=dict(self.shorthand),
            numerators=dict(self.numerators),
            denominators=dict(self.denominators),
            sample_sizes=dict(self.sample_sizes),
            operators=dict(self.operators),
            comment=self.comment or None,
            status=self.status,
        )


def _move(mapping: dict[Period, _Value], years: int) -> None:
    items = list(mapping.items())
    mapping.clear()
    for period, value in items:
        moved = period if period.frequency is Frequency.YEAR else period.moved(years * period.frequency.per_year)
        mapping[moved] = value


def related(one: Draft, other: Draft) -> bool:
    """Return whether two rows are of one thing, as far as their labels say what they are of."""
    same = one.measure == other.measure and one.area == other.area and one.frequency is other.frequency
    stems = one.words.stem == other.words.stem or not one.words.stem or not other.words.stem
    return same and stems and one.unit is other.unit and one.rolling == other.rolling
