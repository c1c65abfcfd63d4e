"""An indicator's section: heading, status, table, charts, and what the officer says of it."""

from __future__ import annotations

from csp_desktop.charts.description import Chart, Role
from csp_desktop.charts.yearly import this_year_against_last, to_date_against_target
from csp_desktop.domain.sentences import summary_sentence
from csp_desktop.domain.status import StatusScheme
from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.outline import (
    Block,
    BulletList,
    ChartBlock,
    Heading,
    Paragraph,
    StatusLine,
    Together,
    Voice,
)
from csp_desktop.pack.sections.figures_table import figures_table

_BULLETS = ("- ", "• ", "* ")


def indicator_section(entry: PackEntry, scheme: StatusScheme, before: tuple[Block, ...] = ()) -> list[Block]:
    """Return an indicator's blocks; `before` stands over them on the same page."""
    reading = entry.reading
    status = StatusLine(reading.status, scheme.word(reading.status), reading.status_reason)
    charts = charts_of(entry)
    said = _said(entry, bool(charts))
    together = [
        *before,
        Heading(2, reading.indicator.name),
        *_particulars(entry),
        status,
        figures_table(entry),
        *([ChartBlock(charts)] if charts else []),
        *said[:2],
    ]
    return [Together(tuple(together)), *said[2:]]


def charts_of(entry: PackEntry) -> tuple[Chart, ...]:
    """Return the charts that say something: the second only where it shows a target to date of its own."""
    yearly = this_year_against_last(entry.reading, entry.series)
    running = to_date_against_target(entry.reading, entry.series)
    return tuple(
        chart for chart in (yearly, running if _adds(running, yearly) else None) if chart and not chart.is_empty
    )


def _said(entry: PackEntry, has_charts: bool) -> list[Block]:
    """Return the comment under its heading, else the reading's sentence, unless a chart's caption has it."""
    comment = commentary(entry.comment)
    if comment:
        return [Heading(3, "Comment"), *comment]
    return [] if has_charts else [Paragraph(summary_sentence(entry.reading))]


def commentary(comment: str) -> list[Block]:
    """Return a comment as paragraphs and lists; nothing where it is empty."""
    blocks: list[Block] = []
    items: list[str] = []
    for line in map(str.strip, comment.splitlines()):
        if line.startswith(_BULLETS):
            items.append(line[2:].strip())
            continue
        if items:
            blocks.append(BulletList(tuple(items)))
            items = []
        if line:
            blocks.append(Paragraph(line))
    if items:
        blocks.append(BulletList(tuple(items)))
    return blocks


def _adds(running: Chart, yearly: Chart) -> bool:
    """Return whether the chart to date has a target, and other figures than the chart of periods."""
    lines = {series.role: series.values for series in running.series}
    shown = {series.role: series.values for series in yearly.series}
    return Role.TARGET in lines and lines != shown


def _particulars(entry: PackEntry) -> list[Block]:
    """Return the indicator's codes, owner and definition, where it has any, in small print."""
    indicator = entry.reading.indicator
    heads = filter(None, (", ".join(map(str, indicator.codes)), indicator.owner))
    parts = filter(None, (". ".join(heads), indicator.definition.rstrip(".")))
    text = ". ".join(parts)
    return [Paragraph(f"{text}.", Voice.NOTE)] if text else []
