"""What cannot be used ends in exit code 3 and one sentence, with nothing half done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Run, content_of

RETURNS = {
    "empty.xlsx": "is empty",
    "text.xlsx": "is not a spreadsheet",
    "truncated.xlsx": "is damaged or was cut short",
    "encrypted.xlsx": "is protected by a password",
    "nowhere.xlsx": "is not there",
    "nowhere": "is not there",
    "empty folder": "holds no spreadsheet",
    "text.xlsx/within.xlsx": "is not there",
    "a" * 300: "is not there",
}

PROJECTS = {
    "newer.csp": "was made by a newer CSP Desktop",
    "text.csp": "is not a project",
    "empty.csp": "is empty",
    "truncated.csp": "is damaged",
    "nowhere.csp": "is not there",
    "nowhere/nowhere.csp": "is not there",
    "text.csp/within.csp": "cannot be read",
    "empty folder": "is a folder",
    "a" * 300: "cannot be read",
}

PLACES = ["text.xlsx/within", "nowhere", "b" * 300]


def assert_refused(ran, why: str) -> None:
    assert ran.code == 3
    (sentence,) = ran.told
    assert why in sentence
    assert sentence.endswith(".")
    assert "Traceback" not in ran.err + ran.out


@pytest.mark.parametrize(("name", "why"), RETURNS.items())
def test_read_refuses_what_is_no_return(run: Run, bad: Path, name, why):
    before = content_of(bad)
    ran = run("read", bad / name)
    assert_refused(ran, why)
    assert ran.out == ""
    assert content_of(bad) == before


@pytest.mark.parametrize(("name", "why"), RETURNS.items())
def test_import_refuses_what_is_no_return(run: Run, bad: Path, project: Path, name, why):
    ran = run("import", project, bad / name)
    assert_refused(ran, why)
    assert "no figures yet" in run("show", project).err


@pytest.mark.parametrize(("name", "why"), PROJECTS.items())
@pytest.mark.parametrize("command", ["show", "import", "export"])
def test_no_command_opens_what_is_no_project(run: Run, bad: Path, tmp_path: Path, command, name, why):
    before = content_of(tmp_path)
    more = {"import": [bad / "text.xlsx"], "export": [tmp_path / "pack.pdf"]}
    assert_refused(run(command, bad / name, *more.get(command, [])), why)
    assert content_of(tmp_path) == before


@pytest.mark.parametrize("place", PLACES)
def test_new_refuses_a_folder_that_cannot_be_written(run: Run, bad: Path, place):
    before = content_of(bad)
    ran = run("new", bad / place / "New.csp")
    assert ran.code == 3
    assert len(ran.told) == 1
    assert content_of(bad) == before


def test_new_refuses_a_name_that_is_too_long(run: Run, tmp_path: Path):
    ran = run("new", tmp_path / f"{'a' * 300}.csp")
    assert (ran.code, len(ran.told)) == (3, 1)
    assert list(tmp_path.iterdir()) == []


def test_new_leaves_a_file_that_is_there_alone(run: Run, bad: Path):
    before = content_of(bad)
    assert_refused(run("new", bad / "text.csp"), "is there already")
    assert content_of(bad) == before


@pytest.mark.parametrize("place", PLACES)
def test_export_refuses_a_folder_that_cannot_be_written(run: Run, bad: Path, sample: Path, place):
    before = content_of(bad)
    assert_refused(run("export", sample, bad / place / "pack.pdf"), "choose another")
    assert content_of(bad) == before


@pytest.mark.parametrize("name", ["pack", "pack.csp", "pack.xlsx"])
def test_export_writes_nothing_that_is_not_named_as_a_pdf(run: Run, sample: Path, tmp_path: Path, name):
    target = tmp_path / name
    target.write_text("mine", encoding="utf-8")
    assert_refused(run("export", sample, target), "ends in .pdf")
    assert target.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", ["text.xlsx", "text.xlsx/within", "b" * 300])
def test_demo_refuses_a_folder_that_cannot_be_written(run: Run, bad: Path, place):
    before = content_of(bad)
    assert_refused(run("demo", "--to", bad / place), "choose another folder")
    assert content_of(bad) == before


def test_demo_refuses_a_project_of_its_name_that_is_none(run: Run, tmp_path: Path):
    (tmp_path / "Safer Plymouth.csp").write_text("mine", encoding="utf-8")
    before = content_of(tmp_path)
    assert_refused(run("demo", "--to", tmp_path), "is not a project")
    assert content_of(tmp_path) == before


@pytest.mark.parametrize("command", ["show", "export"])
def test_a_project_without_figures_has_no_period_of_its_own(run: Run, project: Path, tmp_path: Path, command):
    more = [tmp_path / "pack.pdf"] if command == "export" else []
    assert_refused(run(command, project, *more), "holds no figures yet")
    assert not (tmp_path / "pack.pdf").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["show"],
        ["show", "p.csp", "--period", "November"],
        ["show", "p.csp", "--period", "2016-13"],
        ["show", "p.csp", "--period", "2016/18"],
        ["import", "p.csp"],
        ["read"],
        ["new", "p.csp", "--template", "atlantis"],
        ["new", "p.csp", "q.csp"],
        ["export", "p.csp"],
        ["self-test", "more"],
        ["demo", "--from", "here"],
        ["shwo"],
        ["shwo", "p.csp"],
        ["--bogus"],
    ],
)
def test_wrong_arguments_end_in_two(run: Run, capsys, words):
    with pytest.raises(SystemExit) as ended:
        run(*words)
    assert ended.value.code == 2
    assert "usage: csp-desktop" in capsys.readouterr().err
