"""What changed since the quarter before: statuses that are others, figures given anew, returns received."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time

from csp_desktop.domain.dates import date_text
from csp_desktop.domain.due import last_day, quarter_of
from csp_desktop.domain.periods import Period, long_name, parse_period
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.store import Project
from csp_desktop.session.ledger import NetRestatement, net_restatements
from csp_desktop.session.overview import row_name
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.sealing import sealed_by


@dataclass(frozen=True, slots=True)
class QuarterChange:
    """One thing that changed, in words; `row` is where it is to be seen, None for a return."""

    words: str
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """The moment from which on something is new, and how it is called."""

    moment: datetime
    words: str


def end_of_last_quarter(as_at: Period) -> Period:
    """Return the last month of the quarter before the one that `as_at` is in."""
    return quarter_of(as_at).moved(-1).last_month


def since_last_quarter(project: Project, as_at: Period) -> Since:
    """Return from when on something is new: since the last quarter's pack was sealed, else since that quarter ended."""
    end = end_of_last_quarter(as_at)
    moment = sealed_by(each for each in project.sealed_packs() if parse_period(each.period).last_month == end)
    if moment is not None:
        return Since(moment, f"since the pack of {long_name(end)} was sealed")
    return Since(datetime.combine(last_day(end), time.max, UTC), f"since the end of {long_name(end)}")


def status_change(readings: Readings, row: Row) -> QuarterChange | None:
    """Return that a row's status is another than at the end of the quarter before; None where it is the same."""
    end = end_of_last_quarter(readings.as_at)
    now, before = readings.reading(row).status, readings.reading_as_at(row, end).status
    if now is before:
        return None
    word = readings.scheme.word
    said = f"{row_name(readings, row)}: {word(now)}, was {word(before)} in {long_name(end)}"
    return QuarterChange(said, row)


def restated_since(project: Project, readings: Readings, since: Since) -> tuple[QuarterChange, ...]:
    """Return the figures of the partnership and its areas that returns gave anew, each once."""
    rows = frozenset(readings.own_rows())
    found = (each for each in net_restatements(project, since.moment) if each.row in rows)
    return tuple(_restated(readings, each) for each in found)


def _restated(readings: Readings, told: NetRestatement) -> QuarterChange:
    now, before = (figure_text(readings.indicator(told.row), value) for value in (told.now, told.before))
    said = f"{row_name(readings, told.row)}, {long_name(told.period)}: {now or 'no figure'} [r], was {before}"
    return QuarterChange(said, told.row)


def received_since(project: Project, since: Since) -> tuple[QuarterChange, ...]:
    """Return the returns received, the latest first."""
    found = [each for each in project.returns() if datetime.fromisoformat(each.received_at) > since.moment]
    return tuple(
        QuarterChange(
            f"{each.name}{f' from {each.partner}' if each.partner else ''}, received {date_text(each.received_at[:10])}"
        )
        for each in reversed(found)
    )
