"""`csp-desktop show`: every reading of a project."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.period import add_period, period_of
from csp_desktop.domain.analysis import Analysis
from csp_desktop.domain.group_reading import GroupReading
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.reading_json import to_json
from csp_desktop.domain.sentences import summary_sentence
from csp_desktop.domain.status import StatusScheme
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings
from csp_desktop.session.settings import scheme_of

SUMMARY = "show every reading"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    add_period(parser)
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Print the readings of the period. Raises a Refusal where the project cannot be used."""
    with Project.look(arguments.project) as project:
        period = period_of(arguments, project)
        readings = Readings(project, period)
        rows = readings.own_rows()
        told = [(readings.reading(row), readings.analysis(row), readings.group(row)) for row in rows]
        scheme = scheme_of(project)
    if arguments.json:
        printed = {"period": str(period), "readings": [to_json(*each) for each in told]}
        print(json.dumps(printed, ensure_ascii=False, indent=1))
    else:
        print("\n\n".join([long_name(period), *(_as_text(*each, scheme) for each in told)]))
    return DONE


def _as_text(reading: Reading, analysis: Analysis, group: GroupReading | None, scheme: StatusScheme) -> str:
    lines = [reading.indicator.name, f"  {scheme.word(reading.status)}. {reading.status_reason}"]
    if reading.headline is not None:
        lines.append(f"  {summary_sentence(reading)}")
    lines += [f"  {analysis.words}"] if analysis.words else []
    lines += [f"  {group.words(reading.indicator.decimals)}"] if group else []
    return "\n".join(lines)
