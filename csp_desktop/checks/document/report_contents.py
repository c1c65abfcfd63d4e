"""R21: a report's list of contents beside its sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from csp_desktop.domain.findings import Finding, Place, Severity

_CONTENTS = re.compile(r"^\W*(?:list of |table of )?contents\W*$", re.I | re.M)
_HEAD = 1_500
_ENTRY = re.compile(r"^[ \t]*(?:\*\*)?[ \t]*(?:[-•]|\*(?!\*)|\d+\.)[ \t]+(\S.{7,})$", re.M)
_HEADING = re.compile(r"^[ \t]*(?:#{1,6} .+|\*\*.+\*\*.*)$", re.M)
_WORD = re.compile(r"[a-z]{3,}")
_BRACKETS = re.compile(r"\([^)]*\)")
_SMALL = frozenset(
    ("the", "and", "for", "with", "that", "which", "who", "they", "has", "are", "number", "reduce", "increase",
     "reporting", "rate", "current", "level", "measure", "performance")
)  # fmt: skip
_LIKE = 0.7
_LONGEST = 20
"""More words than this are a paragraph in bold, no heading."""


def entries_twice(text: str, name: str = "") -> Iterator[Finding]:
    """R21: yield an entry that a list of contents has twice."""
    for entry, count in Counter(_contents(text)[0]).items():
        if count > 1:
            message = f"“{entry}” stands {count} times in the list of contents."
            yield Finding("R21", Severity.NOTE, Place(workbook=name, text=entry), message, printed=entry)


def entries_without_a_section(text: str, name: str = "") -> Iterator[Finding]:
    """R21: yield an entry of a list of contents that no heading after it is about.

    A report whose headings do not show as such in its text is not asked: most of its entries would have none.
    """
    entries, rest = _contents(text)
    headings = (match[0] for match in _HEADING.finditer(rest))
    sections = [_words(heading) for heading in headings if len(heading.split()) <= _LONGEST]
    without = [entry for entry in dict.fromkeys(entries) if not _has_section(entry, sections)]
    if 2 * len(without) >= len(entries):
        return
    for entry in without:
        message = f"“{entry}” stands in the list of contents, and no section is headed so: leave it out, or write it."
        yield Finding("R21", Severity.WARNING, Place(workbook=name, text=entry), message, printed=entry)


def _contents(text: str) -> tuple[list[str], str]:
    """Return the entries of a text's list of contents, and what comes after it."""
    heading = _CONTENTS.search(text)
    if heading is None:
        return [], ""
    end = re.search(r"^#", text[heading.end() :], re.M)
    place = heading.end() + (end.start() if end else _HEAD)
    found = _ENTRY.finditer(text[heading.end() : place])
    entries = [" ".join(match[1].split()).rstrip("*: ") for match in found]
    return entries, text[place:]


def _has_section(entry: str, sections: Sequence[frozenset[str]]) -> bool:
    words = _words(entry)
    return not words or any(len(words & section) >= _LIKE * len(words) for section in sections)


def _words(text: str) -> frozenset[str]:
    """Return the telling words of an entry or heading, whatever their number."""
    plain = _BRACKETS.sub(" ", text).casefold()
    return frozenset(word.rstrip("s") for word in _WORD.findall(plain)) - _SMALL
