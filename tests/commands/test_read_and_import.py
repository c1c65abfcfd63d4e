"""Returns read without a project, and taken into one, from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from csp_desktop.project.store import Project
from tests.commands.conftest import POLICE, SAMPLES, Run

KEYS = {
    "label", "measure", "area", "area_code", "kind", "financial_year", "frequency", "unit", "computed", "values",
    "cells", "shorthand", "numerators", "denominators", "comment",
}  # fmt: skip


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """Return a return of an indicator that no partnership has."""
    workbook = openpyxl.Workbook()
    for row in (["Lost umbrellas"], ["", "Apr-16", "May-16", "Jun-16"], ["Actual 2016 - 2017", 4, 5, 6]):
        workbook.active.append(row)
    workbook.save(tmp_path / "strange.xlsx")
    return tmp_path / "strange.xlsx"


def figures_in(path: Path) -> int:
    with Project.open(path) as project:
        return project.figure_count()


def test_read_gives_each_workbook_as_json_on_a_line(run: Run):
    ran = run("read", SAMPLES, "--json")
    told = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (0, "")
    assert [each["workbook"] for each in told] == sorted(path.name for path in SAMPLES.iterdir())
    assert all(len(each["sha256"]) == 64 for each in told)


def test_read_gives_series_with_the_agreed_keys(run: Run):
    (line,) = run("read", POLICE, "--json").out.splitlines()
    series = [each for table in json.loads(line)["tables"] for each in table["series"]]
    assert all(set(each) == KEYS for each in series)
    assert all(set(each["values"]) <= set(each["cells"]) for each in series)


def test_read_tells_tables_and_series_in_words(run: Run):
    out = run("read", POLICE).out
    assert out.startswith(f"{POLICE.name}\n")
    assert "[actual] 2016/17: 1335 1576 1611 1692 1637 1590 1570 1575" in out
    assert "worked out]" in out


def test_read_goes_on_after_a_file_that_cannot_be_used(run: Run, bad: Path):
    ran = run("read", bad / "empty.xlsx", POLICE, bad / "text.xlsx", "--json")
    assert (ran.code, len(ran.told)) == (3, 2)
    assert json.loads(ran.out)["workbook"] == POLICE.name


def test_import_takes_a_folder_in(run: Run, project: Path):
    ran = run("import", project, SAMPLES)
    assert ran.err == ""
    assert figures_in(project) == 163
    assert f"{POLICE.name}: 6 tables; figures: 120 new" in ran.out


def test_a_dry_run_says_the_same_and_changes_nothing(run: Run, project: Path):
    before = project.read_bytes()
    dry = run("import", project, SAMPLES, "--dry-run")
    assert project.read_bytes() == before
    assert run("import", project, SAMPLES).out == dry.out


def test_import_tells_as_json_what_it_took(run: Run, project: Path):
    told = json.loads(run("import", project, POLICE, "--json").out)
    assert (told["project"], told["dry_run"], told["refused"]) == (str(project), False, [])
    (returned,) = told["returns"]
    assert returned["figures"] == {"new": 120, "same": 0, "changed": 0, "gone": 0}
    again = json.loads(run("import", project, POLICE, "--json").out)["returns"][0]
    assert again["figures"] == {"new": 0, "same": 120, "changed": 0, "gone": 0}


def test_rows_without_an_indicator_end_in_one(run: Run, project: Path, strange: Path):
    ran = run("import", project, strange)
    assert (ran.code, ran.err) == (1, "")
    assert "“Lost umbrellas” belongs to no indicator" in ran.out
    assert figures_in(project) == 0


def test_a_return_whose_figures_were_not_read_ends_in_one(run: Run, project: Path, tmp_path: Path):
    (tmp_path / "undated.csv").write_text("Measure,April,May\nAll crime,1,2\n", encoding="utf-8")
    ran = run("import", project, tmp_path / "undated.csv")
    assert (ran.code, figures_in(project)) == (1, 0)
    assert "its figures were not read" in ran.out


def test_a_return_whose_rows_all_have_one_ends_in_nought(run: Run, project: Path):
    assert run("import", project, SAMPLES / "domestic-abuse-service-q2.xlsx").code == 0


def test_a_refused_file_ends_in_three_while_the_rest_are_taken_in(run: Run, project: Path, bad: Path):
    ran = run("import", project, bad / "encrypted.xlsx", POLICE, bad / "truncated.xlsx")
    assert (ran.code, len(ran.told)) == (3, 2)
    assert figures_in(project) == 120


def test_a_refused_file_is_told_in_json_too(run: Run, project: Path, bad: Path):
    ran = run("import", project, bad / "empty.xlsx", "--json")
    assert json.loads(ran.out)["refused"] == ran.told


def test_each_return_is_a_step_of_its_own(run: Run, project: Path):
    run("import", project, SAMPLES)
    with Project.open(project) as opened:
        taken = [each.name for each in opened.actions() if each.name.startswith("Take in")]
    assert sorted(taken) == [f"Take in {path.name}" for path in sorted(SAMPLES.iterdir())]
    assert taken[-1] == "Take in commissioning-intentions-2017-18.xlsx"


def test_figures_are_read_whatever_the_file_is_called(run: Run, tmp_path: Path):
    shutil.copy(POLICE, tmp_path / "figures.dat")
    assert run("read", tmp_path / "figures.dat").code == 0


def test_what_is_answered_is_remembered(run: Run, project: Path, strange: Path):
    assert run("import", project, strange, "--match", "Lost umbrellas=All crime").code == 0
    assert figures_in(project) == 3
    again = strange.rename(strange.with_name("strange Q2.xlsx"))
    ran = run("import", project, again, "--json")
    assert (ran.code, json.loads(ran.out)["returns"][0]["figures"]["same"]) == (0, 3)


def test_what_is_left_out_is_remembered(run: Run, project: Path, strange: Path):
    assert run("import", project, strange, "--leave-out", "lost umbrellas").code == 0
    assert (run("import", project, strange).code, figures_in(project)) == (0, 0)


@pytest.mark.parametrize("given", [("--match", "Hats=All crime"), ("--match", "Lost umbrellas=Hats")])
def test_an_answer_that_means_nothing_takes_nothing_in(run: Run, project: Path, strange: Path, given):
    ran = run("import", project, strange, POLICE, *given)
    assert (ran.code, figures_in(project), len(ran.told)) == (3, 0, 1)


def test_a_question_is_told_in_json(run: Run, project: Path, strange: Path):
    (told,) = json.loads(run("import", project, strange, "--json").out)["returns"]
    assert told["questions"] == [{"sheet": "Sheet", "range": "A1:D3", "words": "“Lost umbrellas”"}]


def test_a_return_that_was_taken_in_before_is_told_and_not_taken_again(run: Run, project: Path):
    run("import", project, POLICE)
    with Project.open(project) as opened:
        actions = opened.actions()
    assert "was taken in before, on 20" in run("import", project, POLICE).out
    with Project.open(project) as opened:
        assert opened.actions() == actions


def test_the_file_of_a_return_is_had_again(run: Run, project: Path, tmp_path: Path):
    run("import", project, POLICE)
    ran = run("history", project, "--file", POLICE.name.upper(), "--to", tmp_path)
    assert (ran.code, (tmp_path / POLICE.name).read_bytes()) == (0, POLICE.read_bytes())
    run("history", project, "--file", POLICE.name, "--to", tmp_path / "again.xlsx")
    assert (tmp_path / "again.xlsx").read_bytes() == POLICE.read_bytes()


def test_the_file_of_a_return_that_never_came_is_refused(run: Run, project: Path, tmp_path: Path):
    ran = run("history", project, "--file", "fire.xlsx", "--to", tmp_path)
    assert (ran.code, len(ran.told), list(tmp_path.glob("fire*"))) == (3, 1, [])
