"""A text's claims, each held against the figures: right, wrong, or not to be checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.claims import claims_of, goes_on
from csp_desktop.checks.words.context import Context, enter, in_context, leave
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.judged import Judged, Verdict
from csp_desktop.checks.words.marked import marked
from csp_desktop.checks.words.passages import Passage, passages_of
from csp_desktop.checks.words.passages import Sort as PassageSort
from csp_desktop.checks.words.spoken import spoken_of
from csp_desktop.checks.words.status_words import Standing, standing_in, stood, tolerance_in, words_for
from csp_desktop.checks.words.verdicts import one_thing, verdict_on


def judged_passages(text: str, facts: Facts) -> Iterator[tuple[Judged, ...]]:
    """Yield the claims of each passage of a text in its order with their verdicts."""
    context = Context()
    tolerance = tolerance_in(text)
    for passage in passages_of(text):
        enter(context, passage, facts)
        is_standing = passage.sort is PassageSort.HEADING and tolerance is not None
        standing = _judge_standing(passage, context, facts, tolerance or 0.0, text) if is_standing else []
        yield (*standing, *_judge_passage(passage, context, facts))


def _judge_standing(passage: Passage, context: Context, facts: Facts, tolerance: float, text: str) -> list[Judged]:
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
    words = words_for(Standing(int(first.value)), text, tolerance)
    return [replace(unknown, verdict=Verdict.WRONG, rule="R09", outcome=first, subject=first.subject, words=words)]


def _judge_passage(passage: Passage, context: Context, facts: Facts) -> list[Judged]:
    sentence = marked(passage.text.replace("**", "  "))
    claims = claims_of(sentence)
    if passage.sort is PassageSort.HEADING:
        claims = tuple(each for each in claims if each.sort is Sort.TARGET)
    named = facts.subjects.named_in(passage.text, passage.heading, passage.above)
    follows = goes_on(passage.text)
    found = [
        verdict_on(
            passage,
            in_context(claim, sentence, context, follows=follows),
            spoken_of(claim, sentence, named, context, facts),
            facts,
        )
        for claim in claims
    ]
    leave(context, claims, named)
    return one_thing([each for each in found if each is not None])
