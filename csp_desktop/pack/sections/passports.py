"""Indicator pages: one for each indicator, all in one form, which begins with what the indicator is."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.domain.indicators import Basis, Direction, Indicator, Unit
from csp_desktop.domain.periods import listed, long_name, parse_period
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.to_date import target_year
from csp_desktop.domain.wording import target_words
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Cell, Column, Heading, PageBreak, Row, Table
from csp_desktop.pack.sections.indicator import on_one_page
from csp_desktop.pack.sections.measure_cells import codes, named
from csp_desktop.pack.sections.priorities import by_priority, priority_heading

_COLUMNS = (Column("About", 1), Column("What it is", 4.2))
_BASES = {
    Basis.CUMULATIVE: "the year so far",
    Basis.ROLLING: "the twelve months up to its end",
    Basis.SNAPSHOT: "the day on which it ends",
    Basis.COHORT: "the cases that were followed",
}
_BETTER = {
    Direction.UP: "Higher is better",
    Direction.DOWN: "Lower is better",
    Direction.INSIDE: "Within its range is best",
    Direction.NONE: "Neither way is better in itself",
}


def passports(content: PackContent, _: str) -> list[Block]:
    """Return a page for each indicator, the first of a priority under the priority's heading."""
    blocks: list[Block] = []
    for priority, entries in by_priority(content.entries).items():
        for entry in entries:
            heading: list[Block] = [priority_heading(1, priority, entries)] if entry is entries[0] else []
            above = (*heading, Heading(2, named(entry.reading)), passport(entry.reading))
            page = on_one_page(entry, content.scheme, content.plan.rows, above)
            blocks += [*([PageBreak()] if blocks else []), *page]
    return blocks


def passport(reading: Reading) -> Table:
    """Return what an indicator is, in the fixed lines of its page; a line with nothing to say is left out."""
    rows = tuple(Row((Cell(name), Cell(told))) for name, told in _lines(reading) if told)
    return Table(f"What {named(reading)} is.", _COLUMNS, rows)


def _lines(reading: Reading) -> Iterator[tuple[str, str]]:
    indicator = reading.indicator
    yield "Definition", indicator.definition
    yield "How it works", indicator.how_it_works or _how(indicator)
    yield "What good looks like", indicator.good_looks_like or _good(reading)
    yield "Why it matters", indicator.why_it_matters
    yield "Codes", codes(reading)
    yield "Source", ". ".join(filter(None, (indicator.source, indicator.owner, indicator.contact)))
    yield "How late", _how_late(reading)
    yield "Breaks", _breaks(indicator)


def _how(indicator: Indicator) -> str:
    """Return how an indicator is counted, from its rules."""
    per = f" for each {indicator.per:,}" if indicator.unit is Unit.RATE else ""
    said = f"A {indicator.unit.value}{per} for every {indicator.frequency}"
    if adds_up(indicator):
        return f"{said}, added up from April on."
    return f"{said}, which covers {_BASES[indicator.basis]}." if indicator.basis in _BASES else f"{said}."


def _good(reading: Reading) -> str:
    """Return which way is better, and the year's target where there is one."""
    indicator = reading.indicator
    said = _BETTER[indicator.direction]
    if reading.year_target is None:
        return f"{said}."
    words = target_words(indicator, reading.year_target, reading.upper_target)
    return f"{said}; the target for {target_year(indicator, reading.financial_year)} is {words}."


def _how_late(reading: Reading) -> str:
    if reading.period is None:
        return "Its figures are kept back." if reading.is_kept_back else "There is no figure yet."
    lag = reading.indicator.lag
    months = f"{lag} month{'' if lag == 1 else 's'}"
    usual = f", as its figures come {months} behind others" if lag else ""
    return f"Figures reach {long_name(reading.period)}{usual}."


def _breaks(indicator: Indicator) -> str:
    if not indicator.breaks:
        return ""
    names = listed([long_name(parse_period(each)) for each in indicator.breaks])
    return f"Figures before {names} are not to be compared with those after."
