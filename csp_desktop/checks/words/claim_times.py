"""Of which time a claim is, and with which it compares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.when import Time, When

_STANDS_AT = re.compile(
    r"\s*(?:per (?:1,?000|10,?000|100,?000)\s+)?(?:(?!\d)[\w-]+\s){0,4}?(?:in|during|for|at|by|between|over"
    r"|from)?\s*(?:the )?(?:end of )?(?:period )?\(?",
    re.I,
)
_WAS = re.compile(
    r"\s*(?:'s|total|figure|:|\()?\s*(?:(?:there )?(?:was|were)|stood at|saw|of|at)?\s*(?:\("
    r"|only )?",
    re.I,
)
_COMPARES = re.compile(
    r"\b(?:than|compar\w+|on|against|versus|vs|up|down|over|from|more|less|fewer|higher"
    r"|lower)\b",
    re.I,
)
_FIGURE_IN = (
    r"(?:(?:just |only |around )?£?[\d,.]+%?\s+(?:[a-z]+\s+){0,2}?(?:in|during|at|for)\s+)?(?:the )?(?:end of )?"
)
_OPENING = re.compile(r"\W*(?:(?:in|during|for|by|over|between|from|at the end of|to)\s+)?(?:the\s+)?", re.I)
_BETWEEN = re.compile(rf"\b(?:between|from)\s+{_FIGURE_IN}$", re.I)
_AND_THEN = re.compile(rf",?\s*(?:and|to|-|–)\s*{_FIGURE_IN}", re.I)


def with_comparisons(sentence: Sentence, claims: Sequence[Claim]) -> Sentence:
    """Return a sentence in which the time of a number that is compared with is a comparison too: up from 34 in June."""
    compared = {_stands_at(sentence, claim) for claim in claims if claim.of_before}
    times = (replace(time, compares=True) if time in compared else time for time in sentence.times)
    return replace(sentence, times=tuple(times))


def timed(sentence: Sentence, claim: Claim) -> Claim:
    """Return a claim with the time that it is of and the one that it is compared with."""
    begin, end = sentence.outer_clause(claim.start, claim.end)
    of_target = claim.sort is Sort.TARGET
    own = [time for time in sentence.times if of_target or not time.compares]
    others = [time for time in sentence.times if time.compares and not of_target]
    stands = _stands_at(sentence, claim)
    if stands is not None:
        return replace(claim, time=stands, of_before=False)
    before = _compared_at(sentence, claim)
    if before is not None:
        return replace(claim, time=_nearest(own, claim, begin, end), against=before, of_before=True)
    pair = _between(sentence, claim)
    if pair is not None:
        return replace(claim, time=pair[1], against=pair[0])
    against = next((each for each in others if each.start >= claim.end), None)
    time = _nearest([each for each in own if not _is_bracketed(sentence, each, claim)], claim, begin, end)
    if time is not None and claim.sort in (Sort.VARIANCE, Sort.ATTAINED) and not begin <= time.start <= end:
        time = None
    far = not of_target and len(own) > 1 and time is not None and _is_far(sentence, time, claim)
    against = against or (others[-1] if others else None)
    beside = tuple(each for each in sentence.times if each not in (time, against))
    return replace(claim, time=time, against=against, far=far, others=beside)


def _is_bracketed(sentence: Sentence, time: Time, claim: Claim) -> bool:
    """Return whether a time stands in brackets after a claim, and not alone: 6.4% (7.0% in Q1)."""
    gap = sentence.text[claim.end : time.start]
    return gap.count("(") > gap.count(")") and gap.strip() != "("


def _is_far(sentence: Sentence, time: Time, claim: Claim) -> bool:
    """Return whether a comma or the like stands between a time and a claim after it, outside brackets.

    The comma after a time that opens the sentence parts nothing: In September 2016, 73 were recorded.
    """
    if _OPENING.fullmatch(sentence.text[: time.start]) and sentence.text[time.end : claim.start].strip() == ",":
        return False
    gap = re.sub(r"\([^)]*\)?", "", sentence.text[time.end : claim.start])
    return bool(re.search(r"[;:](?!\d)|,(?!\d{3})", gap))


def _stands_at(sentence: Sentence, claim: Claim) -> Time | None:
    """Return the time that stands right after a number: 4786 in quarter one last year."""
    if claim.sort is not Sort.LEVEL:
        return None
    following = next((time for time in sentence.times if time.start >= claim.end), None)
    if following is None or following.when not in (When.MONTHS, When.YEAR, When.CALENDAR_YEAR):
        return None
    gap = sentence.text[claim.end : following.start]
    bare_year = following.when is When.YEAR and following.year is None and "than" in gap
    return following if _STANDS_AT.fullmatch(gap) and not bare_year else None


def _compared_at(sentence: Sentence, claim: Claim) -> Time | None:
    """Return the time of a comparison that is a number's own: (1,223 in the same period last year)."""
    if claim.sort is not Sort.LEVEL:
        return None
    before = next((time for time in reversed(sentence.times) if time.end <= claim.start), None)
    if before is not None and before.when is When.SAME and _WAS.fullmatch(sentence.text[before.end : claim.start]):
        return before
    following = next((time for time in sentence.times if time.start >= claim.end), None)
    if following is None or following.when is not When.SAME:
        return None
    gap = sentence.text[claim.end : following.start]
    return following if _STANDS_AT.fullmatch(gap) and not _COMPARES.search(gap) else None


def _between(sentence: Sentence, claim: Claim) -> tuple[Time, Time] | None:
    """Return the two times of a change between quarter 2 and quarter 3, or from October to November 2013."""
    if claim.sort not in (Sort.CHANGE, Sort.DIRECTION):
        return None
    text = sentence.text
    for first, second in pairwise(sentence.times):
        joined = _AND_THEN.fullmatch(text[first.end : second.start])
        if (
            joined
            and _BETWEEN.search(text[: first.start])
            and claim.end <= first.start
            and first.start - claim.end < 60
        ):
            return first, second
    return None


def _nearest(times: Sequence[Time], claim: Claim, begin: int, end: int) -> Time | None:
    """Return the time of a claim: in its clause, else the last before it."""
    inside = [time for time in times if begin <= time.start <= end]
    if inside:
        return min(inside, key=lambda time: min(abs(time.start - claim.end), abs(claim.start - time.end)))
    before = [time for time in times if time.end <= claim.start]
    return before[-1] if before else None
