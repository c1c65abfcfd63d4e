"""One pack, written in a process of its own, so that its memory can be told from everything else's.

`python -m tests.benchmarks.pack_process board|bare INDICATORS FOLDER` writes the board's pack, or bare pages with as
many tables and charts, and prints as JSON the seconds that it took, the pages, and the peak of memory in MiB.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.indicators import Area, Direction, Indicator
from csp_desktop.domain.periods import MONTH_NAMES, month, periods_of
from csp_desktop.domain.reader import read
from csp_desktop.domain.status import StatusScheme
from csp_desktop.pack.content import PackContent, PackEntry
from tests.benchmarks.memory import peak_memory

AS_AT = month(2017, 3)
_OF_A_PRIORITY = 10
_TEXT = "Between April and March there were 817, 21 fewer than in the same months last year (−2.5%). " * 2


def board(indicators: int, path: Path) -> int:
    """Write the board's pack, each indicator with its table, two charts and a comment; return its pages."""
    from csp_desktop.pack.export import export_pack

    entries = tuple(_entry(number) for number in range(indicators))
    content = PackContent("Safer Largeshire", "Performance report", AS_AT, date(2017, 4, 30), StatusScheme(), entries)
    return export_pack(content, path).pages


def bare(pages: int, path: Path) -> int:
    """Write untagged pages, each with a heading, two tables, a chart and a paragraph; return their number."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

    style = getSampleStyleSheet()
    story = []
    for number in range(pages):
        story += [Paragraph(f"Indicator {number + 1}", style["Heading2"]), _bare_table(number), Spacer(1, 12)]
        story += [_bare_table(number + 1), _bare_chart(number), Paragraph(_TEXT, style["BodyText"]), PageBreak()]
    SimpleDocTemplate(str(path)).build(story)
    return pages


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
    return PackEntry(reading, series, _TEXT)


def _months(year: int, seed: int) -> Series:
    periods = periods_of(year, AS_AT.frequency)
    return {period: Figure(float((seed * 31 + period.ordinal * 17) % 61 + 50)) for period in periods}


def _bare_table(seed: int) -> object:
    from reportlab.lib import colors
    from reportlab.platypus import Table

    head = ["", *(name[:3] for name in MONTH_NAMES)]
    rows = [[f"Row {row}", *(str((seed * 31 + row * 17 + n * 7) % 900) for n in range(12))] for row in range(7)]
    return Table([head, *rows], style=[("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("FONTSIZE", (0, 0), (-1, -1), 7)])


def _bare_chart(seed: int) -> object:
    from reportlab.graphics.charts.linecharts import HorizontalLineChart
    from reportlab.graphics.shapes import Drawing

    chart = HorizontalLineChart()
    chart.width, chart.height, chart.x, chart.y = 420, 140, 30, 20
    chart.data = [[(seed * 31 + line * 17 + n * 7) % 90 for n in range(12)] for line in range(3)]
    chart.categoryAxis.categoryNames = [name[:3] for name in MONTH_NAMES]
    drawing = Drawing(460, 180)
    drawing.add(chart)
    return drawing


def main(kind: str, count: str, folder: str) -> None:
    """Write one pack and print what it took."""
    began = perf_counter()
    pages = {"board": board, "bare": bare}[kind](int(count), Path(folder) / f"{kind}.pdf")
    print(json.dumps({"seconds": perf_counter() - began, "pages": pages, "peak": peak_memory()}))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
