"""A text's claims, each held against the figures: right, wrong, or not to be checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from csp_desktop.checks.words.alike import alike
from csp_desktop.checks.words.claims import Claim, Sentence, Sort, claims_of, goes_on, marked
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.lexicon import CRIME_ITSELF, PART, REASON, Hedge
from csp_desktop.checks.words.normal import words_of
from csp_desktop.checks.words.outcomes import Outcome, outcomes
from csp_desktop.checks.words.passages import Passage, passages_of
from csp_desktop.checks.words.passages import Sort as PassageSort
from csp_desktop.checks.words.plain_words import PLAIN
from csp_desktop.checks.words.status_words import standing_in, stood, tolerance_in
from csp_desktop.checks.words.subjects import NOBODY, Named, Subject, telling_words
from csp_desktop.checks.words.times import Time, When
from csp_desktop.domain.numbers import printed_signed

_OF_SHARES = frozenset(("rate", "percentage", "proportion"))
"""Words that say nothing new of what is a rate or a share, and of a count that it is not meant."""


class Verdict(StrEnum):
    """What came of holding a claim against the figures."""

    RIGHT = "right"
    WRONG = "wrong"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim in its passage, what it is of, the verdict, the rule that it breaks, and the outcome that it should say.

    `start` and `end` are places in the whole text; `reason` says why a claim was not checked.
    """

    passage: Passage
    claim: Claim
    start: int
    end: int
    subject: Subject | None
    verdict: Verdict
    rule: str = ""
    outcome: Outcome | None = None
    reason: str = ""

    @property
    def text(self) -> str:
        """Return the claim's own words."""
        return self.passage.text[self.claim.start : self.claim.end]


@dataclass(slots=True)
class _Context:
    """What the sentences before left to this one."""

    paragraph: int = -1
    heading: str = ""
    of_heading: Named = NOBODY
    named: Named = NOBODY
    time: Time | None = None
    against: Time | None = None


def judge(text: str, facts: Facts) -> tuple[Judged, ...]:
    """Return the claims of a text in its order with their verdicts."""
    context = _Context()
    tolerance = tolerance_in(text)
    found: list[Judged] = []
    for passage in passages_of(text):
        _enter(context, passage, facts)
        if passage.sort is PassageSort.HEADING and tolerance is not None:
            found += _judge_standing(passage, context, facts, tolerance)
        found += _judge_passage(passage, context, facts)
    return tuple(found)


def _judge_standing(passage: Passage, context: _Context, facts: Facts, tolerance: float) -> list[Judged]:
    """Return what a heading says of the standing of the indicator under whose heading it is."""
    said = standing_in(passage.text)
    if said is None or not context.of_heading.subjects:
        return []
    standing, (begin, end) = said
    claim = Claim(begin, end, Sort.STANDING, sign=int(standing))
    subject = context.of_heading.subjects[0]
    unknown = Judged(passage, claim, passage.start + begin, passage.start + end, subject, Verdict.UNCHECKED)
    every = [stood(standing, each, facts, tolerance) for each in context.of_heading.subjects]
    outcomes_found = [each for each in every if each is not None]
    right = next((each for each in outcomes_found if each.is_right), None)
    if right is not None:
        return [replace(unknown, verdict=Verdict.RIGHT, outcome=right, subject=right.subject)]
    if not outcomes_found or not context.of_heading.sure:
        return [replace(unknown, reason="there is no target to hold its figure against")]
    first = outcomes_found[0]
    return [replace(unknown, verdict=Verdict.WRONG, rule="R09", outcome=first, subject=first.subject)]


def _enter(context: _Context, passage: Passage, facts: Facts) -> None:
    """Forget what the last paragraph spoke of, and read the heading where there is another."""
    if passage.paragraph != context.paragraph:
        context.paragraph = passage.paragraph
        context.named, context.time, context.against = NOBODY, None, None
    if passage.heading != context.heading:
        context.heading = passage.heading
        context.of_heading = facts.subjects.named_in(passage.heading) if passage.heading else NOBODY


def _judge_passage(passage: Passage, context: _Context, facts: Facts) -> list[Judged]:
    sentence = marked(passage.text.replace("**", "  "))
    claims = claims_of(sentence)
    if passage.sort is PassageSort.HEADING:
        claims = tuple(each for each in claims if each.sort is Sort.TARGET)
    named = facts.subjects.named_in(passage.text, passage.heading)
    follows = goes_on(passage.text)
    found = [
        _judge(
            passage,
            _in_context(claim, sentence, context, follows=follows),
            _spoken_of(claim, sentence, named, context, facts),
            facts,
        )
        for claim in claims
    ]
    _leave(context, claims, named)
    return [each for each in found if each is not None]


def _in_context(claim: Claim, sentence: Sentence, context: _Context, *, follows: bool) -> Claim:
    """Return a claim with the times of the sentence before, where its own goes on from it and names none."""
    if sentence.times and not follows:
        return claim
    if claim.time is None and (follows or not sentence.times):
        claim = replace(claim, time=context.time)
    if claim.against is None and follows:
        claim = replace(claim, against=context.against)
    return claim


