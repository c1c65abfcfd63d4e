"""Ages and hours, which look like years when each is a pair of two digits: 10-11, 12-13."""

from __future__ import annotations

import re
from collections.abc import Iterable

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import heading_in

_FULL_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_YEARS = re.compile(r"\b(?:age[sd]?|hours?|time of day|times)\b", re.IGNORECASE)


def are_ages(headings: Iterable[str], near: Iterable[str]) -> bool:
    """Return whether headings that look like years are ages or hours, as the words near them say."""
    years = [text for text in headings if (named := heading_in(text)) is not None and named.frequency is Frequency.YEAR]
    if not years or any(_FULL_YEAR.search(text) for text in years):
        return False
    return any(_NO_YEARS.search(text) for text in near)
