"""What a cell under a period says: a figure, a shorthand, nothing, or words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.indicators import Operator
from csp_desktop.domain.numbers import scaled
from csp_desktop.returns.labels.headings import Heading, heading_in
from csp_desktop.returns.labels.years import first_year
from csp_desktop.returns.workbook.grid import Cell, Fault

_LISTED = {
    Shorthand.NOT_APPLICABLE: "n/a, na, n.a., n.a, n\\a, not applicable, not relevant",
    Shorthand.NOT_AVAILABLE: (
        "-, –, —, −, --, ---, – –, - -, .., ..., …, :, ., ?, tbc, tba, tbd, t.b.c, nya, n/k, nk, n/d, nd, null, nan,"
        " no data, no data available, no data yet, not available, not avail, not yet available, unavailable, unknown,"
        " not currently available, data not available, data not yet available, data unavailable, not known, pending,"
        " data pending, awaited, awaiting, awaiting data, data awaited, awaiting confirmation, to be confirmed,"
        " to be advised, to be determined, to follow, see comment, see comments, see commentary, see note, see notes,"
        " see below, not provided, not supplied, not received, no return, no return received, not collected,"
        " not recorded, not reported, not yet due, not due"
    ),
    Shorthand.CONFIDENTIAL: "*, ~, supp, suppressed, confidential, restricted",
}
_WORDS = {
    **{word.strip(): mark for mark, words in _LISTED.items() for word in words.split(", ")},
    **{mark.value: mark for mark in (Shorthand.NOT_AVAILABLE, Shorthand.CONFIDENTIAL, Shorthand.NOT_APPLICABLE)},
}
"""Words and signs that say why there is no figure. "Nil", "none" and "zero" are not among them, nor are they 0: some
write them for nought, others for no return, so that they are told of as words."""

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_THOUSANDS = re.compile("(?<=[0-9])[\u00a0\u2007\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_HYPHENS = str.maketrans("\u2010\u2011", "--")
_ERROR = re.compile(r"#(?:n/a|div/0!|ref!|value!|name\?|num!|null!|spill!|calc!)", re.IGNORECASE)
_LIMIT = re.compile(r"(<=|>=|[<>≤≥±]|\+\s?/?\s?[-−–])\s*(.+)")
_OPERATORS = {
    "<": Operator.LESS_THAN,
    "<=": Operator.AT_MOST,
    "≤": Operator.AT_MOST,
    ">": Operator.MORE_THAN,
    ">=": Operator.AT_LEAST,
    "≥": Operator.AT_LEAST,
}
_UPPER = frozenset({Operator.LESS_THAN, Operator.AT_MOST})
_NOTED = re.compile(r"([^()]*?\d%?(?:\s*\(\d[\d,]*\s*/\s*\d[\d,]*\))?)\s+\(?([^()]*\d)\)?")
_COHORT = re.compile(r"(.*\d%?)\s*\((\d{4} cohort|cohort of \d{4})\)", re.IGNORECASE)
_SHARE = re.compile(r"(\d+)\s*/\s*(\d+)")
_ASKED = re.compile(r"(.*\d ?%)[\s,;]*\(?\s*n\s*=\s*(\d[\d,]*)\s*\)?", re.IGNORECASE)
_FRACTION = re.compile(r"(\d[\d,]*)\s*(?:/|out of|of)\s*(\d[\d,]*)", re.IGNORECASE)
_LARGEST_OF_A_DATE = 31
_KEPT_BACK = 10
_MARKS = {"r": Shorthand.REVISED, "p": Shorthand.PROVISIONAL, "e": Shorthand.ESTIMATED, "b": Shorthand.BREAK}
_MARK = r"(?:revised|rev\.?|provisional|prov\.?|estimated?|est\.?|break|[rpeb])"
_NOTE = r"[*†‡#⁰¹²³⁴⁵⁶⁷⁸⁹]|\[(?:notes?\s*)?\d{1,2}(?:\s*,\s*\d{1,2})*\]|\((?:see )?notes?\s*\d{1,2}\)"
_BEHIND = re.compile(rf"\s*(?:(?:{_NOTE})[\s,]*)+", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?P<open>\()|(?P<money0>[£$€])(?P<open2>\())?\s*(?P<sign>[+\-−–])?\s*(?P<money>[£$€])?\s*(?P<sign2>[+\-−–])?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(?P<scale>\s?(?:k|m|bn|thousand|million|billion)\b)?"
    r"\s*(?P<percent>%)?\s*(?P<close>\))?"
    r"\s*(?:\((?P<numerator>\d[\d,]*)\s*(?:/|(?:out )?of)\s*(?P<denominator>\d[\d,]*)\))?"
    rf"(?:\s*[\[(]?(?P<mark>{_MARK})(?![a-z])[\])]?(?:\s*[\[(]{_MARK}[\])])*)?(?:\s*(?:{_NOTE})[\s,]*)*",
    re.IGNORECASE,
)
_SCALES = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_TIME = Fault("holds a time, which is no number")
_POWER_OF_PERCENT = 2
_LONGEST = 60


class CellFigure(NamedTuple):
    """A cell as a figure, percentages in percentage points; `value` is None for a mere shorthand.

    `limit` is the number of "<5" or "> 75%" or "+/-5%", which is a figure only as a target, and `operator` its side;
    `noted` a period that the cell itself names, as in "2,020 (2007/08)"; `cohort` those whom it says it is of, and
    `sample` how many were asked.
    It is a tuple, because a workbook has very many.
    """

    value: float | None = None
    percent: bool = False
    money: bool = False
    shorthand: Shorthand | None = None
    numerator: float | None = None
    denominator: float | None = None
    decimals: int | None = None
    limit: float | None = None
    operator: Operator | None = None
    noted: Heading | None = None
    cohort: str = ""
    sample: float | None = None


def figure_of(cell: Cell) -> CellFigure | Fault | None:
    """Return what a cell says as a figure; None for words, dates and yes or no."""
    value = cell.value
    if isinstance(value, Fault):
        return value
    if isinstance(value, float):
        return _TIME if cell.format.time else _number(value, cell)
    if not isinstance(value, str):
        return None
    return Fault(f"shows the error {value.strip()}") if _ERROR.fullmatch(value.strip()) else figure_in(value)


@lru_cache(maxsize=8_192)
def figure_in(text: str) -> CellFigure | None:
    """Return the figure or shorthand that a text says, and nothing but that; None for any other text."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(_THOUSANDS.sub("", _UNSEEN.sub("", text)).translate(_HYPHENS).split())
    if (mark := _shorthand(plain)) is not None:
        return CellFigure(shorthand=mark)
    found = _limit(plain) or _with_noted_period(plain) or _of_cohort(plain) or _plain_figure(plain)
    return found or _with_sample(plain) or _bare_fraction(plain)


