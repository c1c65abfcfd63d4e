"""R11 and R22: targets that are missing, or do not rise as they say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Frequency, Period, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status
from csp_desktop.domain.to_date import SeriesByKind, row


def running_target_falls(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R11: yield a running target that falls within its year; uneven steps are a profile, and none of our business."""
    held = {
        period: figure.value
        for period, figure in row(series, Kind.CUMULATIVE_TARGET).items()
        if figure.value is not None and period.year == reading.financial_year.year
        if period.frequency is not Frequency.YEAR
    }
    if not reading.runs or reading.to_date_given:
        return
    for earlier, later in pairwise(sorted(held)):
        if held[later] < held[earlier]:
            yield _falls(reading, earlier, later, held)
            return


def _falls(reading: Reading, earlier: Period, later: Period, held: dict[Period, float]) -> Finding:
    message = (
        f"The running target of {title_of(reading)} falls from {printed(held[earlier])} in {long_name(earlier)}"
        f" to {printed(held[later])} in {long_name(later)}: a running target only rises."
    )
    return finding("R11", Severity.WARNING, reading, message)


def without_target(reading: Reading) -> Iterator[Finding]:
    """R22: yield an indicator that has a side that is better, figures, and neither a target nor a reason for none."""
    indicator = reading.indicator
    is_meant = indicator.monitoring_only or indicator.in_development or indicator.direction is Direction.NONE
    if is_meant or reading.period is None or reading.status is not Status.MONITORING:
        return
    if reading.year_target is None and reading.judged is None:
        message = (
            f"{title_of(reading)} has no target for {reading.financial_year}, so it has no status:"
            " set one, or say that it is monitored only."
        )
        yield finding("R22", Severity.NOTE, reading, message)