def _leave(context: _Context, claims: Sequence[Claim], named: Named) -> None:
    context.named = named if named.subjects else context.named
    for claim in claims:
        context.time = claim.time if claim.time is not None and not claim.time.compares else context.time
        context.against = claim.against or context.against


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What a claim may be of: likeliest subjects, others, and whether the sentence leaves no doubt."""

    likely: tuple[Subject, ...]
    others: tuple[Subject, ...]
    sure: bool


def _spoken_of(claim: Claim, sentence: Sentence, named: Named, context: _Context, facts: Facts) -> _Spoken:
    begin, end = sentence.clause(claim.start, claim.end)
    in_clause = facts.subjects.named_in(sentence.text[begin:end]) if len(named.subjects) > 1 else NOBODY
    by_default = Named(facts.default, sure=True)
    places = [each for each in (in_clause, named, context.named, context.of_heading, by_default) if each.subjects]
    if not places:
        return _Spoken((), (), sure=False)
    first = _narrowed(places[0], sentence.text) if places[0] is not named else places[0]
    others = tuple(dict.fromkeys(each for place in places[1:] for each in place.subjects if each not in first.subjects))
    doubted = len({each.name for each in first.subjects}) > 1 or _is_under_another(first, context.of_heading)
    sure = first.sure and not doubted and _is_plain(claim, sentence, (*first.subjects, *others), facts)
    return _Spoken(first.subjects, others, sure)


def _is_under_another(named: Named, heading: Named) -> bool:
    """Return whether a heading surely names other subjects than a sentence under it, which may be of a part of them."""
    return heading.sure and not set(heading.subjects) & set(named.subjects)


def _narrowed(named: Named, text: str) -> Named:
    """Return the one of several subjects of a heading that a sentence goes on to name by a word of its name."""
    if len(named.subjects) < 2:
        return named
    said = {word.form for word in words_of(text)}
    meant = [each for each in named.subjects if any(telling_words(name) & said for name in (each.name, *each.names))]
    return Named(tuple(meant), sure=True) if len(meant) == 1 else named


def _is_plain(claim: Claim, sentence: Sentence, subjects: tuple[Subject, ...], facts: Facts) -> bool:
    """Return whether a sentence, before its reasons, has no word that may narrow what is counted."""
    text = sentence.text
    reason = REASON.search(text)
    until = reason.start() if reason else len(text)
    if claim.start > until:
        return False
    begin = max(
        (place for place in sentence.breaks if place <= claim.start and text[place - 1 : place] in ";:"), default=0
    )
    if PART.search(text, begin, until):
        return False
    own = facts.subjects.own_words(subjects)
    if not all(facts.figures(each).adds for each in subjects):
        own |= _OF_SHARES
    if _is_of_other_things(text[begin:until], own):
        return False
    timed = [(time.start, time.end) for time in sentence.times]
    for word in words_of(text):
        inside = begin <= word.start < until and not any(start <= word.start < end for start, end in timed)
        if inside and word.form not in PLAIN and word.form not in own:
            return False
    return True


def _is_of_other_things(text: str, own: frozenset[str]) -> bool:
    """Return whether a sentence speaks of crime itself, or of crimes where incidents are counted, or the reverse."""
    said = {word.form for word in words_of(text)}
    crimes, incidents = {"crime", "offence"}, {"incident"}
    if CRIME_ITSELF.search(text) and not own & {"crime", "allcrime"}:
        return True
    of_crimes, of_incidents = bool(own & crimes), bool(own & incidents)
    if of_incidents and not of_crimes:
        return bool(said & crimes)
    return of_crimes and not of_incidents and bool(said & incidents)


def _judge(passage: Passage, claim: Claim, spoken: _Spoken, facts: Facts) -> Judged | None:
    """Return a claim with its verdict; None of a number that counts nothing we know of."""
    start, end = passage.start + claim.start, passage.start + claim.end
    subject = spoken.likely[0] if spoken.likely else None
    unknown = Judged(passage, claim, start, end, subject, Verdict.UNCHECKED)
    if claim.sort is Sort.ALIKE:
        return _alike_judged(unknown, spoken, facts)
    if subject is None:
        bare = claim.sort is Sort.LEVEL
        return None if bare else replace(unknown, reason="no figures were given of what it speaks of")
    level = _as_level(claim, spoken, facts)
    if level is not None:
        return replace(unknown, claim=replace(claim, sort=Sort.LEVEL), verdict=Verdict.RIGHT, outcome=level)
    likely = {each: tuple(outcomes(claim, each, facts.figures(each), facts.as_at)) for each in spoken.likely}
    others = [each for other in spoken.others for each in outcomes(claim, other, facts.figures(other), facts.as_at)]
    for outcome in (*(each for group in likely.values() for each in group), *others):
        if outcome.is_right and (spoken.sure or claim.sort is not Sort.DIRECTION):
            return replace(unknown, verdict=Verdict.RIGHT, outcome=outcome, subject=outcome.subject)
    return _not_right(unknown, spoken, likely, facts)


def _as_level(claim: Claim, spoken: _Spoken, facts: Facts) -> Outcome | None:
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
    unknown: Judged, spoken: _Spoken, likely: dict[Subject, tuple[Outcome, ...]], facts: Facts
) -> Judged | None:
    claim = unknown.claim
    if not all(likely.values()):
        early = _too_early(unknown, facts)
        if early is not None and spoken.sure:
            return early
        bare = claim.sort is Sort.LEVEL and not any(likely.values())
        reason = "the figures do not reach what it names"
        return None if bare and not spoken.sure else replace(unknown, reason=reason)
    if not spoken.sure or not _may_be_wrong(claim, unknown):
        return replace(unknown, reason="it may speak of something else, or of another time")
    first = _telling(likely)
    return replace(unknown, verdict=Verdict.WRONG, rule=_rule(claim, first), outcome=first, subject=first.subject)


def _telling(likely: dict[Subject, tuple[Outcome, ...]]) -> Outcome:
    """Return the outcome that best tells what is wrong: one that only goes the other way, else the likeliest."""
    every = [each for group in likely.values() for each in group]
    first = every[0]
    same = (each for each in every if (each.span, each.other) == (first.span, first.other))
    return next((each for each in same if each.opposed), first)


def _may_be_wrong(claim: Claim, judged: Judged) -> bool:
    """Return whether a claim says enough of itself to be held to it."""
    quantity = claim.quantity
    if claim.doubtful or claim.far or (claim.time is not None and claim.time.when is When.UNKNOWN):
        return False
    if claim.sort is Sort.LEVEL:
        hedged = quantity is None or quantity.hedge is not Hedge.NONE
        return not hedged and claim.time is not None and _counts_cases(judged)
    return True


_CASES = re.compile(
    r"\s*(?:(?:[\w-]+\s){0,4}?(?:incidents?|crimes?|offences?|referrals?|reports?|cases?|recorded|people|professionals"
    r"|victims?|compared|against)\b|[,.;)]|$|(?:between|in|over|to|during)\b)",
    re.I,
)


def _counts_cases(judged: Judged) -> bool:
    """Return whether a level is told of as a count of cases or as the figure itself."""
    text, quantity = judged.passage.text, judged.claim.quantity
    return quantity is not None and bool(_CASES.match(text[quantity.end :]))


def _rule(claim: Claim, outcome: Outcome) -> str:
    if claim.sort is Sort.DIRECTION or (outcome.opposed and claim.sort is not Sort.ATTAINED):
        return "R06"
    return {Sort.TARGET: "R12", Sort.ATTAINED: "R09"}.get(claim.sort, "R07")


def _too_early(unknown: Judged, facts: Facts) -> Judged | None:
    """Return a claim that is right of a shorter time than it names, because the figures end before."""
    claim, subject = unknown.claim, unknown.subject
    if (
        subject is None
        or claim.time is None
        or claim.time.when is not When.MONTHS
        or claim.sort not in (Sort.LEVEL, Sort.CHANGE)
    ):
        return None
    figures = facts.figures(subject)
    last = figures.last_month(facts.as_at)
    if last is None or not claim.time.first <= last % 12 + 1 < claim.time.last:
        return None
    shorter = replace(claim, time=replace(claim.time, last=last % 12 + 1))
    held = next((each for each in outcomes(shorter, subject, figures, facts.as_at) if each.is_right), None)
    return None if held is None else replace(unknown, verdict=Verdict.WRONG, rule="R08", outcome=held)


def _alike_judged(unknown: Judged, spoken: _Spoken, facts: Facts) -> Judged | None:
    """Return the verdict on "in line with": two subjects, whose changes over the same months are compared."""
    text = unknown.passage.text
    with_what = facts.subjects.named_in(text[unknown.claim.end :])
    what = facts.subjects.named_in(text[: unknown.claim.start])
    firsts = what.subjects or tuple(each for each in (*spoken.others, *spoken.likely) if each not in with_what.subjects)
    if not with_what.subjects or not firsts:
        return None
    pair = alike(firsts[0], with_what.subjects[0], facts)
    if pair is None:
        return replace(unknown, subject=firsts[0], reason="the two cannot be compared over the same months")
    first, second, agree = pair
    if agree is None:
        return replace(unknown, subject=firsts[0], reason="the two moved neither alike nor clearly apart")
    verdict = Verdict.RIGHT if agree else Verdict.WRONG
    rule = "" if agree else "R29"
    outcome = Outcome(firsts[0], first.span, first.span, first.now, second.now, first.percent, agree)
    told = (
        f"{firsts[0].title} moved by {printed_signed(first.percent, 1)}%,"
        f" {with_what.subjects[0].title} by {printed_signed(second.percent, 1)}%."
    )
    return replace(unknown, subject=firsts[0], verdict=verdict, rule=rule, outcome=outcome, reason=told)
