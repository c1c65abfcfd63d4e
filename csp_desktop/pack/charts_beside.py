"""The charts of a pack as files of their own: each as a picture of dots (PNG) and of lines (SVG)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from PIL.Image import frombuffer
from PIL.PngImagePlugin import PngInfo

from csp_desktop.charts.description import Chart
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.outline import Block, ChartBlock, Outline, Together
from csp_desktop.pack.preview import page_image
from csp_desktop.pack.svg import svg_of
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.picture import Picture, Words
from csp_desktop.pack.tagged.words import told
from csp_desktop.pack.typeset.chart_box import height_of_bars
from csp_desktop.pack.typeset.chart_drawing import chart_picture
from csp_desktop.pack.typeset.fonts import Face, font, width
from csp_desktop.pack.typeset.letters import Letters

Progress = Callable[[int, int], None]
_SIZE = 520.0, 292.0
_MARGIN = 14.0
_DOTS = 200
"""Dots to the inch."""
_LONGEST_NAME = 60


def charts_of(outline: Outline) -> tuple[Chart, ...]:
    """Return the charts of a document in their order, each once."""
    return tuple(dict.fromkeys(_charts(outline.blocks)))


def write_charts(outline: Outline, folder: Path, progress: Progress | None = None) -> int:
    """Write each chart into a folder, numbered in the order of the pack; return how many.

    Files of these names that are there are written over. Raises Refusal where the folder cannot be written.
    """
    charts = charts_of(outline)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, chart in enumerate(charts, 1):
            _write(chart, folder / f"{number:02} {_file_name(chart.title)}")
            if progress is not None:
                progress(number, len(charts))
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise Refusal(f"The charts cannot be written into {folder} ({reason}): choose another folder.") from problem
    return len(charts)


def chart_svg(chart: Chart) -> str:
    """Return a chart as SVG, its words as the description."""
    return svg_of(_picture(chart), chart.title, chart.words, _wide, _MARGIN)


def chart_png(chart: Chart) -> bytes:
    """Return a chart as PNG, its title and words in the file's own text."""
    drawn = page_image(_page(_picture(chart)), 1, _DOTS / 72)
    size = (drawn.width, drawn.height)
    picture = frombuffer("RGB", size, drawn.pixels, "raw", "BGRX", drawn.stride, 1)
    about, out = PngInfo(), BytesIO()
    about.add_itxt("Title", told(chart.title), "en-GB")
    about.add_itxt("Description", told(chart.words), "en-GB")
    picture.save(out, "PNG", pnginfo=about, dpi=(_DOTS, _DOTS))
    return out.getvalue()


def _charts(blocks: tuple[Block, ...]) -> Iterator[Chart]:
    for block in blocks:
        if isinstance(block, Together):
            yield from _charts(block.blocks)
        elif isinstance(block, ChartBlock):
            yield from block.charts


def _write(chart: Chart, path: Path) -> None:
    for ending, content in ((".svg", chart_svg(chart).encode("utf-8")), (".png", chart_png(chart))):
        beside = path.with_name(f".{path.name}{ending}.part")
        try:
            beside.write_bytes(content)
            beside.replace(path.with_name(path.name + ending))
        finally:
            beside.unlink(missing_ok=True)


def _picture(chart: Chart) -> Picture:
    for face in Face:
        font(face)
    breadth, height = _SIZE
    return chart_picture(chart, breadth, max(height, height_of_bars(chart)), Letters())


def _page(picture: Picture) -> bytes:
    """Return a PDF of one page with nothing but a picture and its margin."""
    canvas = TaggedCanvas(Face.REGULAR)
    canvas.page_of((picture.width + 2 * _MARGIN, picture.height + 2 * _MARGIN))
    with canvas.artifact():
        canvas.picture(picture, _MARGIN, _MARGIN)
    canvas.next_page()
    return canvas.finish().pdf


def _wide(words: Words) -> float:
    return width(words.text, Face(words.look.face), words.look.size)


def _file_name(title: str) -> str:
    """Return a title such that any system takes it as the name of a file."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^A-Za-z0-9]+", " ", plain).strip()[:_LONGEST_NAME].strip() or "Chart"
