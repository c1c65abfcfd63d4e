"""Holds a project open and edits it as told, in a process of its own: `child_process.py PROJECT hold|edit SEED`."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.project.store import Project

IMPORTED = 3000


def say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def hold(project: Project) -> None:
    """Say that the project is open, and keep it until the other side has had enough."""
    say("open")
    sys.stdin.readline()


def edit(project: Project, chance: random.Random) -> None:
    """Edit for ever; after each action say how many entries the journal has."""
    indicator = project.indicators()[0].id
    own = project.own_area.id
    say(len(project.actions()))
    while True:
        doing = chance.choice([type_one, type_one, type_one, take_in, undo, redo])
        doing(project, SeriesKey(indicator, own, Kind.ACTUAL), chance)
        say(len(project.actions()))


def type_one(project: Project, key: SeriesKey, chance: random.Random) -> None:
    with project.action("Type") as edit:
        edit.put_figure(key, Period(Frequency.MONTH, chance.randrange(24000, 24200)), Figure(chance.random()))


def take_in(project: Project, key: SeriesKey, chance: random.Random) -> None:
    """Take in figures that all have one value, so that half an import would show."""
    value = chance.random()
    target = SeriesKey(key.indicator, key.area, Kind.TARGET)
    with project.action("Take in") as edit:
        received = edit.put_return("police.xlsx", f"{value:.60f}")
        figure = Figure(value, origin=Origin(received.id, "'ASB'!B5"))
        edit.put_figures((target, Period(Frequency.MONTH, 20000 + step), figure) for step in range(IMPORTED))


def undo(project: Project, key: SeriesKey, chance: random.Random) -> None:
    """Undo, but not so far that there is nothing left to have figures of."""
    if project.undo_name in ("Type", "Take in"):
        project.undo()


def redo(project: Project, key: SeriesKey, chance: random.Random) -> None:
    project.redo()


if __name__ == "__main__":
    with Project.open(Path(sys.argv[1])) as opened:
        if sys.argv[2] == "hold":
            hold(opened)
        else:
            edit(opened, random.Random(sys.argv[3]))
