"""`csp-desktop history`: what was done to a project, and which figures were given anew."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.entries import ActionEntry
from csp_desktop.project.store import Project
from csp_desktop.session.ledger import LedgerLine, ledger
from csp_desktop.session.return_file import return_named, write_return_file

SUMMARY = "show what was done, and which figures were given anew"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    parser.add_argument("--indicator", default="", help="only this indicator, by its name or a part of it")
    parser.add_argument("--file", default="", metavar="RETURN", help="write the file of this return as it was sent")
    parser.add_argument("--to", type=Path, default=Path(), metavar="PLACE", help="a file or folder to write it to (.)")
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Print the journal's actions and the restatements. Raises a Refusal where the project cannot be used."""
    if arguments.file:
        return _write_file(arguments)
    with Project.look(arguments.project) as project:
        actions, lines = project.actions(), ledger(project)
    wanted = arguments.indicator.casefold()
    lines = tuple(line for line in lines if wanted in line.indicator.name.casefold())
    if arguments.json:
        told = {"actions": list(map(_action, actions)), "restatements": list(map(_restatement, lines))}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n".join([*map(_action_line, actions), "", *map(_restatement_line, lines)]).rstrip())
    return DONE


def _write_file(arguments: argparse.Namespace) -> int:
    with Project.look(arguments.project) as project:
        received = return_named(project, arguments.file)
        path = arguments.to / Path(received.name).name if arguments.to.is_dir() else arguments.to
        write_return_file(project, received, path)
    print(f"{path}: received {received.received_at[:10]}, SHA-256 {received.sha256}")
    return DONE


def _action(entry: ActionEntry) -> dict[str, object]:
    when = entry.when.isoformat(timespec="seconds")
    return {
        "id": entry.id,
        "when": when,
        "who": entry.who,
        "kind": entry.kind.value,
        "name": entry.name,
        "reason": entry.reason,
    }


def _action_line(entry: ActionEntry) -> str:
    kind = f" ({entry.kind.value})" if entry.kind.value in ("undo", "redo") else ""
    why = f": {entry.reason}" if entry.reason else ""
    return f"{entry.when:%Y-%m-%d %H:%M} {entry.who}: {entry.name}{kind}{why}"


def _restatement(line: LedgerLine) -> dict[str, object]:
    told = line.restatement
    return {
        "indicator": line.indicator.name,
        "area": line.area.name,
        "kind": told.series.kind.value,
        "period": str(told.period),
        "before": told.before.value,
        "after": told.after.value,
        "before_from": line.before_from or None,
        "after_from": line.after_from or None,
        "cell": told.after.origin.cell,
        "when": told.action.when.isoformat(timespec="seconds"),
        "comments": list(map(str, line.comments)),
    }


def _restatement_line(line: LedgerLine) -> str:
    before, after = (
        figure_text(line.indicator, each.value) for each in (line.restatement.before, line.restatement.after)
    )
    sources = f"from {line.before_from or 'typed'} to {line.after_from or 'typed'}"
    return f"[r] {line.indicator.title}, {long_name(line.restatement.period)}: {before} became {after} ({sources})"
