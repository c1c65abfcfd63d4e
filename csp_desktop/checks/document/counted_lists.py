"""R27: counts in words beside what is listed, and priorities that no indicator measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from csp_desktop.checks.words.subjects import telling_words
from csp_desktop.domain.findings import Finding, Place, Severity

_NUMBERS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)  # noqa: SIM905
}
_COUNTED = re.compile(
    rf"\b(?:the|our|its|all|these|those)\s+(\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(priorities|indicators|recommendations)\b"
    r"(?!\s+(?:that|which|who|with|on|in|for|of|from|where|agreed|set|below|above))",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\bpriorities\b[^.;:]{0,60}[;:]\s*([^.\n]+)", re.IGNORECASE)
_PARTS = re.compile(r",|;|\band\b(?![^()]*\))")
_LEFT_OUT = re.compile(r"\([^)]*\)")
_FEWEST = 3


def other_counts(
    texts: Iterable[str], counts: Mapping[str, int], name: str = "", where_from: str = "the text lists"
) -> Iterator[Finding]:
    """R27: yield where texts say how many priorities, indicators or recommendations there are, and there are others.

    `counts` says how many there are, by their plural; none is asked where it is not known. `where_from` says what
    they were counted in.
    """
    for text in texts:
        for match in _COUNTED.finditer(text):
            said = _NUMBERS.get(match[1].casefold()) or int(match[1])
            there = counts.get(match[2].casefold())
            if there and said != there:
                message = f"“{match[0]}”: {where_from} {there}. Put the number right, or say which are meant."
                where = Place(workbook=name, text=_line(text, match))
                yield Finding("R27", Severity.WARNING, where, message, match[0], f"{there} {match[2].lower()}")


def priorities_listed(text: str) -> list[str]:
    """Return the priorities that a text lists after the word; none where it lists fewer than three."""
    match = _LISTED.search(text)
    parts = [part.strip(" .") for part in _PARTS.split(_LEFT_OUT.sub("", match[1]))] if match else []
    named = [part for part in parts if part]
    return named if len(named) >= _FEWEST else []


def priorities_without_indicators(texts: Iterable[str], measured: Iterable[str], name: str = "") -> Iterator[Finding]:
    """R27: yield each priority that a text lists and that nothing that is `measured` is about."""
    about = [telling_words(each) for each in measured]
    for text in texts:
        for priority in priorities_listed(text):
            words = telling_words(priority)
            if words and not any(_is_about(each, words) for each in about):
                message = f"The priority “{priority}” has no indicator: name one, or say how it is watched."
                yield Finding("R27", Severity.WARNING, Place(workbook=name, text=text[:400]), message, priority)


def _is_about(measured: frozenset[str], words: frozenset[str]) -> bool:
    """Return whether a measure has most of a priority's words, or none that the priority has not."""
    return bool(measured) and (2 * len(words & measured) > len(words) or measured <= words)


def _line(text: str, match: re.Match[str]) -> str:
    begin, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    return " ".join(text[begin : end if end >= 0 else len(text)].split())[:400]
