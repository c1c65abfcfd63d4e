"""Rows of words: comments, notes, and the performance measure with its year and number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_desktop.returns.labels.years import years_in

_COMMENT = re.compile(r"\s*(?:comments?|commentary|narrative)\s*[:\-–]\s*", re.IGNORECASE)
_MONITORING = re.compile(r"\bmonitoring only\b|\bfor monitoring\b|\bno (?:performance measure|target)\b", re.IGNORECASE)
_NOTE = re.compile(r"\s*(?:[*†‡#⁰¹²³⁴⁵⁶⁷⁸⁹]|notes?\b|\[?note \d|source\b|n\.?b\.?\b|key\b)", re.IGNORECASE)
_MEASURE = re.compile(r"\b(?:performance measure|target|measure)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"(?P<beyond>more than|fewer than|less than|over|above|below|under)?\s*"
    r"(?<![\d/\-–])(?P<number>\d[\d,]*(?:\.\d+)?)(?![\d/%]|\s*[\-–/]\s*\d)",
    re.IGNORECASE,
)
_NOT_BEYOND = re.compile(r"\b(?:not|no)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatedMeasure:
    """A performance measure in words: its financial year, and the numbers that a target for it may end at."""

    year: int
    ends: tuple[float, ...]
    text: str


def comment_in(text: str) -> str | None:
    """Return the words after "Comments:", or None where the text is no comment."""
    match = _COMMENT.match(text)
    return text[match.end() :].strip() if match else None


def is_note(text: str) -> bool:
    """Return whether a text begins as a note or a source does."""
    return bool(_NOTE.match(text)) or bool(_MEASURE.match(text.strip()))


def is_remark(text: str) -> bool:
    """Return whether a line is a comment or a note, and no title."""
    return comment_in(text) is not None or is_note(text) or says_monitoring_only(text)


def says_monitoring_only(text: str) -> bool:
    """Return whether a text says that the measure has no target."""
    return bool(_MONITORING.search(text))


def stated_measure(text: str) -> StatedMeasure | None:
    """Return the performance measure that a text states with one year and one number, or None.

    "record more than 6587" lets a target end at 6587 or at 6588; "not more than 77.3" at 77.3.
    """
    years = years_in(text)
    if len(years) != 1 or not _MEASURE.search(text):
        return None
    found = list(_LIMIT.finditer(text))
    if len(found) != 1:
        return None
    number = float(found[0]["number"].replace(",", ""))
    beyond = (found[0]["beyond"] or "").casefold()
    if not beyond or _NOT_BEYOND.search(text[: found[0].start()]):
        return StatedMeasure(years[0], (number,), text)
    step = 1.0 if beyond in ("more than", "over", "above") else -1.0
    return StatedMeasure(years[0], (number, number + step), text)
