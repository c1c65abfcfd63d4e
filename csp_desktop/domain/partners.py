"""The partners who send figures, and when each was asked for those that did not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from csp_desktop.domain.periods import Period


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner by the name under which it owns indicators.

    `agreed_days` is how many days after a quarter's end its figures are due, None where the statutory date holds.
    """

    name: str
    contact: str = ""
    agreed_days: int | None = None


@dataclass(frozen=True, slots=True)
class Chase:
    """A partner asked on a day for the figures of a period that were owed, with the officer's note."""

    partner: str
    period: Period
    day: date
    note: str = ""
