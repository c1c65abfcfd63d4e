"""`csp-desktop data`."""

from __future__ import annotations

import openpyxl


def test_data_writes_the_figures_and_readings(run, sample, tmp_path):
    done = run("data", sample, tmp_path / "data.xlsx")
    assert (done.code, done.err) == (0, "")
    assert "163 figures and 9 readings" in done.out
    sheet = openpyxl.load_workbook(tmp_path / "data.xlsx")["Figures"]
    assert sheet.max_row == 3 + 163


def test_data_refuses_a_name_that_is_no_workbooks(run, sample, tmp_path):
    done = run("data", sample, tmp_path / "data.csp")
    assert (done.code, len(done.told)) == (3, 1)
    assert not (tmp_path / "data.csp").exists()
