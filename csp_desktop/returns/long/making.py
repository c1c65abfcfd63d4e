"""Groups of rows of a long table to series."""

from __future__ import annotations

from dataclasses import dataclass, field

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.units import unit_of
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.long.figures import FigureColumn
from csp_desktop.returns.long.frames import NONE, Group
from csp_desktop.returns.long.said import Said
from csp_desktop.returns.long.shape import LongShape
from csp_desktop.returns.long.things import Level
from csp_desktop.returns.model import ReturnSeries

_SCALES = (1, 100, 1_000, 10_000, 100_000, 1_000_000)
_NEAR = 0.01


@dataclass(slots=True)
class _Row:
    values: dict[Period, float] = field(default_factory=dict)
    cells: dict[Period, str] = field(default_factory=dict)
    shorthand: dict[Period, Shorthand] = field(default_factory=dict)
    numerators: dict[Period, float] = field(default_factory=dict)
    denominators: dict[Period, float] = field(default_factory=dict)


@dataclass
class Maker:
    """Makes the series of one column of figures at one level; `whole` says that no rows but those of one are in it."""

    shape: LongShape
    figure: FigureColumn
    level: Level
    periods: list[Period]
    said: Said
    whole: bool = True

    def __post_init__(self) -> None:
        self._frequencies = [period.frequency for period in self.periods]
        self._years = [_year_of(period) for period in self.periods]
        self._area_names: dict[int, str | None] = {NONE: None}

    def key(self, group: Group) -> tuple[int, int, Frequency]:
        """Return to what series a group belongs."""
        return group.thing, group.area, self._frequencies[group.period]

    def series(self, thing: int, area: int, groups: list[Group]) -> ReturnSeries | None:
        """Return the series of the groups of one thing, area and frequency; None where no figure is left."""
        row = _Row()
        for group in groups:
            self._take(group, row)
        if not row.cells:
            return None
        name, kinds = self.level.names[thing], self.level.kinds[thing]
        measure = ", ".join(filter(None, (name, kinds))) or self.shape.title
        label = self._label(name, kinds)
        values = list(row.values.values())
        return ReturnSeries(
            label=label,
            measure=measure,
            kind=self._kind(name, kinds),
            frequency=self._frequencies[groups[0].period],
            unit=self._unit(label, measure, values, groups),
            financial_year=self._only_year(groups),
            area=self._area(area, groups[0].first),
            values=row.values,
            cells=row.cells,
            shorthand=row.shorthand,
            numerators=row.numerators,
            denominators=row.denominators,
            note=_note(groups),
        )

    def _only_year(self, groups: list[Group]) -> Period | None:
        first, last = self._years[groups[0].period], self._years[groups[-1].period]
        return first if first == last else None

    def _label(self, name: str, kinds: str) -> str:
        """Return what a series is called: its thing, with its column's heading where there are several columns."""
        heading = self.figure.label if len(self.shape.figures) > 1 else ""
        return ", ".join(filter(None, (name, kinds, heading))) or self.figure.heading

    def _take(self, group: Group, row: _Row) -> None:
        """Take the figure of one period: the only one that there is, or the sum of counts."""
        period = self.periods[group.period]
        alone = group.rows == 1 and self.whole
        if group.missing and not alone:
            self.said.incomplete(self.figure, group)
        elif group.missing:
            self._take_shorthand(group, period, row)
        elif group.rows > 1 and not self.figure.counts and group.lowest != group.highest:
            self.said.several(self.figure, group)
        else:
            several = group.rows > 1 and not self.figure.counts
            row.values[period] = group.lowest if several else group.value
            row.cells[period] = f"{self.figure.letter}{self.shape.row(group.first)}"
            self.said.taken(self.figure, group, row.values[period])
            if not self.figure.counts:
                self._take_parts(group, period, row)

    def _take_shorthand(self, group: Group, period: Period, row: _Row) -> None:
        says = self.figure.says.get(self.figure.code(group.first))
        if says is not None and says.shorthand is not None:
            row.shorthand[period] = says.shorthand
            row.cells[period] = f"{self.figure.letter}{self.shape.row(group.first)}"

    def _take_parts(self, group: Group, period: Period, row: _Row) -> None:
        """Take the fraction that stands beside a figure, where it gives the figure."""
        says = self.figure.says[self.figure.code(group.first)]
        upper = says.numerator if says.numerator is not None else self._beside(self.shape.numerator, group)
        lower = says.denominator if says.denominator is not None else self._beside(self.shape.denominator, group)
        if says.shorthand is not None:
            row.shorthand[period] = says.shorthand
        if upper is None or lower is None:
            return
        if lower and _gives(upper / lower, row.values[period]):
            row.numerators[period], row.denominators[period] = upper, lower
        else:
            self.said.other_fraction(self.figure, group)

    def _beside(self, column: int | None, group: Group) -> float | None:
        if column is None:
            return None
        content = self.shape.contents[column]
        cell = content.cells.get(content.column.codes[self.shape.first + group.first])
        figure = figure_of(cell) if cell is not None else None
        return getattr(figure, "value", None)

    def _kind(self, name: str, kinds: str) -> Kind:
        if self.figure.kind is not Kind.ACTUAL or self.figure.counts:
            return self.figure.kind
        said = read_label(kinds).kind if kinds else Kind.ACTUAL
        return said if said is not Kind.ACTUAL else read_label(name).kind

    def _unit(self, label: str, measure: str, values: list[float], groups: list[Group]) -> Unit:
        if self.figure.counts:
            return Unit.COUNT
        says = [self.figure.says.get(self.figure.code(group.first)) for group in groups]
        if any(each is not None and each.percent for each in says):
            return Unit.PERCENT
        return unit_of(f"{label} {self.figure.heading}", measure, values)

    def _area(self, area: int, place: int) -> str | None:
        if area not in self._area_names and self.shape.area is not None:
            content = self.shape.contents[self.shape.area]
            self._area_names[area] = content.texts[content.column.codes[self.shape.first + place]]
        return self._area_names.get(area)


def _gives(share: float, value: float) -> bool:
    """Return whether a figure is a fraction in per cent, or per so many people."""
    return any(abs(share * scale - value) <= max(_NEAR * abs(value), _NEAR) for scale in _SCALES)


def _year_of(period: Period) -> Period | None:
    return None if period.frequency is Frequency.CALENDAR_YEAR else period.financial_year


def _note(groups: list[Group]) -> str:
    rows = sum(group.rows for group in groups)
    return f"added up from {rows:,} rows" if rows > len(groups) else ""
