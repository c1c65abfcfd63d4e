"""Rows that belong to another row's figures: numerators, denominators, and how many were asked."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import Period
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene

PARTS = frozenset({Kind.NUMERATOR, Kind.DENOMINATOR, Kind.SAMPLE_SIZE})


def join_parts(drafts: list[Draft], scene: Scene) -> None:
    """Give every row of parts to the one row of figures that it is of; where there is not one, that is a finding."""
    for part in drafts:
        if part.kind in PARTS and part.values:
            wholes = _wholes(part, drafts)
            if len(wholes) == 1:
                _join(part, wholes[0])
            else:
                message = f"“{part.label}” has not one row of figures beside it that it is of; it was not read."
                scene.find("file", Severity.WARNING, part, message)


def _wholes(part: Draft, drafts: list[Draft]) -> list[Draft]:
    """Return the rows of figures that a part may be of, those of the same words before any other."""
    found = [
        other
        for other in drafts
        if other.kind in (Kind.ACTUAL, Kind.CUMULATIVE)
        and (other.measure, other.area, other.year) == (part.measure, part.area, part.year)
        and part.values.keys() & other.values.keys()
    ]
    alike = [other for other in found if other.words.stem == part.words.stem]
    return alike or ([] if part.words.stem else found)


def _join(part: Draft, whole: Draft) -> None:
    held = _held(part.kind, whole)
    for period, value in part.values.items():
        if period in whole.values:
            held[period] = value


def _held(kind: Kind, whole: Draft) -> dict[Period, float]:
    if kind is Kind.SAMPLE_SIZE:
        return whole.sample_sizes
    return whole.numerators if kind is Kind.NUMERATOR else whole.denominators
