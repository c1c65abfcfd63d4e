"""The verdict on a claim: right where one reading is, wrong where none is and nothing is left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from csp_desktop.checks.words.alike_claims import alike_judged
from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.judged import Judged, Verdict
from csp_desktop.checks.words.lexicon import Hedge
from csp_desktop.checks.words.normal import words_of
from csp_desktop.checks.words.outcomes import Outcome, outcomes
from csp_desktop.checks.words.passages import Passage
from csp_desktop.checks.words.quantities import Measure
from csp_desktop.checks.words.spoken import Spoken
from csp_desktop.checks.words.subjects import Subject, telling_words
from csp_desktop.checks.words.when import Time, When

_FIRST_YEAR = 1980
"""The first year of which a report may speak."""

_OF_ANOTHER = "it may speak of something else, whose figures it gives"

_TELLING_DIGITS = 3
"""How many digits a number must have to show by itself what it is of."""

_CASES_ALONE = re.compile(r"\s*(?:incidents?|crimes?|offences?|referrals?|reports?|cases?)\s*\)", re.I)
_CASES = re.compile(
    r"\s*(?:(?:[\w-]+\s){0,4}?(?:incidents?|crimes?|offences?|referrals?|reports?|cases?|recorded|people|professionals"
    r"|victims?|compared|against)\b|[,.;)]|$|(?:between|in|over|to|during)\b)",
    re.I,
)


def verdict_on(passage: Passage, claim: Claim, spoken: Spoken, facts: Facts) -> Judged | None:
    """Return a claim with its verdict; None of a number that counts nothing we know of."""
    start, end = passage.start + claim.start, passage.start + claim.end
    subject = spoken.likely[0] if spoken.likely else None
    unknown = Judged(passage, claim, start, end, subject, Verdict.UNCHECKED)
    if claim.sort is Sort.ALIKE:
        return alike_judged(unknown, spoken, facts)
    if claim.stated is not None and claim.stated != claim.sign:
        return replace(unknown, verdict=Verdict.WRONG, rule="R06", reason="its own two numbers go the other way.")
    if subject is None:
        is_bare = claim.sort is Sort.LEVEL
        return None if is_bare else replace(unknown, reason="no figures were given of what it speaks of")
    return _held(unknown, spoken, facts)


def one_thing(judged: list[Judged]) -> list[Judged]:
    """Return the claims of a sentence, none of them wrong where one may be of something that no heading named."""
    if all(each.reason != _OF_ANOTHER for each in judged):
        return judged
    return [_unsure(each) if each.verdict is Verdict.WRONG else each for each in judged]


def _unsure(judged: Judged) -> Judged:
    return replace(judged, verdict=Verdict.UNCHECKED, rule="", outcome=None, reason=_OF_ANOTHER)


def _held(unknown: Judged, spoken: Spoken, facts: Facts) -> Judged | None:
    """Return the verdict on a claim of subjects whose figures are known."""
    claim = unknown.claim
    level = _as_level(claim, spoken, facts)
    if level is not None:
        return replace(unknown, claim=replace(claim, sort=Sort.LEVEL), verdict=Verdict.RIGHT, outcome=level)
    likely = {each: tuple(outcomes(claim, each, facts.figures(each), facts.as_at)) for each in spoken.likely}
    others = [each for other in spoken.others for each in outcomes(claim, other, facts.figures(other), facts.as_at)]
    for outcome in (*(each for group in likely.values() for each in group), *others):
        if outcome.is_right and (spoken.sure or claim.sort is not Sort.DIRECTION):
            return replace(unknown, verdict=Verdict.RIGHT, outcome=outcome, subject=outcome.subject)
    if claim.follows and claim.quantity is not None and not claim.quantity.sign:
        turned = next((each for group in likely.values() for each in group if each.opposed), None)
        if turned is not None:  # Its size is right; the word for the way is told where it stands.
            return replace(unknown, verdict=Verdict.RIGHT, outcome=turned, subject=turned.subject)
    other = next(filter(_is_right, _of_another_time(claim, spoken, facts)), None)
    if other is not None:
        return replace(unknown, verdict=Verdict.RIGHT, outcome=other, subject=other.subject)
    return _not_right(unknown, spoken, likely, facts)


def _is_right(outcome: Outcome) -> bool:
    return outcome.is_right


def _of_another_time(claim: Claim, spoken: Spoken, facts: Facts) -> Iterator[Outcome]:
    """Yield what a claim with a number would be of the other times that its sentence names.

    In a report months without their year may be of the year before; a comment on one indicator is of its own.
    """
    if claim.quantity is None or claim.sort not in (Sort.LEVEL, Sort.CHANGE, Sort.TARGET):
        return
    for read in (*_a_year_before(claim, facts), *_of_times_beside(claim)):
        for subject in spoken.likely:
            yield from outcomes(read, subject, facts.figures(subject), facts.as_at)


def _a_year_before(claim: Claim, facts: Facts) -> Iterator[Claim]:
    time = claim.time
    if not facts.default and time is not None and time.when is When.MONTHS and time.year is None:
        yield replace(claim, time=replace(time, shift=time.shift - 1))


def _of_times_beside(claim: Claim) -> Iterator[Claim]:
    if not claim.others:
        return
    times = [each for each in claim.others if not each.compares]
    against = [each for each in (claim.against, *claim.others) if each is not None]
    for time in (*times, None):
        for before in dict.fromkeys((*against, None)):
            yield replace(claim, time=time, against=before)


def _as_level(claim: Claim, spoken: Spoken, facts: Facts) -> Outcome | None:
    """Return the figure that a number in brackets may be, of the time itself or of what it is compared with."""
    if not claim.doubtful:
        return None
    plain = replace(claim, sort=Sort.LEVEL, sign=None)
    readings = [(each, of_before) for each in spoken.likely for of_before in (False, True)]
    found = (
        outcome
        for subject, of_before in readings
        for outcome in outcomes(replace(plain, of_before=of_before), subject, facts.figures(subject), facts.as_at)
    )
    return next((each for each in found if each.is_right), None)


def _not_right(
    unknown: Judged, spoken: Spoken, likely: dict[Subject, tuple[Outcome, ...]], facts: Facts
) -> Judged | None:
    claim = unknown.claim
    if not all(likely.values()):
        early = _too_early(unknown, facts)
        if early is not None and spoken.sure:
            return early
        bare = claim.sort is Sort.LEVEL and not any(likely.values())
        reason = "the figures do not reach what it names"
        return None if bare and not spoken.sure else replace(unknown, reason=reason)
    if spoken.hinted and claim.sort is Sort.LEVEL:
        return None
    if not spoken.sure or not _may_be_wrong(claim, unknown):
        return replace(unknown, reason="it may speak of something else, or of another time")
    if spoken.by_heading and _is_of_another(claim, spoken, facts):
        return replace(unknown, reason=_OF_ANOTHER)
    first = _telling(likely)
    return replace(unknown, verdict=Verdict.WRONG, rule=_rule(claim, first), outcome=first, subject=first.subject)


def _is_of_another(claim: Claim, spoken: Spoken, facts: Facts) -> bool:
    """Return whether a claim of much detail, of what a heading alone names, is right of something else."""
    quantity = claim.quantity
    if quantity is None or len(f"{abs(quantity.value) / quantity.step:.0f}") < _TELLING_DIGITS:
        return False
    names = {each.name for each in spoken.likely}
    rest = (each for each in facts.subjects.all if each.name not in names)
    return any(_is_right(each) for other in rest for each in outcomes(claim, other, facts.figures(other), facts.as_at))


def _telling(likely: dict[Subject, tuple[Outcome, ...]]) -> Outcome:
    """Return the outcome that best tells what is wrong: one that only goes the other way, else the likeliest."""
    every = [each for group in likely.values() for each in group]
    first = every[0]
    same = (each for each in every if (each.span, each.other) == (first.span, first.other))
    return next((each for each in same if each.opposed), first)


def _may_be_wrong(claim: Claim, judged: Judged) -> bool:
    """Return whether a claim says enough of itself to be held to it."""
    quantity = claim.quantity
    if (
        (claim.doubtful and not _is_share_of_change(judged))
        or claim.far
        or (claim.time is not None and claim.time.when is When.UNKNOWN)
    ):
        return False
    if claim.sort is Sort.LEVEL:
        hedged = quantity is None or quantity.hedge is not Hedge.NONE
        timed = claim.time is not None or claim.against is not None or claim.paired
        return not hedged and timed and (claim.paired or _counts_cases(judged))
    return True


def _is_share_of_change(judged: Judged) -> bool:
    """Return whether a number in brackets tells the size of a change once more: (12%), or (74 offences)."""
    claim, after = judged.claim, judged.passage.text[judged.claim.end :]
    if claim.sort is not Sort.CHANGE or not claim.follows or claim.quantity is None:
        return False
    is_percent = claim.quantity.measure is Measure.PERCENT
    return bool(re.match(r"\s*\)", after)) if is_percent else bool(_CASES_ALONE.match(after))


def _counts_cases(judged: Judged) -> bool:
    """Return whether a level is told of as a count of cases, of the subject by its name, or as the figure itself."""
    text, quantity = judged.passage.text, judged.claim.quantity
    if quantity is None:
        return False
    after = text[quantity.end :]
    own = telling_words(judged.subject.name) if judged.subject else frozenset()
    return bool(_CASES.match(after)) or bool({word.form for word in words_of(after)[:2]} & own)


def _rule(claim: Claim, outcome: Outcome) -> str:
    if claim.sort is Sort.DIRECTION or (outcome.opposed and claim.sort is not Sort.ATTAINED):
        return "R06"
    return {Sort.TARGET: "R12", Sort.ATTAINED: "R09"}.get(claim.sort, "R07")


def _too_early(unknown: Judged, facts: Facts) -> Judged | None:
    """Return a claim that is right of the time that the figures reach, and names a longer or a later one."""
    claim, subject = unknown.claim, unknown.subject
    if subject is None or claim.time is None or claim.sort not in (Sort.LEVEL, Sort.CHANGE):
        return None
    figures = facts.figures(subject)
    last = figures.last_month(facts.as_at)
    if last is None:
        return None
    if claim.time.when is When.MONTHS and claim.time.first <= last % 12 + 1 < claim.time.last:
        reached = replace(claim, time=replace(claim.time, last=last % 12 + 1))
    elif _is_to_come(claim.time, last if facts.as_at is None else facts.as_at):
        reached = replace(claim, time=None)
    else:
        return None
    held = next(filter(_is_right, outcomes(reached, subject, figures, facts.as_at)), None)
    return None if held is None else replace(unknown, verdict=Verdict.WRONG, rule="R08", outcome=held)


def _is_to_come(time: Time, as_at: int) -> bool:
    """Return whether a time names a year in which it lies ahead, or one that no figures are of."""
    if time.year is None or time.when not in (When.MONTHS, When.YEAR, When.ROLLING):
        return False
    month = time.last if time.when is When.ROLLING else time.first
    return time.year * 12 + max(month - 1, 0) > as_at or time.year < _FIRST_YEAR
