"""A pack straight from returns, in one command."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.pack.preview import page_count
from tests.commands.conftest import POLICE, SAMPLES, Run
from tests.pack.reading_back import page_texts
from tests.returns.builders import save_rows, table

ASB = "Reduce rate of Anti-social Behaviour incidents"


def test_pack_writes_the_pack_of_returns_and_leaves_nothing_else(run: Run, tmp_path: Path):
    target = tmp_path / "Pack.pdf"
    ran = run("pack", target, SAMPLES, "--template", "plymouth")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[0] == f"{target}: {page_count(target)} pages."
    assert "  domestic-abuse-service-q2.xlsx: 1 table, 6 figures, 2 findings" in ran.out.splitlines()
    assert [path.name for path in tmp_path.iterdir()] == ["Pack.pdf"]


def test_pack_is_the_one_that_new_import_and_export_make(run: Run, tmp_path: Path, project: Path):
    one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
    rows = table(["Monthly 2016-17", 853, 967, 965], ["Monthly 2015/16", 864, 894, 769], title=ASB)
    sent = save_rows(tmp_path / "police.xlsx", *rows, ["Comments: There were 2,785 incidents to June."])
    run("pack", one, sent, "--template", "plymouth")
    run("import", project, sent)
    run("export", project, two)
    assert page_texts(one) == page_texts(two)


def test_pack_leaves_comments_out_that_the_figures_do_not_bear_out_and_says_so(run: Run, tmp_path: Path):
    ran = run("pack", tmp_path / "Pack.pdf", SAMPLES, "--template", "plymouth")
    assert "“down 40%” is not what the figures say: 34 in August 2016 against 67 in July 2016" in ran.out
    text = " ".join(" ".join(page_texts(tmp_path / "Pack.pdf")).split())
    assert "down 40%" not in text
    assert "a reduction of 74 on the same period last year" in text


def test_pack_takes_a_layout_and_a_period(run: Run, tmp_path: Path):
    target = tmp_path / "Pack.pdf"
    run("pack", target, POLICE, "--template", "plymouth", "--layout", "plymouth-2015", "--period", "2016-06")
    texts = page_texts(target)
    assert "June 2016" in texts[0]
    assert any("Performance measures" in text for text in texts)


def test_pack_says_what_was_refused_and_writes_the_rest(run: Run, tmp_path: Path, bad: Path):
    ran = run("pack", tmp_path / "Pack.pdf", POLICE, bad / "text.xlsx", "--template", "plymouth")
    assert ran.code == 3
    assert "text.xlsx" in ran.told[0]
    assert (tmp_path / "Pack.pdf").exists()


@pytest.mark.parametrize("target", ["Pack.xlsx", "no such folder/Pack.pdf"])
def test_pack_writes_nothing_where_it_cannot(run: Run, tmp_path: Path, target: str):
    ran = run("pack", tmp_path / target, POLICE, "--template", "plymouth")
    assert (ran.code, len(ran.told)) == (3, 1)
    assert list(tmp_path.iterdir()) == []
