"""R13, R14: percentages that are not their fraction, or that no whole number among so many can give."""

from __future__ import annotations

from csp_desktop.domain.attainability import attainability_sentence
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import percent_of, printed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene


def check_fractions(drafts: list[Draft], scene: Scene) -> None:
    """Find percentages that are not their numerator over their denominator, to the decimals printed (R14).

    The percentage stands; a fraction that does not agree with it is taken for none.
    """
    for draft in drafts:
        if draft.unit is Unit.PERCENT:
            for period in sorted(draft.numerators.keys() & draft.denominators.keys() & draft.values.keys()):
                if not _holds(draft, period, scene):
                    del draft.numerators[period], draft.denominators[period]


def check_samples(drafts: list[Draft], scene: Scene) -> None:
    """Find percentages that no whole number of those asked is, to the decimals printed (R13)."""
    for draft in drafts:
        if draft.unit is Unit.PERCENT:
            for period in sorted(draft.sample_sizes.keys() & draft.values.keys()):
                _check_sample(draft, period, draft.sample_sizes[period], scene)


def _check_sample(draft: Draft, period: Period, size: float, scene: Scene) -> None:
    if size <= 0 or not size.is_integer() or period not in draft.decimals:
        return
    why = attainability_sentence(draft.values[period], int(size), draft.decimals[period])
    if why:
        scene.find("R13", Severity.WARNING, draft, f"“{draft.label}” in {long_name(period)}: {why}", [period])


def _holds(draft: Draft, period: Period, scene: Scene) -> bool:
    numerator, denominator = draft.numerators[period], draft.denominators[period]
    decimals = draft.decimals.get(period, 0)
    said = printed(draft.values[period], decimals)
    right = printed(percent_of(numerator, denominator) or 0.0, decimals)
    if denominator and said == right:
        return True
    fraction = f"{printed(numerator)}/{printed(denominator)}"
    is_not = f"{fraction} is {right}%" if denominator else f"{fraction} is no share"
    message = f"“{draft.label}” says {said}% for {long_name(period)}; {is_not}, so the fraction was left out."
    scene.find("R14", Severity.ERROR, draft, message, [period], said, right if denominator else "")
    return False
