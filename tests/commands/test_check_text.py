"""`csp-desktop check-text`: texts beside workbooks, and beside a project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csp_desktop.__main__ import main

RETURN = Path(__file__).parents[1] / "returns" / "data" / "plymouth-2016-17-q3" / "police-return-november-2016.xlsx"
TRUE = "Between April and the end of November there have been 7,170 incidents of ASB, an increase of 367 (5%)."


@pytest.fixture
def text(tmp_path):
    return tmp_path / "report.txt"


def test_a_true_text_ends_with_nothing_to_look_at(text, capsys):
    text.write_text(TRUE)
    assert main(["check-text", str(text), "--figures", str(RETURN)]) == 0
    assert "3 claims, 3 right, 0 wrong, 0 not checked" in capsys.readouterr().out


def test_a_false_claim_is_told_with_what_is_right(text, capsys):
    text.write_text(TRUE.replace("increase", "reduction"))
    assert main(["check-text", str(text), "--figures", str(RETURN)]) == 1
    assert "“reduction of 367” should be “increase of 367”" in capsys.readouterr().out


def test_json_has_every_claim_with_its_place_and_each_finding(text, capsys):
    text.write_text(TRUE.replace("7,170", "7,160"))
    assert main(["check-text", str(text), "--figures", str(RETURN), "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["texts"]
    assert told["counts"] == {"right": 2, "wrong": 1, "unchecked": 0}
    (finding,) = told["findings"]
    assert (finding["rule"], finding["printed"], finding["expected"]) == ("R07", "7,160", "7,170")
    assert finding["suggestion"] == TRUE


def test_a_folder_is_read_and_what_is_no_text_is_refused(tmp_path, capsys):
    (tmp_path / "one.txt").write_text(TRUE)
    (tmp_path / "two.txt").write_bytes(b"\0\1\2")
    assert main(["check-text", str(tmp_path), "--figures", str(RETURN)]) == 3
    said = capsys.readouterr()
    assert "one.txt: 3 claims" in said.out
    assert "two.txt is no text" in said.err


def test_it_asks_for_figures(text, capsys):
    text.write_text(TRUE)
    assert main(["check-text", str(text)]) == 3
    assert "Say which figures count" in capsys.readouterr().err
