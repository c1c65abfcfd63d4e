"""`csp-desktop chase`: which partner owes what, since when, and whom to ask."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.period import add_period, period_of
from csp_desktop.commands.progress import progress_bar
from csp_desktop.commands.told import counted
from csp_desktop.domain.owed import Standing
from csp_desktop.domain.owed_words import asked_of, due_words, late_words, missing_words
from csp_desktop.domain.partners import Chase, Partner
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.owed_list import OwedEntry, OwedList, export_owed_list
from csp_desktop.project.store import Project
from csp_desktop.session.chasing import chased_period, mark_as_chased, owed_list, set_partner
from csp_desktop.session.form_writing import partner_named
from csp_desktop.session.readings import Readings

SUMMARY = "show which partner owes what, since when"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    add_period(parser)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--to", type=Path, metavar="LIST.pdf", help="write the list to print as well")
    parser.add_argument("--partner", default="", metavar="NAME", help="only this partner; with the next three, set it")
    parser.add_argument(
        "--chased", nargs="?", const="", metavar="NOTE", help="record that the partner was chased today"
    )
    parser.add_argument("--contact", metavar="TEXT", help="keep whom to ask at the partner")
    parser.add_argument("--due-days", type=_days, metavar="N", help="keep that it is due so many days after a quarter")


def run(arguments: argparse.Namespace) -> int:
    """Print who owes what. Raises a Refusal where the project, the partner or the list's place cannot be used."""
    with Project.look(arguments.project) as project:
        partner = partner_named(project, arguments.partner) if arguments.partner else ""
        told = _told(arguments, project, partner)
    if arguments.to:
        _print_list(told, arguments.to)
    print(json.dumps(_as_json(told), ensure_ascii=False, indent=1) if arguments.json else _as_text(told))
    return DONE


def _told(arguments: argparse.Namespace, project: Project, partner: str) -> OwedList:
    """Record what the arguments ask for, then return what is owed."""
    period = chased_period(period_of(arguments, project))
    today = date.today()
    _set(arguments, project, partner)
    if arguments.chased is not None:
        mark_as_chased(project, [Chase(partner, period, today, arguments.chased)])
    told = owed_list(project, Readings(project, period), period, today)
    entries = tuple(each for each in told.entries if partner in ("", each.owed.partner))
    return OwedList(told.partnership, told.period, told.printed_on, entries)


def _set(arguments: argparse.Namespace, project: Project, partner: str) -> None:
    given = (arguments.chased, arguments.contact, arguments.due_days)
    if not partner and any(each is not None for each in given):
        raise Refusal("Say with --partner whose contact, due date or chase is meant.")
    if arguments.contact is None and arguments.due_days is None:
        return
    held = next((each for each in project.partners() if each.name == partner), Partner(partner))
    contact = held.contact if arguments.contact is None else arguments.contact
    days = held.agreed_days if arguments.due_days is None else arguments.due_days
    set_partner(project, Partner(partner, contact, days))


def _print_list(told: OwedList, path: Path) -> None:
    if path.suffix.lower() != ".pdf":
        raise Refusal(f"{path} is no name for a list to print: give it one that ends in .pdf.")
    export_owed_list(told, path, progress_bar("Writing pages"))


def _as_text(told: OwedList) -> str:
    lines = [f"{told.partnership}, {long_name(told.period)}"]
    partner = ""
    for each in told.entries:
        if each.owed.partner != partner:
            partner = each.owed.partner
            lines += ["", _partner_line(each)]
        late = {Standing.LATE: f"late by {late_words(each.owed)}"}.get(each.owed.standing, late_words(each.owed))
        lines.append(f"  {asked_of(each.owed)}: {missing_words(each.owed)}; due {due_words(each.owed)}; {late}")
    missing = sum(each.owed.standing is not Standing.RECEIVED for each in told.entries)
    return "\n".join([*lines, "", f"{counted(missing, 'indicator')} still to come, of {len(told.entries)}."])


def _partner_line(entry: OwedEntry) -> str:
    chase = entry.last_chase
    chased = f"last chased {chase.day.isoformat()}{f' ({chase.note})' if chase.note else ''}" if chase else ""
    words = ", ".join(filter(None, (entry.contact, chased)))
    return f"{entry.owed.partner}{f' ({words})' if words else ''}"


def _as_json(told: OwedList) -> dict[str, object]:
    return {
        "partnership": told.partnership,
        "period": str(told.period),
        "today": told.printed_on.isoformat(),
        "owed": [_entry(each) for each in told.entries],
    }


def _entry(entry: OwedEntry) -> dict[str, object]:
    told, chase = entry.owed, entry.last_chase
    return {
        "partner": told.partner,
        "contact": entry.contact or None,
        "indicator": told.indicator.name,
        "area": told.area.name,
        "asked": list(map(str, told.asked)),
        "missing": list(map(str, told.missing)),
        "due": told.due.isoformat(),
        "standing": told.standing.value,
        "late_days": told.late_days,
        "last_chased": chase.day.isoformat() if chase else None,
        "note": chase.note or None if chase else None,
    }


def _days(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 3_650:
        raise argparse.ArgumentTypeError(f"{text}: say a number of days from 0 to 3650")
    return int(text)
