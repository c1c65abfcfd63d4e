"""The claims of a sentence: what each says, of which time, compared with what."""

from __future__ import annotations

import re

from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.claim_times import timed, with_comparisons
from csp_desktop.checks.words.direction_claims import alike, directions
from csp_desktop.checks.words.lexicon import NOT_SAID
from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.quantity_claims import of_quantities
from csp_desktop.checks.words.target_claims import attained

_GOES_ON = re.compile(
    r"^\W*(?:this|these|it|which|that|they|equating|representing|the (?:increase|reduction|decrease|rise|fall)"
    r"|an? (?:increase|reduction|decrease|rise|fall))\b",
    re.I,
)


def claims_of(sentence: Sentence) -> tuple[Claim, ...]:
    """Return the claims of a sentence in its order; what is only hoped, planned or guessed claims nothing."""
    found = list(of_quantities(sentence))
    found += attained(sentence, found)
    found += alike(sentence)
    found += directions(sentence, found)
    said = [each for each in sorted(found, key=lambda claim: (claim.start, claim.end)) if _is_said(sentence, each)]
    compared = with_comparisons(sentence, said)
    return tuple(timed(compared, each) for each in said)


def goes_on(text: str) -> bool:
    """Return whether a sentence goes on from the one before: This equates to, It is."""
    return bool(_GOES_ON.match(text))


def _is_said(sentence: Sentence, claim: Claim) -> bool:
    begin = max((match.end() for match in re.finditer(r"[.;:](?!\d)", sentence.text[: claim.start])), default=0)
    return not NOT_SAID.search(sentence.text, begin, claim.end) or claim.sort is Sort.TARGET
