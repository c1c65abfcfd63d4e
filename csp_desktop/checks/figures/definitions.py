"""R16 and R17: indicators of one name or code that mean two things, and years that cannot be compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Direction, Indicator
from csp_desktop.domain.reading import Reading


def one_name_for_two(indicators: Iterable[Indicator]) -> Iterator[Finding]:
    """R16: yield indicators of one name whose unit, or side that is better, is not the same."""
    named: dict[str, list[Indicator]] = defaultdict(list)
    for each in indicators:
        named[" ".join(each.name.casefold().split())].append(each)
    for same in named.values():
        first = same[0]
        for other in same[1:]:
            what = _difference(first, other)
            if what:
                message = f"Two indicators are called “{first.name}”, and {what}: name them apart, or make them one."
                yield Finding("R16", Severity.WARNING, Place(indicator=other.title), message)


def _difference(one: Indicator, other: Indicator) -> str:
    if one.unit is not other.unit:
        return f"one is a {one.unit.value} and one a {other.unit.value}"
    sides = {one.direction, other.direction}
    return "for one more is better, for the other less" if sides == {Direction.UP, Direction.DOWN} else ""


def baseline_to_come(reading: Reading) -> Iterator[Finding]:
    """R17: yield an indicator whose baseline is the year that is read, or one after it."""
    baseline = reading.indicator.baseline_year
    if baseline and baseline >= str(reading.financial_year):
        message = f"The baseline of {title_of(reading)} is {baseline}, which is not before {reading.financial_year}."
        yield finding("R17", Severity.WARNING, reading, message, printed=baseline)
