"""Cells named in a row for people: E5, or H8:P8, or B4, D4."""

from __future__ import annotations

from collections.abc import Iterable

from csp_desktop.returns.workbook.grid import address, parse_address


def names_of(cells: Iterable[str]) -> str:
    """Return the addresses with runs of neighbours in one row written as ranges."""
    places = sorted(place for cell in cells if (place := parse_address(cell)) is not None)
    runs: list[list[tuple[int, int]]] = []
    for place in places:
        if runs and runs[-1][-1] == (place[0], place[1] - 1):
            runs[-1].append(place)
        else:
            runs.append([place])
    return ", ".join(_run_name(run) for run in runs)


def _run_name(run: list[tuple[int, int]]) -> str:
    first, last = address(*run[0]), address(*run[-1])
    return first if first == last else f"{first}:{last}"
