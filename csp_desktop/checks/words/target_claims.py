"""What a sentence says of a target: its value, how far off it something is, and whether it was met."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csp_desktop.checks.words.claim import Claim, Sort, claim_of
from csp_desktop.checks.words.hedging import HEDGING
from csp_desktop.checks.words.lexicon import NEGATED
from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.quantities import Measure, Quantity

_TARGET_VALUE = re.compile(
    r"\b(?:targets?|performance measure|milestone)\b(?:(?!\bby\b|(?<!set )\bat\b(?! least| most)|\d|[.;)]"
    r"|increase|decrease"
    r"|reduction|reduce|missed"
    r"|exceeded).){0,30}$",
    re.I,
)
_TARGET_AFTER = re.compile(r"\s*(?:(?:annual|year[- ]end|local|national|agreed)\s)?target\b", re.I)
_TARGET_BY = re.compile(
    rf"\b(?:exceed\w*|missed|miss|beat\w*|surpass\w*|short|below|above|under|over|off|ahead|behind"
    rf"|outside)\b[^.;]{{0,40}}\bby\s+{HEDGING}$",
    re.I,
)
_OFF_TARGET = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?!of\b|in\b|to\b|and\b|but\b|is\b|was\b|or\b)[\w/-]+\s+){0,2}(?P<side>above|below"
    r"|over|under|short of|off|ahead of"
    r"|behind|higher than|lower than|better than|worse than|"
    r"less than|more than|fewer than|in excess of|adrift of|away from)\s+(?:(?:the|our|its|this|their|year|to|date"
    r"|annual|quarterly|monthly|profiled?|\d{4}/\d\d|end)\s+){0,4}target\b",
    re.I,
)
_BOUND = re.compile(
    r"\bagainst (?:a target of )?(?:at most|at least|less than|more than|no more than"
    r"|exactly)\s+",
    re.I,
)
_SIDE_ALONE = re.compile(r"\s*(over|under)(?: the range)?(?=[,:.;]|$)", re.I)
_TOLERANCE = re.compile(r"\b(?:within|beyond|outside(?: of)?)\s+$", re.I)
_LOW_SIDES = ("below", "under", "lower", "less", "fewer")
_HIGH_SIDES = ("above", "over", "higher", "more", "in excess")
_ATTAINED = re.compile(
    r"(?P<met>\bon (?:course|target|track)\b|\b(?:met|achieved|exceeded|achieving|meeting|exceeding|hit"
    r"|surpassed)\s+(?:(?:the|our|its|this|their|annual|year)\s+)*target"
    r"|\btargets?\s+(?:(?:has|have|was|were|is|are|been|being|currently|now|also)\s+)+(?:met|achieved|exceeded"
    r"|surpassed))"
    r"|(?P<missed>\b(?:off|not on|behind|missed|short of)\s+(?:(?:the|our|its|this|their|annual|year)\s+)*(?:target"
    r"|track|course)\b|\btargets?\s+(?:(?:has|have|was|were|is|are|been)\s+)+(?:missed|not (?:been )?(?:met|achieved)))"
    r"|\btargets?\b(?:(?![.;:]|\sand\s|\sbut\s).){1,70}?\b(?:was|were|has been|have been)"
    r"\s+(?:(?P<late>met|achieved|exceeded|surpassed|hit)|missed|not (?:met|achieved|hit))\b"
    r"|(?P<side>\b(?:(?:slightly|just|well|marginally) )*(?:below|above|under|over)\s+(?:(?:the|our|its|this|their"
    r"|annual|year|£?[\d,.]+%?)\s+)*target\b)",
    re.I,
)


def of_target(quantity: Quantity, before: str, after: str) -> Claim | None:
    """Return what a number between two pieces of a sentence says of a target; None where it says nothing of one."""
    if off := _OFF_TARGET.match(after):
        place = (quantity.end + off.start("side"), quantity.end + off.end("side"))
        return claim_of(Sort.VARIANCE, quantity, _side(off["side"]), place)
    bound = _BOUND.search(before)
    if bound and not before[bound.end() :].strip():
        return claim_of(Sort.TARGET, quantity)
    side = _SIDE_ALONE.match(after) if bound else None
    if side:
        return claim_of(
            Sort.VARIANCE, quantity, _side(side[1]), (quantity.end + side.start(1), quantity.end + side.end(1))
        )
    missed = _TARGET_BY.search(before)
    if missed and re.search("target", before[-90:] + after[:40], re.I):
        return claim_of(Sort.VARIANCE, quantity, _side(missed[0]))
    if _TARGET_VALUE.search(before) or _TARGET_AFTER.match(after):
        return claim_of(Sort.TARGET, quantity)
    return None


def is_tolerance(quantity: Quantity, before: str) -> bool:
    """Return whether a number is how far off a target may be, and claims nothing itself: within 15%."""
    return quantity.measure is Measure.PERCENT and bool(_TOLERANCE.search(before))


def _side(words: str) -> int | None:
    plain = words.casefold()
    if any(plain.startswith(each) for each in _LOW_SIDES):
        return -1
    return 1 if any(plain.startswith(each) for each in _HIGH_SIDES) else None


def attained(sentence: Sentence, found: Sequence[Claim]) -> list[Claim]:
    """Return what is said of a target without a number of its own."""
    claims = []
    for match in _ATTAINED.finditer(sentence.text):
        if any(
            claim.sort is Sort.VARIANCE and claim.start < match.end() + 12 and match.start() < claim.end + 12
            for claim in found
        ):
            continue
        if match["side"]:
            sign = 1 if re.search("above|over", match["side"], re.I) else -1
            claims.append(Claim(match.start(), match.end(), Sort.VARIANCE, sign=sign))
            continue
        met = bool(match["met"] or match["late"])
        negated = NEGATED.search(sentence.text[max(0, match.start() - 25) : match.start()])
        claims.append(Claim(match.start(), match.end(), Sort.ATTAINED, sign=1 if met != bool(negated) else -1))
    return claims
