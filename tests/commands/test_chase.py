"""`csp-desktop chase`."""

from __future__ import annotations

import json

import pikepdf
import pytest


def owed(run, sample, *words) -> list[dict[str, object]]:
    return json.loads(run("chase", sample, "--json", *words).out)["owed"]


def test_chase_tells_what_each_partner_owes(run, sample):
    done = run("chase", sample)
    assert (done.code, done.err) == (0, "")
    assert "Safer Plymouth, quarter 3 of 2016/17" in done.out
    assert "All crime: December 2016; due 31 March 2017; late by" in done.out
    assert "9 still to come" in done.out.replace("indicators ", "")


def test_chase_tells_it_to_programs(run, sample):
    told = {each["indicator"]: each for each in owed(run, sample)}
    crime = told["All crime recorded by the police"]
    assert (crime["partner"], crime["missing"], crime["due"]) == (
        "Devon and Cornwall Police",
        ["2016-12"],
        "2017-03-31",
    )
    assert (crime["standing"], crime["last_chased"]) == ("late", None)


def test_chase_of_a_period_that_has_come_owes_nothing(run, sample):
    told = owed(run, sample, "--period", "2016/17-Q2", "--partner", "police")
    received = [each for each in told if each["standing"] == "received"]
    assert len(received) >= 6
    assert all(each["late_days"] == 0 and not each["missing"] for each in received)


def test_chase_records_a_chase_a_contact_and_a_date(run, sample):
    words = ("--partner", "police", "--chased", "Rang Anna", "--contact", "anna@example.org", "--due-days", "30")
    told = owed(run, sample, *words)
    assert {(each["note"], each["contact"]) for each in told} == {("Rang Anna", "anna@example.org")}
    assert "2017-01-30" in {each["due"] for each in told}
    assert "Chase Devon and Cornwall Police for quarter 3 of 2016/17" in run("history", sample).out


def test_chase_writes_a_tagged_list_to_print(run, sample, tmp_path):
    path = tmp_path / "list.pdf"
    assert run("chase", sample, "--to", path).code == 0
    with pikepdf.open(path) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "Figures to come for quarter 3 of 2016/17" in str(pdf.docinfo["/Title"])
        assert len(pdf.pages) >= 2


@pytest.mark.parametrize("words", [["--chased"], ["--contact", "x"], ["--to", "list.csp"], ["--partner", "nobody"]])
def test_chase_refuses_what_it_cannot_know(run, sample, words):
    done = run("chase", sample, *words)
    assert (done.code, len(done.told)) == (3, 1)
