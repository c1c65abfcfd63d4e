"""The pins are whole: every package with its hashes, and no address of where it came from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = ["requirements.txt", "requirements-dev.txt"]
PIN = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)


def pins(name: str) -> dict[str, list[str]]:
    """Return the versions of each package in a requirements file."""
    found: dict[str, list[str]] = {}
    for package, version in PIN.findall((ROOT / name).read_text(encoding="utf-8")):
        found.setdefault(package, []).append(version)
    return found


def normal(requirement: str) -> str:
    """Return the name of a requirement as requirements files write it."""
    return re.split(r"[<>=!~ \[;]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("name", FILES)
def test_every_pin_has_hashes(name):
    entries = re.split(r"^(?=\S)", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert all("--hash=sha256:" in entry for entry in entries if entry)


@pytest.mark.parametrize("name", FILES)
def test_no_pin_names_an_address(name):
    assert not re.search(r"://|index-url|find-links| @ ", (ROOT / name).read_text(encoding="utf-8"))


def test_what_is_tested_is_what_is_shipped():
    developed = pins("requirements-dev.txt")
    assert {name: developed.get(name) for name in pins("requirements.txt")} == pins("requirements.txt")


def test_every_dependency_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {normal(each) for each in project["project"]["dependencies"]} <= set(pins("requirements.txt"))
    assert {normal(each) for each in project["dependency-groups"]["dev"]} <= set(pins("requirements-dev.txt"))
