"""A claim as it is told: what it says, what came of it, and what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain

from csp_desktop.checks.words.articles import article_before
from csp_desktop.checks.words.checking import judged_passages
from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Span
from csp_desktop.checks.words.judged import Judged, Verdict
from csp_desktop.checks.words.lexicon import opposite
from csp_desktop.checks.words.outcomes import Outcome
from csp_desktop.checks.words.quantities import Measure, Quantity
from csp_desktop.checks.words.status_words import STANDING_WORDS, Standing
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.numbers import difference, percent_of, printed, printed_signed
from csp_desktop.domain.periods import Frequency, Period, long_name

_NUMBER = re.compile(r"[£+−–-]?[\d,]*\d(?:\.\d+)?")
_SEVERITY = {"R08": Severity.WARNING}


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """One claim of a text, from `start` to `end` in it, held against the figures.

    `verdict` is right, wrong or unchecked; `reason` says what the figures say, or why it was not checked. Of a wrong
    one, `expected` is the claim put right, and `suggestion` its sentence with all that is wrong in it put right.
    """

    start: int
    end: int
    text: str
    sentence: str
    kind: str
    subject: str
    period: str
    verdict: str
    rule: str = ""
    severity: str = ""
    expected: str = ""
    reason: str = ""
    suggestion: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the claim in its JSON form."""
        return asdict(self)

    def finding(self, workbook: str = "") -> Finding | None:
        """Return what is wrong as a finding, None where nothing is."""
        if self.verdict != Verdict.WRONG:
            return None
        place = Place(workbook=workbook, indicator=self.subject, period=self.period, text=self.sentence)
        message = f"“{self.text}” is not what the figures say: {self.reason}"
        severity = Severity(self.severity)
        return Finding(self.rule, severity, place, message, self.text, self.expected, self.suggestion)


def checked_claims(text: str, facts: Facts) -> tuple[CheckedClaim, ...]:
    """Return every claim of a text in its order, held against the figures."""
    return tuple(chain.from_iterable(claims_by_passage(text, facts)))


def claims_by_passage(text: str, facts: Facts) -> Iterator[tuple[CheckedClaim, ...]]:
    """Yield the claims of each passage of a text as they are held against the figures, for work in small pieces."""
    return (_together(passage) for passage in judged_passages(text, facts))


def _together(judged: tuple[Judged, ...]) -> tuple[CheckedClaim, ...]:
    """Return the claims of a passage; where several of one sentence are wrong, each suggests it with all put right."""
    told = tuple(map(_told, judged))
    wrong = [each for each in zip(judged, told, strict=True) if each[1].suggestion]
    if len(wrong) < 2 or any(each.rule == "R08" for each, _ in wrong):
        return told
    text = wrong[0][0].passage.text
    until = len(text)
    for each, claim in sorted(wrong, key=lambda pair: pair[0].claim.start, reverse=True):
        if each.claim.end <= until:
            text, until = _with(text, each.claim, claim.expected), each.claim.start
    return tuple(replace(claim, suggestion=_one_line(text)) if claim.suggestion else claim for claim in told)


