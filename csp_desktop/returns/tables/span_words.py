"""Words near headings that say how long their periods are: "Year ending" over Mar-15, "Quarter ending" by Jun-16."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading
from csp_desktop.returns.labels.month_words import MONTH_WORD
from csp_desktop.returns.labels.spans import ending_with

_MARCH = 3
_QUARTER = 3
_MOST = 0.5
_YEAR_LONG = re.compile(
    r"\b(?:years?|(?:12|twelve)[\s-]*(?:months?|mths?))\s*(?:ending|ended|to|up to|end)\b[\s:.]*$|\brolling\b", re.I
)
_ROLLING_TITLE = re.compile(r"\brolling (?:12|twelve|year|annual)|\b12[- ]month rolling\b|\bmoving annual\b", re.I)
_QUARTER_LONG = re.compile(r"\b(?:quarters?|qtrs?|(?:3|three)[\s-]*months?)\s*(?:ending|ended|to|end)\b", re.I)
_YEAR_TO_MARCH = re.compile(r"\byears?\s+(?:ending|ended|to|end)\s+(?:in\s+)?(?:31(?:st)?\s+)?mar(?:ch)?\b", re.I)
_FINANCIAL = re.compile(r"\b(?:financial|fiscal) years?\b", re.I)
_ONE_YEAR = re.compile(r"(?<![\d/\-–.])((?:19|20)\d\d)(?![\d/\-–])")
_NOT_OF_TABLE = re.compile(
    rf"(?:\b{MONTH_WORD}|\bpublished|\bupdated|\bsince|\bfrom|\bto|\bto date|\bact|\d)\W*(?:19|20)\d\d", re.I
)


def with_lengths(headings: Mapping[int, Heading], near: Iterable[str], title: str) -> dict[int, Heading]:
    """Return headings as the words near them and the table's title say how long their periods are."""
    words = [text for text in near if text]
    texts = [*words, title]
    months = [each for each in headings.values() if each.frequency is Frequency.MONTH and not each.rolling]
    if months and (any(map(_YEAR_LONG.search, words)) or _ROLLING_TITLE.search(title)):
        own = any(_says_year_long(each.words) for each in headings.values())
        to_march = all(each.number == _MARCH for each in months) and not any("olling" in text for text in texts)
        return {
            column: _year_long(each, to_march) if not own or _says_year_long(each.words) else each
            for column, each in headings.items()
        }
    if months and any(map(_QUARTER_LONG.search, texts)) and all(each.number % _QUARTER == 0 for each in months):
        return {column: _quarter_long(each) for column, each in headings.items()}
    if any(map(_YEAR_TO_MARCH.search, texts)):
        return {column: _year_to_march(each) for column, each in headings.items()}
    if any(map(_FINANCIAL.search, texts)):
        return {column: _left_open(each) for column, each in headings.items()}
    return dict(headings)


def _says_year_long(words: str) -> bool:
    return bool(_YEAR_LONG.search(words))


def ending_alike(headings: Mapping[int, Heading]) -> dict[int, Heading]:
    """Return whole years whose last months are named as rolling ones, unless most of them end with the same month."""
    ends = [each.ends or each.number for each in headings.values() if each.ends or each.rolling]
    if not ends or len(ends) < len(headings) or max(map(ends.count, ends)) > _MOST * len(ends):
        return dict(headings)
    return {column: each.as_rolling() for column, each in headings.items()}


def plain_year_in(texts: Iterable[str]) -> int | None:
    """Return the one plain year that a table's title or sheet names for all of it, None where there is not one."""
    for text in texts:
        years = set(_ONE_YEAR.findall(text))
        if len(years) == 1 and not _NOT_OF_TABLE.search(text):
            return int(years.pop())
    return None


def _year_long(heading: Heading, to_march: bool) -> Heading:
    if heading.frequency is not Frequency.MONTH or heading.year is None:
        return heading
    if to_march:
        return heading._replace(frequency=Frequency.YEAR, number=0, year=heading.year - 1)
    return heading._replace(rolling=True)


def _quarter_long(heading: Heading) -> Heading:
    if heading.frequency is not Frequency.MONTH or heading.rolling:
        return heading
    found = ending_with(heading.number, heading.year, _QUARTER)
    return heading if found is None else found._replace(words=heading.words)


def _year_to_march(heading: Heading) -> Heading:
    if heading.frequency is not Frequency.CALENDAR_YEAR or heading.year is None:
        return heading
    return heading._replace(frequency=Frequency.YEAR, year=heading.year - 1)


def _left_open(heading: Heading) -> Heading:
    """Return a plain year among financial ones as open: it may be that in which they begin, or end."""
    if heading.frequency is not Frequency.CALENDAR_YEAR:
        return heading
    return heading._replace(frequency=Frequency.YEAR, year=None, open_year=heading.year)
