"""`csp-desktop export`: the board's pack as PDF."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.period import add_period, period_of
from csp_desktop.commands.progress import progress_bar
from csp_desktop.commands.told import counted
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.charts_beside import write_charts
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.export import export_pack
from csp_desktop.pack.result import PackResult
from csp_desktop.project.store import Project
from csp_desktop.session.listed_findings import open_errors
from csp_desktop.session.pack_plan import layout, layout_names
from csp_desktop.session.pack_tables import write_tables
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.session.supplement import supplement_content
from csp_desktop.workbooks.saving import check_place

SUMMARY = "write the board's pack as PDF"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    parser.add_argument("pack", type=Path, help="the PDF to write")
    parser.add_argument("--layout", choices=layout_names(), help="by another layout than the project's own")
    parser.add_argument("--charts", type=Path, metavar="FOLDER", help="write each chart too, as PNG and SVG")
    parser.add_argument("--tables", type=Path, metavar="FILE.xlsx", help="write the tables too, as a workbook")
    parser.add_argument("--restricted", action="store_true", help="with restricted indicators and small counts")
    parser.add_argument("--supplement", action="store_true", help="late items alone, with pages numbered on")
    add_period(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the pack. Raises a Refusal where the project or the PDF's place cannot be used."""
    if arguments.tables is not None:
        check_place(arguments.tables)
    with Project.look(arguments.project) as project:
        readings = Readings(project, period_of(arguments, project))
        content = _asked_for(arguments, project, readings)
        print(told_of(_written(content, arguments.pack)))
        left = len(open_errors(project, readings))
    if arguments.charts is not None:
        count = write_charts(board_outline(content), arguments.charts, progress_bar("Writing charts"))
        print(f"{arguments.charts}: {counted(count, 'chart')}, each as PNG and SVG.")
    if arguments.tables is not None:
        count = write_tables(content, arguments.tables, progress_bar("Writing tables"))
        print(f"{arguments.tables}: {counted(count, 'table')}.")
    if left:
        print(f"{counted(left, 'error')} still open: `csp-desktop check` lists what is wrong.")
    return DONE


def _asked_for(arguments: argparse.Namespace, project: Project, readings: Readings) -> PackContent:
    """Return the pack, or its supplement. Raises a Refusal where nothing is late."""
    if arguments.supplement:
        return supplement_content(project, readings, date.today(), restricted=arguments.restricted)
    return _content(project, readings, restricted=arguments.restricted, layout_name=arguments.layout)


def told_of(result: PackResult) -> str:
    """Return where a pack stands and how long it is, and each note on it in a line below."""
    return "\n".join([f"{result.path}: {counted(result.pages, 'page')}.", *(f"  {note}" for note in result.notes)])


def write_pack(
    project: Project, readings: Readings, path: Path, *, restricted: bool = False, layout_name: str | None = None
) -> PackResult:
    """Write the pack of the readings' period, dated today: the public version, or the restricted one.

    Raises a Refusal where `path` is not named as a PDF: a project or a return must not be written over.
    """
    return _written(_content(project, readings, restricted=restricted, layout_name=layout_name), path)


def _content(project: Project, readings: Readings, *, restricted: bool, layout_name: str | None) -> PackContent:
    plan = None if layout_name is None else layout(layout_name)
    return pack_content(project, readings, date.today(), restricted=restricted, plan=plan)


def _written(content: PackContent, path: Path) -> PackResult:
    if path.suffix.lower() != ".pdf":
        raise Refusal(f"{path} is no name for a pack: give it one that ends in .pdf.")
    return export_pack(content, path, progress_bar("Writing pages"))
