"""How what the domain speaks of is written in rows, and read from them again.

What the first paint of a project does not need is loaded where it is read.
"""

from __future__ import annotations

import json
import math
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey, Shorthand
from csp_desktop.domain.indicators import Area, Basis, Code, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period, parse_period
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.project.rules import rules_read, rules_told
from csp_desktop.project.tables import INDICATOR, Row, Value

if TYPE_CHECKING:
    from csp_desktop.domain.board_lists import ListItem
    from csp_desktop.domain.findings import Finding
    from csp_desktop.domain.partners import Chase, Partner
    from csp_desktop.domain.remembered import RememberedMatch

_WORDS = {"unit": Unit, "direction": Direction, "frequency": Frequency, "basis": Basis}

_TYPED = Origin()

encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def figure_row(figure: Figure) -> Row:
    """Return a figure's row. Raises ValueError for a number that is not finite: it would be lost."""
    numbers = (figure.value, figure.numerator, figure.denominator, figure.sample_size)
    for number in numbers:
        if number is not None and not math.isfinite(number):
            raise ValueError(f"a figure is a number or missing, never {number}")
    origin = figure.origin
    return *map(_real, numbers), " ".join(figure.shorthand), origin.return_id, origin.cell


def figure_of(row: Any) -> Figure:
    """Return the figure that `figure_row` wrote. Raises ValueError where a mark is unknown."""
    value, numerator, denominator, sample_size, marks, return_id, cell = row
    shorthand = tuple(map(Shorthand, marks.split())) if marks else ()
    origin = Origin(return_id, cell) if cell or return_id is not None else _TYPED
    return Figure(value, numerator, denominator, sample_size, shorthand, origin)


def figure_key(key: SeriesKey, period: Period) -> Row:
    """Return how the journal names a figure."""
    return *series_row(key), *period_row(period)


def series_row(key: SeriesKey) -> tuple[int, int, str]:
    """Return a series' row."""
    return key.indicator, key.area, key.kind.value


def series_of(indicator: Any, area: Any, kind: Any) -> SeriesKey:
    """Return the series that a row names."""
    return SeriesKey(indicator, area, Kind(kind))


def period_row(period: Period) -> tuple[str, int]:
    """Return a period's columns."""
    return period.frequency.value, period.ordinal


@lru_cache(maxsize=8_192)
def period_of(frequency: Any, ordinal: Any) -> Period:
    """Return the period that columns name."""
    return Period(Frequency(frequency), ordinal)


def indicator_row(indicator: Indicator) -> Row:
    """Return an indicator's columns without its id."""
    return *(_column(getattr(indicator, name)) for name in INDICATOR.columns[:-1]), encoded(rules_told(indicator))


def indicator_of(row: Any) -> Indicator:
    """Return the indicator of a row with its id."""
    told = dict(zip(("id", *INDICATOR.columns), row, strict=True))
    told["codes"] = tuple(Code(*code) for code in json.loads(told["codes"]))
    told["known_as"] = tuple(json.loads(told["known_as"]))
    told["monitoring_only"] = bool(told["monitoring_only"])
    for name, words in _WORDS.items():
        told[name] = words(told[name])
    rules = json.loads(told.pop("rules"))
    return Indicator(**told, **rules_read(rules))


def area_row(area: Area) -> Row:
    """Return an area's columns without its id."""
    names = encoded(area.other_names)
    return area.name, area.gss_code, area.parent, int(area.is_member), area.member_since, area.member_until, names


def area_of(row: Any) -> Area:
    """Return the area of a row with its id."""
    number, name, gss_code, parent, is_member, since, until, others = row
    return Area(number, name, gss_code, parent, bool(is_member), since, until, tuple(json.loads(others)))


def received_row(received: ReceivedReturn) -> Row:
    """Return a return's columns without its id."""
    findings = encoded([finding.to_json() for finding in received.findings])
    told = received.name, received.sha256, received.received_at, received.partner, findings
    return *told, _period_text(received.first), _period_text(received.last)


def received_of(row: Any) -> ReceivedReturn:
    """Return the return of a row with its id."""
    number, name, sha256, received_at, partner, findings, first, last = row
    told = tuple(map(_finding_of, json.loads(findings)))
    return ReceivedReturn(number, name, sha256, received_at, partner, told, *map(_period_told, (first, last)))


def remembered_row(match: RememberedMatch) -> tuple[Row, Row]:
    """Return what names a remembered match, and what it says."""
    from csp_desktop.domain.remembered import About

    of_area = match.about is About.AREA
    key = match.about.value, match.source, match.words
    return key, (match.partner, None if of_area else match.target, match.target if of_area else None)


def remembered_of(row: Any) -> RememberedMatch:
    """Return the remembered match of a row. Raises ValueError where it is about nothing known."""
    from csp_desktop.domain.remembered import About, RememberedMatch

    about, source, words, partner, indicator, area = row
    return RememberedMatch(About(about), source, words, area if about == About.AREA else indicator, partner)


def _period_text(period: Period | None) -> str:
    return "" if period is None else str(period)


def _period_told(text: str) -> Period | None:
    return parse_period(text) if text else None


def list_item_row(item: ListItem) -> Row:
    """Return the columns of an item of a list without its id."""
    from csp_desktop.domain.board_lists import values_told

    closed = "" if item.closed is None else str(item.closed)
    return item.list.value, item.position, encoded(values_told(item)), str(item.opened), closed


def list_item_of(row: Any) -> ListItem:
    """Return the item of a row with its id. Raises ValueError where its list or its periods are none."""
    from csp_desktop.domain.board_lists import ListItem, ListName

    number, name, position, told, opened, closed = row
    return ListItem(number, ListName(name), position, json.loads(told), parse_period(opened), _period_told(closed))


def partner_row(partner: Partner) -> Row:
    """Return a partner's columns without its name."""
    return partner.contact, partner.agreed_days


def partner_of(row: Any) -> Partner:
    """Return the partner of a row with its name."""
    from csp_desktop.domain.partners import Partner

    return Partner(*row)


def chase_row(chase: Chase) -> tuple[Row, Row]:
    """Return what names a chase, and what it says."""
    return (chase.partner, *period_row(chase.period), chase.day.isoformat()), (chase.note,)


def chase_of(row: Any) -> Chase:
    """Return the chase of a row. Raises ValueError where its day or period is none."""
    from csp_desktop.domain.partners import Chase

    partner, frequency, ordinal, day, note = row
    return Chase(partner, period_of(frequency, ordinal), date.fromisoformat(day), note)


def _finding_of(told: Any) -> Finding:
    from csp_desktop.domain.findings import Finding, Place, Severity

    told["severity"], told["where"] = Severity(told["severity"]), Place(**told["where"])
    return Finding(**told)


def _column(value: Any) -> Value:
    """Return what a column holds for a value: plain text of a word, JSON of a list, 0 or 1 of a yes or no."""
    if isinstance(value, tuple):
        return encoded([[each.scheme, each.number] if isinstance(each, Code) else each for each in value])
    if isinstance(value, bool):
        return int(value)
    return value.value if isinstance(value, StrEnum) else value


def _real(number: float | None) -> float | None:
    return None if number is None else float(number)
