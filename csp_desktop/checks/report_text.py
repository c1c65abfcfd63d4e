"""What does not hold in a report's own text, whatever the figures; R13, R14, R15 and R30 stand here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from csp_desktop.checks.document.abbreviations import codes_not_in_the_key, unexplained, unused
from csp_desktop.checks.document.counted_lists import other_counts, priorities_listed
from csp_desktop.checks.document.report_contents import entries_twice, entries_without_a_section
from csp_desktop.checks.document.report_key import (
    headings_run_together,
    meanings_without_a_sign,
    symbols_of_two_meanings,
    trends_of_two_meanings,
)
from csp_desktop.checks.document.report_years import (
    days_of_the_week,
    intervals_recomputed,
    numbers_in_two_ways,
    other_years_compared,
    two_ways_to_write,
)
from csp_desktop.checks.quarter_words import QUARTER, number_of
from csp_desktop.checks.words.passages import Sort, passages_of
from csp_desktop.checks.words.reported import reported_month
from csp_desktop.checks.words.time_makers import fiscal
from csp_desktop.domain.attainability import attainability_sentence, nearest_shares
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.numbers import percent_of, printed

_HEAD = 1_500
_SHARE = re.compile(r"(?<![\d.,+−–-])(\d{1,3}(?:\.\d+)?)\s?%")
_OF_MANY = re.compile(r"\s*\(?\s*n\s?=\s?(\d+)\)?", re.I)
_MARK = re.compile(r"([ⁱᵛˣ]+|[¹²³⁴-⁹]+)")
_NOTE = re.compile(r"^\s*\[?\(?([ivx]+|\d+)[\].)]?\s+\(?n\s?=\s?(\d+)\)?\s*$", re.I | re.M)
_FRACTION = re.compile(r"\s*\((\d+)\s?/\s?(\d+)\)")
_SIGNED_FRACTION = re.compile(r"%\s*\((\d+)\s?/\s?(\d+)\)")
_RAISED = str.maketrans("ⁱᵛˣ¹²³⁴⁵⁶⁷⁸⁹", "ivx123456789")
_REPORTING = re.compile(r"\b(?:performance|report|update|dashboard)\b", re.I)
_MONTH_OF_YEAR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{4})\b", re.I
)
_FAR = 20
_NEAR = 3


def findings_in_text(text: str, name: str = "") -> tuple[Finding, ...]:
    """Return what does not hold in a report's own text; `name` is that of its file."""
    rules = _RULES if len(text.split()) < _WHOLE else (*_RULES, *_OF_WHOLE_REPORTS)
    listed = {"priorities": len(priorities_listed(text))}
    return (*(finding for rule in rules for finding in rule(text, name)), *other_counts([text], listed, name))


def abbreviations_unexplained(text: str, name: str = "") -> Iterator[Finding]:
    """R19: yield the abbreviations that a whole report explains nowhere."""
    return unexplained([text], name=name)


def shares_that_cannot_be(text: str, name: str = "") -> Iterator[Finding]:
    """R13 and R14: yield a percentage that is not its fraction, or that no whole number of those asked can give."""
    asked = {mark.casefold(): int(number) for mark, number in _NOTE.findall(text)}
    for match in _SHARE.finditer(text):
        value, decimals = float(match[1]), len(match[1].partition(".")[2])
        size = _size(text, match.end(), asked)
        why = attainability_sentence(value, size, decimals) if size else ""
        if why:
            nearest = " or ".join(f"{each}%" for each in nearest_shares(value, size, decimals))
            yield _finding("R13", Severity.WARNING, name, text, match, why, nearest)
        fraction = _FRACTION.match(text, match.end())
        if fraction and fiscal(f"{fraction[1]}/{fraction[2]}") is None:
            yield from _other_than(fraction, match, decimals, text, name)


def _size(text: str, place: int, asked: dict[str, int]) -> int:
    """Return how many were asked for the percentage that ends at a place: beside it, or in the note that it marks."""
    beside = _OF_MANY.match(text, place)
    if beside:
        return int(beside[1])
    mark = _MARK.match(text, place)
    return asked.get(mark[1].translate(_RAISED), 0) if mark else 0


