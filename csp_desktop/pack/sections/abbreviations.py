"""Abbreviations: those that the pack uses, and no others, each with its meaning."""

from __future__ import annotations

import re

from csp_desktop.domain.abbreviations import KNOWN
from csp_desktop.domain.board_lists import ListName
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Row, Table

_UNKNOWN = "Meaning not given"


def abbreviations(content: PackContent, heading: str, said: str) -> list[Block]:
    """Return the abbreviations that stand in what the other sections say; nothing without any.

    The officer's own meanings come before the usual ones. A code's scheme without a meaning is listed as such.
    """
    used = _used(content, said)
    if not used:
        return []
    rows = tuple(Row((Cell(short), Cell(used[short] or _UNKNOWN))) for short in sorted(used, key=str.casefold))
    columns = (Column("Abbreviation", 1), Column("Meaning", 4))
    return [Heading(1, heading), Table("What each abbreviation in the pack means.", columns, rows)]


def unexplained(content: PackContent, said: str) -> tuple[str, ...]:
    """Return the abbreviations in use that have no meaning, as a sentence for the officer."""
    names = [short for short, meaning in _used(content, said).items() if not meaning]
    if not names:
        return ()
    return (f"Without a meaning yet: {', '.join(names)} (Agenda and papers, Abbreviations).",)


def _used(content: PackContent, said: str) -> dict[str, str]:
    """Return the meanings of the abbreviations that stand in a text, empty where none is known."""
    items = content.lists.get(ListName.ABBREVIATIONS, ())
    own = {each.values["short"]: each.values.get("meaning", "") for each in items if each.values.get("short")}
    schemes = {code.scheme for entry in content.entries for code in entry.reading.indicator.codes}
    meanings = {**dict.fromkeys(sorted(schemes), ""), **KNOWN, **own}
    return {short: meaning for short, meaning in meanings.items() if _is_used(short, said)}


def _is_used(short: str, said: str) -> bool:
    """Return whether a text has an abbreviation as a word of its own, in its own capitals; a plural counts."""
    return re.search(rf"(?<!\w){re.escape(short)}(?:s|\d[\w.]*)?(?!\w)", said) is not None
