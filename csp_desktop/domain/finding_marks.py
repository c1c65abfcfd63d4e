"""What an officer said of a finding: that it is resolved, or that it stands and is accepted for a reason."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.findings import Finding


class MarkState(StrEnum):
    """What became of a finding; one without a mark is open."""

    OPEN = "open"
    RESOLVED = "resolved"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class FindingMark:
    """A mark on the finding with this key; what is accepted has a reason."""

    finding: str
    state: MarkState
    reason: str = ""


def finding_key(finding: Finding) -> str:
    """Return how a finding is known again: by all that it says, so that one which says something else is open."""
    where = finding.where
    place = (where.workbook, where.sheet, where.cell, where.indicator, where.period, where.text)
    told = json.dumps([finding.rule, *place, finding.message, finding.printed, finding.expected], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()
