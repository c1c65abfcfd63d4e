"""A project made, shown and printed from the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.periods import month
from csp_desktop.pack.preview import page_count
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import add_items
from tests.commands.conftest import Run


def test_new_makes_a_project_from_a_template(run: Run, tmp_path: Path):
    ran = run("new", tmp_path / "P.csp", "--template", "plymouth")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{tmp_path / 'P.csp'}: a project with 11 indicators.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["P.csp"]


def test_new_without_a_template_makes_an_empty_project_named_after_its_file(run: Run, tmp_path: Path):
    run("new", tmp_path / "Anytown.csp")
    with Project.open(tmp_path / "Anytown.csp") as project:
        assert (project.name, project.indicators()) == ("Anytown", ())


def shown(run: Run, *words: object) -> dict[str, dict]:
    told = json.loads(run("show", *words, "--json").out)
    return {each["indicator"]: each for each in told["readings"]} | {"period": told["period"]}


def test_show_gives_every_reading_as_json(run: Run, sample: Path):
    told = shown(run, sample)
    crime = told["All crime recorded by the police"]
    assert (told["period"], len(told)) == ("2016-11", 12)
    assert (crime["to_date"], crime["last_year_to_date"], crime["change"]) == (12586, 12016, 570)
    assert round(crime["change_percent"], 1) == 4.7
    assert (crime["area"], crime["target"], crime["group"]) == ("Safer Plymouth", None, None)
    assert (crime["signal"], crime["assurance"]) == ("concern high", None)


def test_show_takes_another_period(run: Run, sample: Path):
    told = shown(run, sample, "--period", "2016-06")
    assert told["period"] == "2016-06"
    assert told["Anti-social behaviour incidents"]["to_date"] == 2785
    assert told["Referrals to domestic abuse services"]["period"] == "2016/17-Q1"


def test_show_at_a_quarter_is_show_at_its_last_month(run: Run, sample: Path):
    quarter, month = (shown(run, sample, "--period", each) for each in ("2016/17-Q2", "2016-09"))
    assert quarter.pop("period") == "2016/17-Q2"
    assert month.pop("period") == "2016-09"
    assert quarter == month


def test_show_tells_readings_in_words(run: Run, sample: Path):
    out = run("show", sample).out
    assert out.startswith("November 2016\n\nAll crime recorded by the police\n")
    assert "  Some concerns. 361 against at least 375 to October: 3.7% under, within 15%: some concerns.\n" in out
    assert "1,099 fewer than in the same months last year (−25.4%)" in out


def test_show_changes_nothing(run: Run, sample: Path):
    before = sample.read_bytes()
    run("show", sample)
    assert sample.read_bytes() == before
    assert [path.name for path in sample.parent.iterdir()] == [sample.name]


def test_export_writes_the_pack_and_says_how_long_it_is(run: Run, sample: Path, tmp_path: Path):
    target = tmp_path / "Board pack.pdf"
    ran = run("export", sample, target)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == f"{target}: {page_count(target)} pages."
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([target.name, sample.name])


def test_the_same_project_gives_the_same_bytes_in_any_process(sample: Path, tmp_path: Path):
    written = []
    for seed in ("1", "2"):
        pack = tmp_path / f"{seed}.pdf"
        command = [sys.executable, "-m", "csp_desktop", "export", str(sample), str(pack)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        written.append(pack.read_bytes())
    assert written[0] == written[1]


def test_export_says_how_many_errors_are_open(run: Run, sample: Path, tmp_path: Path):
    assert "errors still open: `csp-desktop check` lists" in run("export", sample, tmp_path / "pack.pdf").out


def test_export_writes_charts_and_tables_beside_the_pack(run: Run, sample: Path, tmp_path: Path):
    charts, tables = tmp_path / "charts", tmp_path / "tables.xlsx"
    ran = run("export", sample, tmp_path / "pack.pdf", "--charts", charts, "--tables", tables)
    assert ran.out.splitlines()[1:3] == [f"{charts}: 11 charts, each as PNG and SVG.", f"{tables}: 13 tables."]
    assert len(list(charts.iterdir())) == 22


def test_tables_are_refused_before_the_pack_is_written(run: Run, sample: Path, tmp_path: Path):
    ran = run("export", sample, tmp_path / "pack.pdf", "--tables", tmp_path / "tables.pdf")
    assert (ran.code, "give it one that ends in .xlsx" in ran.err) == (3, True)
    assert not (tmp_path / "pack.pdf").exists()


def test_export_takes_another_period(run: Run, sample: Path, tmp_path: Path):
    assert run("export", sample, tmp_path / "june.pdf", "--period", "2016-06").code == 0
    assert page_count(tmp_path / "june.pdf") > 1


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["show", "--help"], ["--version"]])
def test_help_is_given_without_a_window(run: Run, capsys, words):
    with pytest.raises(SystemExit) as ended:
        run(*words)
    assert ended.value.code == 0
    assert "CSP Desktop" in (out := capsys.readouterr().out) or "usage: csp-desktop" in out


def test_help_says_what_each_command_is_for(run: Run, capsys):
    with pytest.raises(SystemExit):
        run("--help")
    out = capsys.readouterr().out
    for name in ("demo", "new", "read", "import", "show", "export", "picture", "self-test"):
        assert f"\n  {name:<10} " in out


def test_a_project_open_elsewhere_is_shown_and_not_written(run: Run, sample: Path):
    shown = run("show", sample)
    with Project.open(sample):
        assert run("show", sample) == shown
        refused = run("chase", sample, "--partner", "Devon and Cornwall Police", "--chased")
        assert refused.code == 3
        assert "in use by" in refused.err


def test_a_supplement_without_late_items_is_refused_and_with_one_is_written(run: Run, sample: Path, tmp_path: Path):
    refused = run("export", sample, tmp_path / "late.pdf", "--supplement")
    assert refused.code == 3
    assert refused.err.startswith("Nothing is late")
    with Project.open(sample) as project:
        add_items(project, ListName.AGENDA, month(2016, 11), [{"item": "Knife crime", "late": "yes"}])
    assert run("export", sample, tmp_path / "late.pdf", "--supplement").code == 0
    assert page_count(tmp_path / "late.pdf") == 3
