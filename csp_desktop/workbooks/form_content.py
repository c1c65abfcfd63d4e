"""What a return form is made of: one partner's indicators, what is held of them, and what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from csp_desktop.domain.figures import Series
from csp_desktop.domain.form_codes import Part
from csp_desktop.domain.indicators import Area, Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period

_IN_PARTS = frozenset({Unit.PERCENT, Unit.RATIO})


@dataclass(frozen=True, slots=True)
class Asked:
    """One indicator in one area: the figures that are held, the periods that are asked for, and by when."""

    indicator: Indicator
    area: Area
    held: Series
    periods: tuple[Period, ...]
    due: date

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the rows that its unit needs: the figure, the parts of a ratio, the number asked of a survey."""
        has_parts = self.indicator.unit in _IN_PARTS or (self.indicator.unit is Unit.RATE and self.indicator.per > 1)
        ratio = (Part.NUMERATOR, Part.DENOMINATOR) if has_parts else ()
        counted = self.indicator.minimum_n > 0 or any(each.sample_size is not None for each in self.held.values())
        return (Part.FIGURE, *ratio, *((Part.SAMPLE_SIZE,) if counted else ()))


@dataclass(frozen=True, slots=True)
class FormContent:
    """A whole form. `project` are the letters by which it is known again, `reply_to` whom it goes back to, or empty."""

    partnership: str
    partner: str
    period: Period
    project: str
    made_at: datetime
    asked: tuple[Asked, ...]
    reply_to: str = ""

    @property
    def due(self) -> date:
        """Return the first day by which any of it is due."""
        return min(each.due for each in self.asked)

    def frequencies(self) -> tuple[Frequency, ...]:
        """Return which kinds of periods are asked for, the shortest first."""
        used = {each.indicator.frequency for each in self.asked}
        return tuple(each for each in Frequency if each in used)

    def asked_every(self, frequency: Frequency) -> tuple[Asked, ...]:
        """Return what is asked for by month, quarter or year."""
        return tuple(each for each in self.asked if each.indicator.frequency is frequency)
