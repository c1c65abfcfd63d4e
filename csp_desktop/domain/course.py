"""Whether a year is on course for its target, and what each period still to come must bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.forecast import Forecast
from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.numbers import difference, printed, total
from csp_desktop.domain.periods import Frequency


class Course(StrEnum):
    """Whether the year's target will be met: the whole interval of the forecast meets it, misses it, or neither."""

    ON_COURSE = "on course"
    UNCERTAIN = "too close to call"
    OFF_COURSE = "off course"


@dataclass(frozen=True, slots=True)
class Goal:
    """A year's target as bounds in the figures' unit, both included; None where a side is open."""

    least: float | None = None
    most: float | None = None

    def words(self, decimals: int = 0) -> str:
        """Return the goal in words: at least 200; at most 10,064; between 25 and 30."""
        least, most = ("" if each is None else printed(each, decimals) for each in (self.least, self.most))
        if least and most:
            return f"between {least} and {most}"
        return f"at least {least}" if least else f"at most {most}"


@dataclass(frozen=True, slots=True)
class CourseReading:
    """The word, None where nothing can be said, and why in one sentence."""

    course: Course | None
    reason: str


@dataclass(frozen=True, slots=True)
class Needed:
    """What each period still to come must bring on average: at least and at most; None where a side is open."""

    periods: int
    least: float | None
    most: float | None


def goal(target: float | None, direction: Direction, upper: float | None = None) -> Goal | None:
    """Return what a target asks for; `upper` is the other end of a range. None without a target or a good side."""
    if target is None:
        return None
    if direction is Direction.INSIDE:
        return None if upper is None else Goal(target, upper)
    return {Direction.UP: Goal(least=target), Direction.DOWN: Goal(most=target)}.get(direction)


def course_of(forecast: Forecast, goal: Goal | None, decimals: int = 0) -> CourseReading:
    """Return whether a forecast is on course for a goal of the whole year."""
    if forecast.value is None or forecast.lower is None or forecast.upper is None:
        return CourseReading(None, forecast.refusal)
    if goal is None:
        return CourseReading(None, "There is no target for the year to be on course for.")
    word = _course(forecast.lower, forecast.upper, goal)
    value, lower, upper = (printed(each, decimals) for each in (forecast.value, forecast.lower, forecast.upper))
    said = f"{forecast.method.words}: {value} ({lower} to {upper}) against {goal.words(decimals)} for the year"
    return CourseReading(word, f"{said}: {word}.")


def needed(values: Sequence[float | None], goal: Goal, frequency: Frequency = Frequency.MONTH) -> Needed | None:
    """Return what is needed a period, given the year's periods so far.

    None where one of them is missing or none is to come. Nothing more is needed below nought: a target already met.
    """
    given = [value for value in values if value is not None]
    to_come = frequency.per_year - len(values)
    if len(given) != len(values) or to_come <= 0:
        return None
    least, most = (
        None if bound is None else difference(bound, total(given)) / to_come for bound in (goal.least, goal.most)
    )
    return Needed(to_come, None if least is None else max(least, 0.0), most)


def needed_sentence(found: Needed, frequency: Frequency = Frequency.MONTH, decimals: int = 0) -> str:
    """Return what is needed in one sentence: At most 724 a month in the 4 months to come meets the target."""
    rest = f"the {found.periods} {frequency}s to come" if found.periods > 1 else f"the {frequency} to come"
    if found.most is not None and found.most < 0:
        return "The year's target is already passed and cannot be met."
    if found.most is None and found.least == 0:
        return "The year's target is already reached."
    words = Goal(found.least, found.most).words(decimals + 1)
    return f"{words[:1].upper()}{words[1:]} a {frequency} in {rest} meets the target."


def _course(lower: float, upper: float, goal: Goal) -> Course:
    least = float("-inf") if goal.least is None else goal.least
    most = float("inf") if goal.most is None else goal.most
    if least <= lower and upper <= most:
        return Course.ON_COURSE
    return Course.OFF_COURSE if upper < least or lower > most else Course.UNCERTAIN
