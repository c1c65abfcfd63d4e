"""The answer of the child process to sheets: each cell's value, joined with what its sheet's records say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.workbook.grid import Area, Cell, Fault, Remark, Sheet, Value
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat

_DATE = NumberFormat(date=True)
_EXACT_DIGITS = 15
_UNKNOWN = Remark(
    "Which numbers are percentages, and which cells are hidden or hold errors, cannot be known in this file: compare it"
    " with the sheet, or save it as .xlsx.",
    Severity.WARNING,
)

Json = Mapping[str, Any]


def sheets_of(answer: Json) -> tuple[Sheet, ...]:
    """Return the sheets of an answer; where their records could not be followed, each sheet says so."""
    beside = answer["beside"]
    if beside is None:
        return tuple(replace(_sheet(sheet, {}, []), remarks=(_UNKNOWN,)) for sheet in answer["sheets"])
    formats = [NumberFormat(**each) for each in beside["formats"]]
    return tuple(_sheet(sheet, beside["sheets"].get(sheet["name"], {}), formats) for sheet in answer["sheets"])


def _sheet(sheet: Json, facts: Json, formats: list[NumberFormat]) -> Sheet:
    rows = _rows(sheet, facts.get("styles", {}), formats)
    for row, column, text in _cells(facts, "errors"):
        rows.setdefault(row, {})[column] = Cell(Fault(f"shows the error {text}"))
    for row, column, text in _cells(facts, "texts"):
        rows.setdefault(row, {})[column] = Cell(text)
    return Sheet(
        sheet["name"],
        {row: rows[row] for row in sorted(rows)},
        sheet["hidden"],
        merges=tuple(Area(*merge) for merge in facts.get("merges", ())),
        hidden_rows=frozenset(facts.get("hidden_rows", ())),
        hidden_columns=tuple((first, last) for first, last in facts.get("hidden_columns", ())),
        notes={(row, column): text for row, column, text in _cells(facts, "notes")},
    )


def _rows(sheet: Json, styles: Json, formats: list[NumberFormat]) -> dict[int, dict[int, Cell]]:
    rows = {}
    for number, row in sheet["rows"].items():
        shown = _shown(styles.get(number, ()), formats)
        rows[int(number)] = {int(column): _cell(value, shown.get(column, GENERAL)) for column, value in row.items()}
    return rows


def _shown(runs: Sequence[tuple[int, int, int]], formats: list[NumberFormat]) -> dict[str, NumberFormat]:
    """Return the format of each styled column of a row."""
    return {str(column): formats[style] for first, last, style in runs for column in range(first, last + 1)}


def _cells(facts: Json, name: str) -> list[tuple[int, int, str]]:
    rows = facts.get(name, {})
    return [(int(row), int(column), text) for row, cells in rows.items() for column, text in cells.items()]


def _cell(value: Any, style: NumberFormat) -> Cell:
    if isinstance(value, dict):
        return Cell(datetime.fromisoformat(value["date"]), _DATE)
    return Cell(_value(value), GENERAL if style.date else style)


def _value(value: str | float | bool) -> Value:
    if isinstance(value, str | bool):
        return value
    return float(f"{value:.{_EXACT_DIGITS}g}")
