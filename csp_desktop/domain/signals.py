"""What process control says of the last figure of a series, and of its target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.indicators import Basis, Direction
from csp_desktop.domain.periods import Frequency
from csp_desktop.domain.process_control import DEFAULT_OPTIONS, Limits, Options, groups, limits
from csp_desktop.domain.seasons import has_strong_season
from csp_desktop.domain.signal_rules import NO_MARK, Mark, Side, is_improvement, marks
from csp_desktop.domain.variation import Variation


class Assurance(StrEnum):
    """Whether the limits keep the target met (pass), missed (fail), or leave it to chance (inconsistent)."""

    PASS = "pass"  # noqa: S105 - not a password
    FAIL = "fail"
    INCONSISTENT = "inconsistent"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Signal:
    """What process control says; where it is refused, `variation` is None and `refusal` says why in one sentence.

    `warning` is one sentence on what to mind in reading it, or empty.
    """

    variation: Variation | None = None
    assurance: Assurance = Assurance.NONE
    mark: Mark = NO_MARK
    limits: Limits | None = None
    refusal: str = ""
    warning: str = ""


def signal(
    values: Sequence[float],
    direction: Direction,
    options: Options = DEFAULT_OPTIONS,
    *,
    target: float | None = None,
    basis: Basis = Basis.PERIOD,
    frequency: Frequency = Frequency.MONTH,
) -> Signal:
    """Return what process control says of the last of `values`, which follow each other without a gap.

    Refused below the options' least number of points, and of cumulative and rolling figures, which share data.
    """
    reason = refusal(values, basis, frequency, options)
    set_limits = limits(values, options)
    if reason or set_limits is None:
        return Signal(refusal=reason)
    mark = marks(values, options, direction)[-1]
    assured = assurance(set_limits, target, direction)
    return Signal(variation(mark, direction), assured, mark, set_limits, warning=_season_warning(values, frequency))


def variation(mark: Mark, direction: Direction) -> Variation:
    """Return what a mark means where `direction` is better; neutral without a side that is better."""
    if mark.side is None:
        return Variation.COMMON_CAUSE
    if direction not in (Direction.UP, Direction.DOWN):
        return Variation.NEUTRAL_HIGH if mark.side is Side.HIGH else Variation.NEUTRAL_LOW
    word = "improvement" if is_improvement(mark.side, direction) else "concern"
    return Variation(f"{word} {mark.side}")


def assurance(limits: Limits, target: float | None, direction: Direction) -> Assurance:
    """Return whether a target (in the figures' unit) is met whatever chance does; none without one or a good side.

    Where the figures never vary and the limits fall together, a target exactly met is passed.
    Source: NHSRplotthedots, `ptd_get_assurance_type`.
    """
    if target is None or direction not in (Direction.UP, Direction.DOWN):
        return Assurance.NONE
    better = 1 if direction is Direction.UP else -1
    room = sorted(((limits.lower - target) * better, (limits.upper - target) * better))
    if room[0] > 0 or room[0] == room[1] == 0:
        return Assurance.PASS
    return Assurance.FAIL if room[1] < 0 else Assurance.INCONSISTENT


def refusal(values: Sequence[float], basis: Basis, frequency: Frequency, options: Options = DEFAULT_OPTIONS) -> str:
    """Return in one sentence why these figures can have no limits; empty where they can."""
    if basis is Basis.CUMULATIVE:
        return "Each figure holds the one before it: limits need figures of single periods."
    if basis is Basis.ROLLING:
        return f"Rolling figures share {frequency}s with each other: limits need figures of single periods."
    since = groups(values, options)[-1] if values else values
    count = len(since[: options.baseline])
    if count >= options.minimum_points:
        return ""
    number = f"{count} {frequency} is" if count == 1 else f"{count} {frequency}s are"
    return f"{number} too few: limits need {options.minimum_points}."


def _season_warning(values: Sequence[float], frequency: Frequency) -> str:
    if not has_strong_season(values, frequency):
        return ""
    return f"The same {frequency}s stand out each year: the season alone can look like a change."
