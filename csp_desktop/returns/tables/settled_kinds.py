"""R04: what kind of figures a row holds when its label and its numbers are held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency, long_name
from csp_desktop.returns.tables.behaviour import (
    is_no_sum,
    is_surely_a_sum,
    may_be_a_sum,
    rises_in_steps,
)
from csp_desktop.returns.tables.change_forms import changes_are_of_single_periods
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_Key = tuple[str, Kind, str]


def settle_kinds(drafts: list[Draft], scene: Scene) -> None:
    """Give every row the kind that its numbers prove, with a finding where its label says another."""
    rising = _rising(drafts)
    for draft in drafts:
        if draft.unit is not Unit.PERCENT and draft.frequency is not Frequency.YEAR and draft.year is not None:
            _settle(draft, drafts, rising, scene)
        _find_monthly_over_quarters(draft, scene)


def _settle(draft: Draft, drafts: list[Draft], rising: Mapping[_Key, list[Draft]], scene: Scene) -> None:
    inner = draft.inner()
    values = list(inner.values())
    starts = bool(inner) and min(inner).position == 1
    if draft.kind is Kind.CUMULATIVE:
        _settle_cumulative(draft, values, drafts, scene)
    elif not starts:
        return
    elif draft.kind is Kind.ACTUAL:
        _settle_actual(draft, values, rising, scene)
    elif draft.kind is Kind.TARGET and (rises_in_steps(values) or is_surely_a_sum(values)):
        draft.kind = Kind.CUMULATIVE_TARGET
        message = f"“{draft.label}” rises in steps to the year's target: it is a target for the year to date."
        scene.find("R04", Severity.NOTE, draft, message, printed="target", expected="cumulative target")


def _settle_cumulative(draft: Draft, values: list[float], drafts: list[Draft], scene: Scene) -> None:
    if is_no_sum(values) or changes_are_of_single_periods(draft, drafts):
        draft.kind = Kind.ACTUAL
        why = _first_fall(draft) or "barely rises"
        message = f"“{draft.label}” {why}: it holds single {_each(draft)}, not a running total."
        scene.find("R04", Severity.ERROR, draft, message, printed="cumulative", expected="actual")
    elif fall := _first_fall(draft):
        message = f"“{draft.label}” {fall}, which a running total cannot do unless figures were taken back."
        scene.find("R04", Severity.WARNING, draft, message)
    elif draft.words.average:
        message = f"“{draft.label}” is called an average and is a running total."
        scene.find("R04", Severity.WARNING, draft, message, printed="average", expected="cumulative")


def _settle_actual(draft: Draft, values: list[float], rising: Mapping[_Key, list[Draft]], scene: Scene) -> None:
    sibling = any(other is not draft for other in rising.get(_key(draft), ()))
    if not is_surely_a_sum(values) and not (sibling and may_be_a_sum(values)):
        return
    draft.kind = Kind.CUMULATIVE
    message = f"“{draft.label}” rises all year as a running total does; it was read as cumulative."
    scene.find("R04", Severity.WARNING, draft, message, printed="actual", expected="cumulative")


def _rising(drafts: list[Draft]) -> dict[_Key, list[Draft]]:
    """Return the rows that rise as only a running total does, by what rows of other years have in common."""
    found: dict[_Key, list[Draft]] = {}
    for draft in drafts:
        if is_surely_a_sum(list(draft.inner().values())):
            found.setdefault(_key(draft), []).append(draft)
    return found


def _key(draft: Draft) -> _Key:
    return draft.words.stem, draft.words.kind, draft.measure


def _first_fall(draft: Draft) -> str:
    inner = draft.inner()
    for earlier, later in pairwise(inner):
        if inner[later] < inner[earlier]:
            return f"falls from {long_name(earlier)} to {long_name(later)}"
    return ""


def _each(draft: Draft) -> str:
    return "months" if draft.frequency is Frequency.MONTH else "quarters"


def _find_monthly_over_quarters(draft: Draft, scene: Scene) -> None:
    if draft.words.monthly and draft.frequency is Frequency.QUARTER:
        message = f"“{draft.label}” is called monthly and stands under quarters; it was read by quarter."
        scene.find("R04", Severity.NOTE, draft, message, printed="monthly", expected="quarterly")
