"""R18, R20 and R37 in a report's own key and table headings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from csp_desktop.domain.findings import Finding, Place, Severity

_KEY = re.compile(r"^[#*\s]*key\b[:*\s]*$\n(.*?)(?:^\s*$\n|\Z)", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_SHARE = re.compile(r"\b(?:within|outside|not within|more than)\s+(?:of\s+)?(\d+(?:\.\d+)?)\s?%", re.IGNORECASE)
_TREND = re.compile(r"\btrends?\b[^.;\n]{0,50}?\bbased (?:up)?on ([^.;\n(]+)", re.IGNORECASE)
_COUNT = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\b(?!\s?%)", re.IGNORECASE)
_PERIODS = re.compile(r"\b(?:month|quarter|year|period)s?\b", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)\d\d(?:\d\d)?/\d\d(?!\d)")
_FEWEST_CELLS = 3


def symbols_of_two_meanings(text: str, name: str = "") -> Iterator[Finding]:
    """R20: yield each sign of a key that stands for two things, and boundaries of a key that do not meet."""
    for lines in _keys(text):
        meanings: dict[str, list[str]] = defaultdict(list)
        for sign, meaning in lines:
            meanings[sign].append(meaning)
        for sign, of_sign in meanings.items():
            if sign and len(of_sign) > 1:
                message = f"“{sign}” stands in the key for two things, “{'” and “'.join(of_sign)}”: give each its own."
                yield Finding("R20", Severity.WARNING, Place(workbook=name, text=of_sign[0]), message, printed=sign)
        yield from _boundaries([meaning for _, meaning in lines], name)


def _keys(text: str) -> Iterator[list[tuple[str, str]]]:
    """Yield the lines of each key as sign and meaning; the sign is empty where it was a colour or a picture."""
    for match in _KEY.finditer(text):
        parts = [line.split("\t") for line in match[1].splitlines() if "\t" in line]
        lines = [(cells[0].strip(), " ".join(" ".join(cells[1:]).split())) for cells in parts]
        yield [(sign, meaning) for sign, meaning in lines if meaning]


def _boundaries(meanings: list[str], name: str) -> Iterator[Finding]:
    shares = list(dict.fromkeys(match[1] for meaning in meanings for match in _SHARE.finditer(meaning)))
    if len(shares) > 1:
        said = " and ".join(f"{share}%" for share in shares)
        message = f"The key draws its lines at {said}: what lies between has no status, or two."
        yield Finding("R20", Severity.WARNING, Place(workbook=name), message, printed=said)


def trends_of_two_meanings(text: str, name: str = "") -> Iterator[Finding]:
    """R20: yield where a text bases its trend on so many periods in one place and on as many others in another."""
    found: dict[str, str] = {}
    for match in _TREND.finditer(text):
        if _PERIODS.search(match[1]):
            count = _COUNT.search(match[1])
            found.setdefault(count[1].casefold() if count else "one", " ".join(match[0].split()))
    if len(found) > 1:
        first, second, *_ = found.values()
        message = f"“{first}”, but also “{second}”: say one of them."
        yield Finding("R20", Severity.WARNING, Place(workbook=name, text=first), message, second, first)


def meanings_without_a_sign(text: str, name: str = "") -> Iterator[Finding]:
    """R37: yield a key whose meanings stand beside nothing that can be read: a colour alone."""
    for lines in _keys(text):
        bare = [meaning for sign, meaning in lines if not sign]
        if len(bare) > 1:
            message = (
                f"{len(bare)} meanings of the key have no word or sign beside them, from “{bare[0]}” on: who cannot see"
                " the colour cannot read the status. Give each a word."
            )
            yield Finding("R37", Severity.WARNING, Place(workbook=name, text=bare[0]), message)


def headings_run_together(text: str, name: str = "") -> Iterator[Finding]:
    """R18: yield a table's heading that holds those of several columns in one cell."""
    for line in text.splitlines():
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        filled = [cell for cell in cells if cell]
        for cell in filled if len(filled) >= _FEWEST_CELLS else ():
            years = _YEARS.findall(cell)
            if len(set(years)) > 2 and len(cell) < 60:
                message = f"“{cell}” stands over one column and names {len(years)} years: give each column its own."
                where = Place(workbook=name, text=" ".join(line.split()))
                yield Finding("R18", Severity.WARNING, where, message, printed=cell)
