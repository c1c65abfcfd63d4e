"""An officer's own status in place of the rule's, with the reason, shown as such."""

from __future__ import annotations

from dataclasses import dataclass, replace

from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status, StatusScheme


@dataclass(frozen=True, slots=True)
class Override:
    """The status that an officer gives, and why."""

    status: Status
    reason: str


def overridden(reading: Reading, override: Override, scheme: StatusScheme) -> Reading:
    """Return a reading with the officer's status; its reason says so, and what the rule would have said."""
    reason = override.reason.strip().rstrip(".")
    said = f"{scheme.word(override.status)}, as the officer set it: {reason}."
    return replace(reading, status=override.status, status_reason=f"{said} By the rule: {reading.status_reason}")
