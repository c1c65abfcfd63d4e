"""Which numbers a pack may print: those of its readings and stored figures, and of the texts that people wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.figures import Kind, Series
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.money import amount_of
from csp_desktop.domain.numbers import difference, percent_of, printed, printed_signed, total
from csp_desktop.domain.periods import MONTH_NAMES, Period
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.sections.indicator import charts_of

_MONTH = f"(?:{'|'.join(MONTH_NAMES)})"
TIMES = re.compile(
    rf"(?<![\d.,])\d{{1,2}} {_MONTH} \d{{4}}\b|\b{_MONTH} \d{{4}}\b"
    r"|\b[Qq]uarters? \d(?!\d)(?:(?: and| to) \d(?!\d))?|\bQ[1-4]\b|\b20\d\d/\d\d\b"
    r"|\b12 months to\b|\bin the 12 months\b"
)
"""Dates and periods."""

PAGES = re.compile(r"\b[Pp]ages? \d+(?: (?:of|to) \d+)?\b")
NUMBER = re.compile(r"(?<![\w/.])[+−±-]?£?\d[\d,]*(?:\.\d+)?[m%]?")


def numbers(text: str) -> list[str]:
    """Return every number of a text that is no date, period or page, as it is printed but for a last comma."""
    plain = PAGES.sub(" ", TIMES.sub(" ", text))
    return [found[0].rstrip(",") for found in NUMBER.finditer(plain)]


def of_entry(entry: PackEntry, content: PackContent) -> set[str]:
    """Return the numbers that may stand in an indicator's own part, each in the form in which it is printed."""
    reading, indicator = entry.reading, entry.reading.indicator
    found = set(_of_reading(entry, content))
    for kind, series in entry.series.items():
        found |= set(_stored(indicator, kind, series))
    for period in _periods(entry):
        found |= set(_of_figures(read(indicator, reading.area, entry.series, period, content.scheme)))
        found |= set(_years_apart(indicator, entry.series.get(Kind.ACTUAL, {}), period))
    return found


def of_words(entry: PackEntry) -> set[str]:
    """Return the numbers in what people wrote of an indicator: its name, definition, codes and comment."""
    indicator = entry.reading.indicator
    texts = (indicator.name, indicator.title, indicator.definition, indicator.source, indicator.priority, entry.comment)
    return {each for text in (*texts, *map(str, indicator.codes)) for each in numbers(text)}


def of_axes(entry: PackEntry) -> set[str]:
    """Return the marks of an indicator's charts, which are round numbers and no figures."""
    return {chart.axis.text(tick) for chart in charts_of(entry) for tick in chart.axis.ticks}


def of_lists(content: PackContent) -> set[str]:
    """Return the numbers in the lines of the board's lists, as partners and officers wrote them."""
    items = [item for listed in content.lists.values() for item in listed]
    words = {each for item in items for text in item.values.values() for each in numbers(text)}
    return words | set(_budget(content))


def of_restated(content: PackContent) -> set[str]:
    """Return the figures that partners gave anew, as they were and as they are now; the journal holds both."""
    return {number for each in content.restated for number in (each.before, each.after)}


def _budget(content: PackContent) -> Iterator[str]:
    """Yield the sums of the budget's columns of money, and how many lines of them name no amount."""
    lines = [item.values for item in content.lists.get(ListName.BUDGET, ())]
    for column in ("contribution", "total"):
        amounts = [amount_of(line.get(column, "")) for line in lines]
        known = [each for each in amounts if each is not None]
        yield from (f"£{printed(total(known))}", str(len(amounts) - len(known)))


def _of_reading(entry: PackEntry, content: PackContent) -> Iterator[str]:
    """Yield what the reading says besides its figures: how far it is off, its outlook, its interval and sample."""
    reading, indicator = entry.reading, entry.reading.indicator
    judged = reading.judged
    tolerance = content.scheme.tolerance if indicator.tolerance is None else indicator.tolerance
    yield f"{tolerance:g}%"
    if judged is not None and judged.target:
        yield f"{printed(abs(percent_of(difference(judged.value, judged.target), judged.target) or 0.0), 1)}%"
    yield from (str(max(0, _to_come(reading))), str(indicator.lag), str(content.scheme.signal_options.run_length))
    if reading.sample is not None:
        yield printed(reading.sample)
        yield printed(indicator.minimum_n)
    analysis = analyse(reading, entry.series, content.scheme.signal_options)
    interval, outlook = analysis.interval, analysis.outlook.forecast
    for each in (interval, outlook):
        if each is not None:
            yield from _all_forms(indicator, (each.value, each.lower, each.upper))
    if reading.year_target is not None and reading.to_date is not None and _to_come(reading):
        needed = difference(reading.year_target, reading.to_date) / _to_come(reading)
        yield printed(needed, indicator.decimals + 1)


def _of_figures(reading: Reading) -> Iterator[str]:
    """Yield a reading's figures, targets and changes."""
    indicator = reading.indicator
    figures = (reading.actual, reading.to_date, reading.last_year, reading.target, reading.target_to_date)
    yield from _all_forms(indicator, (*figures, reading.year_target, reading.upper_target, reading.comparator))
    pair = reading.comparison
    if pair is None:
        return
    yield from _all_forms(indicator, (pair.this_year, pair.last_year))
    yield from _changes(indicator, pair.change)
    if pair.percent is not None and indicator.unit is not Unit.PERCENT:
        yield from (f"{printed_signed(pair.percent, 1)}%", printed_signed(pair.percent, 1))


def _years_apart(indicator: Indicator, actual: Series, period: Period) -> Iterator[str]:
    """Yield the change of one period on the same of last year, and both years' sums up to it."""
    this, last = (actual[each].value if each in actual else None for each in (period, period.last_year))
    if this is not None and last is not None:
        yield from _changes(indicator, difference(this, last))
    for end in (period, period.last_year) if adds_up(indicator) else ():
        values = [actual[each].value if each in actual else None for each in end.year_to_date()]
        if None not in values:
            yield from _all_forms(indicator, [total([value for value in values if value is not None])])


def _stored(indicator: Indicator, kind: Kind, series: Series) -> Iterator[str]:
    """Yield the stored figures with their fractions and n."""
    for figure in series.values():
        yield from _all_forms(indicator, [figure.value])
        for part in (figure.numerator, figure.denominator, figure.sample_size):
            if part is not None:
                yield printed(part)


def _all_forms(indicator: Indicator, values: Iterable[float | None]) -> Iterator[str]:
    """Yield figures as they are printed: with the unit's sign, and ± where a target lies around nought."""
    for value in values:
        if value is not None:
            number = printed(value, indicator.decimals)
            yield from (number, f"{number}%", f"±{number}", f"±{number}%", f"£{number}")


def _changes(indicator: Indicator, change: float) -> Iterator[str]:
    yield printed_signed(change, indicator.decimals)
    yield printed(abs(change), indicator.decimals)


def _periods(entry: PackEntry) -> set[Period]:
    """Return the periods of this year and last up to the one that is read."""
    last = entry.reading.as_at.last_month
    frequency = entry.reading.indicator.frequency
    periods = {each for series in entry.series.values() for each in series if each.frequency is frequency}
    return {each for each in periods if each.last_month <= last}


def _to_come(reading: Reading) -> int:
    return 0 if reading.period is None else reading.period.frequency.per_year - reading.period.position
