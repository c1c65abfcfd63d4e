"""The charts that an indicator can have, by the names under which they are offered."""

from __future__ import annotations

from enum import StrEnum


class ChartName(StrEnum):
    """The name of a chart, as its button has it."""

    BY_PERIOD = "By period"
    TO_DATE = "To date"
    CHANCE = "Is it chance?"
    AREAS = "Areas"
    FAMILY_GROUP = "Family group"
