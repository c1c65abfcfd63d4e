"""Key and notes: what each status, word and shorthand in the pack means."""

from __future__ import annotations

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.key_words import TERMS, status_meaning
from csp_desktop.domain.status import Status
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, BulletList, Cell, Column, Heading, Paragraph, Row, Table
from csp_desktop.pack.sections.figures_table import shorthand_used
from csp_desktop.pack.sections.rules_in_use import rules_in_use


def key(content: PackContent, heading: str) -> list[Block]:
    """Return the key's blocks."""
    rows = tuple(
        Row((Cell(content.scheme.word(status), status=status), Cell(status_meaning(status, content.scheme))))
        for status in Status
    )
    statuses = Table("What each status means.", (Column("Status", 1.4), Column("Meaning", 3)), rows)
    blocks: list[Block] = [Heading(1, heading), Heading(3, "Status"), statuses]
    blocks += [
        Heading(3, "Rules"),
        BulletList(rules_in_use(content)),
        Heading(3, "Terms"),
        BulletList(TERMS),
        Heading(3, "Shorthand"),
        BulletList(_shorthand(content)),
    ]
    if content.notes:
        blocks += [Heading(3, "Notes"), *map(Paragraph, content.notes)]
    return blocks


def _shorthand(content: PackContent) -> tuple[str, ...]:
    """Return each shorthand in the pack's tables with its meaning; the summary always may have two."""
    used = {Shorthand.NOT_AVAILABLE, Shorthand.NOT_APPLICABLE}.union(*map(shorthand_used, content.entries))
    return tuple(f"[{mark}] {mark.words}" for mark in Shorthand if mark in used)
