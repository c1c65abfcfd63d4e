"""`csp-desktop pack`: a pack straight from returns, by a template: new, import and export in one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from csp_desktop.commands.exits import DONE, FINDINGS, REFUSED
from csp_desktop.commands.export import told_of, write_pack
from csp_desktop.commands.period import add_period, period_of
from csp_desktop.commands.progress import progress_bar
from csp_desktop.commands.take_in import left_something_out
from csp_desktop.commands.told import counted, finding_line
from csp_desktop.domain.findings import Finding
from csp_desktop.returns.intake import Intake
from csp_desktop.session.pack_plan import layout_names
from csp_desktop.session.readings import Readings
from csp_desktop.session.taking_in import ReadReturns, read_returns, return_files, take_in_each
from csp_desktop.session.templates import create_project, load_template, template_names
from csp_desktop.session.unread_comments import leave_wrong_comments_out

SUMMARY = "a pack straight from returns: new, import and export in one"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("pack", type=Path, help="the PDF to write")
    parser.add_argument("returns", nargs="+", type=Path, metavar="RETURN", help="files or folders")
    parser.add_argument("--template", choices=template_names(), required=True, help="whose indicators and layout")
    parser.add_argument("--layout", choices=layout_names(), help="by another layout than the template's own")
    parser.add_argument("--restricted", action="store_true", help="with restricted indicators and small counts")
    add_period(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the pack of a project that is thrown away. Returns 1 where rows were left out, 3 where a file was refused.

    Raises a Refusal where no return holds figures and no period is given, or the PDF's place cannot be used.
    """
    came = read_returns(return_files(arguments.returns), progress_bar("Reading"))
    for sentence in came.refused:
        print(sentence, file=sys.stderr)
    if not came.readings:
        return REFUSED
    with TemporaryDirectory(prefix="csp-desktop-") as folder:
        intakes = _packed(arguments, came, Path(folder) / "project.csp")
    if came.refused:
        return REFUSED
    return FINDINGS if any(map(left_something_out, intakes)) else DONE


def _packed(arguments: argparse.Namespace, came: ReadReturns, path: Path) -> list[Intake]:
    with create_project(path, load_template(arguments.template)) as project:
        intakes = take_in_each(project, came.readings)
        period = period_of(arguments, project)
        left_out = leave_wrong_comments_out(project, Readings(project, period))
        readings = Readings(project, period)
        told = {"restricted": arguments.restricted, "layout_name": arguments.layout}
        result = write_pack(project, readings, arguments.pack, **told)
    print("\n".join([told_of(result), *map(_line, intakes), *map(_left_out, left_out)]))
    return intakes


def _left_out(finding: Finding) -> str:
    return f"  left out, the comment on {finding.where.indicator}: {finding_line(finding)}"


def _line(intake: Intake) -> str:
    figures, findings = counted(len(intake.entries), "figure"), counted(len(intake.findings), "finding")
    return f"  {intake.workbook}: {counted(intake.table_count, 'table')}, {figures}, {findings}"
