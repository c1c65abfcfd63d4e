"""A signal in words for the board."""

from __future__ import annotations

from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.numbers import difference, percent_of, printed
from csp_desktop.domain.periods import Frequency
from csp_desktop.domain.process_control import DEFAULT_OPTIONS, Options
from csp_desktop.domain.signal_rules import Rule, Side
from csp_desktop.domain.signals import Assurance, Signal
from csp_desktop.domain.variation import Variation

_WORDS = {
    Variation.IMPROVEMENT_HIGH: "improvement",
    Variation.IMPROVEMENT_LOW: "improvement",
    Variation.CONCERN_HIGH: "concern",
    Variation.CONCERN_LOW: "concern",
    Variation.NEUTRAL_HIGH: "change upwards",
    Variation.NEUTRAL_LOW: "change downwards",
}


def variation_sentence(
    signal: Signal, frequency: Frequency = Frequency.MONTH, options: Options = DEFAULT_OPTIONS
) -> str:
    """Return what the last figure's variation means in one sentence, or why nothing is said of it."""
    if signal.variation is None:
        return signal.refusal
    if signal.mark.side is None:
        return f"Normal {frequency}-to-{frequency} variation."
    return f"{_rule_words(signal, frequency, options)}{_judged(signal.variation)}."


def signal_word(signal: Signal | None) -> str:
    """Return what the last figure's change is in a word or two; empty of normal variation, and where none is known."""
    return "" if signal is None or signal.variation is None else _WORDS.get(signal.variation, "")


def assurance_sentence(signal: Signal, frequency: Frequency = Frequency.MONTH) -> str:
    """Return what the limits mean for the target in one sentence; empty where there is none."""
    return {
        Assurance.PASS: f"The target will be met each {frequency} as things are.",
        Assurance.FAIL: "The target will not be met unless something changes.",
        Assurance.INCONSISTENT: f"Normal {frequency}-to-{frequency} variation alone can meet or miss the target.",
        Assurance.NONE: "",
    }[signal.assurance]


def target_and_variation(
    actual: float,
    target: float,
    direction: Direction,
    signal: Signal,
    frequency: Frequency = Frequency.MONTH,
    options: Options = DEFAULT_OPTIONS,
) -> str:
    """Return both in one sentence: Off target by 0.5%; normal month-to-month variation.

    Where neither more nor less is better, only the variation.
    """
    words = variation_sentence(signal, frequency, options)
    if direction not in (Direction.UP, Direction.DOWN):
        return words
    return f"{_target_words(actual, target, direction)}; {words[:1].lower()}{words[1:]}"


def _target_words(actual: float, target: float, direction: Direction) -> str:
    gap = difference(actual, target)
    if gap == 0 or (gap > 0) == (direction is Direction.UP):
        return "On target"
    percent = percent_of(abs(gap), target)
    if percent is None:
        return "Off target"
    return f"Off target by {printed(percent, 1)}%" if percent >= 0.05 else "Off target by less than 0.1%"


def _rule_words(signal: Signal, frequency: Frequency, options: Options) -> str:
    high = signal.mark.side is Side.HIGH
    run = f"{options.run_length} {frequency}s or more in a row"
    return {
        Rule.OUTSIDE: f"{'Higher' if high else 'Lower'} than {frequency}-to-{frequency} variation explains",
        Rule.TREND: f"{run}, each {'higher' if high else 'lower'} than the one before",
        Rule.TWO_IN_THREE: f"Two of the last three {frequency}s are unusually {'high' if high else 'low'}",
        Rule.SHIFT: f"{run} {'above' if high else 'below'} the average",
        Rule.NONE: "",
    }[signal.mark.rule]


def _judged(variation: Variation) -> str:
    word = variation.partition(" ")[0]
    return {"improvement": ": an improvement", "concern": ": a concern"}.get(word, "")
