"""The claims of a sentence: what each says, of which time, compared with what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from csp_desktop.checks.words.lexicon import DOWN, EITHER, NEGATED, NOT_SAID, UP
from csp_desktop.checks.words.quantities import Measure, Quantity, quantities_of
from csp_desktop.checks.words.times import Time, When, times_of


class Sort(StrEnum):
    """What a claim says."""

    LEVEL = "level"
    CHANGE = "change"
    DIRECTION = "direction"
    TARGET = "target"
    VARIANCE = "variance from target"
    ATTAINED = "target attained"
    ALIKE = "moves alike"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a sentence says, from `start` to `end` of the sentence.

    `sign` is 1 for more, -1 for less, None where the words do not say; of a target attained it is 1 for met and -1
    for missed. `word` is where the word for the direction stands. `of_before` says that the number is that of what is
    compared with; `follows` that the claim goes on from the one before it; `doubtful` that it may as well be a plain
    level, as a number in brackets; `far` that its time is one of several and stands in another clause.
    """

    start: int
    end: int
    sort: Sort
    quantity: Quantity | None = None
    sign: int | None = None
    word: tuple[int, int] | None = None
    time: Time | None = None
    against: Time | None = None
    of_before: bool = False
    follows: bool = False
    doubtful: bool = False
    far: bool = False


