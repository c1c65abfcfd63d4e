"""Who owes what: the figures of a period that have not come, by when they are due, and how late they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from csp_desktop.domain.due import asked_periods, due_date
from csp_desktop.domain.figures import Series, Shorthand
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.partners import Partner
from csp_desktop.domain.periods import Period

_SAYS_WHY = frozenset({Shorthand.NOT_AVAILABLE, Shorthand.NOT_APPLICABLE, Shorthand.CONFIDENTIAL})


class Standing(StrEnum):
    """How a partner stands with what was asked."""

    LATE = "late"
    OWED = "owed"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Owed:
    """What one partner was asked of one indicator and area: the periods, those that are missing, and the due date."""

    partner: str
    indicator: Indicator
    area: Area
    asked: tuple[Period, ...]
    missing: tuple[Period, ...]
    due: date
    late_days: int

    @property
    def standing(self) -> Standing:
        """Return whether all has come, is still to come, or is late."""
        if not self.missing:
            return Standing.RECEIVED
        return Standing.LATE if self.late_days > 0 else Standing.OWED


def owed(
    indicator: Indicator, area: Area, actual: Series, period: Period, today: date, partner: Partner
) -> Owed | None:
    """Return what a partner owes of an indicator for a period; None where it was asked for nothing.

    A figure has come where there is a value, or a mark that says why there is none.
    """
    asked = asked_periods(indicator, period)
    if not asked:
        return None
    missing = tuple(each for each in asked if not _has_come(actual, each))
    due = due_date(asked[-1], indicator.lag, partner.agreed_days)
    late = max(0, (today - due).days) if missing else 0
    return Owed(partner.name, indicator, area, asked, missing, due, late)


def in_order(found: Iterable[Owed]) -> tuple[Owed, ...]:
    """Return what is owed with the latest first, each partner's together, what has come at the end."""
    told = tuple(found)
    worst: dict[str, int] = {}
    for each in told:
        worst[each.partner] = max(worst.get(each.partner, 0), each.late_days)
    ranks = {standing: rank for rank, standing in enumerate(Standing)}

    def order(each: Owed) -> tuple[object, ...]:
        ranked = ranks[each.standing]
        names = each.indicator.title, each.area.name
        return ranked == len(ranks) - 1, -worst[each.partner], each.partner.casefold(), ranked, each.due, *names

    return tuple(sorted(told, key=order))


def _has_come(actual: Series, period: Period) -> bool:
    figure = actual.get(period)
    return figure is not None and (figure.value is not None or not _SAYS_WHY.isdisjoint(figure.shorthand))
