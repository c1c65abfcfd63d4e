"""R14: percentages and rates beside the counts that they are worked out from, worked out again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import exact, printed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.behaviour import running_sums
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_OWN = frozenset({Kind.ACTUAL, Kind.CUMULATIVE})
_FEWEST, _SHARE = 3, 0.75
_MOST_ROWS = 12
_PER = re.compile(r"\bper (\d[\d,]*)\b")

_Place = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class _Case:
    """One cell of a share: what it says, and the counts that stand in the same place under each label."""

    draft: Draft
    period: Period
    counts: Mapping[str, float]

    def agrees(self, expected: float) -> bool:
        """Return whether the cell shows what is expected, to the decimals that it has."""
        give = exact(10.0 ** -_decimals(self.draft.values[self.period], self.draft.decimals.get(self.period)))
        return abs(exact(self.draft.values[self.period]) - exact(expected)) * 100 <= give * 51


def check_worked_out_shares(drafts: list[Draft], scene: Scene) -> None:
    """Find percentages and rates that do not follow from the two rows of counts that most of their kind follow from.

    Nothing is said where no two rows explain three cells and most of all: then it is no share of these.
    """
    for label, cases in _columns(drafts).items():
        factor = _factor(label, cases[0].draft)
        labels = list(dict.fromkeys(name for case in cases for name in case.counts))[:_MOST_ROWS]
        fits = [(_agreeing(cases, names, factor), names) for names in permutations(labels, 2)] if factor else []
        (agreeing, compared), names = max(fits, default=((0, 0), ("", "")))
        if agreeing >= _FEWEST and agreeing >= _SHARE * compared:
            for case in cases:
                expected = _expected(case, names, factor)
                if expected is not None and not case.agrees(expected):
                    _find_wrong(case, names, expected, scene)


def _columns(drafts: list[Draft]) -> dict[str, list[_Case]]:
    """Return the cells of each share by its label, over all areas, with the counts beside them."""
    counts: dict[_Place, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.unit is Unit.COUNT and draft.kind is Kind.ACTUAL:
            counts[draft.measure, draft.area].append(draft)
    found: dict[str, list[_Case]] = defaultdict(list)
    for draft in drafts:
        beside = counts.get((draft.measure, draft.area), [])
        if draft.unit in (Unit.PERCENT, Unit.RATE) and draft.kind in _OWN and len(beside) > 1 and not draft.numerators:
            found[draft.label] += _cases(draft, beside)
    return {label: cases for label, cases in found.items() if len(cases) >= _FEWEST}


def _cases(draft: Draft, beside: list[Draft]) -> Iterator[_Case]:
    runs = draft.kind is Kind.CUMULATIVE
    rows = {other.label: running_sums(other.inner()) if runs else other.values for other in beside}
    for period in draft.values:
        counts = {label: values[period] for label, values in rows.items() if period in values}
        if draft.values[period] and len(counts) > 1:
            yield _Case(draft, period, counts)


def _factor(label: str, draft: Draft) -> int:
    """Return per how many a row is: a hundred for percentages, what its words say for a rate; nought where unknown."""
    if draft.unit is Unit.PERCENT:
        return 100
    match = _PER.search(f"{label} {draft.measure}")
    return int(match[1].replace(",", "")) if match else 0


def _agreeing(cases: list[_Case], names: tuple[str, ...], factor: int) -> tuple[int, int]:
    """Return how many cells two rows explain, of how many that could be compared."""
    compared = [(case, expected) for case in cases if (expected := _expected(case, names, factor)) is not None]
    return sum(case.agrees(expected) for case, expected in compared), len(compared)


def _expected(case: _Case, names: tuple[str, ...], factor: int) -> float | None:
    part, whole = (case.counts.get(name) for name in names)
    return None if part is None or not whole else factor * part / whole


def _decimals(value: float, shown: int | None) -> int:
    return shown if shown is not None else max(0, -int(exact(value).normalize().as_tuple().exponent))


def _find_wrong(case: _Case, names: tuple[str, ...], expected: float, scene: Scene) -> None:
    draft, period = case.draft, case.period
    places = _decimals(draft.values[period], draft.decimals.get(period))
    sign = "%" if draft.unit is Unit.PERCENT else ""
    said, right = (f"{printed(value, places)}{sign}" for value in (draft.values[period], expected))
    where = f" in {draft.area}" if draft.area else ""
    part, whole = (f"“{name}” {printed(case.counts[name])}" for name in names)
    message = f"“{draft.label}” says {said} for {long_name(period)}{where}; {part} of {whole} is {right}."
    scene.find("R14", Severity.ERROR, draft, message, [period], said, right)
