"""Figures that are kept back: they are there, and nobody is to be told that they are missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from csp_desktop.domain.figures import Series, Shorthand
from csp_desktop.domain.periods import Period, listed, long_name, runs


@dataclass(frozen=True, slots=True)
class KeptBack:
    """The periods whose figures are kept back; `because_small` where that is why of all of them."""

    periods: tuple[Period, ...] = ()
    because_small: bool = False

    def among(self, periods: Iterable[Period]) -> tuple[Period, ...]:
        """Return which of some periods have a figure that is kept back."""
        return tuple(each for each in periods if each in self.periods)

    def sentence(self, periods: Collection[Period]) -> str:
        """Return that the figures of some periods are kept back, and why where it is known; without a full stop."""
        return f"{_figures(periods)} kept back{self.reason}"

    @property
    def reason(self) -> str:
        """Return why, to follow what is kept back; empty where a partner keeps it back and does not say."""
        return " because the numbers are small" if self.because_small else ""


NOTHING_KEPT_BACK = KeptBack()


def kept_back_in(series: Series, as_at: Period, small: Collection[Period] = ()) -> KeptBack:
    """Return what a series keeps back up to `as_at`, in order.

    `small` are the periods that we keep back for their small numbers.
    """
    ended = (each for each in series if each.last_month <= as_at.last_month)
    periods = tuple(sorted((each for each in ended if _is_kept_back(series, each)), key=_order))
    return KeptBack(periods, bool(periods) and all(each in small for each in periods))


def _is_kept_back(series: Series, period: Period) -> bool:
    figure = series[period]
    return figure.value is None and Shorthand.CONFIDENTIAL in figure.shorthand


def _order(period: Period) -> tuple[str, int]:
    return period.frequency.value, period.ordinal


def _figures(periods: Collection[Period]) -> str:
    names = listed([_run_name(run[0], run[-1]) for run in runs(tuple(periods))])
    return f"The figure for {names} is" if len(periods) == 1 else f"The figures for {names} are"


def _run_name(first: Period, last: Period) -> str:
    return long_name(first) if first == last else f"{long_name(first)} to {long_name(last)}"
