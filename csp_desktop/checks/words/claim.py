"""One thing that a sentence claims: what sort, with which number, which way, of which time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.checks.words.quantities import Quantity
from csp_desktop.checks.words.when import Time


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
    level, as a number in brackets; `far` that its time is one of several and stands in another clause. `stated` is the
    way that the sentence's own two numbers go, "from 441 to 398", and `paired` says that the number is one of them;
    `others` are the times that the sentence names beside.
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
    stated: int | None = None
    others: tuple[Time, ...] = ()
    paired: bool = False


def claim_of(
    sort: Sort,
    quantity: Quantity,
    sign: int | None = None,
    word: tuple[int, int] | None = None,
    *,
    of_before: bool = False,
) -> Claim:
    """Return a claim with a number, from the first of its words to the last."""
    places = (quantity.start, quantity.end, *(word or ()))
    return Claim(min(places), max(places), sort, quantity, sign, word, of_before=of_before)
