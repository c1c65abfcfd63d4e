"""What comes of an export: the pages and the file, or one sentence that says why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from csp_desktop.domain.refusal import Refusal


@dataclass(frozen=True, slots=True)
class PackResult:
    """A pack that was written: how many pages, where, and notes in plain sentences for the officer."""

    pages: int
    path: Path
    notes: tuple[str, ...] = ()


class UnusableTarget(Refusal):
    """The pack could not be written where it was asked for."""
