"""The key says each rule by which the pack judges, and no other."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.indicators import Judgement
from csp_desktop.domain.trend_rules import TrendRule
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.sections.rules_in_use import rules_in_use
from tests.pack.plymouth import plymouth


def with_rule(content: PackContent, **rules: object) -> PackContent:
    first, *others = content.entries
    changed = replace(first.reading, indicator=replace(first.reading.indicator, **rules))
    return replace(content, entries=(replace(first, reading=changed), *others))


def test_the_usual_trend_and_chance_are_always_explained():
    told = " ".join(rules_in_use(plymouth()))
    assert "Trend against the same period last year, unless another rule is named here." in told
    assert "Limits need 13 figures." in told


def test_a_rule_is_named_with_the_indicators_that_it_holds_for():
    content = with_rule(plymouth(), judgement=Judgement.EXPECTED, trend_rule=TrendRule.SIX_MONTHS.value, tolerance=3.0)
    title = content.entries[0].reading.indicator.title
    told = rules_in_use(content)
    assert f"Held against expected levels, which are the limits of normal variation: {title}." in told
    assert f"{TrendRule.SIX_MONTHS.words}: {title}." in told
    assert any(each.startswith("With a tolerance of their own:") and "(3%)" in each for each in told)


def test_a_rule_that_nothing_is_judged_by_is_not_in_the_key():
    assert not any("expected levels" in each or "comparators" in each for each in rules_in_use(plymouth()))


def test_who_agreed_the_targets_is_said_with_the_indicators():
    content = plymouth()
    held = next(entry for entry in content.entries if entry.reading.judged is not None)
    agreed = replace(held, reading=replace(held.reading, target_agreed_by="the board, 12 May 2016"))
    told = rules_in_use(replace(content, entries=(agreed,)))
    assert f"Targets agreed by the board, 12 May 2016: {held.reading.indicator.title}." in told


def test_a_tolerance_on_other_sides_than_the_partnerships_is_said():
    content = with_rule(plymouth(), two_sided=True)
    title = content.entries[0].reading.indicator.title
    assert f"The tolerance holds on either side of the target: {title}." in rules_in_use(content)


def test_limits_that_begin_anew_are_said():
    content = with_rule(plymouth(), rebases=("2016-04",), baseline=12)
    title = content.entries[0].reading.indicator.title
    told = rules_in_use(content)
    assert f"Limits of {title} begin anew at 2016-04 and are set by the first 12 figures from there." in told