def _told(judged: Judged) -> CheckedClaim:
    wrong = judged.verdict is Verdict.WRONG
    expected = _expected(judged) if wrong else ""
    return CheckedClaim(
        start=judged.start,
        end=judged.end,
        text=_one_line(judged.text),
        sentence=_one_line(judged.passage.text),
        kind=judged.claim.sort.value,
        subject=judged.subject.title if judged.subject else "",
        period=span_name(judged.outcome.span) if judged.outcome else "",
        verdict=judged.verdict.value,
        rule=judged.rule,
        severity=_SEVERITY.get(judged.rule, Severity.ERROR).value if wrong else "",
        expected=expected,
        reason=_reason(judged),
        suggestion=_suggestion(judged, expected) if wrong else "",
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _expected(judged: Judged) -> str:
    """Return the claim's own words with the right number, and the right word for its direction."""
    claim, outcome = judged.claim, judged.outcome
    if outcome is None:
        return _turned(judged)
    if judged.rule == "R08":
        return f"figures to {long_name(Period(Frequency.MONTH, outcome.span.last))}"
    if judged.rule == "R29":
        return "out of line with" if _one_line(judged.text).casefold() == "in line with" else judged.reason
    if claim.sort is Sort.STANDING:
        return judged.words or STANDING_WORDS[Standing(int(outcome.value))]
    if claim.sort is Sort.ATTAINED:
        return "target not met" if claim.sign == 1 else "target met"
    return _put_right(judged, outcome)


def _turned(judged: Judged) -> str:
    """Return a claim with the word for the other way."""
    if judged.claim.word is None:
        return ""
    start, end = (place - judged.claim.start for place in judged.claim.word)
    text = judged.text
    return _one_line(text[:start] + opposite(text[start:end]) + text[end:])


def _put_right(judged: Judged, outcome: Outcome) -> str:
    claim, text = judged.claim, judged.passage.text
    changes: list[tuple[int, int, str]] = []
    way = (outcome.value > 0) - (outcome.value < 0)
    if claim.word is not None and claim.sign is not None and way and way != claim.sign:
        changes.append((*claim.word, opposite(text[claim.word[0] : claim.word[1]])))
    if claim.quantity is not None and not outcome.opposed:
        changes.append((claim.quantity.start, claim.quantity.end, _number(claim.quantity, text, outcome)))
    for start, end, words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    shift = sum(len(words) - (end - start) for start, end, words in changes)
    return _one_line(text[claim.start : claim.end + shift])


def _number(quantity: Quantity, text: str, outcome: Outcome) -> str:
    """Return the right number as the wrong one is written: its decimals, its sign, its unit."""
    written = text[quantity.start : quantity.end]
    scale = quantity.step * 10.0**quantity.decimals
    right = outcome.value / scale
    in_points = _is_points(quantity, outcome)
    decimals = max(quantity.decimals, 1) if in_points else quantity.decimals
    while (
        not quantity.sign
        and decimals < 3
        and printed(abs(right), decimals) == printed(quantity.value / scale, decimals)
    ):
        decimals += 1
    number = printed_signed(right, decimals) if quantity.sign else printed(abs(right), decimals)
    found = _NUMBER.search(written)
    rest = written[found.end() :] if found else ""
    pound = "£" if written.startswith("£") else ""
    return f"{pound}{number}{' percentage points' if in_points else rest}"


def _is_points(quantity: Quantity, outcome: Outcome) -> bool:
    """Return whether a number in per cent should be one of points: that of a share that changed."""
    if quantity.measure is not Measure.PERCENT or outcome.before is None:
        return False
    return abs(outcome.value) == abs(difference(outcome.now.value, outcome.before.value))


def _suggestion(judged: Judged, expected: str) -> str:
    """Return the sentence put right; empty where no words of ours would do."""
    if judged.rule == "R08":
        return _sentence_of_time(judged)
    puts_right = judged.words or judged.claim.sort not in (Sort.STANDING, Sort.ATTAINED)
    is_told = judged.rule == "R29" and expected == judged.reason
    return _sentence_with(judged, expected) if puts_right and not is_told else ""


def _sentence_of_time(judged: Judged) -> str:
    """Return a sentence with the time that its figures reach in the place of the longer one that it names."""
    time, outcome, text = judged.claim.time, judged.outcome, judged.passage.text
    if time is None or outcome is None or time.end > len(text):
        return ""
    last = Span(outcome.span.last, outcome.span.last)
    return _one_line(text[: time.start] + span_name(last if time.ends else outcome.span) + text[time.end :])


def _sentence_with(judged: Judged, expected: str) -> str:
    return _one_line(_with(judged.passage.text, judged.claim, expected))


def _with(text: str, claim: Claim, expected: str) -> str:
    """Return a text in which a claim says what is expected, with the article that goes with it."""
    length, article = article_before(text[: claim.start], expected)
    return text[: claim.start - length] + article + expected + text[claim.end :]


def _reason(judged: Judged) -> str:
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
