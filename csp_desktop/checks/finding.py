"""How a rule tells of an indicator: with the indicator's name and area, and the period that is read."""

from __future__ import annotations

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import called
from csp_desktop.domain.reading import Reading


def finding(
    rule: str, severity: Severity, reading: Reading, message: str, *, printed: str = "", expected: str = ""
) -> Finding:
    """Return a finding of a reading; a message begins with the indicator's own name."""
    place = Place(indicator=title_of(reading), period=str(reading.comment_period))
    return Finding(rule, severity, place, message, printed, expected)


def title_of(reading: Reading) -> str:
    """Return the indicator's title, with its area where that is not the partnership's own."""
    return called(reading.indicator, reading.area)
