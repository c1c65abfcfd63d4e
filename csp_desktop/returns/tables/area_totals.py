"""R15: rows of all areas together beside the rows of each, which they must be the sum of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed, total
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_WHOLE = re.compile(r"(?:grand |overall |sub-?)?totals?|all|sum|all (?:areas|districts|wards)", re.IGNORECASE)
_ADDED_UP = frozenset({Unit.COUNT, Unit.MONEY})
_FEWEST, _SHARE = 3, 0.6


def check_area_totals(drafts: list[Draft], scene: Scene) -> None:
    """Find cells of a row called a total that are not the sum of the rows above it, where most of its cells are."""
    for draft in drafts:
        if (
            draft.kind is Kind.ACTUAL
            and draft.unit in _ADDED_UP
            and _WHOLE.fullmatch((draft.area or draft.label).strip())
        ):
            _check(draft, _parts(draft, drafts), scene)


def _parts(draft: Draft, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the rows above a total that are of the same thing, back to the total before it."""
    found: list[Draft] = []
    for other in sorted(drafts, key=_row, reverse=True):
        same = other.kind is draft.kind and other.unit is draft.unit and other.frequency is draft.frequency
        if other.row < draft.row and same and _thing(other) == _thing(draft):
            if _WHOLE.fullmatch((other.area or other.label).strip()):
                break
            found.append(other)
    return found


def _row(draft: Draft) -> int:
    return draft.row


def _thing(draft: Draft) -> tuple[object, ...]:
    """Return what rows of several areas have in common: the table, their year, and their label beside an area."""
    return (draft.measure, draft.year, draft.label if draft.area else None, draft.rolling)


def _check(draft: Draft, parts: list[Draft], scene: Scene) -> None:
    sums = _sums(draft, parts)
    wrong = [period for period, value in sums.items() if draft.values[period] != value]
    if len(sums) - len(wrong) >= max(_FEWEST, _SHARE * len(sums)):
        for period in wrong:
            places = draft.decimals.get(period) or 0
            said, right = printed(draft.values[period], places), printed(sums[period], places)
            message = (
                f"“{draft.area or draft.label}” says {said} for {long_name(period)}; the rows above it come to {right}."
            )
            scene.find("R15", Severity.ERROR, draft, message, [period], said, right)


def _sums(draft: Draft, parts: list[Draft]) -> dict[Period, float]:
    """Return what the parts come to in each period in which all of them have a figure."""
    columns: dict[Period, list[float]] = defaultdict(list)
    for part in parts:
        for period, value in part.inner().items():
            columns[period].append(value)
    whole = {period: total(values) for period, values in columns.items() if len(values) == len(parts) > 1}
    return {period: value for period, value in whole.items() if period in draft.values}
