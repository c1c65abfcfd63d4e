"""The rules by which the pack's figures are judged, as far as they are in use, for its key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csp_desktop.domain.indicators import Indicator, Judgement
from csp_desktop.domain.outlook import outlook
from csp_desktop.domain.process_control import Options
from csp_desktop.domain.trend_rules import TrendRule
from csp_desktop.pack.content import PackContent, PackEntry

_JUDGEMENTS = {
    Judgement.COMPARATOR: "Held against the average of the comparators",
    Judgement.TARGET_OR_COMPARATOR: "Held against the comparators' average where they have no target",
    Judgement.EXPECTED: "Held against expected levels, which are the limits of normal variation",
}


def rules_in_use(content: PackContent) -> tuple[str, ...]:
    """Return each rule in use in a sentence, with the indicators that it holds for where it is not for all."""
    return tuple(_rules(content))


def _rules(content: PackContent) -> Iterator[str]:
    indicators = [entry.reading.indicator for entry in content.entries]
    own = [each for each in indicators if each.tolerance is not None]
    if own:
        yield f"With a tolerance of their own: {'; '.join(f'{each.name} ({each.tolerance:g}%)' for each in own)}."
    for judgement, words in _JUDGEMENTS.items():
        held = [each for each in indicators if each.judgement is judgement]
        if held:
            yield f"{words}: {_names(held)}."
    yield from _sides(indicators)
    yield from _agreed(content.entries)
    yield from _trends(indicators)
    yield from _chance(content.scheme.signal_options)
    yield from (_rebased(each) for each in indicators if each.rebases or each.baseline)
    yield from sorted({words for entry in content.entries if (words := _forecast(entry))})


def _sides(indicators: list[Indicator]) -> Iterator[str]:
    """Yield which indicators have a tolerance on other sides of the target than the partnership's rule."""
    for two_sided, words in ((True, "on either side of the target"), (False, "on the worse side of the target only")):
        held = [each for each in indicators if each.two_sided is two_sided]
        if held:
            yield f"The tolerance holds {words}: {_names(held)}."


def _agreed(entries: Iterable[PackEntry]) -> Iterator[str]:
    """Yield who agreed which targets."""
    by_whom: dict[str, list[Indicator]] = {}
    for entry in entries:
        if entry.reading.target_agreed_by and entry.reading.judged is not None:
            by_whom.setdefault(entry.reading.target_agreed_by, []).append(entry.reading.indicator)
    for who, held in by_whom.items():
        yield f"Targets agreed by {who}: {_names(held)}."


def _trends(indicators: list[Indicator]) -> Iterator[str]:
    """Yield the rules of the trends; the one that is not named on an indicator holds for all others."""
    yield f"{TrendRule.SAME_PERIOD.words}, unless another rule is named here."
    for rule in TrendRule:
        held = [each for each in indicators if each.trend_rule == rule.value and rule is not TrendRule.SAME_PERIOD]
        if held:
            yield f"{rule.words}: {_names(held)}."


def _chance(options: Options) -> Iterator[str]:
    """Yield what more than chance and normal variation mean, by the partnership's options."""
    yield "More than chance: two counts differ by more than chance explains at 95% confidence."
    screened = ", leaving out those that are signals themselves" if options.screened else ""
    yield (
        "Normal variation: the last figure lies within limits drawn from all figures that lead up to it without a gap "
        f"(mean ± 2.66 times the average difference between neighbours{screened}), and no rule marks it: "
        f"{options.run_length} in a row on one side, {options.run_length} rising or falling, or two in three near a "
        f"limit. Limits need {options.minimum_points} figures."
    )


def _rebased(indicator: Indicator) -> str:
    """Return where an indicator's limits begin anew, and what sets them."""
    said = [f"begin anew at {' and '.join(indicator.rebases)}"] if indicator.rebases else []
    since = "from there" if indicator.rebases else "without a gap"
    said += [f"are set by the first {indicator.baseline} figures {since}"] if indicator.baseline else []
    return f"Limits of {indicator.title} {' and '.join(said)}."


def _forecast(entry: PackEntry) -> str:
    found = outlook(entry.reading, entry.series)
    if found.forecast is None or not found.words:
        return ""
    return f"{found.forecast.method.words}, with an interval at {found.forecast.confidence:g}% confidence."


def _names(indicators: list[Indicator]) -> str:
    return "; ".join(each.title for each in indicators)
