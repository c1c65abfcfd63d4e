"""R23: figures of one row, or of one measure in a table, that are shown with different numbers of decimals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.addresses import names_of
from csp_desktop.returns.tables.draft import Draft, related
from csp_desktop.returns.tables.scene import Scene

_COMPARED = frozenset({Kind.ACTUAL, Kind.CUMULATIVE})
_SHOWN_TWICE = 2


def check_decimals(drafts: list[Draft], scene: Scene) -> None:
    """Find rows whose cells are shown with different decimals, and rows of one measure that are.

    Where no cell of a row says how many it is shown with, nothing is said: the spreadsheet drops noughts by itself. A
    target may be rounder than its figures.
    """
    before: dict[tuple[str, str | None], list[tuple[Draft, int]]] = defaultdict(list)
    for draft in drafts:
        shown = _shown(draft)
        if len(set(shown.values())) > 1:
            _find_in_row(draft, shown, scene)
        if len(shown) >= _SHOWN_TWICE and draft.kind in _COMPARED and draft.unit is not Unit.COUNT:
            usual = _usual(shown)
            same = before[draft.measure, draft.area]
            _compare(draft, usual, same, scene)
            same.append((draft, usual))


def _shown(draft: Draft) -> Mapping[Period, int]:
    """Return how many decimals each figure of a row is shown with; a whole number without a format has none."""
    said = draft.decimals
    if not said:
        return {}
    plain = (period for period, value in draft.inner().items() if period not in said and value.is_integer())
    return {period: said[period] for period in sorted(said) if period in draft.values} | dict.fromkeys(plain, 0)


def _find_in_row(draft: Draft, shown: Mapping[Period, int], scene: Scene) -> None:
    usual = _usual(shown)
    odd = [period for period in sorted(shown) if shown[period] != usual]
    names = ", ".join(f"{printed(draft.values[each], shown[each])} for {long_name(each)}" for each in odd)
    cells = names_of(draft.cells[each] for each in odd)
    message = f"“{draft.label}” is shown with {_decimals(usual)}, but {names} in {cells}: show all of a row alike."
    said, right = (", ".join(printed(draft.values[p], each) for p, each in zip(odd, places, strict=True))
                   for places in ([shown[p] for p in odd], [usual] * len(odd)))  # fmt: skip
    scene.find("R23", Severity.NOTE, draft, message, odd, said, right)


def _usual(shown: Mapping[Period, int]) -> int:
    """Return how many decimals most figures of a row have, of equally many the more."""
    counts = Counter(shown.values())
    return max(counts, key=lambda places: (counts[places], places))


def _compare(draft: Draft, places: int, before: list[tuple[Draft, int]], scene: Scene) -> None:
    """Find a row that is shown otherwise than one of the same measure before it."""
    others = (each for each in before if related(each[0], draft) and each[0].row != draft.row and each[1] != places)
    other = next(others, None)
    if other is not None:
        _find_between(draft, other[0], (places, other[1]), scene)


def _find_between(draft: Draft, other: Draft, places: tuple[int, int], scene: Scene) -> None:
    message = (
        f"“{draft.label}” is shown with {_decimals(places[0])} and “{other.label}” with {_decimals(places[1])}:"
        " show one measure alike."
    )
    scene.find("R23", Severity.NOTE, draft, message, (), _decimals(places[0]), _decimals(places[1]))


def _decimals(count: int) -> str:
    return {0: "no decimals", 1: "1 decimal"}.get(count, f"{count} decimals")
