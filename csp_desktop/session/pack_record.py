"""What a pack tells of the record itself: restated figures, sign-off, contacts, and the board's lists."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.dates import date_text
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.wording import capital, figure_text
from csp_desktop.pack.content import Restated, Signed
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import items_of
from csp_desktop.session.ledger import LedgerLine, ledger
from csp_desktop.session.public import Hidden
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.sign_offs import sign_offs


def lists_of(project: Project, readings: Readings, *, restricted: bool) -> dict[ListName, tuple[ListItem, ...]]:
    """Return the board's lists as at the readings' period; the public version has no exception of what it hides."""
    found = {name: items_of(project, name, readings.as_at) for name in ListName}
    if restricted:
        return found
    hidden = {each.title for each in project.indicators() if each.restricted}
    shown = (each for each in found[ListName.EXCEPTIONS] if each.values.get("indicator", "") not in hidden)
    return {**found, ListName.EXCEPTIONS: tuple(shown)}


def restated(
    project: Project, readings: Readings, hidden: Mapping[Row, Hidden], *, restricted: bool
) -> tuple[Restated, ...]:
    """Return the figures given anew since the pack that was last sealed, else ever, up to the readings' period.

    The public version leaves out restricted indicators and every figure of a row that keeps some back.
    """
    since = max((each.sealed_at for each in project.sealed_packs()), default="")
    lines = (each for each in ledger(project) if _is_told(each, since, readings.as_at))
    if not restricted:
        lines = (each for each in lines if _is_public(each, hidden))
    return tuple(_restated(each) for each in lines)


def signed(project: Project, as_at: Period) -> tuple[Signed, ...]:
    """Return who has agreed the figures of each partner for the quarter; none where nobody has signed at all."""
    found = sign_offs(project, as_at)
    return (
        tuple(Signed(each.partner, each.by, date_text(each.day)) for each in found)
        if any(each.is_signed for each in found)
        else ()
    )


def contacts(project: Project) -> tuple[tuple[str, str], ...]:
    """Return each partner with whom to ask there, as it was set for the partner or for its indicators."""
    found: dict[str, list[str]] = {}
    for indicator in project.indicators():
        if indicator.owner and indicator.contact:
            found.setdefault(indicator.owner, []).append(indicator.contact)
    for partner in project.partners():
        if partner.contact:
            found[partner.name] = [partner.contact]
    return tuple((name, "; ".join(dict.fromkeys(found[name]))) for name in sorted(found, key=str.casefold))


def _is_told(line: LedgerLine, since: str, as_at: Period) -> bool:
    when = line.restatement.action.when.isoformat(timespec="seconds")
    return when >= since and line.restatement.period.first_month <= as_at.last_month


def _is_public(line: LedgerLine, hidden: Mapping[Row, Hidden]) -> bool:
    row = line.restatement.series.indicator, line.restatement.series.area
    return not line.indicator.restricted and not hidden.get(row)


def _restated(line: LedgerLine) -> Restated:
    each, indicator = line.restatement, line.indicator
    before, after = (figure_text(indicator, figure.value) for figure in (each.before, each.after))
    name = indicator.title if line.area.parent is None else f"{indicator.title}, {line.area.name}"
    return Restated(name, capital(long_name(each.period)), before, after)