def _other_than(
    fraction: re.Match[str], share: re.Match[str], decimals: int, text: str, name: str
) -> Iterator[Finding]:
    exact = percent_of(float(fraction[1]), float(fraction[2]))
    right = "" if exact is None else printed(exact, decimals)
    if right != printed(float(share[1]), decimals):
        why = f"{fraction[1]}/{fraction[2]} is {right or 'no share of anything'}{'%' if right else ''}."
        yield _finding("R14", Severity.ERROR, name, text, share, why, expected=f"{right}%" if right else "")


def fractions_on_two_rows(text: str, name: str = "") -> Iterator[Finding]:
    """R15: yield a fraction that two rows of a table give, as two groups of one whole cannot have the same."""
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    for match in _SIGNED_FRACTION.finditer(text):
        rows[match[1], match[2]].append(match.start())
    for (part, whole), places in rows.items():
        lines = {text.count("\n", 0, place) for place in places}
        if len(lines) > 1 and part != whole and int(part) > 0:
            message = f"{part}/{whole} stands on {len(lines)} rows: two groups seldom have the same share of one whole."
            where = Place(workbook=name, text=_line(text, places[1]))
            yield Finding("R15", Severity.WARNING, where, message, printed=f"{part}/{whole}")


def other_quarters(text: str, name: str = "") -> Iterator[Finding]:
    """R30: yield a heading that reports another quarter than the report's title."""
    title = next((match for match in QUARTER.finditer(text[:_HEAD]) if _in_capitals_or_title(text, match)), None)
    if title is None:
        return
    own = number_of(title)
    for passage in passages_of(text):
        named = [number_of(match) for match in QUARTER.finditer(passage.text)]
        if passage.sort is Sort.HEADING and len(named) == 1 and named[0] != own and _REPORTING.search(passage.text):
            words = " ".join(passage.text.split())
            message = f"The heading “{words}” names quarter {named[0]}; the report is of quarter {own}."
            where = Place(workbook=name, text=words)
            right = QUARTER.sub(lambda found: found[0].replace(found[1], str(own)), words)
            yield Finding("R30", Severity.WARNING, where, message, f"quarter {named[0]}", f"quarter {own}", right)


def _in_capitals_or_title(text: str, match: re.Match[str]) -> bool:
    """Return whether a quarter stands in a short line at the head, as a title or subject does."""
    return len(_line(text, match.start()).split()) <= 12


def impossible_years(text: str, name: str = "") -> Iterator[Finding]:
    """R30: yield a month of a year that lies far outside the time that is reported."""
    reported = reported_month(text)
    if reported is None:
        return
    for match in _MONTH_OF_YEAR.finditer(text):
        if abs(int(match[1]) - reported // 12) > _FAR:
            year = _year_meant(match[1], reported // 12)
            expected = match[0].replace(match[1], year) if year else ""
            yield _finding("R30", Severity.WARNING, name, text, match, f"“{match[0]}”: look at the year.", expected)


def _year_meant(year: str, reported: int) -> str:
    """Return the one year near the report that two digits in the wrong order make of another; empty without."""
    swapped = {year[:place] + year[place + 1] + year[place] + year[place + 2 :] for place in range(len(year) - 1)}
    near = [each for each in swapped if abs(int(each) - reported) <= _NEAR]
    return near[0] if len(near) == 1 else ""


def _finding(
    rule: str, severity: Severity, name: str, text: str, match: re.Match[str], message: str, expected: str = ""
) -> Finding:
    where = Place(workbook=name, text=_line(text, match.start()))
    printed = " ".join(match[0].split())
    right = "" if not expected or " or " in expected else where.text.replace(printed, expected, 1)
    return Finding(rule, severity, where, message, printed, expected, right)


def _line(text: str, place: int) -> str:
    """Return the line that a place stands in, cut where it is very long."""
    begin, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    line = " ".join(text[begin : end if end >= 0 else len(text)].split())
    return line if len(line) < 400 else f"{line[:400]}…"


_RULES = (
    shares_that_cannot_be,
    fractions_on_two_rows,
    entries_twice,
    entries_without_a_section,
    other_quarters,
    impossible_years,
    days_of_the_week,
    other_years_compared,
    intervals_recomputed,
    symbols_of_two_meanings,
    trends_of_two_meanings,
    meanings_without_a_sign,
    headings_run_together,
    codes_not_in_the_key,
)
_WHOLE = 300
"""From how many words on a text is a report: a sentence or two need not explain its abbreviations."""

_OF_WHOLE_REPORTS = (abbreviations_unexplained, unused, two_ways_to_write, numbers_in_two_ways)
