"""`csp-desktop form`: return forms for partners to fill in."""

from __future__ import annotations

import argparse
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.period import add_period, period_of
from csp_desktop.commands.progress import progress_bar
from csp_desktop.commands.told import counted
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.store import Project
from csp_desktop.session.form_writing import (
    form_content,
    form_contents,
    next_asked,
    partner_named,
    set_return_contact,
    write_forms,
)
from csp_desktop.workbooks.form_book import write_form
from csp_desktop.workbooks.saving import check_place

SUMMARY = "write a return form for a partner to fill in"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    parser.add_argument("form", type=Path, nargs="?", help="the workbook to write (its name ends in .xlsx)")
    parser.add_argument("--partner", default="", metavar="NAME", help="whose form, by name or a part of it")
    parser.add_argument(
        "--all", type=Path, metavar="FOLDER", dest="folder", help="a form for each partner into a folder"
    )
    parser.add_argument("--reply-to", metavar="TEXT", help="keep whom every form goes back to, and say it on the form")
    add_period(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write one form, or all. Raises a Refusal where the project, the partner or the place cannot be used."""
    alone = bool(arguments.partner and arguments.form)
    if alone == bool(arguments.folder):
        raise Refusal("Say either --partner NAME and the form to write, or --all FOLDER for every partner.")
    if alone:
        check_place(arguments.form)
    with Project.look(arguments.project) as project:
        if arguments.reply_to is not None:
            set_return_contact(project, arguments.reply_to)
        period = arguments.period or next_asked(period_of(arguments, project))
        return _write_one(arguments, project, period) if alone else _write_all(arguments, project, period)


def _write_one(arguments: argparse.Namespace, project: Project, period: Period) -> int:
    content = form_content(project, partner_named(project, arguments.partner), period)
    write_form(content, arguments.form)
    asked = counted(len(content.asked), "indicator")
    print(f"{arguments.form}: {asked} of {content.partner} for {long_name(period)}.")
    return DONE


def _write_all(arguments: argparse.Namespace, project: Project, period: Period) -> int:
    for path in write_forms(form_contents(project, period), arguments.folder, progress_bar("Writing forms")):
        print(path)
    return DONE
