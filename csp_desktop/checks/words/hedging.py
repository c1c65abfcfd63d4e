"""The words that may stand between a direction and its number."""

from __future__ import annotations

HEDGING = (
    r"(?:(?:by|of|just|only|around|about|approximately|approx\.?|circa|nearly|almost|roughly|some|a|an|the|further"
    r"|another|over|under|more than"
    r"|less than|at least|up to|in excess of|slight(?:ly)?|very|between|c\.|in the region of|well|overall|was|is"
    r"|being|equal(?:ling)?(?: to)?|equat\w+(?: to)?)\s*)*"
)
