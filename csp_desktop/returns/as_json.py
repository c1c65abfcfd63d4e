"""A reading as JSON, in the form that `read --json` prints."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.domain.periods import Period
from csp_desktop.returns.lists.as_json import list_json
from csp_desktop.returns.model import ReturnSeries, ReturnTable, WorkbookReading


def to_json(reading: WorkbookReading) -> dict[str, object]:
    """Return a workbook's reading as plain dicts, lists, strings and numbers."""
    return {
        "workbook": reading.workbook,
        "sha256": reading.sha256,
        "tables": [_table(table) for table in reading.tables],
        "findings": [finding.to_json() for finding in reading.findings],
        "lists": [list_json(found) for found in reading.lists],
    }


def _table(table: ReturnTable) -> dict[str, object]:
    return {
        "sheet": table.sheet,
        "range": table.range,
        "title": table.title,
        "layout": table.layout,
        "series": [_series(series) for series in table.series],
        "notes": list(table.notes),
    }


def _series(series: ReturnSeries) -> dict[str, object]:
    return {
        "label": series.label,
        "measure": series.measure,
        "area": series.area,
        "area_code": series.area_code or None,
        "kind": series.kind.value,
        "financial_year": None if series.financial_year is None else str(series.financial_year),
        "frequency": series.frequency.value,
        "unit": series.unit.value,
        "computed": series.computed,
        **({"rolling": True} if series.rolling else {}),
        "values": _numbers(series.values),
        "cells": _by_period(series.cells),
        "shorthand": {str(period): mark.value for period, mark in series.shorthand.items()},
        "numerators": _numbers(series.numerators),
        "denominators": _numbers(series.denominators),
        "comment": series.comment or series.note or None,
    }


def _by_period(mapping: Mapping[Period, str]) -> dict[str, str]:
    return {str(period): value for period, value in mapping.items()}


def _numbers(mapping: Mapping[Period, float]) -> dict[str, float | int]:
    return {str(period): _plain(value) for period, value in mapping.items()}


def _plain(value: float) -> float | int:
    """Return a whole number as one, so that 864 is written 864 and not 864.0."""
    return int(value) if value.is_integer() else value
