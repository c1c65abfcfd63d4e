"""What a board must know of the record itself: figures corrected, partners' sign-off, and whom to ask."""

from __future__ import annotations

from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, BulletList, Cell, Column, Heading, Paragraph, Row, Table


def changes(content: PackContent, heading: str) -> list[Block]:
    """Return the figures that partners have given anew; nothing where there are none."""
    if not content.restated:
        return []
    columns = (Column("Indicator", 2.4), Column("Period", 1.5), Column("Was", 0.8, True), Column("Is now", 0.8, True))
    rows = tuple(
        Row((Cell(each.indicator), Cell(each.period), Cell(each.before), Cell(each.after))) for each in content.restated
    )
    words = "Partners have corrected these figures. They are marked [r] in the tables."
    return [Heading(1, heading), Paragraph(words), Table("Figures that were corrected.", columns, rows)]


def erratum(content: PackContent, heading: str) -> list[Block]:
    """Return what was corrected since the last pack went out; nothing where all stands as it was printed."""
    told = content.erratum
    if told is None or not told.lines:
        return []
    words = f"These figures were printed otherwise in the {told.of}."
    return [Heading(1, heading), Paragraph(words), BulletList(told.lines)]


def sign_off(content: PackContent, heading: str) -> list[Block]:
    """Return who has agreed the figures of each partner; those who have not are shown as such."""
    if not content.signed:
        return []
    columns = (Column("Partner", 2), Column("Agreed by", 1.6), Column("On", 1.2))
    rows = tuple(
        Row((Cell(each.partner), Cell(each.by or "Not signed off"), Cell(each.day))) for each in content.signed
    )
    return [Heading(1, heading), Table("Who has agreed the figures of each partner.", columns, rows)]


def contacts(content: PackContent, heading: str) -> list[Block]:
    """Return whom to ask about each partner's figures; nothing where no contact is known."""
    if not content.contacts:
        return []
    columns = (Column("Partner", 1.6), Column("Contact", 2.4))
    rows = tuple(Row((Cell(partner), Cell(contact))) for partner, contact in content.contacts)
    return [Heading(1, heading), Table("Whom to ask about each partner's figures.", columns, rows)]
