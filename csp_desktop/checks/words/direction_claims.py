"""The bare increases and reductions that a sentence asserts, and what it says to move alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.lexicon import DOWN, NEGATED, UP
from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.own_numbers import stated_way

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
_AFTER_NUMBER = re.compile(
    r"\d%?\)?,\s+(?:which is\s+)?(?:(?:an?|the)\s+(?:(?:slight|small|further|marked"
    r"|sharp)\s+)?)?$",
    re.I,
)
_ALIKE = re.compile(
    r"\b(?:in line with|mirror(?:s|ed|ing)?|reflects? (?:a |the )?(?:similar|same)|in keeping with"
    r"|similar(?:ly)? to (?:the )?(?:overall|numbers))\b",
    re.I,
)


def alike(sentence: Sentence) -> list[Claim]:
    """Return where a sentence says that two things go the same way."""
    return [Claim(match.start(), match.end(), Sort.ALIKE) for match in _ALIKE.finditer(sentence.text)]


def directions(sentence: Sentence, found: Sequence[Claim]) -> list[Claim]:
    """Return the bare increases and reductions that a sentence asserts, where no number goes with them."""
    used = [claim.word for claim in found if claim.word]
    claims = []
    for pattern, sign in ((UP, 1), (DOWN, -1)):
        for match in pattern.finditer(sentence.text):
            stated = stated_way(sentence, match.end(), match.start())
            if match.span() not in used and (stated is not None or _is_asserted(sentence.text, match)):
                claims.append(
                    Claim(match.start(), match.end(), Sort.DIRECTION, sign=sign, word=match.span(), stated=stated)
                )
    return claims


def _ends_there(text: str, match: re.Match[str]) -> bool:
    return re.match(r"increase|rise|reduction|decrease|fall|drop", match[0], re.I) is not None and bool(
        re.match(r"\s*(?:[.;,]|$|from\b|on\b|compared\b)", text[match.end() :])
    )


def _is_asserted(text: str, match: re.Match[str]) -> bool:
    """Return whether a word for a direction says that something went so: has increased, a rise in; not to reduce."""
    before, word = text[: match.start()], match[0].casefold()
    if NEGATED.search(before[-25:]) or (
        not _CAUSED.search(before)
        and re.search(r"\b(?:to|in order to|help)\s+$", before)
        and not re.search(r"continu\w+ to\s+$", before, re.I)
    ):
        return False
    if _AFTER_NUMBER.search(before) and (word in ("up", "down") or _ends_there(text, match)):
        return True
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
