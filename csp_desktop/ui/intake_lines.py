"""An intake as the officer sees it: questions first, then each file, its tables and its figures, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from csp_desktop.domain.dates import date_text
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.wording import capital, figure_text
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry, IntakeRow, KnownBy
from csp_desktop.session.pending_intake import PendingIntake
from csp_desktop.session.taking_in import named_in_short
from csp_desktop.session.taking_lists import line_count


class LineKind(Enum):
    """What a line is of."""

    QUESTION = auto()
    FILE = auto()
    TABLE = auto()
    FIGURE = auto()


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """One line: what its cells say, and what is ticked with it.

    `place` is that of its return, `row` the partner's row that can be answered for, and `entries` the figures that
    the line's box takes or leaves.
    """

    kind: LineKind
    cells: tuple[str, ...]
    place: int
    row: IntakeRow | None = None
    entries: tuple[IntakeEntry, ...] = ()
    tip: str = ""


COLUMNS = ("What", "Indicator", "Period", "From", "To", "Last came", "Cell")
NUMERIC = frozenset((3, 4))

_STATE_WORDS = {
    EntryState.NEW: "New",
    EntryState.SAME: "Same",
    EntryState.CHANGED: "Changed",
    EntryState.GONE: "Gone",
}
_ORDER = (EntryState.CHANGED, EntryState.GONE, EntryState.NEW, EntryState.SAME)
_KIND_WORDS = {
    Kind.ACTUAL: "",
    Kind.TARGET: "target",
    Kind.CUMULATIVE_TARGET: "target to date",
    Kind.CUMULATIVE: "to date, as given",
}


def intake_lines(pending: PendingIntake, *, hide_same: bool) -> Iterator[IntakeLine]:
    """Yield every question, then the figures of every file by table: changed, gone, new, the same."""
    for place in range(len(pending.intakes)):
        for row in pending.questions(place):
            yield _question_line(pending, place, row)
    for place, intake in enumerate(pending.intakes):
        entries = [each for each in intake.entries if not (hide_same and each.state is EntryState.SAME)]
        yield IntakeLine(LineKind.FILE, (_file_words(pending, intake),), place, entries=_tickable(intake.entries))
        yield from _table_lines(pending, place, entries)


def _table_lines(pending: PendingIntake, place: int, entries: Sequence[IntakeEntry]) -> Iterator[IntakeLine]:
    intake = pending.intakes[place]
    by_table: dict[str, list[IntakeEntry]] = {}
    for entry in entries:
        by_table.setdefault(_table_words(intake, entry), []).append(entry)
    for words, found in by_table.items():
        yield IntakeLine(LineKind.TABLE, (words,), place, entries=_tickable(found))
        for entry in sorted(found, key=_by_state):
            yield _figure_line(pending, place, entry)


def intake_words(intakes: Sequence[Intake]) -> str:
    """Return what some intakes hold, in words."""
    counts = Counter(entry.state for intake in intakes for entry in intake.entries)
    findings = sum(len(intake.findings) for intake in intakes)
    questions = sum(len(intake.unmatched) for intake in intakes)
    said = [f"{counts[state]:,} {_STATE_WORDS[state].lower()}" for state in EntryState if counts[state]]
    asked = f" {_counted(questions, 'question')}," if questions else ""
    lines = sum(line_count(intake.lists) for intake in intakes)
    listed = f" {_counted(lines, 'line')} for the board's lists;" if lines else ""
    held = f"{named_in_short(intakes)}: figures {', '.join(said) or 'none'}"
    return f"{held};{listed}{asked} {_counted(findings, 'finding')}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _file_words(pending: PendingIntake, intake: Intake) -> str:
    said = [intake.workbook]
    if intake.partner:
        said.append(intake.partner)
    if intake.covers:
        first, last = map(long_name, intake.covers)
        said.append(f"{first} to {last}" if first != last else first)
    if before := pending.taken_before(intake):
        said.append(f"taken in before, on {date_text(before.received_at[:10])}")
    return "  ·  ".join(said)


def _table_words(intake: Intake, entry: IntakeEntry) -> str:
    if 0 <= entry.row < len(intake.rows):
        table = intake.tables[intake.rows[entry.row].table]
        return table.title if table.title == table.sheet else f"{table.title}  ·  {table.sheet}"
    return entry.cell.rpartition("!")[0].strip("'").replace("''", "'")


def _question_line(pending: PendingIntake, place: int, row: IntakeRow) -> IntakeLine:
    figures = _counted(row.figures, "figure")
    where = f"{pending.intakes[place].workbook}, {row.sheet} {row.range}"
    what = "Question" if row.is_question else "Check" if row.by is KnownBy.NEAR_NAME else "Answered"
    words = f"{row.title}: {figures}"
    return IntakeLine(LineKind.QUESTION, (what, "", words), place, row, tip=f"{words} ({where})")


def _figure_line(pending: PendingIntake, place: int, entry: IntakeEntry) -> IntakeLine:
    indicator = pending.indicator(entry.key.indicator)
    kind = _KIND_WORDS.get(entry.key.kind, entry.key.kind.value)
    intake = pending.intakes[place]
    row = intake.rows[entry.row] if 0 <= entry.row < len(intake.rows) else None
    came = _last_came(pending, entry)
    cells = (
        _STATE_WORDS[entry.state],
        f"{indicator.title}, {kind}" if kind else indicator.title,
        capital(long_name(entry.period)),
        _figure_words(indicator, entry.before),
        "" if entry.state is EntryState.GONE else _figure_words(indicator, entry.after),
        came,
        entry.cell.rpartition("!")[2],
    )
    return IntakeLine(LineKind.FIGURE, cells, place, row, _tickable([entry]), entry.cell or came)


def _last_came(pending: PendingIntake, entry: IntakeEntry) -> str:
    """Return when a figure that would change last came, and by which return."""
    if entry.state not in (EntryState.CHANGED, EntryState.GONE):
        return ""
    source = pending.source_of(entry)
    return f"{source.received_at[:10]}, {source.name}" if source else "typed"


def _figure_words(indicator: Indicator, figure: Figure | None) -> str:
    if figure is None:
        return ""
    marks = " ".join(f"[{mark.value}]" for mark in figure.shorthand)
    return " ".join(part for part in (figure_text(indicator, figure.value), marks) if part)


def _tickable(entries: Iterable[IntakeEntry]) -> tuple[IntakeEntry, ...]:
    return tuple(each for each in entries if each.state is not EntryState.SAME)


def _by_state(entry: IntakeEntry) -> int:
    return _ORDER.index(entry.state)
