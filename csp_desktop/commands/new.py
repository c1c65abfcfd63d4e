"""`csp-desktop new`: a new project from a template."""

from __future__ import annotations

import argparse
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.told import counted
from csp_desktop.domain.refusal import Refusal
from csp_desktop.session.templates import create_project, load_template, template_names

SUMMARY = "make a new project"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path, help="the file to make (its name ends in .csp)")
    parser.add_argument("--template", choices=template_names(), default="blank", help="what it starts with (blank)")


def run(arguments: argparse.Namespace) -> int:
    """Make the project. Raises a Refusal where the file cannot be made or is there already."""
    if arguments.project.suffix.lower() != ".csp":
        raise Refusal(f"{arguments.project} is no name for a project: give it one that ends in .csp.")
    with create_project(arguments.project, load_template(arguments.template)) as project:
        count = len(project.indicators())
    print(f"{arguments.project}: a project with {counted(count, 'indicator')}.")
    return DONE
