"""R19: abbreviations that a document uses and never explains, and those that it explains and never uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from csp_desktop.domain.findings import Finding, Place, Severity

_SHORT = re.compile(r"(?<![\w@./-])([A-Z](?:[A-Z]|&(?=[A-Z])){1,6})s?(?![\w@&]|[./-]\w)")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")
_ENTRY = re.compile(r"\b([A-Z][A-Z&]{1,6})\s*(?:=|\(=)\s*\S")
_SMALL = frozenset(("of", "and", "for", "the", "in", "to", "on", "with", "a", "an", "or", "by"))
_EVERYBODY_S = frozenset(
    ("UK", "NHS", "GP", "MP", "TV", "IT", "ID", "PDF", "AM", "PM", "EU", "US", "HM", "NB", "NA", "TBC", "TBA", "ASAP")
)
_MOSTLY_CAPITALS = 0.6
_SURE = 3
"""From how many letters on the first letters of any words are no chance."""


def unexplained(texts: Sequence[str], named: Iterable[str] = (), name: str = "") -> Iterator[Finding]:
    """R19: yield, in one note, the abbreviations of texts that nothing in them explains.

    An abbreviation is explained where words with its letters stand anywhere: in brackets beside it, after a sign of
    equality, or by themselves, as a partner's full name does. `named` are other texts that are printed beside.
    """
    beside = [*texts, *named]
    lower = {word for text in beside for word in _WORD.findall(text) if word.islower()}
    lines = [line for text in beside for line in text.splitlines()]
    initials = "|".join(_initials(line, capitals=False) for line in lines)
    capitals = "|".join(_initials(line, capitals=True) for line in lines)
    entries = {match[1] for text in beside for match in _ENTRY.finditer(text)}
    missing = [
        each
        for each in _used(texts)
        if each not in entries and each.casefold() not in lower and not _is_spelt(each, initials, capitals)
    ]
    if missing:
        first = next(line for line in lines if re.search(rf"\b{re.escape(missing[0])}", line))
        message = f"Nothing says what {_listed(missing)} {'stand' if len(missing) > 1 else 'stands'} for: say it once."
        where = Place(workbook=name, text=" ".join(first.split())[:400])
        yield Finding("R19", Severity.NOTE, where, message, printed=", ".join(missing))


def _used(texts: Iterable[str]) -> list[str]:
    """Return the abbreviations of texts in their order, those of lines in capitals left out."""
    found: dict[str, None] = {}
    for line in (line for text in texts for line in text.splitlines() if not _is_in_capitals(line)):
        for match in _SHORT.finditer(line):
            if match[1] not in _EVERYBODY_S and not _ROMAN.fullmatch(match[1]):
                found.setdefault(match[1])
    return list(found)


def _is_in_capitals(line: str) -> bool:
    letters = [character for character in line if character.isalpha()]
    return sum(character.isupper() for character in letters) > _MOSTLY_CAPITALS * len(letters)


def _initials(line: str, *, capitals: bool) -> str:
    """Return the first letters of a line's telling words; of `capitals` alone, the others are gaps."""
    words = [word for word in _WORD.findall(line) if word.casefold() not in _SMALL]
    return "".join(
        word[0].upper() if len(word) > 1 and not word.isupper() and (word[0].isupper() or not capitals) else "."
        for word in words
    )


def _is_spelt(short: str, initials: str, capitals: str) -> bool:
    letters = short.replace("&", "")
    return letters in capitals or (len(letters) >= _SURE and letters in initials)


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def unused(text: str, name: str = "") -> Iterator[Finding]:
    """R19: yield the abbreviations that a list explains and the text never uses."""
    for match in _ENTRY.finditer(text):
        if len(re.findall(rf"\b{re.escape(match[1])}\b", text)) == 1:
            message = f"“{match[1]}” is explained, and stands nowhere else: leave it out."
            yield Finding("R19", Severity.NOTE, Place(workbook=name), message, printed=match[1])


_SCHEME = re.compile(r"\b([A-Z]{2,5})\s*(?:=|\()")
_NUMBERED = re.compile(r"\b(\d{1,3}):\s*[A-Za-z]")
_FEWEST = 2


def codes_not_in_the_key(text: str, name: str = "") -> Iterator[Finding]:
    """R19: yield the codes of a scheme whose numbers the key explains one by one, where it does not explain them."""
    for line in text.splitlines():
        for scheme, numbers in _explained(line).items():
            used = re.findall(rf"\b{scheme}\s?(\d{{1,3}})\b", text)
            for number in dict.fromkeys(each for each in used if len(numbers) >= _FEWEST and each not in numbers):
                message = f"“{scheme} {number}” is used, and the key explains {scheme} {_listed(numbers)} only."
                where = Place(workbook=name, text=" ".join(line.split())[:400])
                yield Finding("R19", Severity.NOTE, where, message, printed=f"{scheme} {number}")


def _explained(line: str) -> dict[str, list[str]]:
    """Return the numbers that a line explains by scheme: PSA (...) 23: ...; 25: ..."""
    found: dict[str, list[str]] = {}
    scheme = ""
    for part in line.split(";"):
        begun = _SCHEME.search(part)
        scheme = begun[1] if begun else scheme
        if scheme:
            found.setdefault(scheme, []).extend(match[1] for match in _NUMBERED.finditer(part))
    return found
