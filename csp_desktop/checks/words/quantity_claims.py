"""What is said with a number: a change, an end of a change from one to another, or a plain level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from csp_desktop.checks.words.claim import Claim, Sort, claim_of
from csp_desktop.checks.words.hedging import HEDGING
from csp_desktop.checks.words.lexicon import DOWN, EITHER, UP
from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.own_numbers import stated_way
from csp_desktop.checks.words.quantities import Measure, Quantity
from csp_desktop.checks.words.target_claims import is_tolerance, of_target

_NEAR = 240
"""How many letters before and after a number say what it is."""

_DIRECT = re.compile(rf"\s*[:(]?\s*{HEDGING}[£(]?\s*", re.I)
_REACHES = re.compile(rf"[^.;:()£%]*\b(?:of|by)\s+{HEDGING}[£(]?\s*", re.I)
_BETWEEN_AFTER = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?!in\b|of\b|to\b|from\b|with\b|than\b|compar|and\b|or\b|on\b|at\b|were\b|was\b|for\b"
    r"|by\b|is\b|are\b|represents?\b|shows?\b)[\w/-]+\s+){0,3}",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:compar\w+ (?:to|with|against)|against|versus|vs\.?|than|down from|up from|from|on)\s+(?:(?:a|an|the|just"
    r"|only|around|about|over|total|figure|of|number|all|previous|last|year|previous year|last year|year's|same|period"
    r"|level|rate)['’s]*\s+){0,4}[£(]?$",
    re.I,
)
_FROM = re.compile(
    r"\bfrom\s+(?:(?:a|an|the|just|only|around|about|over|under|nearly|almost|approximately|some|total|figure|baseline"
    r"|level|levels|rate|high|low|peak|average|of|at)\s+){0,4}[£(]?$",
    re.I,
)
_WHEN = re.compile(
    r"\b(?:(?:previous|last|prior|preceding) (?:financial )?(?:year|quarter|month|period)"
    r"|(?:year|quarter|month) (?:before|earlier)|same (?:period|quarter|month)[^,;.]{0,30}),?\s+when\s+"
    r"(?:(?:there|it|they|the|this|figure|number|total|level|rate|was|were|stood|at|of|only|just|around|about)\s+){0,5}"
    r"[£(]?$",
    re.I,
)
_SHARE_BETWEEN = re.compile(r"\s*\([-−–+]?\d[\d.]*\s?(?:%|per ?cent)\)\s+(?=(?:more|fewer|less|higher|lower)\b)", re.I)
_BY = re.compile(rf"\b(?:and|while|,)\s+(?:[\w-]+\s+){{1,6}}by\s+{HEDGING}$", re.I)
_LISTED_BEFORE = re.compile(r"(?<!\b19\d)(?<!\b20\d)\d%?,\s+(?:£?\d[\d,.]*%?,?\s+(?:and|then)\s+)?$", re.I)
_LISTED_AFTER = re.compile(r",\s+£?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?(?:,\s|\s+(?:and|then)\s+\d)", re.I)
_EQUATES = re.compile(
    rf"\b(?:equat\w+|equal(?:s|ling)?|represent\w*|equivalent|amount\w*|that is|this is|or"
    rf"|i\.e\.)\s+(?:to\s+)?{HEDGING}[£(]?$",
    re.I,
)


def of_quantities(sentence: Sentence) -> tuple[Claim, ...]:
    """Return what a sentence says with its numbers, those that go on from a change with its direction."""
    numbered = (_of_quantity(sentence, place) for place in range(len(sentence.quantities)))
    return tuple(_inherited([each for each in numbered if each is not None], sentence))


def _of_quantity(sentence: Sentence, place: int) -> Claim | None:
    """Return what is said with a number; None where that is a part of something else, or not clear."""
    text, quantity = sentence.text, sentence.quantities[place]
    before, after = text[max(quantity.start - _NEAR, 0) : quantity.start], text[quantity.end : quantity.end + _NEAR]
    if is_tolerance(quantity, before):
        return None
    target = of_target(quantity, before, after)
    if target is not None:
        return target
    if quantity.sign:
        is_inside = before.rfind("(") > before.rfind(")")
        return replace(claim_of(Sort.CHANGE, quantity, quantity.sign), doubtful=not is_inside)
    if _is_from_to(sentence, place):
        return replace(claim_of(Sort.LEVEL, quantity, of_before=bool(_FROM.search(before))), paired=True)
    return _directed(sentence, quantity) or _other(before, after, quantity)


def _is_from_to(sentence: Sentence, place: int) -> bool:
    """Return whether a number is an end of "from 35 to 36"."""
    text, here = sentence.text, sentence.quantities[place]
    if _FROM.search(text[: here.start]):
        return True
    earlier = sentence.quantities[place - 1] if place else None
    if earlier is None or not _FROM.search(text[: earlier.start]):
        return False
    return bool(re.search(r"\b(?:to|and)\s+(?:just |only |around |over )?[£(]?$", text[earlier.end : here.start]))


def _directed(sentence: Sentence, quantity: Quantity) -> Claim | None:
    """Return a change whose word for the direction stands next to its number."""
    text = sentence.text
    begin, end = sentence.clause(quantity.start, quantity.end)
    share = _SHARE_BETWEEN.match(text, quantity.end)
    if share is not None:
        end = sentence.clause(share.end(), share.end())[1]
    if text[max(begin - 1, 0) : begin] == "(":
        begin = (
            sentence.clause(begin - 1, begin - 1)[0]
            if not re.match(
                r"[^)]*(?:fewer|more|less|higher|lower|increase|reduction|decrease|rise|fall)", text[quantity.end :]
            )
            else begin
        )
    if _AGAINST.search(text[begin : quantity.start]) and not re.search(
        r"\b(?:more|less|higher|lower|greater|fewer) than\b", text[begin : quantity.start]
    ):
        return None
    found = [*_words_after(text, quantity, end), *_words_before(sentence, begin, quantity)]
    if not found:
        return None
    _, sign, place = min(found, key=lambda each: each[0])
    claim = claim_of(Sort.CHANGE, quantity, sign, place)
    return claim if sign is None else replace(claim, stated=stated_way(sentence, claim.end))


def _words_after(text: str, quantity: Quantity, end: int) -> Iterator[tuple[int, int | None, tuple[int, int]]]:
    for pattern, sign in ((UP, 1), (DOWN, -1), (EITHER, None)):
        match = pattern.search(text, quantity.end, end)
        if match and _BETWEEN_AFTER.fullmatch(text[quantity.end : match.start()]):
            yield match.start() - quantity.end, sign, match.span()


def _words_before(
    sentence: Sentence, begin: int, quantity: Quantity
) -> Iterator[tuple[int, int | None, tuple[int, int]]]:
    text = sentence.text
    for pattern, sign in ((UP, 1), (DOWN, -1), (EITHER, None)):
        for match in pattern.finditer(text, begin, quantity.start):
            gap = text[match.end() : quantity.start]
            crossed = any(match.end() <= other.start < quantity.start for other in sentence.quantities)
            hedging = re.fullmatch("more|less|fewer|greater", match[0], re.I) and gap.strip().startswith("than")
            if (
                not crossed
                and not hedging
                and (_DIRECT.fullmatch(gap) or (len(gap.split()) < 12 and _REACHES.fullmatch(gap)))
            ):
                yield len(gap), sign, match.span()


def _other(before: str, after: str, quantity: Quantity) -> Claim | None:
    """Return a number that goes on from a change, one that is compared with, or else a plain level."""
    if _BY.search(before) or (_EQUATES.search(before) and quantity.measure in (Measure.PERCENT, Measure.POINTS)):
        return replace(claim_of(Sort.CHANGE, quantity), follows=True)
    is_other_number = re.search(r"\bor\s+$", before) and quantity.measure is Measure.COUNT
    is_alone = before.rstrip().endswith("(") and re.match(r"\s*(?:(?!more|fewer|less)[\w-]+\s?){0,3}\)", after)
    if is_other_number or is_alone:
        return replace(claim_of(Sort.CHANGE, quantity), follows=True, doubtful=True)
    is_listed = _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(after)
    if is_listed or (re.match(r"\s+of\b", after) and quantity.measure is Measure.PERCENT):
        return replace(claim_of(Sort.LEVEL, quantity), doubtful=True)
    return claim_of(Sort.LEVEL, quantity, of_before=bool(_AGAINST.search(before) or _WHEN.search(before)))


def _inherited(claims: Sequence[Claim], sentence: Sentence) -> Iterator[Claim]:
    """Yield claims, those that go on from a change with its direction; a bracket after a level is left out."""
    last: Claim | None = None
    for claim in claims:
        if claim.follows and last is not None:
            yield replace(claim, sign=last.sign, word=None)
            continue
        if claim.follows:
            direction = _sole_direction(sentence)
            if direction is not None:
                yield replace(claim, sign=direction)
            elif claim.doubtful:
                yield replace(claim, sort=Sort.LEVEL, follows=False)
            continue
        last = claim if claim.sort is Sort.CHANGE else last
        yield claim


def _sole_direction(sentence: Sentence) -> int | None:
    up, down = UP.search(sentence.text), DOWN.search(sentence.text)
    if bool(up) == bool(down):
        return None
    return 1 if up else -1
