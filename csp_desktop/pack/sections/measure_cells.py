"""What the tables that have a row for each indicator say alike: codes, last year, and what is held against what."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Period, long_name, range_name
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.to_date import row, target_year
from csp_desktop.domain.wording import capital, figure_text
from csp_desktop.pack.content import PackEntry

NOT_AVAILABLE = f"[{Shorthand.NOT_AVAILABLE}]"
KEPT_BACK = f"[{Shorthand.CONFIDENTIAL}]"
NOT_APPLICABLE = f"[{Shorthand.NOT_APPLICABLE}]"


def named(reading: Reading) -> str:
    """Return an indicator's name, with the area's where that is not the partnership's own."""
    name = reading.indicator.name
    return name if reading.area.parent is None else f"{name}, {reading.area.name}"


def codes(reading: Reading) -> str:
    """Return the indicator's codes: NI 32, LAA 23."""
    return ", ".join(map(str, reading.indicator.codes))


def figure(reading: Reading) -> str:
    """Return the figure that stands for the indicator: to date, else the latest; or the mark of why there is none."""
    return figure_text(reading.indicator, reading.headline) or (KEPT_BACK if reading.is_kept_back else NOT_AVAILABLE)


def last_year(reading: Reading) -> str:
    """Return last year's figure over the periods that both years have."""
    pair = reading.comparison
    return NOT_AVAILABLE if pair is None else figure_text(reading.indicator, pair.last_year)


def compared(reading: Reading) -> str:
    """Return over which periods the years are compared, where they share only some; else nothing."""
    pair, period = reading.comparison, reading.period
    if pair is None or period is None or not adds_up(reading.indicator) or pair.periods == period.year_to_date():
        return ""
    now = figure_text(reading.indicator, pair.this_year)
    return f"Compared over {range_name(pair.periods)} only, where this year has {now}."


def held(reading: Reading) -> str:
    """Return what the target is, where it is none for the figure in the row; else nothing."""
    judged = reading.judged
    if judged is None or reading.period is None:
        return ""
    if judged.is_comparator:
        return "Held against the comparators' average."
    if not reading.runs or reading.target_to_date is not None:
        return ""
    value = figure_text(reading.indicator, judged.value)
    return f"The target is that of {long_name(reading.period)} alone, where the figure is {value}."


def counted(entry: PackEntry, years_back: int = 0) -> str:
    """Return of which count a percentage is, for the period that is read or years before: 41 of 202, n = 105."""
    reading = entry.reading
    if reading.period is None or reading.indicator.unit is not Unit.PERCENT:
        return ""
    period = reading.period.moved(-years_back * reading.period.frequency.per_year)
    figure = row(entry.series, Kind.ACTUAL).get(period)
    if figure is None or figure.value is None:
        return ""
    if figure.numerator is not None and figure.denominator is not None:
        return f"{printed(figure.numerator)} of {printed(figure.denominator)}"
    return "" if figure.sample_size is None else f"n = {printed(figure.sample_size)}"


def aimed(reading: Reading, shown: Period | None = None) -> str:
    """Return of which year a target is, where that is not the year of the figure, or the one that is shown."""
    if reading.judged is None or reading.judged.is_comparator or reading.period is None:
        return ""
    own = target_year(reading.indicator, reading.period)
    return "" if own == (shown or reading.financial_year) else str(own)


def of_another_time(entry: PackEntry) -> str:
    """Return of which month the figure is, where its return says another than the period under which it stands."""
    period = entry.reading.period
    return "" if period is None else entry.noted.get(period, "")


def when(reading: Reading) -> str:
    """Return how far a figure reaches, where that is not the pack's own period."""
    same = reading.period is None or reading.period.last_month == reading.as_at.last_month
    return "" if same or reading.period is None else capital(long_name(reading.period))


def noted(*words: str) -> str:
    """Return as one note those of the words that say something."""
    return " ".join(filter(None, words))
