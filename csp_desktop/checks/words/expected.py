"""What a wrong claim should say: its own words with the right number, and the right word for its direction."""

from __future__ import annotations

import re

from csp_desktop.checks.words.claim import Sort
from csp_desktop.checks.words.judged import Judged
from csp_desktop.checks.words.lexicon import opposite
from csp_desktop.checks.words.outcomes import Outcome
from csp_desktop.checks.words.quantities import Measure, Quantity
from csp_desktop.checks.words.status_words import STANDING_WORDS, Standing
from csp_desktop.domain.numbers import difference, printed, printed_signed
from csp_desktop.domain.periods import Frequency, Period, long_name

_NUMBER = re.compile(r"[£+−–-]?[\d,]*\d(?:\.\d+)?")


def one_line(text: str) -> str:
    """Return a text without its breaks of lines."""
    return " ".join(text.split())


def expected_of(judged: Judged) -> str:
    """Return the claim's own words with the right number, and the right word for its direction."""
    claim, outcome = judged.claim, judged.outcome
    if outcome is None:
        return _turned(judged)
    if judged.rule == "R08":
        return f"figures to {long_name(Period(Frequency.MONTH, outcome.span.last))}"
    if judged.rule == "R29":
        return "out of line with" if one_line(judged.text).casefold() == "in line with" else judged.reason
    if claim.sort is Sort.STANDING:
        return judged.words or STANDING_WORDS[Standing(int(outcome.value))]
    if claim.sort is Sort.ATTAINED:
        return "target not met" if claim.sign == 1 else "target met"
    return _put_right(judged, outcome)


def _turned(judged: Judged) -> str:
    """Return a claim with the word for the other way."""
    if judged.claim.word is None:
        return ""
    start, end = (place - judged.claim.start for place in judged.claim.word)
    text = judged.text
    return one_line(text[:start] + opposite(text[start:end]) + text[end:])


def _put_right(judged: Judged, outcome: Outcome) -> str:
    claim, text = judged.claim, judged.passage.text
    changes: list[tuple[int, int, str]] = []
    way = (outcome.value > 0) - (outcome.value < 0)
    if claim.word is not None and claim.sign is not None and way and way != claim.sign:
        changes.append((*claim.word, opposite(text[claim.word[0] : claim.word[1]])))
    if claim.quantity is not None and not outcome.opposed:
        changes.append((claim.quantity.start, claim.quantity.end, _number(claim.quantity, text, outcome)))
    for start, end, words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    shift = sum(len(words) - (end - start) for start, end, words in changes)
    return one_line(text[claim.start : claim.end + shift])


def _number(quantity: Quantity, text: str, outcome: Outcome) -> str:
    """Return the right number as the wrong one is written: its decimals, its sign, its unit."""
    written = text[quantity.start : quantity.end]
    scale = quantity.step * 10.0**quantity.decimals
    right = outcome.value / scale
    in_points = _is_points(quantity, outcome)
    decimals = max(quantity.decimals, 1) if in_points else quantity.decimals
    while (
        not quantity.sign
        and decimals < 3
        and printed(abs(right), decimals) == printed(quantity.value / scale, decimals)
    ):
        decimals += 1
    number = printed_signed(right, decimals) if quantity.sign else printed(abs(right), decimals)
    found = _NUMBER.search(written)
    rest = written[found.end() :] if found else ""
    pound = "£" if written.startswith("£") else ""
    return f"{pound}{number}{' percentage points' if in_points else rest}"


def _is_points(quantity: Quantity, outcome: Outcome) -> bool:
    """Return whether a number in per cent should be one of points: that of a share that changed."""
    if quantity.measure is not Measure.PERCENT or outcome.before is None:
        return False
    return abs(outcome.value) == abs(difference(outcome.now.value, outcome.before.value))
