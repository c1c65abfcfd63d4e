"""`csp-desktop data`: figures and readings as an accessible workbook."""

from __future__ import annotations

import argparse
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.period import add_period, period_of
from csp_desktop.commands.progress import progress_bar
from csp_desktop.commands.told import counted
from csp_desktop.project.store import Project
from csp_desktop.session.data_workbook import data_content
from csp_desktop.session.readings import Readings
from csp_desktop.workbooks.data_book import write_data_book
from csp_desktop.workbooks.saving import check_place

SUMMARY = "write figures and readings as an accessible workbook"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    parser.add_argument("data", type=Path, help="the workbook to write (its name ends in .xlsx)")
    parser.add_argument("--restricted", action="store_true", help="with restricted indicators and small counts")
    add_period(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the workbook. Raises a Refusal where the project or the workbook's place cannot be used."""
    check_place(arguments.data)
    with Project.look(arguments.project) as project:
        readings = Readings(project, period_of(arguments, project))
        content = data_content(project, readings, restricted=arguments.restricted)
    write_data_book(content, arguments.data, progress_bar("Writing rows"))
    figures, rows = counted(content.figure_count, "figure"), counted(len(content.entries), "reading")
    print(f"{arguments.data}: {figures} and {rows}.")
    return DONE
