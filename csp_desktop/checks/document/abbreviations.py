"""R19: abbreviations that a document uses and never explains, and those that it explains and never uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from csp_desktop.domain.findings import Finding, Place, Severity

_SHORT = re.compile(r"(?<![\w@./-])([A-Z](?:[A-Z]|&(?=[A-Z])){1,6})s?(?![\w@&]|[./-]\w)")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")
_SHOUTED = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b")
_LONG = 4
_ENTRY = re.compile(r"\b([A-Z][A-Z&]{1,6})\s*(?:=|\(=)\s*\S")
_BESIDE = re.compile(r"\b([A-Z][A-Z&]{1,6})\s?\(([^()\n]{5,120})\)")
_CAPITAL = re.compile(r"\b[A-Z][a-z]")
_IN_BRACKETS = re.compile(r"[A-Za-z][\w’'-]+\s+\([‘'“\"]?(?:the )?([A-Z][A-Z&]{1,6})[’'”\"]?\)")
_SMALL = frozenset(("of", "and", "for", "the", "in", "to", "on", "with", "a", "an", "or", "by"))
_EVERYBODY_S = frozenset(
    re.findall(
        r"\w+",
        "UK NHS GP MP TV IT ID PDF AM PM EU US HM NB NA TBC TBA ASAP CSP YES NO NOT ALL AND OR NEW KEY ITEM NOTE TOTAL"
        " RED AMBER GREEN BLUE GREY WHITE BLACK ASIAN MIXED OTHER MALE FEMALE",
    )
)
_MOSTLY_CAPITALS = 0.6
_SURE = 4
"""From how many letters on the first letters of any words are no chance; fewer must be capitals, or come twice."""


def unexplained(texts: Sequence[str], named: Iterable[str] = (), name: str = "") -> Iterator[Finding]:
    """R19: yield, in one note, the abbreviations of texts that nothing in them explains.

    An abbreviation is explained where words with its letters stand anywhere: in brackets beside it, after a sign of
    equality, or by themselves, as a partner's full name does. `named` are other texts that are printed beside.
    """
    beside = [*texts, *named]
    lower = {word for text in beside for word in _WORD.findall(text) if word.islower()}
    lines = [line for text in beside for line in text.splitlines()]
    words = [(telling, "".join(word[0].upper() for word in telling)) for line in lines if (telling := _telling(line))]
    explained = set().union(*map(_explained_by_sign, beside))
    missing = [
        each
        for each in _used(texts)
        if each not in explained and each.casefold() not in lower and not _is_spelt(each.replace("&", ""), words)
    ]
    if missing:
        first = next(line for line in lines if re.search(rf"\b{re.escape(missing[0])}", line))
        message = f"Nothing says what {_listed(missing)} {'stand' if len(missing) > 1 else 'stands'} for: say it once."
        where = Place(workbook=name, text=" ".join(first.split())[:400])
        yield Finding("R19", Severity.NOTE, where, message, printed=", ".join(missing))


def _explained_by_sign(text: str) -> set[str]:
    """Return the abbreviations that a sign of equality or brackets explain, before or behind them."""
    found = {match[1] for way in (_ENTRY, _IN_BRACKETS) for match in way.finditer(text)}
    return found | {match[1] for match in _BESIDE.finditer(text) if len(_CAPITAL.findall(match[2])) > 1}


def _used(texts: Iterable[str]) -> list[str]:
    """Return the abbreviations of texts in their order, words that are only printed in capitals left out."""
    found: dict[str, None] = {}
    for line in (line for text in texts for line in text.splitlines() if not _is_in_capitals(line)):
        for match in _SHORT.finditer(_SHOUTED.sub(_without_words, line)):
            if match[1] not in _EVERYBODY_S and not _ROMAN.fullmatch(match[1]):
                found.setdefault(match[1])
    return list(found)


def _without_words(match: re.Match[str]) -> str:
    """Return nothing for a run of capitals that holds words, as SOME CONCERNS does; HO DSO stays."""
    words = match[0].split()
    return "" if any(len(word) > _LONG or word.casefold() in _SMALL for word in words) else match[0]


def _is_in_capitals(line: str) -> bool:
    letters = [character for character in line if character.isalpha()]
    return sum(character.isupper() for character in letters) > _MOSTLY_CAPITALS * len(letters)


def _telling(line: str) -> list[str]:
    """Return the words of a line that may be what letters stand for; the second half of a hyphened one as its first."""
    words: list[str] = []
    for match in _WORD.finditer(line):
        word = match[0]
        if word.casefold() in _SMALL or (word.isupper() and len(word) < _LONG):
            continue
        follows = match.start() > 0 and line[match.start() - 1] == "-" and words and words[-1][0].isupper()
        words.append(word.capitalize() if follows else word)
    return words


def _is_spelt(letters: str, lines: Sequence[tuple[list[str], str]]) -> bool:
    """Return whether words with these first letters stand anywhere; each line comes with its first letters."""
    seen: set[str] = set()
    for words, initials in lines:
        place = initials.find(letters)
        while place >= 0:
            run = words[place : place + len(letters)]
            phrase = " ".join(run).casefold()
            if len(letters) >= _SURE or phrase in seen or all(word[0].isupper() for word in run):
                return True
            seen.add(phrase)
            place = initials.find(letters, place + 1)
    return False


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
