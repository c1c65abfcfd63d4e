"""Whether two figures differ by more than chance."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from csp_desktop.domain.intervals import normal_quantile


@dataclass(frozen=True, slots=True)
class Significance:
    """How many standard errors lie between two figures, positive where the first is greater; `confidence` in per cent.

    Counts are taken as independent events; crimes cluster, so true chance is wider (inferred).
    """

    z: float
    confidence: float = 95.0

    @property
    def beyond_chance(self) -> bool:
        """Return whether the figures differ by more than chance explains."""
        return abs(self.z) > normal_quantile(self.confidence)

    @property
    def words(self) -> str:
        """Return the same in words."""
        return "more than chance" if self.beyond_chance else "within chance"


def two_counts(count: float, other: float, confidence: float = 95.0) -> Significance | None:
    """Return whether two counts of periods of equal length differ: z = (a − b) / √(a + b).

    None where both are 0 or one is less. Source: domain practice for two Poisson counts; Przyborowski and Wilenski,
    1940, in its normal form.
    """
    if min(count, other) < 0 or count + other == 0:
        return None
    return Significance((count - other) / sqrt(count + other), confidence)


def two_proportions(
    count: float, size: float, other: float, other_size: float, confidence: float = 95.0
) -> Significance | None:
    """Return whether two proportions differ: their gap over √(p(1 − p)(1/n + 1/m)) with p the pooled proportion.

    None where one is no proportion or both are 0 or 100 per cent alike. Source: the two-sample z test, pooled.
    """
    if not (0 <= count <= size and 0 <= other <= other_size and size and other_size):
        return None
    pooled = (count + other) / (size + other_size)
    variance = pooled * (1 - pooled) * (1 / size + 1 / other_size)
    return Significance((count / size - other / other_size) / sqrt(variance), confidence) if variance > 0 else None


def change_sentence(found: Significance) -> str:
    """Return what a difference means in one plain sentence."""
    sure = f"{found.confidence:g}% confidence"
    if found.beyond_chance:
        return f"The difference is more than chance explains, at {sure}."
    return f"The difference is within chance, at {sure}."
