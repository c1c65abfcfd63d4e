"""Headings that say nothing of what is measured."""

from __future__ import annotations

import re

_GENERIC = re.compile(
    r"^(?:indicators?|measures?|performance (?:indicators?|measures?)|description|type|category|crime type"
    r"|offence(?: type| group)?|month|quarter|year|period|date|detail|data|name|title|financial year)?:?$",
    re.I,
)


def is_generic(text: str) -> bool:
    """Return whether a column's heading says nothing of what is measured, as "Indicator" or "Month"."""
    return bool(_GENERIC.match(text.strip()))
