"""An indicator's section: heading, status, table, charts, and what the officer says of it."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.charts.description import Chart, Role
from csp_desktop.charts.yearly import this_year_against_last, to_date_against_target
from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.layers import USUAL_ROWS, Layer
from csp_desktop.domain.periods import Frequency, long_name
from csp_desktop.domain.sentences import status_word, summary_sentence
from csp_desktop.domain.status import StatusScheme
from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.outline import (
    Block,
    ChartBlock,
    Heading,
    Paragraph,
    StatusLine,
    Together,
    Voice,
)
from csp_desktop.pack.sections.commentary import commentary
from csp_desktop.pack.sections.figures_table import figures_table
from csp_desktop.pack.sections.measure_cells import named, of_another_time
from csp_desktop.pack.sections.outturns_table import outturns_table


def indicator_section(
    entry: PackEntry, scheme: StatusScheme, rows: Sequence[Layer] = USUAL_ROWS, before: tuple[Block, ...] = ()
) -> list[Block]:
    """Return an indicator's blocks, its table with such rows; `before` stands over them on the same page."""
    return on_one_page(entry, scheme, rows, (*before, Heading(2, named(entry.reading)), *_particulars(entry)))


def on_one_page(entry: PackEntry, scheme: StatusScheme, rows: Sequence[Layer], above: tuple[Block, ...]) -> list[Block]:
    """Return an indicator's status, table, charts and comment, with what stands above them on the same page."""
    reading = entry.reading
    status = StatusLine(reading.status, status_word(reading, scheme), reading.status_reason)
    charts = charts_of(entry)
    said = _said(entry, bool(charts))
    together = [
        *above,
        status,
        *_other_time(entry),
        *_chance(entry, scheme),
        *outturns_table(entry),
        *_tables(entry, rows),
        *([ChartBlock(charts)] if charts else []),
        *said[:2],
    ]
    return [Together(tuple(together)), *said[2:]]


def charts_of(entry: PackEntry) -> tuple[Chart, ...]:
    """Return the charts that say something: none of a single point, one to date only where it has a target."""
    if entry.reading.indicator.frequency is Frequency.YEAR:
        return ()
    yearly = this_year_against_last(entry.reading, entry.series)
    running = to_date_against_target(entry.reading, entry.series)
    charts = (yearly, running) if _adds(running, yearly) else (yearly,)
    return tuple(chart for chart in charts if not chart.is_empty)


def _chance(entry: PackEntry, scheme: StatusScheme) -> list[Block]:
    """Return what chance has to do with the figures, and what the year will come to, where there is something."""
    words = analyse(entry.reading, entry.series, scheme.signal_options).words
    group = entry.group.words(entry.reading.indicator.decimals) if entry.group else ""
    return [Paragraph(each, Voice.NOTE) for each in (words, group) if each]


def _other_time(entry: PackEntry) -> list[Block]:
    """Return that a figure is of another month than its period, which the table and the sentences name."""
    month, period = of_another_time(entry), entry.reading.period
    if not month or period is None:
        return []
    words = f"The figure for {long_name(period)} is of {month}, as its return says."
    return [Paragraph(words, Voice.NOTE)]


def _tables(entry: PackEntry, rows: Sequence[Layer]) -> list[Block]:
    """Return the table of figures, unless there is not one in it."""
    table = figures_table(entry, rows)
    return [table] if any(cell.text for row in table.rows for cell in row.cells[1:]) else []


def _said(entry: PackEntry, has_charts: bool) -> list[Block]:
    """Return the comment under its heading, else the reading's sentence where nothing above has said it."""
    comment = commentary(entry.comment)
    if comment:
        return [Heading(3, "Comment"), *comment]
    sentence = summary_sentence(entry.reading)
    return [] if has_charts or sentence == entry.reading.status_reason else [Paragraph(sentence)]


def _adds(running: Chart, yearly: Chart) -> bool:
    """Return whether the chart to date has figures and a target, and other ones than the chart of periods."""
    lines = {series.role: series.values for series in running.series}
    shown = {series.role: series.values for series in yearly.series}
    return {Role.THIS_YEAR, Role.TARGET} <= lines.keys() and lines != shown


def _particulars(entry: PackEntry) -> list[Block]:
    """Return the indicator's codes, owner and definition, where it has any, in small print."""
    indicator = entry.reading.indicator
    heads = filter(None, (", ".join(map(str, indicator.codes)), indicator.delivery_group, indicator.owner))
    text = ". ".join(filter(None, (". ".join(heads), indicator.definition.strip().rstrip("."))))
    return [Paragraph(f"{text}.", Voice.NOTE)] if text else []
