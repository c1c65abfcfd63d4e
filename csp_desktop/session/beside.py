"""What goes out beside the pack: its charts as files of their own, its tables as a workbook."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.charts_beside import Progress, write_charts
from csp_desktop.pack.content import PackContent
from csp_desktop.session.pack_tables import write_tables

TABLES = "Tables.xlsx"


def write_beside(content: PackContent, folder: Path, progress: Progress | None = None) -> tuple[int, int]:
    """Write the pack's charts and tables into a folder; return how many of each. Raises Refusal where it cannot."""
    charts = write_charts(board_outline(content), folder, progress)
    return charts, write_tables(content, folder / TABLES, progress)