_BREAK = re.compile(
    r"[;:.](?!\d)|(?<!\d),|,(?!\d{3})|[()]|\b(?:and|but|while|whilst|whereas|although|though|which|however)\b|\s[–-]\s",
    re.I,
)
_HEDGING = (
    r"(?:(?:by|of|just|only|around|about|approximately|approx\.?|circa|nearly|almost|roughly|some|a|an|the|further"
    r"|another|over|under|more than"
    r"|less than|at least|up to|in excess of|slight(?:ly)?|very|between|c\.|in the region of|well|overall|was|is"
    r"|being|equal(?:ling)?(?: to)?|equat\w+(?: to)?)\s*)*"
)
_DIRECT = re.compile(rf"\s*[:(]?\s*{_HEDGING}[£(]?\s*", re.I)
_REACHES = re.compile(rf"[^.;:()£%]*\b(?:of|by)\s+{_HEDGING}[£(]?\s*", re.I)
_BETWEEN_AFTER = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?!in\b|of\b|to\b|from\b|with\b|than\b|compar|and\b|or\b|on\b|at\b|were\b|was\b|for\b"
    r"|by\b)[\w/-]+\s+){0,3}",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:compar\w+ (?:to|with|against)|against|versus|vs\.?|than|down from|up from|from|on)\s+(?:(?:a|an|the|just"
    r"|only|around|about|over|total|figure|of|number|all|previous|last|year|previous year|last year|year's|same|period"
    r"|level|rate)['’s]*\s+){0,4}[£(]?$",
    re.I,
)
_FROM = re.compile(r"\bfrom\s+(?:(?!\d|to\b)\w+\s){0,3}[£(]?$", re.I)
_STANDS_AT = re.compile(
    r"\s*(?:(?!\d)[\w-]+\s){0,4}?(?:in|during|for|at|by|between|over|from)?\s*(?:the )?(?:end of )?(?:period )?\(?",
    re.I,
)
_FIGURE_IN = (
    r"(?:(?:just |only |around )?£?[\d,.]+%?\s+(?:[a-z]+\s+){0,2}?(?:in|during|at|for)\s+)?(?:the )?(?:end of )?"
)
_BETWEEN = re.compile(rf"\b(?:between|from)\s+{_FIGURE_IN}$", re.I)
_AND_THEN = re.compile(rf",?\s*(?:and|to|-|–)\s*{_FIGURE_IN}", re.I)
_EQUATES = re.compile(
    rf"\b(?:equat\w+|equal(?:s|ling)?|represent\w*|equivalent|amount\w*|that is|this is|or"
    rf"|i\.e\.)\s+(?:to\s+)?{_HEDGING}[£(]?$",
    re.I,
)
_TARGET_VALUE = re.compile(
    r"\b(?:targets?|performance measure|milestone)\b(?:(?!\bby\b|\d|[.;)]|increase|decrease|reduction|reduce|missed"
    r"|exceeded).){0,30}$",
    re.I,
)
_TARGET_AFTER = re.compile(r"\s*(?:(?:annual|year[- ]end|local|national|agreed)\s)?target\b", re.I)
_TARGET_BY = re.compile(
    rf"\b(?:exceed\w*|missed|miss|beat\w*|surpass\w*|short|below|above|under|over|off|ahead|behind"
    rf"|outside)\b[^.;]{{0,40}}\bby\s+{_HEDGING}$",
    re.I,
)
_OFF_TARGET = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?!of\b|in\b|to\b)[\w/-]+\s+){0,2}(?P<side>above|below|over|under|short of|off|ahead of"
    r"|behind|higher than|lower than|better than|worse than|"
    r"less than|more than|fewer than|in excess of|adrift of|away from)\s+(?:(?:the|our|its|this|their|year|to|date"
    r"|annual|quarterly|monthly|profiled?|\d{4}/\d\d|end)\s+){0,4}target\b",
    re.I,
)
_LOW_SIDES = ("below", "under", "lower", "less", "fewer")
_HIGH_SIDES = ("above", "over", "higher", "more", "in excess")
_ASSERTED = re.compile(
    r"\b(?:has|have|had|is|are|was|were|been|seen|saw|sees|show\w*|continu\w*|there|experienc\w*|recorded"
    r"|report\w*)\s+(?:(?:been|also|now|again|still|currently|all|both|further|to|an?|the|some|"
    r"very|slight(?:ly)?|small|significant(?:ly)?|marginal(?:ly)?|overall|year to date|sharp|large|steady|in|levels?"
    r"|numbers?|slightly|continued|annual|general|downward|upward|recent|be|do|do so)\s+)*$",
    re.I,
)
_PAST = re.compile(
    r"(?:increased|reduced|decreased|fell|rose|fallen|risen|dropped|declined|grew|worsened|improved)$", re.I
)
_CAUSED = re.compile(r"\b(?:contribut\w+|led|leading|due|response|resulted) (?:to|in)\s+(?:the |an? )?$", re.I)
_NOMINAL = re.compile(r"\s+(?:in|of)\b", re.I)
_ATTAINED = re.compile(
    r"(?P<met>\bon (?:course|target|track)\b|\b(?:met|achieved|exceeded|achieving|meeting|exceeding|hit"
    r"|surpassed)\s+(?:(?:the|our|its|this|their|annual|year)\s+)*target"
    r"|\btargets?\s+(?:(?:has|have|was|were|is|are|been|being|currently|now|also)\s+)+(?:met|achieved|exceeded"
    r"|surpassed))"
    r"|(?P<missed>\b(?:off|not on|behind|missed|short of)\s+(?:(?:the|our|its|this|their|annual|year)\s+)*(?:target"
    r"|track|course)\b|\btargets?\s+(?:(?:has|have|was|were|is|are|been)\s+)+(?:missed|not (?:been )?(?:met|achieved)))"
    r"|(?P<side>\b(?:(?:slightly|just|well|marginally) )*(?:below|above|under|over)\s+(?:(?:the|our|its|this|their"
    r"|annual|year)\s+)*target\b)",
    re.I,
)
_ALIKE = re.compile(
    r"\b(?:in line with|mirror(?:s|ed|ing)?|reflects? (?:a |the )?(?:similar|same)|in keeping with"
    r"|similar(?:ly)? to (?:the )?(?:overall|numbers))\b",
    re.I,
)
_GOES_ON = re.compile(
    r"^\W*(?:this|these|it|which|that|they|equating|representing|the (?:increase|reduction|decrease|rise|fall)"
    r"|an? (?:increase|reduction|decrease|rise|fall))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its marks: phrases of time, numbers, and where its clauses begin and end."""

    text: str
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    breaks: tuple[int, ...]

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Return where the clause begins and ends that a place stands in."""
        begin = max((each for each in self.breaks if each <= start), default=0)
        return begin, min((each for each in self.breaks if each >= end), default=len(self.text))


def marked(text: str) -> Sentence:
    """Return a sentence with its marks."""
    times = times_of(text)
    taken = tuple((time.start, time.end) for time in times)
    breaks = tuple(
        place
        for match in _BREAK.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
        for place in (match.start(), match.end())
    )
    return Sentence(text, times, quantities_of(text, taken), breaks)


def claims_of(sentence: Sentence) -> tuple[Claim, ...]:
    """Return the claims of a sentence in its order; what is only hoped, planned or guessed claims nothing."""
    numbered = (_of_quantity(sentence, place) for place in range(len(sentence.quantities)))
    found = list(_inherited([each for each in numbered if each is not None], sentence))
    found += _attained(sentence, found)
    found += _alike(sentence)
    found += _directions(sentence, found)
    said = [each for each in sorted(found, key=lambda claim: (claim.start, claim.end)) if _is_said(sentence, each)]
    return tuple(_timed(sentence, each) for each in said)


def goes_on(text: str) -> bool:
    """Return whether a sentence goes on from the one before: This equates to, It is."""
    return bool(_GOES_ON.match(text))


def _is_said(sentence: Sentence, claim: Claim) -> bool:
    begin = max((match.end() for match in re.finditer(r"[.;:](?!\d)", sentence.text[: claim.start])), default=0)
    return not NOT_SAID.search(sentence.text, begin, claim.end) or claim.sort is Sort.TARGET


def _of_quantity(sentence: Sentence, place: int) -> Claim | None:
    """Return what is said with a number; None where that is a part of something else, or not clear."""
    text, quantity = sentence.text, sentence.quantities[place]
    before, after = text[: quantity.start], text[quantity.end :]
    if off := _OFF_TARGET.match(after):
        return _claim(
            Sort.VARIANCE,
            quantity,
            _side(off["side"]),
            (quantity.end + off.start("side"), quantity.end + off.end("side")),
        )
    if _TARGET_BY.search(before) and re.search("target", before[-90:] + after[:40], re.I):
        word = _TARGET_BY.search(before)
        return _claim(Sort.VARIANCE, quantity, _side(word[0]) if word else None)
    if _TARGET_VALUE.search(before) or _TARGET_AFTER.match(after):
        return _claim(Sort.TARGET, quantity)
    if quantity.sign and before.rfind("(") > before.rfind(")"):
        return _claim(Sort.CHANGE, quantity, quantity.sign)
    if _is_from_to(sentence, place):
        return _claim(Sort.LEVEL, quantity, of_before=bool(_FROM.search(before)))
    return _directed(sentence, quantity) or _other(before, after, quantity)


def _claim(
    sort: Sort,
    quantity: Quantity,
    sign: int | None = None,
    word: tuple[int, int] | None = None,
    *,
    of_before: bool = False,
) -> Claim:
    places = (quantity.start, quantity.end, *(word or ()))
    return Claim(min(places), max(places), sort, quantity, sign, word, of_before=of_before)


def _side(words: str) -> int | None:
    plain = words.casefold()
    if any(plain.startswith(each) for each in _LOW_SIDES):
        return -1
    return 1 if any(plain.startswith(each) for each in _HIGH_SIDES) else None


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
    return _claim(Sort.CHANGE, quantity, sign, place)


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
    if _EQUATES.search(before) and quantity.measure in (Measure.PERCENT, Measure.POINTS):
        return replace(_claim(Sort.CHANGE, quantity), follows=True)
    if re.search(r"\bor\s+$", before) and quantity.measure is Measure.COUNT:
        return replace(_claim(Sort.CHANGE, quantity), follows=True, doubtful=True)
    if before.rstrip().endswith("(") and re.match(r"\s*(?:(?!more|fewer|less)[\w-]+\s?){0,3}\)", after):
        return replace(_claim(Sort.CHANGE, quantity), follows=True, doubtful=True)
    if re.match(r"\s+of\b", after) and quantity.measure is Measure.PERCENT:
        return replace(_claim(Sort.LEVEL, quantity), doubtful=True)
    return _claim(Sort.LEVEL, quantity, of_before=bool(_AGAINST.search(before)))


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
            continue
        last = claim if claim.sort is Sort.CHANGE else last
        yield claim


def _sole_direction(sentence: Sentence) -> int | None:
    up, down = UP.search(sentence.text), DOWN.search(sentence.text)
    if bool(up) == bool(down):
        return None
    return 1 if up else -1


def _attained(sentence: Sentence, found: Sequence[Claim]) -> list[Claim]:
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
        met = bool(match["met"])
        negated = NEGATED.search(sentence.text[max(0, match.start() - 25) : match.start()])
        claims.append(Claim(match.start(), match.end(), Sort.ATTAINED, sign=1 if met != bool(negated) else -1))
    return claims


def _alike(sentence: Sentence) -> list[Claim]:
    return [Claim(match.start(), match.end(), Sort.ALIKE) for match in _ALIKE.finditer(sentence.text)]


def _directions(sentence: Sentence, found: Sequence[Claim]) -> list[Claim]:
    """Return the bare increases and reductions that a sentence asserts, where no number goes with them."""
    used = [claim.word for claim in found if claim.word]
    claims = []
    for pattern, sign in ((UP, 1), (DOWN, -1)):
        for match in pattern.finditer(sentence.text):
            if match.span() not in used and _is_asserted(sentence.text, match):
                claims.append(Claim(match.start(), match.end(), Sort.DIRECTION, sign=sign, word=match.span()))
    return claims


def _is_asserted(text: str, match: re.Match[str]) -> bool:
    """Return whether a word for a direction says that something went so: has increased, a rise in; not to reduce."""
    before, word = text[: match.start()], match[0].casefold()
    if NEGATED.search(before[-25:]) or (
        not _CAUSED.search(before)
        and re.search(r"\b(?:to|in order to|help)\s+$", before)
        and not re.search(r"continu\w+ to\s+$", before, re.I)
    ):
        return False
    if word in ("more", "less", "additional", "extra", "greater", "smaller", "up", "down"):
        return bool(
            word in ("up", "down") and re.search(r"\b(?:is|are|was|were|also|reports|remains?)\s+$", before, re.I)
        )
    if word in ("higher", "lower", "fewer"):
        return bool(
            re.search(
                r"\b(?:is|are|was|were|been|remains?)\s+(?:(?:slightly|also|significantly|now|much|currently)\s+)*$",
                before,
                re.I,
            )
        ) and bool(re.match(r"\s*(?:than|compared|in|this|,|\.|$)", text[match.end() :]))
    nominal = re.match(r"(?:increase|rise|reduction|decrease|fall|drop|decline|growth)s?$", word) is not None
    if nominal:
        return bool(_ASSERTED.search(before)) or bool(
            _NOMINAL.match(text[match.end() :]) and re.search(r"\b(?:the|to|this)\s+(?:\w+\s)?$", before + " ", re.I)
        )
    return bool(_ASSERTED.search(before) or _PAST.search(word))


def _timed(sentence: Sentence, claim: Claim) -> Claim:
    """Return a claim with the time that it is of and the one that it is compared with."""
    begin, end = sentence.clause(claim.start, claim.end)
    if sentence.text[max(begin - 1, 0) : begin] == "(":
        begin = sentence.clause(begin - 1, begin - 1)[0]
    of_target = claim.sort is Sort.TARGET
    own = [time for time in sentence.times if of_target or not time.compares]
    others = [time for time in sentence.times if time.compares and not of_target]
    stands = _stands_at(sentence, claim)
    if stands is not None:
        return replace(claim, time=stands, of_before=False)
    pair = _between(sentence, claim)
    if pair is not None:
        return replace(claim, time=pair[1], against=pair[0])
    against = next((each for each in others if each.start >= claim.end), None)
    time = _nearest(own, claim, begin, end)
    if time is not None and claim.sort in (Sort.VARIANCE, Sort.ATTAINED) and not begin <= time.start <= end:
        time = None
    far = not of_target and len(own) > 1 and time is not None and _is_far(sentence, time, claim)
    return replace(claim, time=time, against=against or (others[-1] if others else None), far=far)


def _is_far(sentence: Sentence, time: Time, claim: Claim) -> bool:
    """Return whether a comma or the like stands between a time and a claim after it, outside brackets."""
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
