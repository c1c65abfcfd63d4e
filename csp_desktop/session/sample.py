"""The sample partnership: its project, built from the returns that come with the program."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.locations import resource
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake
from csp_desktop.session.taking_in import read_returns, return_files, take_in_each
from csp_desktop.session.templates import create_project, load_template

_SAMPLE = "plymouth-2016-17-q3"


def open_sample(path: Path) -> Project:
    """Return the sample project at `path`, made where it is not there, with the sample returns in it.

    A project that is there is kept with all that was written in it. Raises UnusableProject where it cannot be.
    """
    project = make_or_open_sample(path)
    take_in_sample(project)
    return project


def make_or_open_sample(path: Path) -> Project:
    """Return the sample partnership's project at `path`, without its returns where it is new."""
    return Project.open(path) if path.exists() else create_project(path, load_template("plymouth"))


def take_in_sample(project: Project) -> list[Intake]:
    """Take each sample return in that the project has not received yet; return what each of them holds."""
    return take_in_each(project, read_returns(return_files([resource("samples", _SAMPLE)])).readings)
