"""`csp-desktop read`: the tables, series and findings in spreadsheets; no project needed."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from csp_desktop.commands.exits import DONE, REFUSED
from csp_desktop.commands.progress import progress_bar
from csp_desktop.commands.told import finding_line
from csp_desktop.returns.as_json import to_json
from csp_desktop.returns.model import ReturnSeries, ReturnTable, WorkbookReading
from csp_desktop.session.taking_in import read_returns, return_files

SUMMARY = "show what lies in spreadsheets"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("workbooks", nargs="+", type=Path, metavar="WORKBOOK", help="files or folders")
    parser.add_argument("--json", action="store_true", help="one JSON object a workbook, each on a line")


def run(arguments: argparse.Namespace) -> int:
    """Read the files; those that cannot be used are told of on standard error, and the rest go on."""
    came = read_returns(return_files(arguments.workbooks), progress_bar("Reading"))
    for reading in came.readings:
        print(json.dumps(to_json(reading), ensure_ascii=False) if arguments.json else _as_text(reading))
    for sentence in came.refused:
        print(sentence, file=sys.stderr)
    return REFUSED if came.refused else DONE


def _as_text(reading: WorkbookReading) -> str:
    lines = [reading.workbook]
    for table in reading.tables:
        lines += ["", f"  {table.title} ({table.sheet}, {table.range})", *map(_series_line, table.series)]
        lines += [f"    {note}" for note in _notes(table)]
    for found in reading.lists:
        lines += ["", f"  {found.title} ({found.sheet}, {found.range})"]
        lines += [f"    {' | '.join(entry.texts)}" for entry in found.entries]
    lines += ["", *(f"  {finding_line(each)}" for each in reading.findings)]
    return "\n".join(lines).rstrip()


def _series_line(series: ReturnSeries) -> str:
    year = str(series.financial_year or "")
    kind = series.kind.value.replace("_", " ") + (", worked out" if series.computed else "")
    values = " ".join(f"{value:g}" for value in series.values.values())
    return f"    {series.label} [{kind}] {year}: {values}"


def _notes(table: ReturnTable) -> list[str]:
    return [*table.notes, *([f"Comment: {table.comment}"] if table.comment else [])]
