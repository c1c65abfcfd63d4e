"""R13: changes in per cent of a count whose year before is not in the table, which no whole number before can give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import floor, prod

from csp_desktop.domain.attainability import base_between, bases_before
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import percent_of, printed, printed_signed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_FEWEST, _SHARE = 3, 0.75
_BY_CHANCE = 0.01
"""How likely it may be at most that the other cells fit whole numbers though they are changes of something else."""

_MOST_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class _Case:
    """One cell of change: what it says, to so many decimals, and the count that it ends in."""

    draft: Draft
    period: Period
    count: int
    decimals: int

    @property
    def percent(self) -> float:
        """Return the change as it is printed."""
        return self.draft.values[self.period]

    @property
    def is_attainable(self) -> bool:
        """Return whether some whole number before gives the change; a fall by everything, any does."""
        found = bases_before(self.percent, self.count, self.decimals)
        return found is None or bool(found)

    @property
    def chance(self) -> float:
        """Return how likely a number of this size is a change from some whole number, whatever it is."""
        ends = base_between(self.percent, self.count, self.decimals)
        return 1.0 if ends is None else min(1.0, float(ends[1] - ends[0]))


def check_attainable_changes(drafts: list[Draft], scene: Scene) -> None:
    """Find changes in per cent that no whole number before gives.

    Only where the other cells of the row or column fit whole numbers, and do so more than by chance: then they are
    changes of these counts, and not of rates or of other months.
    """
    for cases in _together(drafts):
        wrong = [case for case in cases if not case.is_attainable]
        right = [case for case in cases if case.is_attainable]
        is_proved = prod(case.chance for case in right) <= _BY_CHANCE
        if len(right) >= _FEWEST and len(right) >= _SHARE * len(cases) and is_proved:
            for case in wrong:
                _find(case, scene)


def _together(drafts: list[Draft]) -> Iterable[list[_Case]]:
    """Return the cells of each row of change, or of each column where every row has but one."""
    found: dict[tuple[str, str | int], list[_Case]] = defaultdict(list)
    for draft in drafts:
        if draft.kind is Kind.PERCENT_CHANGE and not draft.computed:
            column = next(iter(draft.cells.values()), "").rstrip("0123456789")
            key = ("row", draft.row) if len(draft.values) > 1 else ("column", column)
            found[key] += _cases(draft, drafts)
    return found.values()


def _cases(draft: Draft, drafts: list[Draft]) -> Iterator[_Case]:
    for period, percent in draft.values.items():
        decimals, counts = draft.decimals.get(period), list(_counts(draft, period, drafts))
        if decimals is None or decimals > _MOST_DECIMALS or len(counts) != 1 or percent == 0:
            continue
        (beside,) = counts
        value = beside.values[period]
        if value > 0 and value.is_integer() and period.last_year not in beside.values:
            yield _Case(draft, period, int(value), decimals)


def _counts(draft: Draft, period: Period, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the counts of the same thing that stand beside a change, or that it would be a change from."""
    for other in drafts:
        is_count = other.kind in (Kind.ACTUAL, Kind.CUMULATIVE) and other.unit is Unit.COUNT and not other.rolling
        same = other.area == draft.area and (other.row == draft.row or other.measure == draft.measure)
        if is_count and same and (period in other.values or period.last_year in other.values):
            yield other


def _find(case: _Case, scene: Scene) -> None:
    draft, places = case.draft, case.decimals
    below = floor(case.count / (1 + case.percent / 100))
    near = " and ".join(_from(base, case) for base in (below, below + 1) if base > 0)
    said = f"{printed_signed(case.percent, places)}%"
    message = (
        f"“{draft.label}” says {said} for {long_name(case.period)}, when there were {printed(case.count)}: no whole"
        f" number before gives that. {near[:1].upper()}{near[1:]}."
    )
    scene.find("R13", Severity.WARNING, draft, message, [case.period], said)


def _from(base: int, case: _Case) -> str:
    percent = percent_of(case.count - base, base) or 0.0
    return f"from {printed(base)} it is {printed_signed(percent, case.decimals + 1)}%"
