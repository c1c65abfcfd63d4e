"""What is said when a project's file cannot be used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from csp_desktop.domain.refusal import Refusal


class UnusableProject(Refusal):
    """A project that cannot be used: one plain sentence says which file, what is wrong and what to do."""


class ProjectNotWritten(UnusableProject):
    """A change that the disk did not take; the project stays open.

    Nothing of it is in the file, unless the disk failed in the very last step, after which all of it may be.
    """


class NotForWriting(UnusableProject):
    """A project that cannot be written, and may still be looked at. `words` say why, and what to do to edit it."""

    def __init__(self, sentence: str, words: str) -> None:
        super().__init__(sentence)
        self.words = words


class CannotBeWritten(NotForWriting):
    """A project where this officer may not write: a read-only disk, file or folder."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(
            sentence,
            f"{path.name} cannot be written where it is: save a copy in a folder of your own and open that to edit it.",
        )


class LookedAt(UnusableProject):
    """A change asked of a project that is open to be looked at only."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a project open: user and computer, and since when (in words, by that computer's clock)."""

    user: str
    machine: str
    since: str


class ProjectInUse(NotForWriting):
    """A project that is open elsewhere. `holder` is None where the other program left no note."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        by = f"{holder.user} on {holder.machine} since {holder.since}" if holder else "another program"
        super().__init__(
            f"{path} is in use by {by}: close it there first.",
            f"{path.name} is in use by {by}: close it there and open it again to edit it.",
        )
        self.holder = holder
