"""What chance has to do with a reading: its signal, interval and change, and what the year will come to."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.history import signal_at
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.intervals import Interval, count_interval, rate, wilson
from csp_desktop.domain.outlook import Outlook, outlook
from csp_desktop.domain.periods import Period
from csp_desktop.domain.process_control import DEFAULT_OPTIONS, Options
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.sentences import baseline_sentence
from csp_desktop.domain.signal_words import assurance_sentence, variation_sentence
from csp_desktop.domain.signals import Signal
from csp_desktop.domain.significance import Significance, change_sentence, two_counts, two_proportions
from csp_desktop.domain.to_date import SeriesByKind, row

NO_OUTLOOK = Outlook()


@dataclass(frozen=True, slots=True)
class Analysis:
    """What can be said of chance. `interval` is in the indicator's unit, percentages in percentage points."""

    signal: Signal | None = None
    signal_words: str = ""
    assurance_words: str = ""
    interval: Interval | None = None
    change: Significance | None = None
    change_words: str = ""
    baseline_words: str = ""
    outlook: Outlook = NO_OUTLOOK

    @property
    def words(self) -> str:
        """Return in a few sentences what there is to say; empty where there is nothing.

        Why process control says nothing of a series is left to those who ask for the signal itself.
        """
        is_refused = self.signal is None or self.signal.variation is None
        signal_words = "" if is_refused else self.signal_words
        said = (self.change_words, self.baseline_words, signal_words, self.assurance_words, self.outlook.words)
        return " ".join(each for each in said if each)


def analyse(reading: Reading, series: SeriesByKind, options: Options = DEFAULT_OPTIONS) -> Analysis:
    """Return what chance has to do with a reading; nothing of one without a figure."""
    if reading.period is None:
        return Analysis()
    found = signal_at(reading.indicator, series, reading.period, options, reading.target)
    change = _change(reading, series)
    return Analysis(
        signal=found,
        signal_words=variation_sentence(found, reading.indicator.frequency, options),
        assurance_words=assurance_sentence(found, reading.indicator.frequency),
        interval=_interval(reading, series),
        change=change,
        change_words=change_sentence(change) if change else "",
        baseline_words=baseline_sentence(reading),
        outlook=outlook(reading, series),
    )


def _interval(reading: Reading, series: SeriesByKind) -> Interval | None:
    """Return the 95 per cent interval: Wilson's of a percentage with its fraction or n, Byar's of a count or a rate."""
    figure = row(series, Kind.ACTUAL).get(reading.period) if reading.period else None
    if reading.indicator.unit is Unit.RATE and figure is not None and figure.denominator and not reading.runs:
        return None if figure.numerator is None else rate(figure.numerator, figure.denominator, reading.indicator.per)
    if reading.indicator.unit is Unit.PERCENT and figure is not None and reading.sample and figure.value is not None:
        count = figure.numerator
        share = figure.value * reading.sample / 100 if count is None else count
        return wilson(share, reading.sample)
    if adds_up(reading.indicator) and reading.indicator.unit is Unit.COUNT and reading.headline is not None:
        return count_interval(reading.headline)
    return None


def _change(reading: Reading, series: SeriesByKind) -> Significance | None:
    """Return whether this year's figure differs from last year's by more than chance, where that can be said."""
    pair = reading.comparison
    if reading.indicator.unit is Unit.PERCENT and reading.period is not None and not reading.to_date_given:
        return _change_of_shares(row(series, Kind.ACTUAL), reading.period)
    counted = adds_up(reading.indicator) and reading.indicator.unit is Unit.COUNT
    if reading.headline is None or pair is None or not counted:
        return None
    return two_counts(pair.this_year, pair.last_year)


def _change_of_shares(actual: Series, period: Period) -> Significance | None:
    """Return whether a percentage differs from that of a year before, where both have their fractions."""
    this, last = (_fraction(actual.get(each)) for each in (period, period.last_year))
    return None if this is None or last is None else two_proportions(*this, *last)


def _fraction(figure: Figure | None) -> tuple[float, float] | None:
    if figure is None or figure.numerator is None or figure.denominator is None:
        return None
    return figure.numerator, figure.denominator
