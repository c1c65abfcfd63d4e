"""A reading as JSON has the form that scripts rely on."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from csp_desktop.returns.as_json import to_json
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.reading import read_return
from tests.returns.builders import save_rows, table


def test_a_reading_has_every_field_and_plain_numbers(tmp_path: Path) -> None:
    rows = table(["Actual 2015 - 2016", 864, "x", 9.5], title="ASB")
    path = save_rows(tmp_path / "police.xlsx", *rows, sheet="ASB")
    assert to_json(read_return(path)) == {
        "workbook": "police.xlsx",
        "sha256": sha256(path.read_bytes()).hexdigest(),
        "tables": [
            {
                "sheet": "ASB",
                "range": "A1:M3",
                "title": "ASB",
                "layout": "periods across",
                "series": [
                    {
                        "label": "Actual 2015 - 2016",
                        "measure": "ASB",
                        "area": None,
                        "area_code": None,
                        "kind": "actual",
                        "financial_year": "2015/16",
                        "frequency": "month",
                        "unit": "rate",
                        "computed": False,
                        "values": {"2015-04": 864, "2015-06": 9.5},
                        "cells": {"2015-04": "B3", "2015-05": "C3", "2015-06": "D3"},
                        "shorthand": {"2015-05": "x"},
                        "numerators": {},
                        "denominators": {},
                        "comment": None,
                    }
                ],
                "notes": [],
            }
        ],
        "findings": [],
        "lists": [],
    }


def test_a_finding_says_where_what_and_what_would_be_right(read: Callable[..., WorkbookReading]) -> None:
    (finding,) = to_json(read(*table(["2016/17", 5], ["Cumulative 2016/17", 6])))["findings"]  # type: ignore[misc]
    assert json.loads(json.dumps(finding)) == {
        "rule": "R04",
        "severity": "error",
        "where": {
            "workbook": "return.xlsx",
            "sheet": "Return",
            "cell": "B4",
            "indicator": "Burglary",
            "period": "2016-04",
            "text": "Cumulative 2016/17",
        },
        "message": "“Cumulative 2016/17” says 6 for April 2016; the figures up to then sum to 5.",
        "printed": "6",
        "expected": "5",
        "suggestion": "",
    }
