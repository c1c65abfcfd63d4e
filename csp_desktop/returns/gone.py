"""Figures that returns like this one gave, and that this one leaves blank."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from csp_desktop.domain.figures import Figure, Kind, Series, SeriesKey
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.returns.proposal import EntryState, IntakeEntry

SeriesAt = Callable[[SeriesKey], Series]

_ANNUAL = (Frequency.YEAR, Frequency.CALENDAR_YEAR)


@dataclass(frozen=True, slots=True)
class Given:
    """The periods for which a return has a cell in one series, and the row of the intake that has them."""

    periods: Collection[Period]
    row: int


def gone_entries(given: Mapping[SeriesKey, Given], reach: Period | None, series_at: SeriesAt) -> Iterator[IntakeEntry]:
    """Yield an entry for every figure that a like return gave and that this one leaves blank.

    A like return is one that gave another figure of those years which this one gives too. `reach` is the last month
    of any figure in the return: beyond it nothing is gone, for an older return does not know of it.
    """
    if reach is None:
        return
    for key, has in given.items():
        held = series_at(key) if key.kind is Kind.ACTUAL else {}
        years = {(period.frequency, period.year) for period in has.periods if period.frequency not in _ANNUAL}
        alike = {held[period].origin.return_id for period in has.periods if period in held} - {None}
        for period, figure in sorted(held.items(), key=_order):
            in_question = (period.frequency, period.year) in years and period.last_month <= reach
            if in_question and period not in has.periods and figure.origin.return_id in alike:
                yield IntakeEntry(key, period, figure, Figure(), "", EntryState.GONE, has.row)


def _order(held: tuple[Period, Figure]) -> tuple[int, str]:
    return held[0].first_month.ordinal, held[0].frequency.value
