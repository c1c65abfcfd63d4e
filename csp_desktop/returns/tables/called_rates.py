"""R16: what is called a rate and is counted."""

from __future__ import annotations

import re

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed
from csp_desktop.returns.labels.years import without_years
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

_RATE = re.compile(r"\brates?\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"%|\bper\b|\bratio\b|/\s?\d|\bpercent\w*|\bproportion\b|\bsatisf\w+", re.IGNORECASE)
_NO_RATE = 100
"""Whole numbers from here on are counts, where nothing says of how many they would be a rate."""

_OWN = frozenset({Kind.ACTUAL, Kind.CUMULATIVE})


def check_rates(drafts: list[Draft], scene: Scene) -> None:
    """Find measures that are called a rate, say not per how many, and hold large whole numbers; each measure once."""
    told: set[str] = set()
    for draft in drafts:
        words = without_years(f"{draft.measure} {draft.label}")
        values = list(draft.inner().values())
        if draft.kind not in _OWN or draft.unit is not Unit.COUNT or not values or draft.measure in told:
            continue
        if _RATE.search(words) and not _OF_WHAT.search(words) and _are_counts(values):
            name = draft.measure if _RATE.search(draft.measure) else draft.label
            told.add(draft.measure)
            message = (
                f"“{name}” is called a rate, and its figures are whole numbers up to {printed(max(values))}: call it a"
                " number, or say per how many."
            )
            scene.find("R16", Severity.NOTE, draft, message, (), "rate", "number")


def _are_counts(values: list[float]) -> bool:
    return min(values) >= 0 and max(values) >= _NO_RATE and all(value.is_integer() for value in values)
