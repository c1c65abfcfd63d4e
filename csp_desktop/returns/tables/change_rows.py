"""Change rows worked out again: blank operands (R02), sign (R03), label (R04), years (R05), a base of nought (R36)."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed, printed_signed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.labels.years import year_name
from csp_desktop.returns.tables.addresses import names_of
from csp_desktop.returns.tables.change_forms import Fit, Form, agrees, best_fit
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})


def recognise_changes(drafts: list[Draft], scene: Scene) -> None:
    """Mark the change rows that follow from other rows, and find what is wrong with them."""
    for draft in drafts:
        if draft.kind in _CHANGES and draft.year is not None:
            fit = best_fit(draft, drafts)
            if fit is not None:
                _recognise(draft, fit, scene)


def is_row_of_changes(draft: Draft) -> bool:
    """Return whether changes stand in a row of several, and not in a column beside the figures they compare."""
    return draft.kind in _CHANGES and len(draft.values) > 1


def _recognise(draft: Draft, fit: Fit, scene: Scene) -> None:
    _settle_year(draft, fit.form, scene)
    _settle_kind(draft, fit.form, scene)
    draft.computed = True
    if fit.form.reversed_sign:
        _find_sign(draft, fit.form, scene)
    _find_blank_operands(draft, fit.form, scene)
    _find_no_base(draft, fit.form, scene)
    for period in draft.inner():
        expected = fit.form.expected(period)
        if expected is not None and not agrees(draft, period, expected):
            _find_wrong(draft, period, expected, scene)


def _settle_year(draft: Draft, form: Form, scene: Scene) -> None:
    year, base = form.current.year or 0, form.base.year or 0
    named = draft.words.years
    draft.move_to(year)
    if (named and set(named) - {year, base}) or (named and max(named) != year):
        compared = f"{year_name(base)} with {year_name(year)}"
        message = f"“{draft.label}” compares {compared}, whatever its label says."
        scene.find("R05", Severity.ERROR, draft, message, (), " - ".join(map(year_name, named)), compared)


def _settle_kind(draft: Draft, form: Form, scene: Scene) -> None:
    kind = Kind.PERCENT_CHANGE if form.percent else Kind.CHANGE
    draft.unit = Unit.PERCENT if form.percent else form.current.unit
    if kind is not draft.kind:
        draft.kind = kind
        is_not = ("a percentage", "a plain difference") if kind is Kind.CHANGE else ("a difference", "a percentage")
        message = f"“{draft.label}” is called {is_not[0]} and is {is_not[1]}."
        scene.find("R04", Severity.ERROR, draft, message, (), is_not[0], is_not[1])


def _find_sign(draft: Draft, form: Form, scene: Scene) -> None:
    right = [_right_sign(draft, form, period) for period in draft.inner()]
    message = (
        f"“{draft.label}” is {year_name(form.base.year or 0)} less {year_name(form.current.year or 0)}, so a"
        " rise stands as a fall: its signs are the wrong way round."
    )
    if form.base.year == form.current.year:
        message = f"“{draft.label}” is the target less the actual figure, so its signs are the wrong way round."
    values = ", ".join(printed_signed(value, _decimals(draft)) for value in draft.inner().values())
    scene.find("R03", Severity.WARNING, draft, message, (), values, ", ".join(text for text in right if text))


def _right_sign(draft: Draft, form: Form, period: Period) -> str:
    turned = Form(form.current, form.base, form.percent, False, form.steps)
    expected = turned.expected(period)
    return "" if expected is None else printed_signed(expected, _decimals(draft))


def _find_blank_operands(draft: Draft, form: Form, scene: Scene) -> None:
    blank = [period for period in draft.inner() if None in form.operands(period)]
    if not blank:
        return
    cells = names_of(draft.cells[period] for period in blank)
    values = ", ".join(printed(draft.values[period], _decimals(draft)) for period in blank)
    message = f"“{draft.label}” has figures in {cells} although one of the two years compared has none there."
    scene.find("R02", Severity.ERROR, draft, message, blank, values, "blank")


def _find_no_base(draft: Draft, form: Form, scene: Scene) -> None:
    """Find percentages of nothing: where the year before has nought, no number of per cent says the change."""
    if not form.percent:
        return
    for period, value in draft.inner().items():
        now, before = form.operands(period)
        # Whichever way round the row is, it divides by the second of the two.
        top, base = (before, now) if form.reversed_sign else (now, before)
        if base == 0 and top is not None and (value, top) != (0, 0):
            said = printed(value, _decimals(draft))
            message = (
                f"“{draft.label}” says {said}% for {long_name(period)}, of a figure that was 0: no percentage can be"
                f" given of nothing. Say that it went from {printed(base)} to {printed(top)}."
            )
            right = f"from {printed(base)} to {printed(top)}"
            scene.find("R36", Severity.WARNING, draft, message, [period], f"{said}%", right)


def _find_wrong(draft: Draft, period: Period, expected: float, scene: Scene) -> None:
    decimals = _decimals(draft)
    said, right = printed(draft.values[period], decimals), printed(expected, decimals)
    message = f"“{draft.label}” says {said} for {long_name(period)}; worked out from its rows it is {right}."
    scene.find("R04", Severity.ERROR, draft, message, [period], said, right)


def _decimals(draft: Draft) -> int:
    return max((places for places in draft.decimals.values()), default=0)
