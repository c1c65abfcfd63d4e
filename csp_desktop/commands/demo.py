"""`csp-desktop demo`: the sample partnership's project, built from its returns, and its board pack."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.export import write_pack
from csp_desktop.commands.told import counted
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.sample import make_or_open_sample, take_in_sample
from csp_desktop.session.settings import scheme_of

SUMMARY = "build the sample partnership's project and its board pack"

_PROJECT = "Safer Plymouth.csp"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--to", type=Path, default=Path("demo"), metavar="FOLDER", help="where to (./demo)")


def run(arguments: argparse.Namespace) -> int:
    """Build the project where it is not there yet, take the sample returns in, and write the pack.

    The project's place is left in `arguments.project`. A project that is there is kept, with all that was
    written in it. Raises a Refusal where the folder cannot be written.
    """
    folder: Path = arguments.to
    _make(folder)
    arguments.project = folder / _PROJECT
    with make_or_open_sample(arguments.project) as project:
        intakes = take_in_sample(project)
        readings = Readings(project, latest_month(project) or _no_figures())
        pack = write_pack(project, readings, folder / f"Board pack {readings.as_at}.pdf")
        print(_found(project, readings, intakes))
    print(f"Project: {arguments.project.resolve()}")
    print(f"Board pack: {pack.path.resolve()} ({counted(pack.pages, 'page')})")
    return DONE


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise Refusal(f"{folder} cannot be made ({problem.strerror}): choose another folder with --to.") from None


def _no_figures() -> Period:
    raise Refusal("The sample returns hold no figures: install CSP Desktop again.")


def _found(project: Project, readings: Readings, intakes: Sequence[Intake]) -> str:
    scheme = scheme_of(project)
    tables = counted(sum(each.table_count for each in intakes), "table")
    figures = counted(sum(len(each.entries) for each in intakes), "figure")
    findings = counted(sum(len(each.findings) for each in intakes), "finding")
    statuses = Counter(scheme.word(reading.status).lower() for reading in readings)
    return "\n".join(
        [
            f"{project.name}, {long_name(readings.as_at)}",
            f"Found in {counted(len(intakes), 'return')}: {tables}, {figures}, {findings}",
            "Statuses: " + ", ".join(f"{number} {word}" for word, number in statuses.most_common()),
        ]
    )
