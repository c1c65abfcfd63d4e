"""The quality of the data: what is missing, late, provisional, estimated or corrected, and what was accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csp_desktop.domain.due import expected_by
from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.periods import Period, long_name, range_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.to_date import row
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, BulletList, Cell, Column, Heading, Row, Table
from csp_desktop.pack.sections.measure_cells import named

_MARKED = (
    (Shorthand.PROVISIONAL, "Provisional figures, which may still change"),
    (Shorthand.ESTIMATED, "Estimated figures"),
    (Shorthand.BREAK, "Breaks: figures before and after are not alike"),
    (Shorthand.CONFIDENTIAL, "Figures that are kept back"),
)


def quality(content: PackContent, heading: str) -> list[Block]:
    """Return what a reader must know before using the figures; nothing where nothing is known against them."""
    blocks: list[Block] = []
    for title, lines in _told(content):
        blocks += [Heading(3, title), BulletList(lines)] if lines else []
    blocks += _accepted(content)
    return [Heading(1, heading), *blocks] if blocks else []


def _told(content: PackContent) -> Iterator[tuple[str, tuple[str, ...]]]:
    readings = [entry.reading for entry in content.entries if not _keeps_back(entry)]
    yield "Missing or late", tuple(filter(None, map(_late, readings)))
    yield "Gaps within the year", tuple(_gap(each) for each in readings if each.missing)
    for mark, title in _MARKED:
        yield title, tuple(_marked(content.entries, mark))
    if count := len(content.restated):
        counted = "One figure was" if count == 1 else f"{count} figures were"
        yield "Corrected figures", (f"{counted} corrected by partners after they were first sent, marked [r].",)


def _late(reading: Reading) -> str:
    """Return what is late of an indicator, beyond what its lag allows; nothing where all has come."""
    indicator, due = reading.indicator, expected_by(reading.indicator, reading.as_at)
    if indicator.in_development or indicator.end:
        return ""
    if reading.period is None:
        return f"{named(reading)}: no figure for {reading.financial_year} yet."
    if reading.period >= due:
        return ""
    return f"{named(reading)}: data to {long_name(reading.period)}, where {long_name(due)} was due."


def _gap(reading: Reading) -> str:
    return f"{named(reading)}: no figure for {range_name(reading.missing)}, so nothing is added up over it."


def _marked(entries: Iterable[PackEntry], mark: Shorthand) -> Iterator[str]:
    """Yield each indicator that has figures with a mark in the year that is read, and their periods."""
    for entry in entries:
        if periods := _periods_with(entry, mark):
            yield f"{named(entry.reading)}: {range_name(periods)}."


def _periods_with(entry: PackEntry, mark: Shorthand) -> tuple[Period, ...]:
    year, actual = entry.reading.financial_year.year, row(entry.series, Kind.ACTUAL)
    return tuple(
        sorted(period for period, figure in actual.items() if period.year == year and mark in figure.shorthand)
    )


def _keeps_back(entry: PackEntry) -> bool:
    """Return whether figures of the year are kept back, so that what seems to be missing is not."""
    return bool(_periods_with(entry, Shorthand.CONFIDENTIAL))


def _accepted(content: PackContent) -> list[Block]:
    """Return what was found not to hold and was accepted, each with the reason."""
    if not content.accepted:
        return []
    rows = tuple(Row((Cell(each.message), Cell(each.reason))) for each in content.accepted)
    table = Table(
        "What was accepted, and why.", (Column("What does not hold", 3), Column("Why it was accepted", 2)), rows
    )
    return [Heading(3, "Accepted as they are"), table]
