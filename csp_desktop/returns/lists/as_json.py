"""A list as JSON, in the form that `read --json` prints."""

from __future__ import annotations

from csp_desktop.returns.lists.model import ListEntry, ReturnList


def list_json(found: ReturnList) -> dict[str, object]:
    """Return a list as plain dicts, lists, strings and numbers; amounts are pounds by heading."""
    return {
        "sheet": found.sheet,
        "range": found.range,
        "title": found.title,
        "kind": found.kind.value,
        "headings": list(found.headings),
        "rows": [_entry(found, entry) for entry in found.entries],
        "totals": {found.headings[place]: _plain(value) for place, value in found.totals.items()},
    }


def _entry(found: ReturnList, entry: ListEntry) -> dict[str, object]:
    return {
        "number": entry.number,
        "texts": list(entry.texts),
        "cells": [entry.cells.get(place) for place in range(len(found.headings))],
        "amounts": {found.headings[place]: _plain(value) for place, value in entry.amounts.items()},
        "unallocated": [found.headings[place] for place in entry.unallocated],
    }


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() else value
