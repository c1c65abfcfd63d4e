"""A comment made from a reading of any kind is never found wrong; with a digit, a word or a month changed it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Figures
from csp_desktop.checks.words.lexicon import opposite
from csp_desktop.checks.words.subjects import Subject, Subjects
from csp_desktop.checks.words.told import checked_claims
from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.indicators import Basis, Direction, Indicator, Unit
from csp_desktop.domain.live_fields import with_fields
from csp_desktop.domain.numbers import rounded
from csp_desktop.domain.periods import MONTH_NAMES, Frequency, financial_year, periods_of
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.sentences import baseline_sentence, comparison_sentence, summary_sentence
from tests.domain.making import ASB, reading_of

KINDS: dict[str, Indicator] = {
    "months": ASB,
    "quarters": replace(ASB, frequency=Frequency.QUARTER),
    "years": replace(ASB, frequency=Frequency.YEAR),
    "money": replace(ASB, name="Property stolen", unit=Unit.MONEY),
    "per cent": replace(
        ASB, name="Victims satisfied", unit=Unit.PERCENT, basis=Basis.SNAPSHOT, decimals=1, direction=Direction.UP
    ),
    "per cent by quarter": replace(
        ASB, name="Victims satisfied", unit=Unit.PERCENT, basis=Basis.SNAPSHOT, decimals=1, frequency=Frequency.QUARTER
    ),
    "rate": replace(ASB, name="Arson rate", unit=Unit.RATE, basis=Basis.SNAPSHOT, decimals=1),
    "rolling": replace(ASB, name="Burglary", basis=Basis.ROLLING),
}
_TIMES = re.compile(r"\b20\d\d(?:/\d\d)?\b|\bquarters? \d(?: to \d)?|\b12 months")
every_kind = pytest.mark.parametrize("kind", KINDS)


@dataclass(frozen=True, slots=True)
class Case:
    """A reading and what it is held against."""

    reading: Reading
    facts: Facts

    def verdicts(self, text: str) -> list[str]:
        return [claim.verdict for claim in checked_claims(text, self.facts)]


@st.composite
def cases(draw, kind: str) -> Case:
    indicator = replace(KINDS[kind], baseline_year="2015/16")
    year = list(periods_of(2016, indicator.frequency))
    now = draw(st.integers(1, len(year)))
    decimals = indicator.decimals
    values = st.integers(10, 990).map(lambda value: rounded(value / 10**decimals, decimals) if decimals else value)
    periods = (*periods_of(2015, indicator.frequency), *year[:now])
    different = draw(st.lists(values, min_size=len(periods), max_size=len(periods), unique=True))
    actual: Series = {period: Figure(float(value)) for period, value in zip(periods, different, strict=True)}
    before = sum(figure.value or 0 for period, figure in actual.items() if period.year == 2015)
    target = before if adds_up(indicator) else float(draw(values))
    rows = {Kind.ACTUAL: actual, Kind.TARGET: {financial_year(2016): Figure(target)}}
    of = reading_of(rows, "2017-03", indicator)
    held = {name: {each: (figure.value,) for each, figure in row.items()} for name, row in rows.items()}
    if of.period is not None and of.target_to_date is not None:
        held[Kind.CUMULATIVE_TARGET] = {of.period: (of.target_to_date,)}
    counts = indicator.unit in (Unit.COUNT, Unit.MONEY)
    figures = Figures(held, adds_up(indicator), counts, indicator.unit is Unit.PERCENT, decimals)
    good = {Direction.UP: 1, Direction.DOWN: -1}.get(indicator.direction, 0)
    subject = Subject((1, 1), indicator.name, good=good)
    last = of.comment_period.last_month.ordinal
    return Case(of, Facts(Subjects([subject]), lambda _: figures, last, (subject,)))


def moved(case: Case) -> str:
    """Return the summary of a reading that moved on last year, in its printed decimals."""
    pair = case.reading.comparison
    assume(pair is not None and abs(pair.change) >= 1)
    return summary_sentence(case.reading)


@every_kind
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_what_a_reading_says_of_itself_is_never_wrong(kind, data):
    case = data.draw(cases(kind))
    reading = case.reading
    said = (
        summary_sentence(reading),
        comparison_sentence(reading),
        baseline_sentence(reading),
        reading.status_reason,
        f"{summary_sentence(reading)} {reading.status_reason}",
        with_fields("In {period} it was {latest}, against a target of {target}.", reading),
    )
    for sentence in said:
        assert "wrong" not in case.verdicts(sentence), sentence


@every_kind
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_its_summary_is_right_in_every_claim(kind, data):
    case = data.draw(cases(kind))
    sentence = moved(case)
    found = case.verdicts(sentence)
    assert found
    assert set(found) == {"right"}, sentence


@every_kind
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_changed_digit_is_found(kind, data):
    """A figure that was rounded before we had it, and its share, may be another in the last place; cases may not."""
    case = data.draw(cases(kind))
    sentence = moved(case)
    times = [match.span() for match in _TIMES.finditer(sentence)]
    digits = (match.start() for match in re.finditer(r"\d", sentence))
    until = sentence.find("(") if kind == "rate" else len(sentence)
    places = [place for place in digits if place < until and not any(begin <= place < end for begin, end in times)]
    assume(places)
    place = data.draw(st.sampled_from(places))
    leads = not (sentence[place - 1].isdigit() or sentence[place - 1] in ",.")
    apart = 0 if KINDS[kind].unit in (Unit.COUNT, Unit.MONEY) else 1
    others = [each for each in "0123456789"[leads:] if abs(int(each) - int(sentence[place])) > apart]
    digit = data.draw(st.sampled_from(others))
    changed = sentence[:place] + digit + sentence[place + 1 :]
    assert "wrong" in case.verdicts(changed), changed


@every_kind
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_changed_direction_is_found(kind, data):
    case = data.draw(cases(kind))
    sentence = moved(case)
    changed = re.sub(r"\b(?:more|fewer|less|higher|lower)\b", lambda found: opposite(found[0]), sentence)
    assume(changed != sentence)
    assert "wrong" in case.verdicts(changed), changed


@pytest.mark.parametrize("kind", ["months", "money", "per cent", "rate", "rolling"])
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_changed_month_is_found(kind, data):
    case = data.draw(cases(kind))
    sentence = moved(case)
    matches = list(re.finditer("|".join(MONTH_NAMES), sentence))
    assume(matches)
    match = data.draw(st.sampled_from(matches))
    month = data.draw(st.sampled_from([each for each in MONTH_NAMES if each != match[0]]))
    changed = sentence[: match.start()] + month + sentence[match.end() :]
    assert "wrong" in case.verdicts(changed), changed


@pytest.mark.parametrize("kind", ["years", "per cent", "per cent by quarter", "rate", "rolling"])
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_year_that_is_still_to_come_is_found(kind, data):
    case = data.draw(cases(kind))
    sentence = moved(case)
    later = str(data.draw(st.integers(2018, 2098)))
    changed = re.sub(
        r"\b201[67]\b(?:/17)?", later if "/" not in sentence else f"{later}/{int(later[2:]) + 1:02}", sentence, count=1
    )
    assert "wrong" in case.verdicts(changed), changed
