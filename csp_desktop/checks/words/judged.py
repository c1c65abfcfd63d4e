"""What came of holding a claim against the figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.checks.words.claim import Claim
from csp_desktop.checks.words.outcomes import Outcome
from csp_desktop.checks.words.passages import Passage
from csp_desktop.checks.words.subjects import Subject


class Verdict(StrEnum):
    """What came of holding a claim against the figures."""

    RIGHT = "right"
    WRONG = "wrong"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim in its passage, what it is of, the verdict, the rule that it breaks, and the outcome that it should say.

    `start` and `end` are places in the whole text; `reason` says why a claim was not checked, and
    `words` how the paper itself says elsewhere what would be right.
    """

    passage: Passage
    claim: Claim
    start: int
    end: int
    subject: Subject | None
    verdict: Verdict
    rule: str = ""
    outcome: Outcome | None = None
    reason: str = ""
    words: str = ""

    @property
    def text(self) -> str:
        """Return the claim's own words."""
        return self.passage.text[self.claim.start : self.claim.end]
