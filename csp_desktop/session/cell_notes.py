"""Of which month a figure is, where its cell names another than the period that it was read as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.pack.content import PackEntry
from csp_desktop.project.entries import ReceivedReturn

_OTHER_PERIOD = "R18"

Cells = Mapping[tuple[int | None, str], Finding]
"""Findings by return and cell, as a figure's origin names them."""


def with_cell_notes(entries: Iterable[PackEntry], returns: Iterable[ReceivedReturn]) -> tuple[PackEntry, ...]:
    """Return entries with the month that each figure is of, where its return's findings say that it is another."""
    cells = _cells(returns)
    return tuple(_noted(entry, cells) for entry in entries) if cells else tuple(entries)


def _cells(returns: Iterable[ReceivedReturn]) -> Cells:
    return {
        (each.id, f"'{found.where.sheet}'!{found.where.cell}"): found
        for each in returns
        for found in each.findings
        if found.rule == _OTHER_PERIOD and found.printed and found.expected
    }


def _noted(entry: PackEntry, cells: Cells) -> PackEntry:
    noted: dict[Period, str] = {}
    for period, figure in entry.series.get(Kind.ACTUAL, {}).items():
        found = cells.get((figure.origin.return_id, figure.origin.cell))
        if found is not None and found.expected == long_name(period):
            noted[period] = found.printed
    return replace(entry, noted=noted) if noted else entry
