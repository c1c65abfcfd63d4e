"""Which partner has signed its figures off for which quarter, as the project keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project

_PREFIX = "signed off"


@dataclass(frozen=True, slots=True)
class SignOff:
    """A partner's sign-off for one quarter: by whom and when, both empty where it has not signed."""

    partner: str
    indicators: tuple[str, ...]
    by: str = ""
    day: str = ""

    @property
    def is_signed(self) -> bool:
        """Return whether the partner has signed."""
        return bool(self.by)


def sign_offs(project: Project, as_at: Period) -> tuple[SignOff, ...]:
    """Return the sign-off of each partner that owns an indicator, for the quarter of `as_at`, in order of name."""
    settings = project.settings()
    owned = _owned(project.indicators())
    return tuple(_sign_off(partner, titles, settings.get(_name(partner, as_at), "")) for partner, titles in owned)


def sign(project: Project, partner: str, as_at: Period, by: str, day: str) -> Changed:
    """Keep who signed a partner's figures off and when (2016-11-30); an empty name takes it back."""
    verb = "Sign off" if by else "Take back the sign-off of"
    with project.action(f"{verb} {partner}") as edit:
        edit.put_setting(_name(partner, as_at), json.dumps([by, day], ensure_ascii=False) if by else None)
    return edit.changed


def _owned(indicators: Iterable[Indicator]) -> list[tuple[str, tuple[str, ...]]]:
    found: dict[str, list[str]] = {}
    for each in indicators:
        if each.owner:
            found.setdefault(each.owner, []).append(each.title)
    return [(partner, tuple(found[partner])) for partner in sorted(found, key=str.casefold)]


def _sign_off(partner: str, titles: tuple[str, ...], told: str) -> SignOff:
    by, day = json.loads(told) if told else ("", "")
    return SignOff(partner, titles, by, day)


def _name(partner: str, as_at: Period) -> str:
    return f"{_PREFIX} {Period(Frequency.QUARTER, as_at.last_month.ordinal // 3)} {partner}"
