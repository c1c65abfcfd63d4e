"""The list of figures still to come, to print: who owes what, since when, and whom to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.owed import Owed, Standing
from csp_desktop.domain.owed_words import asked_of, due_words, late_words, missing_words
from csp_desktop.domain.partners import Chase
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.pack.export import write_outline
from csp_desktop.pack.outline import Block, Cell, Column, Cover, Heading, Outline, PageBreak, Paragraph, Row, Table
from csp_desktop.pack.result import PackResult

_NONE = "none"


@dataclass(frozen=True, slots=True)
class OwedEntry:
    """One line: what is owed, whom to ask, and when that was last done for the period."""

    owed: Owed
    contact: str = ""
    last_chase: Chase | None = None


@dataclass(frozen=True, slots=True)
class OwedList:
    """All that was asked for a period, as it stands on the day that it is printed."""

    partnership: str
    period: Period
    printed_on: date
    entries: tuple[OwedEntry, ...]


def export_owed_list(content: OwedList, path: Path, progress: Callable[[int, int], None] | None = None) -> PackResult:
    """Write the list to `path` as PDF, as `export_pack` writes a pack."""
    return write_outline(owed_outline(content), path, progress)


def owed_outline(content: OwedList) -> Outline:
    """Return the list as plain content: a page with every partner, then every figure that is missing."""
    missing = [each for each in content.entries if each.owed.standing is not Standing.RECEIVED]
    title = f"Figures to come for {long_name(content.period)}"
    lines = (f"As it stands on {day_name(content.printed_on)}", _count_words(content.entries))
    cover = Cover(content.partnership, title, lines, _by_partner(content.entries))
    blocks: list[Block] = [cover, PageBreak(), Heading(1, "What is missing")]
    blocks.append(_missing(missing) if missing else Paragraph("Every figure that was asked for has come."))
    return Outline(
        f"{content.partnership}: {title}", content.partnership, f"{content.partnership} · {title}", tuple(blocks)
    )


def _count_words(entries: Iterable[OwedEntry]) -> str:
    standings = [each.owed.standing for each in entries]
    counts = {standing: standings.count(standing) for standing in Standing}
    return f"Late: {counts[Standing.LATE]}. To come: {counts[Standing.OWED]}. Received: {counts[Standing.RECEIVED]}."


def _by_partner(entries: Iterable[OwedEntry]) -> Table:
    columns = (
        Column("Partner", 3),
        Column("Received", 1.2, numeric=True),
        Column("Missing", 1.2, numeric=True),
        Column("Late", 1.6),
        Column("Contact", 3),
        Column("Last chased", 2.2),
    )
    by_partner: dict[str, list[OwedEntry]] = {}
    for each in entries:
        by_partner.setdefault(each.owed.partner, []).append(each)
    rows = tuple(_partner_row(name, of) for name, of in sorted(by_partner.items(), key=lambda pair: pair[0].casefold()))
    return Table("What each partner has sent, and what it still owes.", columns, rows)


def _partner_row(name: str, entries: list[OwedEntry]) -> Row:
    come = sum(each.owed.standing is Standing.RECEIVED for each in entries)
    worst = max((each.owed for each in entries), key=_lateness)
    contacts = dict.fromkeys(each.contact for each in entries if each.contact)
    chase = entries[0].last_chase
    chased = Cell(_NONE) if chase is None else Cell(day_name(chase.day), note=chase.note)
    numbers = Cell(str(come)), Cell(str(len(entries) - come))
    return Row((Cell(name), *numbers, Cell(late_words(worst)), Cell("; ".join(contacts) or _NONE), chased))


def _lateness(told: Owed) -> int:
    return told.late_days


def _missing(entries: list[OwedEntry]) -> Table:
    columns = (Column("Indicator", 4), Column("Missing", 3), Column("Due", 2), Column("Late", 1.6))
    rows: list[Row] = []
    for place, each in enumerate(entries):
        if place == 0 or entries[place - 1].owed.partner != each.owed.partner:
            rows.append(Row((Cell(each.owed.partner),), opens_group=True))
        told = each.owed
        words = (asked_of(told), missing_words(told), due_words(told), late_words(told))
        rows.append(Row(tuple(map(Cell, words))))
    return Table("Every figure that is missing, by partner.", columns, tuple(rows))
