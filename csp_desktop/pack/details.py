"""What a pack says of itself on its cover and at its head: item, version, author, and the meeting that it is for."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.board_lists import ListItem
from csp_desktop.domain.dates import date_text


@dataclass(frozen=True, slots=True)
class PackDetails:
    """What an officer says of a pack beside its figures; what is empty is not printed.

    `award` is what the budget has in all, in words as amounts are written (£400,568).
    """

    item: str = ""
    version: str = ""
    report_of: str = ""
    subject: str = ""
    author: str = ""
    paper: str = ""
    approved: str = ""
    award: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that a pack is for, in words: its name, day, time and place, each empty where it is not known."""

    title: str = ""
    day: str = ""
    time: str = ""
    place: str = ""

    @property
    def when(self) -> str:
        """Return day and time: 24 January 2017, 2pm."""
        return ", ".join(filter(None, (self.day, self.time)))


NO_DETAILS = PackDetails()
NO_MEETING = Meeting()


def meeting_told(item: ListItem) -> Meeting:
    """Return a meeting of the board's list in words."""
    values = item.values
    told = (values.get(name, "") for name in ("time", "place"))
    return Meeting(values.get("title", ""), date_text(values.get("date", "")), *told)
