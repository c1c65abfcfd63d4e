"""The ways in which a change row may have been worked out from two other rows, tried against its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.numbers import difference, exact
from csp_desktop.domain.periods import Period
from csp_desktop.returns.tables.behaviour import falls
from csp_desktop.returns.tables.draft import Draft, related

Operation = Callable[[float, float], float | None]

_FIT_SHARE = 0.6
_BASES = (Kind.ACTUAL, Kind.CUMULATIVE)
_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})
_FEWEST_FOR_PROOF = 2
_AGAINST = {Kind.ACTUAL: Kind.TARGET, Kind.CUMULATIVE: Kind.CUMULATIVE_TARGET}


def percent_change(value: float, base: float) -> float | None:
    """Return by how many per cent `value` differs from `base`; None where the base is nought."""
    return None if base == 0 else float((exact(value) - exact(base)) / abs(exact(base)) * 100)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to work a change out: `operation` of the current row's value and the base row's.

    `reversed_sign` says that it is the base less the current value; `steps` how many periods earlier the base
    is.
    """

    current: Draft
    base: Draft
    percent: bool
    reversed_sign: bool
    steps: int

    def expected(self, period: Period) -> float | None:
        """Return what the change of a period would be, None where an operand is missing."""
        value, base = self.operands(period)
        if value is None or base is None:
            return None
        first, second = (base, value) if self.reversed_sign else (value, base)
        return percent_change(first, second) if self.percent else difference(first, second)

    def operands(self, period: Period) -> tuple[float | None, float | None]:
        """Return the current value and the base value of a period."""
        return self.current.values.get(period), self.base.values.get(period.moved(-self.steps))


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a form explains a row: how many cells could be compared, how many agree."""

    form: Form
    compared: int
    agreeing: int

    @property
    def is_good(self) -> bool:
        """Return whether the form explains most of what it could."""
        return self.agreeing > 0 and self.agreeing >= _FIT_SHARE * self.compared


def best_fit(draft: Draft, drafts: list[Draft]) -> Fit | None:
    """Return the form that explains a change row best, or None where none explains most of it."""
    fits = [_fit(draft, form) for form in _forms(draft, drafts)]
    good = [fit for fit in fits if fit.is_good]
    return max(good, key=lambda fit: _merit(fit, draft), default=None)


def changes_are_of_single_periods(draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether a change row proves a row single periods: it follows from it and last year's, which fall."""
    place = draft.measure, draft.area, draft.frequency
    found = [other for other in drafts if other.kind in _CHANGES and other.year is not None]
    changes = [other for other in found if (other.measure, other.area, other.frequency) == place]
    if not changes:
        return False
    bases = [
        other
        for other in drafts
        if other.kind is Kind.ACTUAL and _is_year_before(other, draft) and falls(list(other.inner().values()))
    ]
    return any(_follows(change, draft, base) for change in changes for base in bases)


def _is_year_before(other: Draft, draft: Draft) -> bool:
    return related(other, draft) and other.year is not None and other.year + 1 == draft.year


def _follows(change: Draft, current: Draft, base: Draft) -> bool:
    steps = current.frequency.per_year
    forms = (Form(current, base, percent, sign, steps) for percent in (True, False) for sign in (False, True))
    fits = (_fit(change, form) for form in forms)
    return any(fit.is_good and fit.agreeing >= _FEWEST_FOR_PROOF for fit in fits)


def agrees(draft: Draft, period: Period, expected: float) -> bool:
    """Return whether a cell shows the expected change, as far as its decimals say."""
    decimals = draft.decimals.get(period)
    whole = 0 if decimals is None else max(0, decimals)
    tolerance = 0.5 * 10.0**-whole * 1.01 if expected != int(expected) else 1e-9
    return abs(draft.values[period] - expected) <= tolerance


def _merit(fit: Fit, draft: Draft) -> tuple[float, bool, bool, int, bool]:
    form = fit.form
    return (
        fit.agreeing / fit.compared,
        form.current.words.stem == draft.words.stem,
        not form.reversed_sign,
        form.current.year or 0,
        form.current.kind is Kind.ACTUAL,
    )


def _fit(draft: Draft, form: Form) -> Fit:
    pairs = [(period, form.expected(period)) for period in _seen_from(draft, form)]
    compared = [(period, expected) for period, expected in pairs if expected is not None]
    agreeing = sum(agrees(draft, _own(draft, form, period), expected) for period, expected in compared)
    return Fit(form, len(compared), agreeing)


def _seen_from(draft: Draft, form: Form) -> list[Period]:
    """Return the periods of a change row's cells as periods of the form's current year."""
    years = (form.current.year or 0) - (draft.year or 0)
    return [period.moved(years * period.frequency.per_year) for period in draft.inner()]


def _own(draft: Draft, form: Form, period: Period) -> Period:
    years = (draft.year or 0) - (form.current.year or 0)
    return period.moved(years * period.frequency.per_year)


def _forms(draft: Draft, drafts: list[Draft]) -> Iterator[Form]:
    for current, base in _pairs(draft, drafts):
        steps = ((current.year or 0) - (base.year or 0)) * draft.frequency.per_year
        for percent in (True, False):
            for reversed_sign in (False, True):
                yield Form(current, base, percent, reversed_sign, steps)


def _pairs(draft: Draft, drafts: list[Draft]) -> Iterator[tuple[Draft, Draft]]:
    rows = [other for other in drafts if other.year is not None and other.frequency is draft.frequency]
    for current in rows:
        if current.kind not in _BASES or current.measure != draft.measure or current.area != draft.area:
            continue
        for base in rows:
            if related(current, base) and _is_base(current, base):
                yield current, base


def _is_base(current: Draft, base: Draft) -> bool:
    """Return whether a row is the same a year before, or the target of the same year."""
    if base.kind is current.kind:
        return base.year == (current.year or 0) - 1
    return base.kind is _AGAINST.get(current.kind) and base.year == current.year
