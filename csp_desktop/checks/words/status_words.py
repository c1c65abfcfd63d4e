"""R09 in words: a heading that says how an indicator stands, beside what its figure and target make of it."""

from __future__ import annotations

import re
from enum import IntEnum

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Known, Span
from csp_desktop.checks.words.outcomes import Outcome
from csp_desktop.checks.words.subjects import Subject
from csp_desktop.domain.numbers import difference


class Standing(IntEnum):
    """How a figure stands against its target."""

    MET = 1
    NEAR = 0
    MISSED = -1


STANDING_WORDS = {
    Standing.MET: "the target is met",
    Standing.NEAR: "the target is missed, within the tolerance",
    Standing.MISSED: "the target is missed by more than the tolerance",
}

_SAID = (
    (re.compile(r"\bgenerally satisfied with performance\b", re.I), Standing.MET),
    (re.compile(r"\bsome concerns about performance\b.{0,30}?\(within \d+ ?%", re.I), Standing.NEAR),
    (re.compile(r"\barea of significant concern\b.{0,10}?\(outside (?:of )?\d+ ?%", re.I), Standing.MISSED),
)
_TOLERANCE = re.compile(
    r"\b(?:within|outside of|outside)\s+(\d+(?:\.\d+)?) ?% of (?:the )?(?:performance measure|target)", re.I
)


def tolerance_in(text: str) -> float | None:
    """Return the tolerance that a report names for its statuses, None where it names none or several."""
    named = {float(each) for each in _TOLERANCE.findall(text)}
    return named.pop() if len(named) == 1 else None


def words_for(standing: Standing, text: str, tolerance: float) -> str:
    """Return how a text says of an indicator that it stands so; empty where it nowhere says so."""
    pattern = next(pattern for pattern, each in _SAID if each is standing)
    found = pattern.search(text)
    if found is None:
        return ""
    end = text.find(")", found.end()) if "(" in found[0] else -1
    words = " ".join(text[found.start() : end + 1 if end >= 0 else found.end()].split())
    return words if "(" not in words or f"{tolerance:g}" in words else ""


def standing_in(heading: str) -> tuple[Standing, tuple[int, int]] | None:
    """Return what a heading says of its indicator's standing, and where; None where it says nothing of it."""
    for pattern, standing in _SAID:
        match = pattern.search(heading)
        if match:
            return standing, match.span()
    return None


def stood(said: Standing, subject: Subject, facts: Facts, tolerance: float) -> Outcome | None:
    """Return how a subject stands at its last figure and whether that is said, None where it cannot be told."""
    figures = facts.figures(subject)
    last = figures.last_month(facts.as_at)
    if last is None or not subject.good:
        return None
    span = figures.up_to(Span(last, last))
    target, now = figures.running_target(span), figures.over(span)
    if target is None or not target or not now:
        return None
    gap = difference(now[0].value, target) * subject.good
    real = Standing.MET if gap >= 0 else Standing.NEAR if -gap <= tolerance * abs(target) / 100 else Standing.MISSED
    return Outcome(subject, span, span, now[0], Known(target, target, target), float(real), real == said)
