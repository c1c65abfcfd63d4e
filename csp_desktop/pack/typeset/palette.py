"""The pack's colours. Text has a contrast of at least 4.5 to 1 on its ground, shapes at least 3 to 1."""

from __future__ import annotations

from csp_desktop.domain.status import Status

INK = "#1c2733"
MUTED = "#56616d"
ACCENT = "#1d5b8f"
RULE = "#cdd5dd"
GROUND = "#f2f5f8"

STATUS_COLOURS = {
    Status.MET: "#1a7f4b",
    Status.NEAR: "#b45309",
    Status.MISSED: "#b3261e",
    Status.MONITORING: "#56616d",
    Status.CONCERN: "#7a4a12",
    Status.SMALL_NUMBERS: "#56616d",
    Status.NO_DATA: "#56616d",
}
