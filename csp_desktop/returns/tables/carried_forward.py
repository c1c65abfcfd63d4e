"""R01: a running total that is carried forward into periods which have not been yet."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.addresses import names_of
from csp_desktop.returns.tables.behaviour import repeats_at_the_end, stands_still_against_all_odds
from csp_desktop.returns.tables.draft import Draft, related
from csp_desktop.returns.tables.scene import Scene

_FEWEST_REPEATS = 2


def take_out_carried(drafts: list[Draft], scene: Scene) -> None:
    """Take the cells that only repeat the last total out of every cumulative row; a finding names them."""
    for draft in drafts:
        if draft.kind is Kind.CUMULATIVE and draft.unit is not Unit.PERCENT:
            carried = _carried(draft, drafts)
            if carried:
                _find(draft, carried, scene)
                draft.without(carried)


def _carried(draft: Draft, drafts: list[Draft]) -> list[Period]:
    inner = draft.inner()
    values = list(inner.values())
    still = repeats_at_the_end(values)
    if not still or values[-1] == 0:
        return []
    periods = list(inner)[-still:]
    last = _last_actual(draft, drafts)
    if last is not None:
        return [period for period in periods if period > last]
    sure = still >= _FEWEST_REPEATS and stands_still_against_all_odds(values, still)
    return periods if sure else []


def _last_actual(draft: Draft, drafts: list[Draft]) -> Period | None:
    """Return the last period of the row that the total adds up, None where the block has no such row."""
    actual = (other for other in drafts if other.kind is Kind.ACTUAL and other.year == draft.year)
    return next((max(other.inner()) for other in actual if related(other, draft) and other.inner()), None)


def _find(draft: Draft, carried: list[Period], scene: Scene) -> None:
    value = printed(draft.values[carried[0]], draft.decimals.get(carried[0]) or 0)
    cells = names_of(draft.cells[period] for period in carried)
    before = carried[0].moved(-1)
    message = (
        f"“{draft.label}” stands still at {value} after {long_name(before)}: the cells {cells} carry"
        " the total forward and were not read as figures."
    )
    scene.find("R01", Severity.ERROR, draft, message, carried, printed=value, expected="blank")
