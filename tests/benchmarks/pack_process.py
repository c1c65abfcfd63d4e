"""A pack written by a process of its own, so that its memory can be told from everything else's.

`python -m tests.benchmarks.pack_process board|pages|bare COUNT FOLDER` writes the board's pack of so many indicators,
or so many pages of two tables and a chart as we set them or as reportlab alone does, and prints as JSON the seconds
that it took, the pages, and the peak of memory in MiB.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.indicators import Area, Direction, Indicator
from csp_desktop.domain.periods import month, periods_of
from csp_desktop.domain.reader import read
from csp_desktop.domain.status import StatusScheme
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block
from tests.benchmarks.memory import peak_memory
from tests.benchmarks.pack_content import MONTHS, WORDS, BenchPage, bench_pages

AS_AT = month(2017, 3)
_OF_A_PRIORITY = 10


def board(indicators: int, path: Path) -> int:
    """Write the board's pack, each indicator with its table, two charts and a comment; return its pages."""
    from csp_desktop.pack.export import export_pack

    entries = tuple(_entry(number) for number in range(indicators))
    content = PackContent("Safer Largeshire", "Performance report", AS_AT, date(2017, 4, 30), StatusScheme(), entries)
    return export_pack(content, path).pages


def pages(count: int, path: Path) -> int:
    """Write pages as we set them: tagged, with bookmarks, each number in its column; return their number."""
    from csp_desktop.pack.export import write_outline
    from csp_desktop.pack.outline import Outline

    blocks = tuple(block for page in bench_pages(count) for block in _blocks(page))
    return write_outline(Outline("Pages", "Benchmark", "Pages", blocks), path).pages


def bare(count: int, path: Path) -> int:
    """Write the same pages as reportlab sets them, untagged; return their number."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

    style = getSampleStyleSheet()
    story = []
    for page in bench_pages(count):
        story.append(Paragraph(page.heading, style["Heading2"]))
        for table in page.tables:
            story += [_bare_table(table), Spacer(1, 12)]
        story += [_bare_chart(page), Paragraph(WORDS, style["BodyText"]), PageBreak()]
    SimpleDocTemplate(str(path)).build(story)
    return count


def _blocks(page: BenchPage) -> Iterator[Block]:
    from csp_desktop.charts.axis import axis_for
    from csp_desktop.charts.description import Chart, ChartSeries, Role
    from csp_desktop.pack.outline import Cell, ChartBlock, Column, Heading, PageBreak, Paragraph, Row, Table

    columns = (Column("Row", 2), *(Column(name, 1, numeric=True) for name in MONTHS))
    yield PageBreak()
    yield Heading(2, page.heading)
    for table in page.tables:
        rows = (Row((Cell(name), *(Cell(str(value)) for value in values))) for name, values in table)
        yield Table("Numbers by month.", columns, tuple(rows))
    roles = (Role.THIS_YEAR, Role.LAST_YEAR, Role.TARGET)
    series = tuple(ChartSeries(role.value, role, values) for role, values in zip(roles, page.lines, strict=True))
    yield ChartBlock((Chart(page.heading, MONTHS, series, axis_for(series), "Three lines by month."),))
    yield Paragraph(WORDS)


def _entry(number: int) -> PackEntry:
    indicator = Indicator(
        number + 1,
        f"Reduce the offences of kind {number + 1}",
        priority=f"Priority {number // _OF_A_PRIORITY + 1}",
        direction=Direction.DOWN,
    )
    series = {
        Kind.ACTUAL: {**_months(AS_AT.year - 1, number), **_months(AS_AT.year, number + 3)},
        Kind.TARGET: {period: Figure(80.0) for period in periods_of(AS_AT.year, AS_AT.frequency)},
    }
    reading = read(indicator, Area(1, "Safer Largeshire"), series, AS_AT, StatusScheme())
    return PackEntry(reading, series, WORDS)


def _months(year: int, seed: int) -> Series:
    periods = periods_of(year, AS_AT.frequency)
    return {period: Figure(float((seed * 31 + period.ordinal * 17) % 61 + 50)) for period in periods}


def _bare_table(table: tuple[tuple[str, tuple[int, ...]], ...]) -> object:
    from reportlab.lib import colors
    from reportlab.platypus import Table

    rows = [["", *MONTHS], *([name, *map(str, values)] for name, values in table)]
    return Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("FONTSIZE", (0, 0), (-1, -1), 7)])


def _bare_chart(page: BenchPage) -> object:
    from reportlab.graphics.charts.linecharts import HorizontalLineChart
    from reportlab.graphics.shapes import Drawing

    chart = HorizontalLineChart()
    chart.width, chart.height, chart.x, chart.y = 420, 140, 30, 20
    chart.data = [list(values) for values in page.lines]
    chart.categoryAxis.categoryNames = list(MONTHS)
    drawing = Drawing(460, 180)
    drawing.add(chart)
    return drawing


def main(kind: str, count: str, folder: str) -> None:
    """Write one pack and print what it took."""
    began = perf_counter()
    made = {"board": board, "pages": pages, "bare": bare}[kind](int(count), Path(folder) / f"{kind}.pdf")
    print(json.dumps({"seconds": perf_counter() - began, "pages": made, "peak": peak_memory()}))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
