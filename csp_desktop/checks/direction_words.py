"""Rule R06: a comment's increase or reduction against the sign of the change that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.numbers import exact, printed
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import change_text, percent_text

_RISE = re.compile(r"\b(increas\w*|rise[sn]?|rising|rose|higher|more|grew|grown|growth)\b", re.IGNORECASE)
_FALL = re.compile(r"\b(reduc\w*|decreas\w*|fewer|lower|less|fell|fall\w*|drop\w*|declin\w*)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[^.,;:()]+(?:[.,](?=\d)[^.,;:()]+)*")
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(%|per ?cent)?", re.IGNORECASE)


def contradictions(comment: str, reading: Reading, workbook: str = "") -> tuple[Finding, ...]:
    """Return a finding for each clause that gives the reading's change the wrong direction.

    A clause is held against the change where it names it: its number of cases (`367 higher`), or its per cent to
    the decimals that are written (`a 5% reduction`). Other numbers are other people's, and nothing is said of them.
    """
    if not reading.change:
        return ()
    wrong = (clause for clause in _clauses(comment) if _is_wrong(clause, reading))
    return tuple(_finding(clause, comment, reading, workbook) for clause in wrong)


def _clauses(comment: str) -> Iterator[str]:
    return (match[0].strip() for match in _CLAUSE.finditer(comment))


def _is_wrong(clause: str, reading: Reading) -> bool:
    rises, falls = bool(_RISE.search(clause)), bool(_FALL.search(clause))
    if rises == falls or not any(_names_change(match, reading) for match in _NUMBER.finditer(clause)):
        return False
    return rises != ((reading.change or 0) > 0)


def _names_change(written: re.Match[str], reading: Reading) -> bool:
    """Return whether a written number is the reading's change, to the decimals that it is written with."""
    number, percent = written.groups()
    change = reading.change_percent if percent else reading.change
    if change is None:
        return False
    decimals = len(number.partition(".")[2])
    return printed(float(abs(exact(change))), decimals) == printed(float(number.replace(",", "")), decimals)


def _finding(clause: str, comment: str, reading: Reading, workbook: str) -> Finding:
    indicator = reading.indicator
    percent = percent_text(reading.change_percent)
    expected = change_text(indicator, reading.change) + (f" ({percent})" if percent else "")
    message = f"“{clause}” says the opposite of the figures: {reading.trend_reason}"
    place = Place(workbook=workbook, indicator=indicator.title, period=str(reading.comment_period), text=comment)
    return Finding("R06", Severity.ERROR, place, message, printed=clause, expected=expected)
