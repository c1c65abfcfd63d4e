"""`csp-desktop form`."""

from __future__ import annotations

import openpyxl


def test_form_writes_one_partners_form_and_its_return_asks_nothing(run, sample, tmp_path):
    form = tmp_path / "form.xlsx"
    done = run("form", sample, "--partner", "police", form)
    assert (done.code, done.err) == (0, "")
    assert "6 indicators of Devon and Cornwall Police for quarter 3 of 2016/17" in done.out
    sheet = openpyxl.load_workbook(form)["Monthly"]
    assert {cell.value for cell in sheet["B"][4:]} >= {"All crime recorded by the police"}
    back = run("import", sample, form)
    assert (back.code, back.out) == (0, f"{form.name}: 1 table; figures: none\n")


def test_form_writes_every_partners_form_into_a_folder(run, sample, tmp_path):
    done = run("form", sample, "--all", tmp_path / "forms", "--period", "2016/17")
    assert done.code == 0
    assert sorted(path.name for path in (tmp_path / "forms").iterdir()) == [
        "Devon and Cornwall Police 2016-17.xlsx",
        "Plymouth City Council 2016-17.xlsx",
        "Plymouth Domestic Abuse Service 2016-17.xlsx",
    ]


def test_form_names_the_partners_where_it_does_not_know_one(run, sample, tmp_path):
    for name in ("nobody", "plymouth"):
        done = run("form", sample, "--partner", name, tmp_path / "form.xlsx")
        assert (done.code, len(done.told)) == (3, 1)
        assert "Plymouth City Council, Plymouth Domestic Abuse Service" in done.err
    assert not (tmp_path / "form.xlsx").exists()


def test_form_says_and_keeps_whom_it_goes_back_to(run, sample, tmp_path):
    run("form", sample, "--partner", "police", tmp_path / "one.xlsx", "--reply-to", "anna@example.org")
    run("form", sample, "--partner", "police", tmp_path / "two.xlsx")
    for name in ("one.xlsx", "two.xlsx"):
        lines = [cell.value for (cell,) in openpyxl.load_workbook(tmp_path / name)["Read me"]["A1:A4"]]
        assert "Send it back by 31 March 2017 to anna@example.org." in lines


def test_form_wants_one_partner_or_all(run, sample, tmp_path):
    for words in ([], ["--partner", "police"], [tmp_path / "f.xlsx"], ["--all", tmp_path, "--partner", "p", "f.xlsx"]):
        assert run("form", sample, *words).code == 3


def test_form_that_would_ask_for_nothing_is_refused(run, sample, tmp_path):
    done = run("form", sample, "--partner", "abuse", tmp_path / "form.xlsx", "--period", "2016-11")
    assert (done.code, len(done.told)) == (3, 1)
