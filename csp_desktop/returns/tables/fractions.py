"""R13 to R15: percentages that are not their fraction, that no whole number can give, or that share one fraction."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.domain.attainability import attainability_sentence
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Operator, Unit
from csp_desktop.domain.numbers import percent_of, printed
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.returns.tables.draft import Draft
from csp_desktop.returns.tables.scene import Scene


def check_fractions(drafts: list[Draft], scene: Scene) -> None:
    """Find percentages that are not their numerator over their denominator, to the decimals printed (R14).

    The percentage stands; a fraction that does not agree with it is taken for none. One that two rows share is told
    (R15).
    """
    _find_shared(drafts, scene)
    for draft in drafts:
        if draft.unit is Unit.PERCENT:
            for period in sorted(draft.numerators.keys() & draft.denominators.keys() & draft.values.keys()):
                if not _holds(draft, period, drafts, scene):
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


def _is_difference(draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether percentages are differences from something: one is below nought, or the target lies around it."""
    targets = [other for other in drafts if other.kind is Kind.TARGET and other.row == draft.row]
    around = any(Operator.PLUS_OR_MINUS in other.operators.values() for other in targets)
    return around or any(value < 0 for value in draft.values.values())


def _holds(draft: Draft, period: Period, drafts: list[Draft], scene: Scene) -> bool:
    numerator, denominator = draft.numerators[period], draft.denominators[period]
    decimals = draft.decimals.get(period, 0)
    said = printed(draft.values[period], decimals)
    right = printed(percent_of(numerator, denominator) or 0.0, decimals)
    if denominator and said == right:
        return True
    fraction = f"{printed(numerator)}/{printed(denominator)}"
    is_not = f"{fraction} is {right}%" if denominator else f"{fraction} is no share"
    message = f"“{draft.label}” says {said}% for {long_name(period)}; {is_not}, so the fraction was left out."
    is_difference = _is_difference(draft, drafts)
    if is_difference and denominator:
        message = (
            f"“{draft.label}” says {said}% for {long_name(period)}, a difference; {fraction} beside it is a share,"
            f" {right}%, and was left out. Say what the difference is from."
        )
    severity = Severity.NOTE if is_difference else Severity.ERROR
    scene.find("R14", severity, draft, message, [period], said, right if denominator else "")
    return False


def _find_shared(drafts: list[Draft], scene: Scene) -> None:
    """Find a fraction that two rows of one table have for one period: two groups seldom have the same share."""
    seen: dict[tuple[Period, float, float], Draft] = {}
    for draft, period in _with_fractions(drafts):
        numerator, denominator = draft.numerators[period], draft.denominators[period]
        first = seen.setdefault((period, numerator, denominator), draft)
        if first.row != draft.row and 0 < numerator < denominator:
            fraction, other = (
                f"{printed(part)}/{printed(denominator)}" for part in (numerator, denominator - numerator)
            )
            message = (
                f"“{_name(draft)}” and “{_name(first)}” both say {fraction} for {long_name(period)}: two groups seldom"
                f" have the same share. If they are all of one whole, the second is {other}."
            )
            scene.find("R15", Severity.WARNING, draft, message, [period], fraction, other)


def _name(draft: Draft) -> str:
    """Return what a row is of: its label, or its measure where the label is a mere kind."""
    return draft.label if draft.words.stem else draft.measure


def _with_fractions(drafts: list[Draft]) -> Iterator[tuple[Draft, Period]]:
    for draft in drafts:
        for period in sorted(draft.numerators.keys() & draft.denominators.keys()):
            yield draft, period
