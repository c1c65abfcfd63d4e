"""What a phrase of time names, and of which months."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """What a phrase of time names."""

    MONTHS = "months"
    YEAR = "year"
    CALENDAR_YEAR = "calendar year"
    TO_DATE = "to date"
    SAME = "same period"
    PREVIOUS = "previous period"
    LATEST = "latest period"
    ROLLING = "rolling 12 months"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Time:
    """A phrase of time in a sentence.

    Months are counted from April (1) to March (12). `year` is the calendar year in which the financial year begins,
    None where the phrase names none; `shift` counts years from the one that is reported. `months` is the length of a
    previous or latest period, 0 where any is meant. `compares` says that it is what something is compared with,
    `ends` that the phrase is of a moment: to, by or at the end of it.
    """

    start: int
    end: int
    when: When
    first: int = 0
    last: int = 0
    year: int | None = None
    shift: int = 0
    months: int = 0
    compares: bool = False
    ends: bool = False
