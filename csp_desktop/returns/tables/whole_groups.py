"""R15: rows that part one whole between them, whose fractions must come to all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed, total
from csp_desktop.domain.periods import Period, listed, long_name
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_FEWEST, _SHARE = 2, 0.6


def check_groups(drafts: list[Draft], scene: Scene) -> None:
    """Find periods in which rows of one whole do not come to it, where in most periods they do."""
    for rows in _groups(drafts):
        sums = {period: _sum(rows, period) for period in _shared(rows)}
        wrong = [period for period, (parts, whole) in sums.items() if parts != whole]
        right = len(sums) - len(wrong)
        if right >= _FEWEST and right >= _SHARE * len(sums):
            for period in wrong:
                _find(rows, period, *sums[period], scene)


def _groups(drafts: list[Draft]) -> Iterable[list[Draft]]:
    """Return the rows of percentages with fractions that are of one thing, two or more together."""
    found: dict[tuple[object, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.unit is Unit.PERCENT and draft.numerators and draft.denominators:
            found[draft.measure, draft.area, draft.year, draft.kind, draft.frequency].append(draft)
    return [rows for rows in found.values() if len(rows) > 1]


def _shared(rows: list[Draft]) -> list[Period]:
    """Return the periods in which all rows are of the same whole, and more than one of them has a part of it."""
    periods = set.intersection(*(row.numerators.keys() & row.denominators.keys() for row in rows))
    return sorted(period for period in periods if _is_parted(rows, period))


def _is_parted(rows: list[Draft], period: Period) -> bool:
    is_one = len({row.denominators[period] for row in rows}) == 1
    return is_one and sum(row.numerators[period] > 0 for row in rows) > 1


def _sum(rows: list[Draft], period: Period) -> tuple[float, float]:
    return total([row.numerators[period] for row in rows]), rows[0].denominators[period]


def _find(rows: list[Draft], period: Period, parts: float, whole: float, scene: Scene) -> None:
    names = listed([f"“{row.label}”" for row in rows])
    message = (
        f"{names} come to {printed(parts)} of {printed(whole)} in {long_name(period)}; in other periods they come to"
        " the whole. One of them is wrong, or some are in none of them."
    )
    scene.find("R15", Severity.WARNING, rows[-1], message, [period], printed(parts), printed(whole))
