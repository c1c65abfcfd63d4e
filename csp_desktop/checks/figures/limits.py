"""R16 and R33: figures that cannot be what their indicator counts."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.domain.indicators import Operator, Unit
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.to_date import SeriesByKind, row
from csp_desktop.domain.wording import figure_text


def not_of_its_unit(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R16: yield figures of the year that is read which their unit does not allow: parts of a case, less than none.

    A difference, whose target lies around nought, may be less than none; a percentage may be more than a hundred only
    where it is no share.
    """
    for period, value in _of_the_year(reading, series):
        why = _why_not(reading, value)
        if why:
            text = figure_text(reading.indicator, value) if value.is_integer() else f"{value:g}"
            message = f"{title_of(reading)} is {text} in {long_name(period)}: {why}. Look at the return."
            yield finding("R16", Severity.WARNING, reading, message, printed=text)


def _of_the_year(reading: Reading, series: SeriesByKind) -> Iterator[tuple[Period, float]]:
    year = reading.financial_year.year
    for period, figure in row(series, Kind.ACTUAL).items():
        if period.year == year and figure.value is not None:
            yield period, figure.value


def _why_not(reading: Reading, value: float) -> str:
    indicator = reading.indicator
    differs = indicator.operator is Operator.PLUS_OR_MINUS or indicator.formula is not None
    target = reading.target if reading.target is not None else reading.year_target
    may_be_less = differs or (target is not None and target <= 0)
    if indicator.unit is Unit.COUNT and value < 0 and not may_be_less:
        return "a count cannot be less than none"
    if indicator.unit is Unit.COUNT and not value.is_integer() and not differs:
        return "a count has no parts"
    if indicator.unit is Unit.PERCENT and _has_share(reading) and not 0 <= value <= 100:
        return "a share lies between 0% and 100%"
    return ""


def _has_share(reading: Reading) -> bool:
    """Return whether an indicator's percentage is a share of something, as its sample or denominator shows."""
    return reading.sample is not None
