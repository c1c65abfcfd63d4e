"""Why a claim is right or wrong: what the figures say, over which months, against what."""

from __future__ import annotations

from csp_desktop.checks.words.claim import Sort
from csp_desktop.checks.words.figures import Span
from csp_desktop.checks.words.judged import Judged
from csp_desktop.checks.words.outcomes import Outcome
from csp_desktop.domain.numbers import difference, percent_of, printed, printed_signed
from csp_desktop.domain.periods import Frequency, Period, long_name


def reason_of(judged: Judged) -> str:
    """Return what the figures say to a claim in a sentence, or why it was not checked."""
    outcome = judged.outcome
    if outcome is None or judged.rule == "R29" or judged.claim.sort is Sort.ALIKE:
        return judged.reason
    now = _figure(outcome.now.value)
    if outcome.before is None or outcome.other is None:
        what = (
            "the target for"
            if judged.claim.sort is Sort.TARGET
            else f"{judged.subject.title} in"
            if judged.subject
            else ""
        )
        return f"{what} {span_name(outcome.span)} is {now}."
    return f"{now} in {span_name(outcome.span)} against {_against(judged, outcome)}{_ends_early(judged)}."


def _against(judged: Judged, outcome: Outcome) -> str:
    """Return what a figure is compared with, and the change in its own unit and in per cent."""
    before = outcome.before.value if outcome.before else 0.0
    change = difference(outcome.now.value, before)
    percent = percent_of(change, before)
    share = f" ({printed_signed(percent, 1)}%)" if percent is not None else ""
    of_target = judged.claim.sort in (Sort.VARIANCE, Sort.ATTAINED, Sort.STANDING)
    where = "the target of " if of_target else ""
    when = f" in {span_name(outcome.other)}" if outcome.other is not None and not of_target else ""
    return f"{where}{_figure(before)}{when}: {_signed(change)}{share}"


def _ends_early(judged: Judged) -> str:
    return "; the figures end there, before the time that is named" if judged.rule == "R08" else ""


def _figure(value: float) -> str:
    return printed(value, _places(value))


def _signed(value: float) -> str:
    return printed_signed(value, _places(value))


def _places(value: float) -> int:
    return min(len(f"{value:.10g}".partition(".")[2]), 3)


def span_name(months: Span) -> str:
    """Return months in words: April to November 2016, quarter 1 of 2016/17, 2015/16, August 2016."""
    for frequency in (Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR):
        if months.months == frequency.months and months.first % frequency.months == 0:
            return long_name(Period(frequency, months.first // frequency.months))
    first, last = (Period(Frequency.MONTH, each) for each in (months.first, months.last))
    first_name, last_name = long_name(first), long_name(last)
    same = first_name[-4:] == last_name[-4:]
    return f"{first_name[:-5] if same else first_name} to {last_name}"
