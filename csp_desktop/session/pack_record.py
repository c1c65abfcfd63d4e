"""What a pack tells of the record itself: restated figures, sign-off, contacts, and the board's lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.dates import date_text
from csp_desktop.domain.figures import Figure
from csp_desktop.domain.indicators import called
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.wording import capital, figure_text
from csp_desktop.pack.content import Restated, Signed
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import items_of
from csp_desktop.session.ledger import NetRestatement, net_restatements
from csp_desktop.session.public import Hidden, gives_away
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.sealing import sealed_by
from csp_desktop.session.sign_offs import sign_offs


def lists_of(
    project: Project, readings: Readings, hidden: Mapping[Row, Hidden], *, restricted: bool
) -> dict[ListName, tuple[ListItem, ...]]:
    """Return the board's lists as at the readings' period.

    The public version has no exception of an indicator that is restricted or keeps figures back: it may tell them.
    It has no item of the agenda and no paper that is restricted.
    """
    whole = {name: items_of(project, name, readings.as_at) for name in ListName}
    if restricted:
        return whole
    found = {name: tuple(each for each in items if not each.values.get("restricted")) for name, items in whole.items()}
    partly = {indicator for (indicator, _), periods in hidden.items() if periods}
    kept = [each for each in project.indicators() if each.restricted or each.id in partly]
    secret = [name for each in kept for name in (each.title, each.name)]
    shown = (each for each in found[ListName.EXCEPTIONS] if not _is_of(each, secret))
    return {**found, ListName.EXCEPTIONS: tuple(shown)}


def restated(
    project: Project, readings: Readings, hidden: Mapping[Row, Hidden], *, restricted: bool
) -> tuple[Restated, ...]:
    """Return the figures given anew since a pack was last sealed, else ever, up to the readings' period.

    The public version leaves out restricted indicators and every figure of a row that keeps some back, or that would
    have kept back what it was before.
    """
    rows = frozenset(readings.own_rows())
    found = net_restatements(project, sealed_by(project.sealed_packs()))
    told = (each for each in found if each.row in rows and each.period.first_month <= readings.as_at.last_month)
    return tuple(
        _restated(readings, each)
        for each in told
        if restricted
        or not (readings.indicator(each.row).restricted or hidden.get(each.row) or _was_small(readings, each))
    )


def _was_small(readings: Readings, told: NetRestatement) -> bool:
    """Return whether a figure gave a small count away before it was given anew."""
    return gives_away(readings.indicator(told.row), Figure(told.before))


def signed(project: Project, as_at: Period, *, restricted: bool) -> tuple[Signed, ...]:
    """Return who has agreed the figures of each partner for the quarter; none where nobody has signed at all.

    The public version names no partner that has nothing but restricted indicators.
    """
    secret = frozenset() if restricted else _only_restricted(project)
    found = [each for each in sign_offs(project, as_at) if each.partner not in secret]
    if not any(each.is_signed for each in found):
        return ()
    return tuple(Signed(each.partner, each.by, date_text(each.day)) for each in found)


def _only_restricted(project: Project) -> frozenset[str]:
    indicators = project.indicators()
    return frozenset(each.owner for each in indicators if each.restricted) - {
        each.owner for each in indicators if not each.restricted
    }


def contacts(project: Project, *, restricted: bool) -> tuple[tuple[str, str], ...]:
    """Return each partner with whom to ask there, as it was set for the partner or for its indicators.

    The public version names nobody for the sake of a restricted indicator.
    """
    found: dict[str, list[str]] = {}
    secret = frozenset() if restricted else _only_restricted(project)
    for indicator in project.indicators():
        if indicator.owner and indicator.contact and (restricted or not indicator.restricted):
            found.setdefault(indicator.owner, []).append(indicator.contact)
    for partner in project.partners():
        if partner.contact and partner.name not in secret:
            found[partner.name] = [partner.contact]
    return tuple((name, "; ".join(dict.fromkeys(found[name]))) for name in sorted(found, key=str.casefold))


def _is_of(item: ListItem, titles: Iterable[str]) -> bool:
    """Return whether an exception is of one of some indicators, in whichever area."""
    named = item.values.get("indicator", "").casefold()
    return any(f"{named}, ".startswith(f"{title.casefold()}, ") for title in titles)


def _restated(readings: Readings, told: NetRestatement) -> Restated:
    indicator = readings.indicator(told.row)
    before, now = (figure_text(indicator, value) for value in (told.before, told.now))
    name = called(indicator, readings.area(told.row))
    return Restated(name, capital(long_name(told.period)), before, now or "[x]")
