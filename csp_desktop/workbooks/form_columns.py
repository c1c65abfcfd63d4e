"""The columns of a form's table: what is asked, what is held, what is to be filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from csp_desktop.domain.periods import Period
from csp_desktop.workbooks.form_content import Asked
from csp_desktop.workbooks.form_words import period_heading

HELD_BEFORE = 3
"""How many periods before those asked for are shown with the figures that are held."""


class Use(Enum):
    """What a column is for."""

    CODE = auto()
    INDICATOR = auto()
    AREA = auto()
    GIVE = auto()
    HELD = auto()
    FILL = auto()
    MARK = auto()
    COMMENT = auto()


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column: its use, its heading, its width in letters, and its period where it has one."""

    use: Use
    title: str
    width: float
    period: Period | None = None


def form_columns(asked: Sequence[Asked]) -> tuple[FormColumn, ...]:
    """Return the columns for indicators of one frequency."""
    wanted = sorted({period for each in asked for period in each.periods})
    before = [wanted[0].moved(-step) for step in range(HELD_BEFORE, 0, -1)]
    held = [*before, *(period for period in wanted if any(_has_figure(each, period) for each in asked))]
    return (
        FormColumn(Use.CODE, "Code", 24),
        FormColumn(Use.INDICATOR, "Indicator", 40),
        FormColumn(Use.AREA, "Area", 20),
        FormColumn(Use.GIVE, "What to give", 22),
        *(FormColumn(Use.HELD, f"{period_heading(each)} (held)", 12, each) for each in held),
        *(column for period in wanted for column in _to_fill(period)),
        FormColumn(Use.COMMENT, "Your comment", 44),
    )


def _to_fill(period: Period) -> tuple[FormColumn, FormColumn]:
    name = period_heading(period)
    return FormColumn(Use.FILL, name, 13, period), FormColumn(Use.MARK, f"{name} mark", 16, period)


def _has_figure(asked: Asked, period: Period) -> bool:
    return period in asked.periods and period in asked.held and not asked.held[period].is_empty
