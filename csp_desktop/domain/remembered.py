"""What an officer said once of a partner's words, so that it need not be asked again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class About(StrEnum):
    """What a partner's words are of."""

    INDICATOR = "indicator"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class RememberedMatch:
    """Words of one source's returns and what they mean: an indicator's or area's id, or None for none of ours.

    `source` is the file's name without what changes from one return to the next, `partner` whose it was where that
    is known, `words` are reduced likewise.
    """

    about: About
    source: str
    words: str
    target: int | None
    partner: str = ""
