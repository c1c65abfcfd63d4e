"""What the documents name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from csp_desktop.session.templates import template_names

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`([\w/]+\.py)`")


def named_files() -> list[str]:
    return sorted(set(NAMED.findall((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))))


def test_the_architecture_names_files():
    assert len(named_files()) > 10


@pytest.mark.parametrize("name", named_files())
def test_a_file_that_the_architecture_names_is_there(name):
    assert (ROOT / name).exists() or list((ROOT / "csp_desktop").rglob(name))


def packs_in_the_readme() -> list[str]:
    return re.findall(r"`\./run app pack Pack\.pdf (RETURNS[^`]*)`", (ROOT / "README.md").read_text(encoding="utf-8"))


def test_the_readme_tells_how_to_make_each_published_report():
    assert len(packs_in_the_readme()) == 5


@pytest.mark.parametrize("words", packs_in_the_readme())
def test_a_pack_of_the_readme_has_its_returns_and_its_template(words):
    returns, _, template = words.partition(" --template ")
    assert template.split()[0] in template_names()
    assert [
        name for name in returns.split() if not (ROOT / name.replace("RETURNS", "tests/returns/data")).is_dir()
    ] == []
