"""The words of claims: which way, how surely, and those that say nothing of what is counted."""

from __future__ import annotations

import re
from enum import StrEnum


class Hedge(StrEnum):
    """How a number is meant where a word before it loosens it."""

    NONE = ""
    ABOUT = "about"
    JUST_UNDER = "just under"
    AT_LEAST = "at least"
    AT_MOST = "at most"


UP = re.compile(
    r"\b(?:increas(?:e[sd]?|ing)|rise[sn]?|rising|rose|higher|more|additional|extra|grew|grown|growth|upward|climbed"
    r"|gone up|went up|greater|(?<!took )(?<!take )(?<!taken )(?<!taking )(?<!set )(?<!made )(?<!make )(?<!signed )"
    r"(?<!follow )(?<!picked )(?<!catch )(?<!end )(?<!ended )up(?! to| until| and)"
    r"|above(?= (?:the (?:same|previous|equivalent|corresponding|level)|that|those|last year|(?:19|20)\d\d)))\b",
    re.I,
)
DOWN = re.compile(
    r"\b(?:reduc(?:e[sd]?|ing|tions?)|decreas(?:e[sd]?|ing)|fewer|lower(?:ed)?|less|fell|fall(?:s|en|ing)?"
    r"|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|down|downward|gone down|went down|smaller"
    r"|below(?= (?:the (?:same|previous|equivalent|corresponding|level)|that|those|last year|(?:19|20)\d\d)))\b",
    re.I,
)
EITHER = re.compile(
    r"\b(?:chang(?:e[sd]?|ing)|differen(?:ce|t)|improv(?:e[sd]?|ing|ements?)|worsen(?:s|ed|ing)?|deteriorat\w+"
    r"|varia(?:nce|tion))\b",
    re.I,
)

_PAIRS = (
    "increase reduction, increased reduced, increases reductions, increasing reducing, rise fall, rises falls, rose"
    " fell,"
    " risen fallen, rising falling, higher lower, more fewer, up down, above below, over under, greater smaller,"
    " upward downward, grew fell, grown fallen, growth fall"
)
_ALSO = (
    "decrease increase, decreases increases, decreased increased, decreasing increasing, less more, drop rise,"
    " drops rises, dropped risen, decline increase, declined increased, declining increasing, reduce increase,"
    " additional fewer, extra fewer, climbed fallen"
)


def _paired() -> dict[str, str]:
    """Return each word for a direction with one for the other, those of the second list only one way."""
    both = [pair.split() for pair in _PAIRS.split(", ")]
    found = {second: first for first, second in reversed(both)} | dict(both)
    return found | dict(pair.split() for pair in _ALSO.split(", "))


OPPOSITES = _paired()

HEDGES = (
    (
        re.compile(
            r"(?:\b(?:just|slightly|a little)\s+)?\b(?:almost|nearly|just under|slightly under|close to"
            r"|approaching)\s+(?:a |an )?[£(]?$",
            re.I,
        ),
        Hedge.JUST_UNDER,
    ),
    (
        re.compile(
            r"\b(?:around|about|approximately|approx\.?|circa|roughly|some|c\.|in the region of|an average of|average"
            r"|estimated)\s+(?:a |an )?[£(]?$",
            re.I,
        ),
        Hedge.ABOUT,
    ),
    (
        re.compile(
            r"\b(?:less than|fewer than|under|below|up to|at most|no more than|not more than)\s+(?:a |an )?[£(]?$", re.I
        ),
        Hedge.AT_MOST,
    ),
    (
        re.compile(
            r"\b(?:over|more than|at least|in excess of|exceeding|just over|slightly over|upwards of|no (?:less"
            r"|fewer) than|greater than|above)\s+(?:a |an )?[£(]?$",
            re.I,
        ),
        Hedge.AT_LEAST,
    ),
)

NOT_SAID = re.compile(
    r"\b(?:will|would|should|could|(?-i:may)|might|can|cannot|if|whether|aim(?:s|ed|ing)?|expect(?:s|ed|ing)?"
    r"|anticipat\w+|forecasts?"
    r"|predict\w*|project(?:ed|ions?|ing)|plan(?:s|ned|ning)? to|hop(?:e[sd]?|ing)|intend\w*|likely|unlikely|ambition"
    r"|need(?:s|ed)? to"
    r"|in order to|risk of|potential(?:ly)?|estimate[sd]? to|nationally|national|appears?|seems?|suggest\w*"
    r"|perception\w*)\b",
    re.I,
)
NEGATED = re.compile(r"\b(?:not|no|never|neither|nor|without|n't|did not|has not|have not)\b", re.I)
REASON = re.compile(
    r"\b(?:due to|because|attributable to|attributed to|as a result of|which may|this may|may be|maybe|driven by"
    r"|following|reflect(?:s|ing)?"
    r"|owing to|thanks to|partly|in part|so that|meaning|which means|this means|and work|as this|however as"
    r"|although there|despite)\b",
    re.I,
)
PART = re.compile(
    r"\b(?:(?:calls?|reports?|reported|complaints?|referrals?) (?:made )?to (?!(?:the )?police|be\b|\d)|taken place\b"
    r"|non-?recent|historic(?:al)? (?:cases?|offences?|reports?|crimes?|abuse)|of (?:these|those|which|whom"
    r"|them)|of (?:the|all) \d|account(?:s|ed|ing)? for|(?:made|make"
    r"|making) up|compris\w+"
    r"|amongst?|involving|whose|particularly|especially|mainly|other than|per cent of|% of|average|times|per (?:1,?000"
    r"|100,?000|head|capita|week|day))\b",
    re.I,
)


def opposite(word: str) -> str:
    """Return the word for the other way, with its capital where it had one; itself where none is known."""
    other = OPPOSITES.get(word.casefold(), word)
    return other.capitalize() if word[:1].isupper() else other


CRIME_ITSELF = re.compile(
    r"(?<!recorded )\bcrimes? (?:is|are|has|have|fell|rose|was|were|levels?|rates?|figures|remains?|continues?)\b", re.I
)
"""Crime as a subject of its own, not as what is counted."""
