"""How the commands tell findings and numbers of things on a terminal."""

from __future__ import annotations

from csp_desktop.domain.findings import Finding, Place


def finding_line(finding: Finding) -> str:
    """Return a finding on one line: how much it matters, its rule, its place, its sentence."""
    place = place_words(finding.where)
    return f"{finding.severity.value} {finding.rule}{f' at {place}' if place else ''}: {finding.message}"


def place_words(place: Place) -> str:
    """Return a place in words: police.xlsx, ASB!G5."""
    cell = "!".join(part for part in (place.sheet, place.cell) if part)
    return ", ".join(part for part in (place.workbook, cell) if part)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: 1 table, 9 tables."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
