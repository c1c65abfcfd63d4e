"""R14: percentages and rates beside the counts that they are worked out from, worked out again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
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

_OWN = frozenset({Kind.ACTUAL, Kind.CUMULATIVE, Kind.OTHER})
_COUNTED = frozenset({Kind.ACTUAL, Kind.TARGET})
_FEWEST, _SHARE = 3, 0.75
_MOST_ROWS = 12
_MOST_PLACES = 2
_PER = re.compile(r"\bper (\d[\d,]*)\b")

_Place = tuple[str, str | None, int]


@dataclass(frozen=True, slots=True)
class _Case:
    """One cell of a share: what it says, and the counts that stand in the same place, each under its name."""

    draft: Draft
    period: Period
    counts: Mapping[str, float]
    labels: Mapping[str, str]

    def agrees(self, expected: float) -> bool:
        """Return whether the cell shows what is expected, to the decimals that it has."""
        give = exact(10.0 ** -_decimals(self.draft.values[self.period], self.draft.decimals.get(self.period)))
        return abs(exact(self.draft.values[self.period]) - exact(expected)) * 100 <= give * 51


def check_worked_out_shares(drafts: list[Draft], scene: Scene, name_of: Callable[[Draft], str]) -> None:
    """Find percentages and rates that do not follow from the two counts that most of their kind follow from.

    `name_of` says which cells are of one kind: those of a row by its label, in a scorecard those of a column. Nothing
    is said where no two explain three cells and most of all: then it is no share of these.
    """
    for cases in _columns(drafts, name_of).values():
        factor = _factor(cases[0].draft)
        labels = list(dict.fromkeys(name for case in cases for name in case.counts))[:_MOST_ROWS]
        fits = [(_agreeing(cases, names, factor), names) for names in permutations(labels, 2)] if factor else []
        (agreeing, compared), names = max(fits, default=((0, 0), ("", "")))
        if agreeing >= _FEWEST and agreeing >= _SHARE * compared:
            for case in cases:
                expected = _expected(case, names, factor)
                if expected is not None and not case.agrees(expected):
                    _find_wrong(case, names, (expected, _places_of(cases)), scene)


def by_label(draft: Draft) -> str:
    """Return the label of a row: what tells rows of a table of months apart, whatever their area."""
    return draft.label


def by_column(draft: Draft) -> str:
    """Return the letters of a row's first cell: what tells the columns of a scorecard apart."""
    return "".join(character for character in next(iter(draft.cells.values()), "") if character.isalpha())


def _columns(drafts: list[Draft], name_of: Callable[[Draft], str]) -> dict[str, list[_Case]]:
    """Return the cells of each share by its name, over all areas, with the counts beside them."""
    counts: dict[_Place, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.unit is Unit.COUNT and draft.kind in _COUNTED:
            counts[_place(draft, name_of)].append(draft)
    found: dict[str, list[_Case]] = defaultdict(list)
    for draft in drafts:
        beside = counts.get(_place(draft, name_of), [])
        if draft.unit in (Unit.PERCENT, Unit.RATE) and draft.kind in _OWN and len(beside) > 1 and not draft.numerators:
            found[name_of(draft)] += _cases(draft, beside, name_of)
    return {name: cases for name, cases in found.items() if len(cases) >= _FEWEST}


def _place(draft: Draft, name_of: Callable[[Draft], str]) -> _Place:
    """Return where the counts of a share stand: in its own row of a scorecard, else in the rows of its thing."""
    return draft.measure, draft.area, draft.row if name_of is by_column else 0


def _cases(draft: Draft, beside: list[Draft], name_of: Callable[[Draft], str]) -> Iterator[_Case]:
    runs = draft.kind is Kind.CUMULATIVE and name_of is by_label
    rows = {name_of(other): running_sums(other.inner()) if runs else other.values for other in beside}
    labels = {name_of(other): other.label for other in beside}
    for period in draft.values:
        counts = {name: values[period] for name, values in rows.items() if period in values}
        if draft.values[period] and len(counts) > 1:
            yield _Case(draft, period, counts, labels)


def _factor(draft: Draft) -> int:
    """Return per how many a row is: a hundred for percentages, what its words say for a rate; nought where unknown."""
    if draft.unit is Unit.PERCENT:
        return 100
    match = _PER.search(f"{draft.label} {draft.measure}")
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


def _places_of(cases: list[_Case]) -> int:
    """Return with how many decimals the cells of a kind are written; a spreadsheet drops noughts at the end."""
    places = (_decimals(each.draft.values[each.period], each.draft.decimals.get(each.period)) for each in cases)
    return min(max(places), _MOST_PLACES)


def _find_wrong(case: _Case, names: tuple[str, ...], right_value: tuple[float, int], scene: Scene) -> None:
    draft, period, (expected, places) = case.draft, case.period, right_value
    sign = "%" if draft.unit is Unit.PERCENT else ""
    said, right = (f"{printed(value, places)}{sign}" for value in (draft.values[period], expected))
    where = f" in {draft.area}" if draft.area else ""
    part, whole = (f"“{case.labels[name]}” {printed(case.counts[name])}" for name in names)
    message = f"“{draft.label}” says {said} for {long_name(period)}{where}; {part} of {whole} is {right}."
    scene.find("R14", Severity.ERROR, draft, message, [period], said, right)
