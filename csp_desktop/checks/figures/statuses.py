"""R09, R20 and R37: statuses beside the rule, and the words that they are printed with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status, StatusScheme

_WITHIN = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|per ?cent)", re.IGNORECASE)


def not_by_the_rule(reading: Reading, by_rule: Status, scheme: StatusScheme) -> Iterator[Finding]:
    """R09: yield a status that an officer set otherwise than the partnership's own rule says; its reason is printed."""
    if reading.status is not by_rule:
        message = (
            f"{title_of(reading)} is printed as {scheme.word(reading.status)}; by the rule it is"
            f" {scheme.word(by_rule)}. {reading.status_reason}"
        )
        yield finding(
            "R09",
            Severity.WARNING,
            reading,
            message,
            printed=scheme.word(reading.status),
            expected=scheme.word(by_rule),
        )


def one_word_for_two(scheme: StatusScheme) -> Iterator[Finding]:
    """R20: yield a word that stands for two statuses."""
    words: dict[str, list[Status]] = defaultdict(list)
    for status in Status:
        words[scheme.word(status).strip().casefold()].append(status)
    for word, statuses in words.items():
        if word and len(statuses) > 1:
            names = " and ".join(each.value for each in statuses)
            message = f"“{scheme.word(statuses[0])}” stands for two statuses, {names}: give each its own word."
            yield Finding("R20", Severity.WARNING, Place(), message)


def without_a_word(scheme: StatusScheme) -> Iterator[Finding]:
    """R37: yield a status that would be printed as a colour alone."""
    for status in Status:
        if not scheme.word(status).strip():
            message = f"The status “{status.value}” has no word: who cannot see its colour cannot read it."
            yield Finding("R37", Severity.ERROR, Place(), message)


def other_tolerance_in_words(scheme: StatusScheme) -> Iterator[Finding]:
    """R20: yield a status whose words name another percentage than the rule has: boundaries would not meet."""
    for status in (Status.MET, Status.NEAR, Status.MISSED):
        for match in _WITHIN.finditer(scheme.word(status)):
            if float(match[1]) != scheme.tolerance:
                message = f"“{scheme.word(status)}” names {match[0]}; the rule is {scheme.tolerance:g}%."
                yield Finding("R20", Severity.WARNING, Place(), message, match[0], f"{scheme.tolerance:g}%")
