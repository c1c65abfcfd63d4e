"""Status: what a figure is against its target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from csp_desktop.domain.process_control import DEFAULT_OPTIONS, Options


class Status(StrEnum):
    """How an indicator stands: always a word and a shape beside its colour."""

    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    MONITORING = "monitoring"
    CONCERN = "monitoring with concern"
    SMALL_NUMBERS = "small numbers"
    NO_DATA = "no data"


DEFAULT_WORDS: Mapping[Status, str] = {
    Status.MET: "Met",
    Status.NEAR: "Near",
    Status.MISSED: "Missed",
    Status.MONITORING: "Monitoring",
    Status.CONCERN: "Monitoring, concern",
    Status.SMALL_NUMBERS: "Small numbers",
    Status.NO_DATA: "No data",
}


@dataclass(frozen=True, slots=True)
class StatusScheme:
    """A partnership's rule for a status, and its words.

    `tolerance` is how far, in per cent of the target, a figure may miss it and still count as near; a `two_sided`
    rule calls near whatever lies within it on either side of the target. `signal_options` say how
    process control reads a series.
    """

    tolerance: float = 5.0
    words: Mapping[Status, str] = field(default_factory=lambda: DEFAULT_WORDS)
    two_sided: bool = False
    signal_options: Options = DEFAULT_OPTIONS

    def word(self, status: Status) -> str:
        """Return the partnership's own word for a status."""
        return self.words.get(status, DEFAULT_WORDS[status])
