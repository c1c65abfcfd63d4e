"""R03, R04, R36: columns of change beside the figures they compare, worked out again over all the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import difference, printed, printed_signed, scaled
from csp_desktop.domain.periods import Period
from csp_desktop.returns.tables.change_forms import agrees, percent_change
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})
_COMPARED = frozenset({Kind.ACTUAL, Kind.CUMULATIVE, Kind.TARGET, Kind.CUMULATIVE_TARGET, Kind.COMPARATOR})
_FEWEST, _SHARE = 2, 0.6
_NAMES = {Kind.CHANGE: "a difference", Kind.PERCENT_CHANGE: "a percentage"}


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to work a change out: of what against what, how many years or none before, and in which form."""

    of: Kind
    base: Kind
    steps: int
    percent: bool
    reversed_sign: bool
    share: bool

    @property
    def kind(self) -> Kind:
        """Return the kind of change that this way gives."""
        return Kind.PERCENT_CHANGE if self.percent else Kind.CHANGE

    @property
    def is_plain(self) -> tuple[bool, bool]:
        """Return what makes one way likelier than another that explains as many cells."""
        return not self.share, not self.reversed_sign


@dataclass(slots=True)
class _Case:
    """One cell of change: what it says, and what it would be under a form."""

    draft: Draft
    period: Period
    beside: list[Draft]

    def expected(self, form: _Form) -> float | None:
        """Return what the cell would hold, in percentage points or units, None where an operand is missing."""
        first, second = self.operands(form)
        if first is None or second is None:
            return None
        return percent_change(first, second) if form.percent else difference(first, second)

    def operands(self, form: _Form) -> tuple[float | None, float | None]:
        """Return what a form compares in this row, and what it compares it with."""
        value = self._value(form.of, self.period)
        base = self._value(form.base, self.period.moved(-form.steps))
        return (base, value) if form.reversed_sign else (value, base)

    def agrees(self, form: _Form, expected: float) -> bool:
        """Return whether the cell shows what a form expects, a share of one as a percentage."""
        if not form.share:
            return agrees(self.draft, self.period, expected)
        return abs(scaled(self.draft.values[self.period], 2) - expected) <= _SHARE

    def _value(self, kind: Kind, period: Period) -> float | None:
        found = (other.values[period] for other in self.beside if other.kind is kind and period in other.values)
        return next(found, None)


def check_scorecard_changes(drafts: list[Draft], scene: Scene) -> None:
    """Mark the changes that follow from the columns beside them, and find those that do not or are called wrongly."""
    for cases in _columns(drafts):
        fits = [(form, *_fit(cases, form)) for form in _forms(cases)]
        good = [fit for fit in fits if fit[2] >= _FEWEST and fit[2] >= _SHARE * fit[1]]
        if good:
            called = cases[0].draft.kind
            form, _, _ = max(good, key=lambda fit: (fit[2] / fit[1], fit[0].kind is called, fit[0].is_plain))
            _recognise(cases, form, scene)


def _columns(drafts: list[Draft]) -> list[list[_Case]]:
    """Return the cells of every column of change, with the rows' other figures of the same thing."""
    rows: dict[tuple[int, str | None], list[Draft]] = {}
    for draft in drafts:
        rows.setdefault((draft.row, draft.area), []).append(draft)
    columns: dict[tuple[str, Kind], list[_Case]] = {}
    for row in rows.values():
        for draft in row:
            if draft.kind in _CHANGES:
                beside = [other for other in row if other.kind in _COMPARED]
                cases = [_Case(draft, period, beside) for period in draft.values]
                columns.setdefault((_letters(draft), draft.kind), []).extend(cases)
    return list(columns.values())


def _letters(draft: Draft) -> str:
    return "".join(character for character in next(iter(draft.cells.values()), "") if character.isalpha())


def _forms(cases: list[_Case]) -> Iterator[_Form]:
    per_year = cases[0].period.frequency.per_year if cases else 1
    for of, base, steps in (
        (Kind.ACTUAL, Kind.ACTUAL, per_year),
        (Kind.ACTUAL, Kind.ACTUAL, 1),
        (Kind.ACTUAL, Kind.TARGET, 0),
        (Kind.ACTUAL, Kind.COMPARATOR, 0),
        (Kind.CUMULATIVE, Kind.CUMULATIVE, per_year),
        (Kind.CUMULATIVE, Kind.CUMULATIVE_TARGET, 0),
    ):
        for reversed_sign in (False, True):
            yield _Form(of, base, steps, False, reversed_sign, False)
            yield _Form(of, base, steps, True, reversed_sign, False)
            yield _Form(of, base, steps, True, reversed_sign, True)


def _fit(cases: list[_Case], form: _Form) -> tuple[int, int]:
    """Return how many cells could be compared and how many of them agree."""
    compared = [(case, expected) for case in cases if (expected := case.expected(form)) is not None]
    return len(compared), sum(case.agrees(form, expected) for case, expected in compared)


def _recognise(cases: list[_Case], form: _Form, scene: Scene) -> None:
    kind = form.kind
    first = cases[0].draft
    if kind is not first.kind:
        message = f"“{_name(first)}” is called {_NAMES[first.kind]} and is {_NAMES[kind]}."
        scene.find("R04", Severity.ERROR, first, message, (), _NAMES[first.kind], _NAMES[kind])
    if form.reversed_sign:
        message = f"“{_name(first)}” has its signs the wrong way round: a rise stands as a fall."
        scene.find("R03", Severity.WARNING, first, message)
    for case in cases:
        expected = case.expected(form)
        if expected is not None and not case.agrees(form, expected):
            _find_wrong(case, expected, scene)
        elif form.percent and case.operands(form)[1] == 0:
            _find_no_base(case, case.operands(form)[0], scene)
    for draft in _different(case.draft for case in cases):
        _settle(draft, kind, form)


def _settle(draft: Draft, kind: Kind, form: _Form) -> None:
    draft.computed, draft.kind = True, kind
    if form.percent:
        draft.unit = Unit.PERCENT
    if form.share:
        draft.values.update({period: scaled(value, 2) for period, value in draft.values.items()})


def _different(drafts: Iterable[Draft]) -> list[Draft]:
    return list({id(draft): draft for draft in drafts}.values())


def _name(draft: Draft) -> str:
    cell = next(iter(draft.cells.values()), "")
    return f"{draft.label} (from cell {cell} on)"


def _find_no_base(case: _Case, now: float | None, scene: Scene) -> None:
    """R36: find a percentage of what was nought before; that nought stayed nought is no change, and may say so."""
    draft, period = case.draft, case.period
    if now is None or (draft.values[period], now) == (0, 0):
        return
    said, right = f"{printed(draft.values[period], draft.decimals.get(period) or 0)}%", f"from 0 to {printed(now)}"
    message = (
        f"The change of “{draft.label}” says {said} of a figure that was 0: no percentage can be given of nothing."
        f" Say that it went {right}."
    )
    scene.find("R36", Severity.WARNING, draft, message, [period], said, right)


def _find_wrong(case: _Case, expected: float, scene: Scene) -> None:
    draft = case.draft
    decimals = draft.decimals.get(case.period) or 0
    said, right = printed_signed(draft.values[case.period], decimals), printed_signed(expected, decimals)
    message = f"The change of “{draft.label}” says {said}; the figures beside it come to {right}."
    scene.find("R04", Severity.ERROR, draft, message, [case.period], said, right)
