"""1,000 comments of 200 words, each claim held against 500 indicators, beside the bare splitting into words."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from time import perf_counter

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Figures
from csp_desktop.checks.words.subjects import Subject, Subjects
from csp_desktop.checks.words.told import checked_claims
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import Period, month, span
from tests.benchmarks.shares import percentile
from tests.benchmarks.table import Note, Row

COMMENTS = 1_000
WORDS = 200
INDICATORS = 500
MONTHS = tuple(span(month(2013, 4), month(2016, 11)))
A_PAGE = 0.1
"""Within how many seconds a page of text is to be underlined."""

_KINDS = (
    "Burglary",
    "Robbery",
    "Arson",
    "Shoplifting",
    "Criminal damage",
    "Vehicle crime",
    "Assault",
    "Fraud",
    "Stalking",
)
_SENTENCES = (
    "Between April and the end of November there have been {n} {name} offences recorded, a reduction of {m} on the same"
    " period last year.",
    "This equates to a {p}% reduction.",
    "{name} has increased this year compared to last, although the partnership has worked with landlords and schools.",
    "In quarter two there were {n} offences, which is {m} more than in quarter two last year.",
    "A new panel meets each month and hears from victims, and the board will review its work in the spring.",
    "The target of {n} has not been met, and we remain {p}% above target.",
)


def rows() -> Iterator[Row | Note]:
    """Yield the time of one comment, in the mean and at p95."""
    chance = random.Random(7)
    facts, names = _facts(chance)
    comments = [_comment(chance, names) for _ in range(COMMENTS)]
    took = []
    claims = 0
    for comment, place in comments:
        began = perf_counter()
        found = checked_claims(comment, _on(facts, place))
        took.append(perf_counter() - began)
        claims += len(found)
    bare = _seconds_to_split([comment for comment, _ in comments])
    words = f"a comment of {WORDS} words against {INDICATORS} indicators"
    yield Row(f"{words}, mean of {COMMENTS:,}", sum(took) / COMMENTS, None, "splitting it into words", bare / COMMENTS)
    yield Row(f"{words}, p95", percentile(took, 95), A_PAGE)
    yield Note(f"The {COMMENTS:,} comments hold {claims:,} claims.")


def _facts(chance: random.Random) -> tuple[Facts, list[str]]:
    names = [f"{_KINDS[number % len(_KINDS)]} in {_place(number)}" for number in range(INDICATORS)]
    held = {Subject((number, 1), name): _figures(chance) for number, name in enumerate(names)}
    return Facts(Subjects(held), held.__getitem__, MONTHS[-1].ordinal), names


def _on(facts: Facts, place: int) -> Facts:
    return Facts(facts.subjects, facts.figures, facts.as_at, (facts.subjects.all[place],))


def _place(number: int) -> str:
    """Return a place's name of letters alone, as digits are no part of a name."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}").capitalize() + "ton"


def _figures(chance: random.Random) -> Figures:
    values: dict[Period, tuple[float, ...]] = {period: (float(chance.randint(20, 200)),) for period in MONTHS}
    return Figures({Kind.ACTUAL: values})


def _comment(chance: random.Random, names: list[str]) -> tuple[str, int]:
    place = chance.randrange(len(names))
    said: list[str] = []
    while sum(len(each.split()) for each in said) < WORDS:
        numbers = {"n": f"{chance.randint(100, 2000):,}", "m": chance.randint(1, 90), "p": chance.randint(1, 40)}
        said.append(chance.choice(_SENTENCES).format(name=names[place], **numbers))
    return " ".join(said), place


def _seconds_to_split(comments: list[str]) -> float:
    began = perf_counter()
    for comment in comments:
        re.findall(r"\w+", comment)
    return perf_counter() - began
