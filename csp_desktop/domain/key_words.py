"""What statuses and terms mean, in the words of the pack's key and of the figures' notes alike."""

from __future__ import annotations

from csp_desktop.domain.status import Status, StatusScheme

TERMS = (
    "To date: from 1 April to the end of the last month or quarter that the partner has sent.",
    "Same period last year: the same months or quarters of the financial year before. "
    "Where one year lacks a period, it is left out of both.",
    "Change: this year less last year. A plus sign means more, a minus sign fewer; "
    "whether that is better depends on the indicator.",
    "Missing is not zero: a period without a figure is empty or says why, and nothing is worked out from it.",
    "Signal: the last figure is more than normal variation in the run of those before it: an improvement, a concern, "
    "or a change. A status says whether a target is met, a signal whether anything has changed; without one nothing "
    "has, or the run is too short to say.",
    "Figures are rounded only where they are printed, halves away from zero.",
)

_TWO_SIDED = {
    Status.MET: "The figure is better than its target by more than {}.",
    Status.NEAR: "The figure is within {}, on either side.",
    Status.MISSED: "The figure misses its target by more than {}.",
}


def status_meaning(status: Status, scheme: StatusScheme) -> str:
    """Return in one sentence when a partnership's figure has a status."""
    limit = f"{scheme.tolerance:g}% of the target"
    if scheme.two_sided and status in _TWO_SIDED:
        return _TWO_SIDED[status].format(limit)
    return {
        Status.MET: "The figure is on its target or better.",
        Status.NEAR: f"The figure misses its target by {limit} or less.",
        Status.MISSED: f"The figure misses its target by more than {limit}.",
        Status.MONITORING: "The figure is not held against a target.",
        Status.CONCERN: "The figure is not held against a target, but it gives some concern.",
        Status.SMALL_NUMBERS: "Too few cases to judge by.",
        Status.NO_DATA: "There is no figure to judge, or it is kept back.",
    }[status]
