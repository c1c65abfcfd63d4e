"""R28, R30, R34 and R38: what a comment leaves out, names in two ways, or mistypes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.checks.words.claim import Sort
from csp_desktop.checks.words.told import CheckedClaim
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.significance import Significance
from csp_desktop.domain.wording import change_text, percent_text

_OF_CHANGE = (Sort.CHANGE.value, Sort.DIRECTION.value)
_LEAST_PERCENT = 10.0
_MONTH_AND_YEAR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(\d{4})\b", re.I
)
_TWICE = re.compile(r"\b([a-z]{2,})\s+\1\b", re.I)
_MAY_STAND_TWICE = frozenset(("that", "had", "is", "very", "so"))
_ACRONYM = re.compile(r"((?:[A-Z][\w’'&-]+\s+(?:of |and |for |the |in |to )*){1,6}[A-Z][\w’'&-]+)\s+\(([A-Z]{2,6})\)")
_SMALL_WORDS = frozenset(("of", "and", "for", "the", "in", "to"))


def largest_change_unsaid(
    reading: Reading, change: Significance | None, claims: Iterable[CheckedClaim]
) -> Iterator[Finding]:
    """R28: yield a comment that says nothing of a change on last year which is large and more than chance."""
    percent = reading.change_percent
    if not reading.comment.strip() or change is None or not change.beyond_chance or percent is None:
        return
    said = any(claim.kind in _OF_CHANGE and claim.verdict == "right" and _has_figure(claim) for claim in claims)
    if not said and abs(percent) >= _LEAST_PERCENT:
        amount = f"{change_text(reading.indicator, reading.change)} ({percent_text(percent)})"
        message = f"The comment on {title_of(reading)} does not say how it moved on last year: {amount}."
        yield finding("R28", Severity.WARNING, reading, message, expected=amount)


def _has_figure(claim: CheckedClaim) -> bool:
    return any(character.isdigit() for character in claim.text)


def impossible_years(reading: Reading) -> Iterator[Finding]:
    """R30: yield a month of a year in a comment that lies far outside what is reported."""
    for match in _MONTH_AND_YEAR.finditer(reading.comment):
        if abs(int(match[1]) - reading.as_at.year) > 20:
            message = f"The comment on {title_of(reading)} names {match[0]}: look at the year."
            yield finding("R30", Severity.WARNING, reading, message, printed=match[0])


def words_twice(reading: Reading) -> Iterator[Finding]:
    """R38: yield a word that stands twice in a row."""
    for match in _TWICE.finditer(reading.comment):
        if match[1].casefold() not in _MAY_STAND_TWICE and match[1].islower():
            message = f"“{match[0]}” stands in the comment on {title_of(reading)}: leave one out."
            yield finding("R38", Severity.NOTE, reading, message, printed=match[0], expected=match[1])


def acronyms_of_two_things(texts: Iterable[str]) -> Iterator[Finding]:
    """R34: yield an acronym that the texts of one pack explain in two ways."""
    meant: dict[str, dict[str, str]] = defaultdict(dict)
    for text in texts:
        for match in _ACRONYM.finditer(text):
            words = _explaining(match[1], match[2])
            if words:
                meant[match[2]].setdefault(" ".join(words).casefold().rstrip("s"), " ".join(words))
    for acronym, names in meant.items():
        if len(names) > 1:
            message = f"{acronym} stands for {' and for '.join(sorted(names.values()))}: use it for one of them."
            yield Finding("R34", Severity.WARNING, Place(), message, printed=acronym)


def _explaining(name: str, acronym: str) -> list[str]:
    """Return the last words of a name whose first letters are the acronym; none where they are not."""
    words = name.split()
    for first in range(len(words)):
        telling = [word for word in words[first:] if word not in _SMALL_WORDS]
        if "".join(word[0] for word in telling).upper() == acronym:
            return words[first:]
    return []
