"""What the documents name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`([\w/]+\.py)`")


def named_files() -> list[str]:
    return sorted(set(NAMED.findall((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))))


def test_the_architecture_names_files():
    assert len(named_files()) > 10


@pytest.mark.parametrize("name", named_files())
def test_a_file_that_the_architecture_names_is_there(name):
    assert (ROOT / name).exists() or list((ROOT / "csp_desktop").rglob(name))
