"""Key and notes: what each status, word and shorthand in the pack means."""

from __future__ import annotations

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, BulletList, Cell, Column, Heading, Paragraph, Row, Table
from csp_desktop.pack.sections.figures_table import shorthand_used
from csp_desktop.pack.sections.rules_in_use import rules_in_use

_TERMS = (
    "To date: from 1 April to the end of the last month or quarter that the partner has sent.",
    "Same period last year: the same months or quarters of the financial year before. "
    "Where one year lacks a period, it is left out of both.",
    "Change: this year less last year. A plus sign means more, a minus sign fewer; "
    "whether that is better depends on the indicator.",
    "Missing is not zero: a period without a figure is empty or says why, and nothing is worked out from it.",
    "Figures are rounded only where they are printed, halves away from zero.",
)

_TWO_SIDED = {
    Status.MET: "The figure is better than its target by more than {}.",
    Status.NEAR: "The figure is within {}, on either side.",
    Status.MISSED: "The figure misses its target by more than {}.",
}


def key(content: PackContent) -> list[Block]:
    """Return the key's blocks."""
    rows = tuple(
        Row((Cell(content.scheme.word(status), status=status), Cell(_meaning(status, content.scheme))))
        for status in Status
    )
    statuses = Table("What each status means.", (Column("Status", 1.4), Column("Meaning", 3)), rows)
    blocks: list[Block] = [Heading(1, "Key and notes"), Heading(3, "Status"), statuses]
    blocks += [
        Heading(3, "Rules"),
        BulletList(rules_in_use(content)),
        Heading(3, "Terms"),
        BulletList(_TERMS),
        Heading(3, "Shorthand"),
        BulletList(_shorthand(content)),
    ]
    if content.notes:
        blocks += [Heading(3, "Notes"), *map(Paragraph, content.notes)]
    return blocks


def _meaning(status: Status, scheme: StatusScheme) -> str:
    limit = f"{scheme.tolerance:g}% of the target"
    if scheme.two_sided and status in _TWO_SIDED:
        return _TWO_SIDED[status].format(limit)
    return {
        Status.MET: "The figure is on its target or better.",
        Status.NEAR: f"The figure misses its target by {limit} or less.",
        Status.MISSED: f"The figure misses its target by more than {limit}.",
        Status.MONITORING: "The figure is not held against a target.",
        Status.SMALL_NUMBERS: "Too few cases to judge by.",
        Status.NO_DATA: "There is no figure to judge.",
    }[status]


def _shorthand(content: PackContent) -> tuple[str, ...]:
    """Return each shorthand in the pack's tables with its meaning; the summary always may have two."""
    used = {Shorthand.NOT_AVAILABLE, Shorthand.NOT_APPLICABLE}.union(*map(shorthand_used, content.entries))
    return tuple(f"[{mark}] {mark.words}" for mark in Shorthand if mark in used)
