"""The cover: whose pack, of which period, and how far each partner's data reach."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import capital
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Cell, Column, Cover, Row, Table

_NO_OWNER = "No partner named"
_NONE_YET = "No figure yet"
_KEPT_BACK = "Figures kept back"


def cover(content: PackContent) -> Cover:
    """Return the front page."""
    return Cover(
        content.partnership, content.title or "Board pack", tuple(filter(None, _lines(content))), _data_to(content)
    )


def _lines(content: PackContent) -> Iterator[str]:
    """Yield what stands below the title; what is not known is empty."""
    details, meeting = content.details, content.meeting
    yield period_line(content)
    yield " · ".join(filter(None, (meeting.title, meeting.when, meeting.place)))
    yield f"Item {details.item}" if details.item else ""
    yield f"Version {details.version}" if details.version else ""
    yield f"Compiled by {details.author}" if details.author else ""
    yield f"Approved: {details.approved}" if details.approved else ""
    yield f"Printed on {day_name(content.printed_on)}"
    yield content.marking


def period_line(content: PackContent) -> str:
    """Return which period the pack is of: Board pack for November 2016."""
    what = "Supplement to the board pack" if content.is_supplement else "Board pack"
    return f"{what} for {long_name(content.period)}"


def reaches(reading: Reading) -> str:
    """Return how far an indicator's data reach: November 2016; or that there are none yet, or none to tell."""
    if reading.period is None:
        return _KEPT_BACK if reading.is_kept_back else _NONE_YET
    return capital(long_name(reading.period))


def _data_to(content: PackContent) -> Table:
    readings = [entry.reading for entry in content.entries]
    ends = sorted(dict.fromkeys(each.period for each in readings if each.period), key=_end, reverse=True)
    rows = [_row(long_name(end), [each for each in readings if each.period == end], readings) for end in ends]
    for words in (_KEPT_BACK, _NONE_YET):
        without = [each for each in readings if each.period is None and reaches(each) == words]
        rows += [_row(words, without, readings)] if without else []
    if not readings:
        rows.append(Row((Cell(_NONE_YET), Cell("Nobody: the pack has no indicators"))))
    columns = (Column("Data to", 1.1), Column("From", 3))
    return Table("How far the data of each partner reach.", columns, tuple(rows))


def _end(period: Period) -> int:
    return period.last_month.ordinal


def _row(end: str, shown: list[Reading], readings: list[Reading]) -> Row:
    owners = dict.fromkeys(each.indicator.owner or _NO_OWNER for each in shown)
    return Row((Cell(capital(end)), Cell("; ".join(_source(owner, shown, readings) for owner in owners))))


def _source(owner: str, shown: list[Reading], readings: list[Reading]) -> str:
    """Return a partner, with the indicators meant where its others reach elsewhere."""
    here = [each for each in shown if (each.indicator.owner or _NO_OWNER) == owner]
    everywhere = [each for each in readings if (each.indicator.owner or _NO_OWNER) == owner]
    if len(here) == len(everywhere):
        return owner
    return f"{owner} ({', '.join(each.indicator.title for each in here)})"
