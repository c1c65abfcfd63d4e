"""R24: figures that were printed in a sealed pack and are others now."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.checks.finding import title_of
from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import figure_text


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as a sealed pack printed it: of which period, in the pack of which period, and what it was."""

    period: Period
    pack: Period
    actual: float | None
    to_date: float | None


def other_than_printed(now: Reading, printed: Printed) -> Finding | None:
    """R24: return that a figure, or its year to date, is another than the pack printed; None where it is the same.

    `now` is the reading at the printed period with today's figures. One that bears the mark of a revision is noted.
    """
    if printed.actual is not None and printed.actual != now.actual:
        return _finding(now, printed, (printed.actual, now.actual), "")
    if printed.to_date is not None and printed.to_date != now.to_date:
        return _finding(now, printed, (printed.to_date, now.to_date), " to date")
    return None


def _finding(now: Reading, printed: Printed, values: tuple[float, float | None], what: str) -> Finding:
    was, is_now = (figure_text(now.indicator, each) or "no figure" for each in values)
    is_marked = Shorthand.REVISED in now.shorthand
    do = "Say so in the comment." if is_marked else "Mark it as revised, [r], and say so in the comment."
    message = (
        f"{title_of(now)}{what} in {long_name(printed.period)} was printed as {was} in the pack of"
        f" {long_name(printed.pack)} and is now {is_now}. {do}"
    )
    place = Place(indicator=title_of(now), period=str(printed.period))
    expected = is_now if is_now == "no figure" else f"{is_now} [r]"
    return Finding("R24", Severity.NOTE if is_marked else Severity.WARNING, place, message, was, expected)
