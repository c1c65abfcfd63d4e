"""Facts for the tests of claims: one or several indicators by month, in a line each."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Figures
from csp_desktop.checks.words.subjects import Subject, Subjects
from csp_desktop.checks.words.told import CheckedClaim, checked_claims
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import Frequency, Period, parse_period, periods_of

ASB_THIS = [853, 967, 965, 955, 899, 887, 896, 748]
ASB_LAST = [864, 894, 769, 946, 912, 809, 892, 717, 733, 734, 741, 781]


def months(**years: list[float]) -> dict[Period, tuple[float, ...]]:
    return {
        period: (float(value),)
        for name, values in years.items()
        for period, value in zip(periods_of(int(name[1:]), Frequency.MONTH), values, strict=False)
    }


def facts(
    rows: Mapping[str, Mapping[Kind, Mapping[Period, tuple[float, ...]]]], as_at: str = "2016-11", **how
) -> Facts:
    """Return facts of subjects by their names; `how` is that of their figures."""
    good = how.pop("good", 0)
    subjects = {Subject((n, 0), name, good=good): Figures(each, **how) for n, (name, each) in enumerate(rows.items())}
    return Facts(Subjects(subjects), subjects.__getitem__, parse_period(as_at).ordinal)


def asb(**how) -> Facts:
    return facts({"Anti-social behaviour incidents": {Kind.ACTUAL: months(y2016=ASB_THIS, y2015=ASB_LAST)}}, **how)


def told(text: str, known: Facts | None = None) -> list[tuple[str, str]]:
    """Return the words of each claim with its verdict."""
    return [(each.text, each.verdict) for each in claims(text, known)]


def claims(text: str, known: Facts | None = None) -> tuple[CheckedClaim, ...]:
    return checked_claims(text, known or asb())
