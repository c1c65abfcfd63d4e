"""What claims are held against: the subjects, their figures, and the month that is reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from csp_desktop.checks.words.figures import Figures
from csp_desktop.checks.words.subjects import Subject, Subjects


@dataclass(frozen=True, slots=True)
class Facts:
    """The subjects, how to have the figures of one, and the last month that counts (`Period.ordinal`), or None.

    `default` is what a text speaks of where it names nothing, as a comment does of its own indicator.
    """

    subjects: Subjects
    figures: Callable[[Subject], Figures]
    as_at: int | None = None
    default: tuple[Subject, ...] = ()
