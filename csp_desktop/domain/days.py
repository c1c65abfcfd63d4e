"""Days in words."""

from __future__ import annotations

from datetime import date

from csp_desktop.domain.periods import MONTH_NAMES


def day_name(day: date) -> str:
    """Return a day in words: 4 January 2017."""
    return f"{day.day} {MONTH_NAMES[(day.month - 4) % 12]} {day.year}"
