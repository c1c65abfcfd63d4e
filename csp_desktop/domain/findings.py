"""A finding: something that does not hold, with its place and what would be right."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: a wrong figure, a doubtful one, or something to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is; what does not apply is empty."""

    workbook: str = ""
    sheet: str = ""
    cell: str = ""
    indicator: str = ""
    period: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold.

    `rule` is a number of the catalogue (R01 to R39) or a word (`file`, `match`). `suggestion` is the sentence that is
    wrong, put right.
    """

    rule: str
    severity: Severity
    where: Place
    message: str
    printed: str = ""
    expected: str = ""
    suggestion: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the finding in its JSON form."""
        return asdict(self)
