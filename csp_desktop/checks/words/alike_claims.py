"""The verdict on "in line with": two subjects, whose changes over the same months are compared (R29)."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.checks.words.alike import alike
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.judged import Judged, Verdict
from csp_desktop.checks.words.outcomes import Outcome
from csp_desktop.checks.words.spoken import Spoken
from csp_desktop.domain.numbers import printed_signed


def alike_judged(unknown: Judged, spoken: Spoken, facts: Facts) -> Judged | None:
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
