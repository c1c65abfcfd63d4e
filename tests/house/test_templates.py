"""The partnership templates hold what an indicator and a status scheme can hold, and nothing else."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from csp_desktop import locations
from csp_desktop.domain.indicators import Basis, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency
from csp_desktop.domain.status import Status
from csp_desktop.session.templates import template_told

TEMPLATES = sorted(locations.resource("templates").glob("*.toml"))
GIVEN_BY_THE_PROJECT = {"id", "position"}
ENUMS = {"unit": Unit, "direction": Direction, "frequency": Frequency, "basis": Basis}


def read(path: Path) -> dict:
    return template_told(path.read_text(encoding="utf-8"))


def indicators() -> list[dict]:
    return [entry for path in TEMPLATES for entry in read(path).get("indicators", [])]


def test_there_are_the_templates_that_are_promised():
    assert [path.stem for path in TEMPLATES] == [
        "blank", "derby", "leicestershire-safer-communities", "leicestershire", "plymouth-2015", "plymouth-2017",
        "plymouth",
    ]  # fmt: skip


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_scheme_has_a_tolerance_and_words_for_statuses_that_exist(path):
    scheme = read(path)["scheme"]
    assert 0 < scheme["tolerance"] < 100
    assert {Status.MET, Status.NEAR, Status.MISSED} <= {Status(word) for word in scheme["words"]}
    assert len(set(scheme["words"].values())) == len(scheme["words"])


@pytest.mark.parametrize("entry", indicators(), ids=lambda entry: entry["short_name"])
def test_an_indicator_of_a_template_is_one_that_can_be_held(entry):
    assert set(entry) <= {field.name for field in fields(Indicator)} - GIVEN_BY_THE_PROJECT
    values = {key: ENUMS[key](value) if key in ENUMS else value for key, value in entry.items()}
    indicator = Indicator(id=1, **values)
    assert indicator.decimals >= 0
    assert indicator.lag >= 0
    assert indicator.known_as or indicator.codes


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_two_indicators_of_a_partnership_share_a_name(path):
    names = []
    for entry in read(path).get("indicators", []):
        names += {name.casefold() for name in (entry["name"], entry["short_name"], *entry["known_as"])}
    assert len(set(names)) == len(names)
