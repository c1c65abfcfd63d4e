"""Surveys: every figure that was asked of a sample, with how many were asked, its interval, and whether it changed."""

from __future__ import annotations

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit, called
from csp_desktop.domain.intervals import Interval
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import row
from csp_desktop.domain.wording import figure_text
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Paragraph, Row, Table, Voice
from csp_desktop.pack.sections.cover import reaches
from csp_desktop.pack.sections.measure_cells import NOT_AVAILABLE

_COLUMNS = (
    Column("Asked", 2.4),
    Column("Figure", 0.8, numeric=True),
    Column("Number asked (n)", 0.9, numeric=True),
    Column("95% interval", 1.3, numeric=True),
    Column("Change on last year", 2.2),
)


def surveys(content: PackContent, heading: str) -> list[Block]:
    """Return a row for each percentage that came with the number asked; nothing without any."""
    asked = [each for each in content.entries if _is_asked(each)]
    if not asked:
        return []
    rows = tuple(_row(each, content.scheme) for each in asked)
    words = "The interval is the range in which the figure of everybody lies with 95% confidence (Wilson)."
    table = Table("Figures asked of a sample, a row each.", _COLUMNS, rows)
    return [Heading(1, heading), table, Paragraph(words, Voice.NOTE)]


def _is_asked(entry: PackEntry) -> bool:
    reading = entry.reading
    figure = row(entry.series, Kind.ACTUAL).get(reading.period) if reading.period else None
    is_survey = figure is not None and figure.sample_size is not None and figure.value is not None
    return is_survey and reading.indicator.unit is Unit.PERCENT


def _row(entry: PackEntry, scheme: StatusScheme) -> Row:
    reading, indicator = entry.reading, entry.reading.indicator
    found = analyse(reading, entry.series, scheme.signal_options)
    small = "Too few for a status." if reading.is_small else ""
    return Row(
        (
            Cell(called(indicator, reading.area), note=reaches(reading)),
            Cell(figure_text(indicator, reading.actual)),
            Cell(printed(reading.sample or 0.0, 0), note=small),
            Cell(_interval(found.interval, indicator.decimals)),
            Cell(found.change_words or NOT_AVAILABLE),
        )
    )


def _interval(found: Interval | None, decimals: int) -> str:
    if found is None or found.lower is None or found.upper is None:
        return NOT_AVAILABLE
    return f"{printed(found.lower, decimals)}% to {printed(found.upper, decimals)}%"
