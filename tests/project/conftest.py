"""A project of its own for every test, and settings that are nobody's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.project.store import Project


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Safer Plymouth.csp"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.create(path, "Safer Plymouth") as project:
        yield project


@pytest.fixture
def burglary(project: Project) -> SeriesKey:
    """Return the series of an indicator's own figures; putting the indicator was the project's last action."""
    with project.action("Add burglary") as edit:
        indicator = edit.put_indicator(Indicator(0, "Burglary"))
    return SeriesKey(indicator.id, project.own_area.id, Kind.ACTUAL)
