"""Rule R12: a target that a comment names, beside the one that the status is held against."""

from __future__ import annotations

import re

from csp_desktop.domain.numbers import exact
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import figure_text

_TARGET = re.compile(
    r"\btargets? (?:is |was |set at |of )?"
    r"(?:no more than |not more than |at most |at least |less than |more than |below |above |under |over )?"
    r"£?(\d[\d,]*(?:\.\d+)?)(?![\d/])",
    re.IGNORECASE,
)


def other_target(comment: str, reading: Reading) -> str:
    """Return in one sentence that a comment names another target; empty where it names none or the same.

    A number that no target of the reading is, to the decimals that the comment writes, is another.
    """
    known = (reading.target, reading.target_to_date, reading.year_target, reading.upper_target)
    held = [value for value in known if value is not None]
    if reading.judged is None or not held:
        return ""
    named = (match[1] for match in _TARGET.finditer(comment))
    other = next((text for text in named if not any(_is_as_written(value, text) for value in held)), None)
    return "" if other is None else f"The comment names another target, {_as_figure(other, reading)}."


def _is_as_written(value: float, text: str) -> bool:
    written = exact(float(text.replace(",", "")))
    places = len(text.partition(".")[2])
    return bool(abs(exact(value) - written) * 2 * 10**places <= 1)


def _as_figure(text: str, reading: Reading) -> str:
    return figure_text(reading.indicator, float(text.replace(",", "")))
