"""A reading in JSON: the keys that were agreed, and null for what does not apply."""

from __future__ import annotations

import json

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Code, Indicator
from csp_desktop.domain.reading_json import to_json
from tests.domain.making import ASB, actual_of, reading_of, series

KEYS = (
    "indicator codes priority area period actual to_date last_year last_year_to_date change change_percent target "
    "target_to_date status status_reason trend trend_reason signal assurance forecast interval group shorthand comment "
    "since_baseline"
)


def test_a_reading_has_the_keys_that_were_agreed():
    assert list(to_json(reading_of({}))) == KEYS.split()


def test_what_does_not_apply_is_null_and_never_nought():
    told = to_json(reading_of({}))
    given = {key for key, value in told.items() if value is not None}
    assert given == {"indicator", "codes", "priority", "area", "status", "status_reason", "shorthand"}


def test_the_figures_are_those_of_the_reading():
    rows = {**actual_of(y2016=[853, 967], y2015=[800, 900]), Kind.TARGET: series(y2016=[900, 900])}
    told = to_json(reading_of(rows, "2016-05", ASB))
    assert (told["period"], told["actual"], told["to_date"], told["change"]) == ("2016-05", 967, 1820, 120)
    assert (told["target"], told["target_to_date"], told["status"], told["trend"]) == (900, 1800, "near", "worsening")


def test_a_reading_survives_json():
    told = to_json(reading_of(actual_of(y2016=[1]), "2016-04", Indicator(1, "“ist”", codes=(Code("NI", "32"),))))
    assert json.loads(json.dumps(told)) == told
    assert told["codes"] == ["NI 32"]
