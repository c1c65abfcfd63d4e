"""Words that stand in the cells of our workbooks."""

from __future__ import annotations

from collections.abc import Iterable

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.workbooks.book import NOT_APPLICABLE

_UNITS = {
    Unit.COUNT: "Number",
    Unit.PERCENT: "Per cent",
    Unit.RATIO: "Ratio",
    Unit.SCORE: "Score",
    Unit.MONEY: "Pounds",
}


def unit_words(indicator: Indicator) -> str:
    """Return what an indicator's figures are: Number, Per cent, Rate per 1,000."""
    rate = f"Rate per {indicator.per:,}" if indicator.per > 1 else "Rate"
    return rate if indicator.unit is Unit.RATE else _UNITS[indicator.unit]


def codes_text(indicator: Indicator) -> str:
    """Return an indicator's codes: NI 32; LAA 23."""
    return "; ".join(map(str, indicator.codes)) or NOT_APPLICABLE


def marks_text(marks: Iterable[Shorthand]) -> str:
    """Return shorthand side by side, as screen readers have it: [r][e]; empty where there is none."""
    return "".join(f"[{mark}]" for mark in marks)
