"""Outturns: what whole financial years before came to, by our own sum where their periods are known."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Frequency, Period, financial_year, listed, periods_of
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.to_date import SeriesByKind, figure_to_date, row
from csp_desktop.domain.wording import figure_text


@dataclass(frozen=True, slots=True)
class Outturn:
    """One year's outturn in the indicator's unit; `given` is the partner's own, where it is another than our sum."""

    year: Period
    value: float
    given: float | None = None


def outturns(indicator: Indicator, series: SeriesByKind, before: Period) -> tuple[Outturn, ...]:
    """Return the outturns of the years before one, from the first that a partner gave as a whole year.

    None where no partner gave one, and of what is measured by the year, whose figures stand in its table.
    """
    given = [each for each in row(series, Kind.ACTUAL) if each.frequency is Frequency.YEAR and each < before]
    if indicator.frequency is Frequency.YEAR or not given:
        return ()
    years = (financial_year(year) for year in range(min(given).year, before.year))
    return tuple(found for year in years if (found := _outturn(indicator, series, year)) is not None)


def outturns_otherwise(indicator: Indicator, found: tuple[Outturn, ...]) -> str:
    """Return in a sentence which outturns partners gave otherwise than their periods come to; empty where none."""
    told = [
        f"{figure_text(indicator, each.given)} for {each.year}, whose {indicator.frequency}s come to "
        f"{figure_text(indicator, each.value)}"
        for each in found
        if each.given is not None
    ]
    return f"The partner gave {listed(told)}." if told else ""


def outturns_of(reading: Reading, series: SeriesByKind) -> tuple[Outturn, ...]:
    """Return the outturns of the years before the one that is read."""
    return outturns(reading.indicator, series, reading.financial_year)


def _outturn(indicator: Indicator, series: SeriesByKind, year: Period) -> Outturn | None:
    given = value_at(row(series, Kind.ACTUAL), year)
    ours = figure_to_date(indicator, series, periods_of(year.year, indicator.frequency)[-1])[0].value
    if ours is None:
        return None if given is None else Outturn(year, given)
    return Outturn(year, ours, given if given is not None and given != ours else None)
