"""Percentiles of measured times."""

from __future__ import annotations

from collections.abc import Sequence


def percentile(times: Sequence[float], share: int) -> float:
    """Return the time that `share` per cent of the times do not exceed (nearest rank)."""
    ordered = sorted(times)
    return ordered[-(-len(ordered) * share // 100) - 1]
