"""How figures behave: whether they run up as a sum, fall, stand still, or rise in steps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import gt

from csp_desktop.domain.numbers import added
from csp_desktop.domain.periods import Period

_SUM_SHARE = 0.6
_FEWEST_FOR_A_SUM = 6
_LEAST_SUM = 30
_FEWEST_STEPS = 3
_STEP_TOLERANCE = 0.35
_FLAT_GROWTH = 1.5
_FEWEST_FOR_FLAT = 4
_FEWEST_OF_A_COUNT = 20
_SURE_OF_EVENTS = 10.0


def falls(values: Sequence[float]) -> bool:
    """Return whether any value is below the one before it."""
    return any(map(gt, values, values[1:]))


def grows_like_a_sum(values: Sequence[float]) -> bool:
    """Return whether the last value is about as many times the first as there are values."""
    return len(values) > 1 and values[0] > 0 and values[-1] >= _SUM_SHARE * len(values) * values[0]


def is_surely_a_sum(values: Sequence[float]) -> bool:
    """Return whether values rise from start to end as only a running total does."""
    long_enough = len(values) >= _FEWEST_FOR_A_SUM and values[-1] >= _LEAST_SUM
    return long_enough and not falls(values) and grows_like_a_sum(values)


def may_be_a_sum(values: Sequence[float]) -> bool:
    """Return whether nothing speaks against a running total."""
    return not falls(values) and (len(values) < _FEWEST_STEPS or grows_like_a_sum(values))


def is_no_sum(values: Sequence[float]) -> bool:
    """Return whether values cannot be a running total: they fall, or the first is most of the last."""
    if falls(values):
        return not grows_like_a_sum(values)
    flat = len(values) >= _FEWEST_FOR_FLAT and values[-1] < _FLAT_GROWTH * values[0]
    return flat and values[0] >= _FEWEST_OF_A_COUNT


def rises_in_steps(values: Sequence[float]) -> bool:
    """Return whether values rise by about the same step each time, the first being one step itself."""
    if len(values) < _FEWEST_STEPS or values[0] <= 0:
        return False
    steps = [values[0], *(later - earlier for earlier, later in pairwise(values))]
    mean = values[-1] / len(values)
    return all(abs(step - mean) <= _STEP_TOLERANCE * mean for step in steps)


def stands_still_against_all_odds(values: Sequence[float], still: int) -> bool:
    """Return whether a total that repeats itself `still` times would have had many events in that time."""
    moving = len(values) - still
    return moving > 0 and values[-1] / moving * still >= _SURE_OF_EVENTS


def repeats_at_the_end(values: Sequence[float]) -> int:
    """Return how many values at the end only repeat the one before them."""
    count = 0
    for earlier, later in pairwise(reversed(values)):
        if later != earlier:
            break
        count += 1
    return count


def running_sums(values: dict[Period, float]) -> dict[Period, float]:
    """Return the sum from the start of the financial year to each period that has all periods before it."""
    sums: dict[Period, float] = {}
    for period in sorted(values):
        frequency, ordinal = period
        if ordinal % frequency.per_year == 0:
            sums[period] = values[period]
        elif (before := sums.get(Period(frequency, ordinal - 1))) is not None:
            sums[period] = added(before, values[period])
    return sums
