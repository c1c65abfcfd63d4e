"""A claim as it is told: what it says, what came of it, and what would be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain

from csp_desktop.checks.words.articles import article_before
from csp_desktop.checks.words.checking import judged_passages
from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.expected import expected_of, one_line
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Span
from csp_desktop.checks.words.judged import Judged, Verdict
from csp_desktop.checks.words.reasons import reason_of, span_name
from csp_desktop.domain.findings import Finding, Place, Severity

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
    return tuple(replace(claim, suggestion=one_line(text)) if claim.suggestion else claim for claim in told)


def _told(judged: Judged) -> CheckedClaim:
    wrong = judged.verdict is Verdict.WRONG
    expected = expected_of(judged) if wrong else ""
    return CheckedClaim(
        start=judged.start,
        end=judged.end,
        text=one_line(judged.text),
        sentence=one_line(judged.passage.text),
        kind=judged.claim.sort.value,
        subject=judged.subject.title if judged.subject else "",
        period=span_name(judged.outcome.span) if judged.outcome else "",
        verdict=judged.verdict.value,
        rule=judged.rule,
        severity=_SEVERITY.get(judged.rule, Severity.ERROR).value if wrong else "",
        expected=expected,
        reason=reason_of(judged),
        suggestion=_suggestion(judged, expected) if wrong else "",
    )


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
    return one_line(text[: time.start] + span_name(last if time.ends else outcome.span) + text[time.end :])


def _sentence_with(judged: Judged, expected: str) -> str:
    return one_line(_with(judged.passage.text, judged.claim, expected))


def _with(text: str, claim: Claim, expected: str) -> str:
    """Return a text in which a claim says what is expected, with the article that goes with it."""
    length, article = article_before(text[: claim.start], expected)
    return text[: claim.start - length] + article + expected + text[claim.end :]
