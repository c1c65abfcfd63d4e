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
    INSIDE = "inside a range"
    NONE = "none"


class Operator(StrEnum):
    """How a figure is held against its target. A range lies between two targets, or around nought."""

    LESS_THAN = "<"
    AT_MOST = "<="
    EQUAL = "="
    AT_LEAST = ">="
    MORE_THAN = ">"
    BETWEEN = "between"
    PLUS_OR_MINUS = "±"


class Profile(StrEnum):
    """How the year's target is spread over the year where no running target is typed."""

    STRAIGHT = "straight line"
    LAST_YEAR = "last year's shape"
    DAYS = "days in the month"
    NONE = "none"


class Judgement(StrEnum):
    """Which rule gives an indicator its status."""

    TARGET = "against the target"
    COMPARATOR = "against the comparator"
    TARGET_OR_COMPARATOR = "against the target, else the comparator"
    EXPECTED = "within expected levels"


class Basis(StrEnum):
    """What a figure of one period covers."""

    PERIOD = "in the period"
    CUMULATIVE = "cumulative in the year"
    ROLLING = "rolling 12 months"
    SNAPSHOT = "snapshot"
    COHORT = "cohort"


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
    """The partnership's own area (`parent` None), one within it, or a member of its family group.

    `member_since` and `member_until` are periods in their written form, empty where the membership is open there.
    `other_names` are those under which partners send it, former ones too.
    """

    id: int
    name: str
    gss_code: str = ""
    parent: int | None = None
    is_member: bool = False
    member_since: str = ""
    member_until: str = ""
    other_names: tuple[str, ...] = ()


def called(indicator: Indicator, area: Area) -> str:
    """Return an indicator's title, with the area's name where that is another than the partnership's own."""
    return indicator.title if area.parent is None else f"{indicator.title}, {area.name}"


class FormulaKind(StrEnum):
    """What is done with the operands of a derived indicator, the first of them first."""

    DIFFERENCE = "first less second"
    RATE = "first for each so many of second"
    PERCENTAGE = "first in per cent of second"
    SUM_OF_AREAS = "sum over the areas of first"

    @property
    def operand_count(self) -> int:
        """Return how many other indicators it takes."""
        return 1 if self is FormulaKind.SUM_OF_AREAS else 2


@dataclass(frozen=True, slots=True)
class Formula:
    """How a derived indicator is worked out from others, named by their ids."""

    kind: FormulaKind
    operands: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measure with the rules by which it is read.

    `decimals` is how many places its figures are printed with; `lag` how many months its figures come behind
    the others; `known_as` the names under which partners send it; `tolerance` how far, in per cent of the
    target, a figure may miss it and still count as near, and `two_sided` whether that holds on either side of it,
    where they differ from the partnership's own; `baseline_year` is a financial year that figures are compared with
    beside last year; `per` is the N of a rate per N; `minimum_n` the number asked or counted below which no status
    is given;
    `suppress_below` the count below which the public pack keeps a figure back. At each of the periods in `rebases` the
    limits of process control begin anew; `baseline` is how many figures from there on set them, 0 for all.
    `target_agreed_by` is who agrees the targets where a year does not say otherwise. `start`, `end`, `breaks`,
    `rebases` and `baseline_year` are periods in their written form.
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
    per: int = 1
    operator: Operator | None = None
    profile: Profile = Profile.STRAIGHT
    targets_ahead: int = 0
    target_agreed_by: str = ""
    baseline_year: str = ""
    delivery_group: str = ""
    two_sided: bool | None = None
    judgement: Judgement = Judgement.TARGET
    trend_rule: str = ""
    minimum_n: int = 0
    suppress_below: int = 0
    start: str = ""
    end: str = ""
    successor: str = ""
    breaks: tuple[str, ...] = ()
    rebases: tuple[str, ...] = ()
    baseline: int = 0
    in_development: bool = False
    restricted: bool = False
    formula: Formula | None = None
    how_it_works: str = ""
    good_looks_like: str = ""
    why_it_matters: str = ""

    @property
    def title(self) -> str:
        """Return the short name where there is one, else the name."""
        return self.short_name or self.name

    @property
    def holds(self) -> Operator:
        """Return the operator of its targets: the one set, else the one that its direction asks for."""
        return self.operator or _OPERATORS.get(self.direction, Operator.EQUAL)


_OPERATORS = {
    Direction.UP: Operator.AT_LEAST,
    Direction.DOWN: Operator.AT_MOST,
    Direction.INSIDE: Operator.BETWEEN,
}