def _shorthand(plain: str) -> Shorthand | None:
    """Return what a text says in place of a figure, with or without brackets round it and the mark of a note behind."""
    for text in (plain, _BEHIND.sub("", plain)):
        word = text.casefold().strip("[]()")
        if word and (mark := _WORDS.get(word, _WORDS.get(word.rstrip(".!")))) is not None:
            return mark
    return None


def _plain_figure(plain: str) -> CellFigure | None:
    match = _NUMBER.fullmatch(plain)
    if match is None or bool(match["open"] or match["open2"]) != bool(match["close"]):
        return None
    return None if match["scale"] and not match["money"] else _figure(match)


def _limit(plain: str) -> CellFigure | None:
    """Return "<5" as a figure kept back, "> 75%" as one that may be a target."""
    match = _LIMIT.fullmatch(plain)
    figure = _plain_figure(match[2]) if match else None
    if match is None or figure is None or figure.value is None:
        return None
    operator = _OPERATORS.get(match[1], Operator.PLUS_OR_MINUS)
    kept_back = operator in _UPPER and not figure.percent and 0 < figure.value <= _KEPT_BACK
    mark = Shorthand.CONFIDENTIAL if kept_back else Shorthand.NOT_AVAILABLE
    return figure._replace(value=None, limit=figure.value, operator=operator, shorthand=mark)


def _with_noted_period(plain: str) -> CellFigure | None:
    """Return a figure beside which its own period stands: "-25.6% 2008/09", "0.76 Dec 2009"."""
    match = _NOTED.fullmatch(plain)
    noted = heading_in(match[2]) if match else None
    figure = _plain_figure(match[1]) if match else None
    if noted is None or figure is None or noted.year is None or _is_share(figure.value, match):
        return None
    return figure._replace(noted=noted)


def _of_cohort(plain: str) -> CellFigure | None:
    """Return a figure beside which its cohort stands: "88.9% (2005 cohort)"."""
    match = _COHORT.fullmatch(plain)
    figure = _plain_figure(match[1]) if match else None
    return None if match is None or figure is None else figure._replace(cohort=match[2])


def _with_sample(plain: str) -> CellFigure | None:
    """Return a percentage beside which it says how many were asked: "62%, n=105", "91.4% (n = 105)"."""
    match = _ASKED.fullmatch(plain)
    figure = _plain_figure(match[1]) if match else None
    return None if match is None or figure is None else figure._replace(sample=_whole(match[2]))


def _bare_fraction(plain: str) -> CellFigure | None:
    """Return "41/202" as the percentage that it comes to; what may be a date, a score or a year is none."""
    match = _FRACTION.fullmatch(plain)
    if match is None or first_year(plain.replace(" ", "")) is not None:
        return None
    upper, lower = _whole(match[1]) or 0.0, _whole(match[2]) or 0.0
    if lower <= _LARGEST_OF_A_DATE or upper > lower:
        return None
    return CellFigure(value=100 * upper / lower, percent=True, numerator=upper, denominator=lower)


def _is_share(value: float | None, match: re.Match[str] | None) -> bool:
    """Return whether what looks like a year is the fraction of a percentage: 93.8% (15/16)."""
    parts = _SHARE.fullmatch(match[2]) if match else None
    if parts is None or value is None or int(parts[2]) == 0:
        return False
    return abs(100 * int(parts[1]) / int(parts[2]) - value) <= 1


def _number(value: float, cell: Cell) -> CellFigure:
    shown = cell.format
    if shown.percent:
        value = scaled(value, _POWER_OF_PERCENT)
    return CellFigure(value, shown.percent or shown.points, shown.money, None, None, None, shown.decimals)


def _figure(match: re.Match[str]) -> CellFigure:
    digits = match["digits"].replace(",", "")
    negative = bool(match["close"]) or (match["sign"] or match["sign2"] or "+") != "+"
    scale = _SCALES[match["scale"].strip().casefold()] if match["scale"] else 0
    value = scaled(float(digits), scale)
    return CellFigure(
        value=-value if negative else value,
        percent=bool(match["percent"]),
        money=bool(match["money"] or match["money0"]),
        shorthand=_MARKS.get((match["mark"] or " ")[0].casefold()),
        numerator=_whole(match["numerator"]),
        denominator=_whole(match["denominator"]),
        decimals=None if scale else len(digits.partition(".")[2]),
    )


def _whole(text: str | None) -> float | None:
    return None if text is None else float(text.replace(",", ""))
