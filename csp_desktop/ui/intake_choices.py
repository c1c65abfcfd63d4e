"""What a partner's row may be: the choices that its combo box offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.remembered import About
from csp_desktop.returns.intake import IntakeRow, KnownBy
from csp_desktop.session.answers import new_name
from csp_desktop.session.pending_intake import PendingIntake

ASK_INDICATOR, ASK_AREA = "Which indicator is it?", "Which area is it?"


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: an indicator or an area, a new indicator, or, where `target` is None, none of ours."""

    text: str
    about: About | None = None
    target: int | None = None
    is_new: bool = False


def choices(pending: PendingIntake, row: IntakeRow, areas: list[Area], indicators: list[Indicator]) -> Iterator[Choice]:
    """Yield what a row may be: what was said of its words elsewhere first, then all that there is."""
    if row.about is About.AREA:
        yield from (Choice(area.name, About.AREA, area.id) for area in areas)
    else:
        known = [*indicators, *pending.new_indicators]
        known.sort(key=lambda each: each.id != row.suggestion)
        yield from (Choice(each.title, About.INDICATOR, each.id) for each in known)
        yield Choice(f"Make a new indicator: {new_name(row)}", is_new=True)
        if row.label:
            others = (area for area in areas if area.parent is not None)
            yield from (Choice(f"It is an area: {area.name}", About.AREA, area.id) for area in others)
    yield Choice("None of ours: leave it out")


def chosen_text(pending: PendingIntake, row: IntakeRow) -> str:
    """Return what a row is taken for, or the question."""
    if row.target is not None and row.about is About.INDICATOR:
        return pending.indicator(row.target).title
    if row.by is KnownBy.REMEMBERED and row.target is None:
        return "None of ours: leave it out"
    return ASK_AREA if row.about is About.AREA else ASK_INDICATOR
