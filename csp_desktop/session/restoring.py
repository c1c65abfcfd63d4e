"""The journal as steps: what was done, what of it is taken back, and what going back to before one of them means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csp_desktop.domain.dates import day_name
from csp_desktop.project.entries import ActionEntry, ActionKind

_NAMED = 5
"""How many steps are named at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done. `latest` is the last entry of it: itself, or what took it back or did it again."""

    entry: ActionEntry
    latest: ActionEntry

    @property
    def is_done(self) -> bool:
        """Return whether it holds now."""
        return self.latest.kind is not ActionKind.UNDO

    @property
    def can_be_undone(self) -> bool:
        """Return whether it holds now and can be taken back."""
        return self.is_done and self.entry.kind is not ActionKind.CREATE

    @property
    def state(self) -> str:
        """Return what became of it since, empty where nothing did."""
        if self.latest is self.entry:
            return ""
        verb = "Done again" if self.is_done else "Taken back"
        return f"{verb} by {self.latest.who}, {when_words(self.latest)}"


def steps_of(actions: Sequence[ActionEntry]) -> tuple[Step, ...]:
    """Return the steps of a journal, the newest first."""
    latest = {each.target or each.id: each for each in actions}
    begun = (each for each in reversed(actions) if each.target is None)
    return tuple(Step(each, latest[each.id]) for each in begun)


def taken_back(steps: Sequence[Step], before: Step) -> tuple[Step, ...]:
    """Return the steps that undo takes back, in its order, to go back to before one of them."""
    return tuple(each for each in steps if each.can_be_undone and each.entry.id >= before.entry.id)


def going_back_words(steps: Sequence[Step], before: Step) -> str:
    """Return what going back to before a step means."""
    if not before.can_be_undone:
        made = before.entry.kind is ActionKind.CREATE
        return "The project was made by this; nothing comes before it." if made else f"{before.state}."
    gone = taken_back(steps, before)
    named = "; ".join(each.entry.name for each in gone[:_NAMED])
    more = f"; and {len(gone) - _NAMED} more" if len(gone) > _NAMED else ""
    count = "1 step" if len(gone) == 1 else f"{len(gone):,} steps"
    return (
        f"Going back to before this takes back {count}, the newest first: {named}{more}. "
        "Redo does each again, until something new is done. Sealed packs stay as they went out."
    )


def when_words(entry: ActionEntry) -> str:
    """Return when something was done by this computer's clock: 4 January 2017, 09:30."""
    here = entry.when.astimezone()
    return f"{day_name(here.date())}, {here:%H:%M}"
