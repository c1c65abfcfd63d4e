"""What process control says of a figure, in a word: chance, or a change for better or worse."""

from __future__ import annotations

from enum import StrEnum


class Variation(StrEnum):
    """Whether the last figure is chance, or a change for better or worse and to which side."""

    COMMON_CAUSE = "common cause"
    IMPROVEMENT_HIGH = "improvement high"
    IMPROVEMENT_LOW = "improvement low"
    CONCERN_HIGH = "concern high"
    CONCERN_LOW = "concern low"
    NEUTRAL_HIGH = "neutral high"
    NEUTRAL_LOW = "neutral low"
