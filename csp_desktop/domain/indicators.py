"""What is measured, and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.periods import Frequency


class Unit(StrEnum):
    """What a figure counts. Percentages are held in percentage points (91.4)."""

    COUNT = "count"
    RATE = "rate"
    PERCENT = "percent"
    RATIO = "ratio"
    SCORE = "score"
    MONEY = "money"


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Basis(StrEnum):
    """What a figure of one period covers."""

    PERIOD = "in the period"
    CUMULATIVE = "cumulative in the year"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class Code:
    """An indicator's number in a scheme: NI 32, LAA 23."""

    scheme: str
    number: str

    def __str__(self) -> str:
        """Return the code as it is printed."""
        return f"{self.scheme} {self.number}"


@dataclass(frozen=True, slots=True)
class Area:
    """The partnership's own area (`parent` None), or a district or neighbourhood within it."""

    id: int
    name: str
    gss_code: str = ""
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measure with the rules by which it is read.

    `decimals` is how many places its figures are printed with; `lag` how many months its figures come behind
    the others; `known_as` the names under which partners send it; `tolerance` how far, in per cent of the
    target, a figure may miss it and still count as near, where it differs from the partnership's own.
    """

    id: int
    name: str
    short_name: str = ""
    codes: tuple[Code, ...] = ()
    priority: str = ""
    owner: str = ""
    contact: str = ""
    definition: str = ""
    source: str = ""
    unit: Unit = Unit.COUNT
    direction: Direction = Direction.NONE
    frequency: Frequency = Frequency.MONTH
    basis: Basis = Basis.PERIOD
    decimals: int = 0
    lag: int = 0
    tolerance: float | None = None
    monitoring_only: bool = False
    known_as: tuple[str, ...] = ()
    position: int = 0

    @property
    def title(self) -> str:
        """Return the short name where there is one, else the name."""
        return self.short_name or self.name
