"""The charts of a pack as files: PNG and SVG, with their words, the same bytes for the same chart."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.charts_beside import chart_png, chart_svg, charts_of, write_charts
from tests.pack.plymouth import all_crime, ist_incidents, pack_of
from tests.pack.test_pack_export import Stopped, stop

OUTLINE = board_outline(pack_of(all_crime(), ist_incidents()))
SVG = "{http://www.w3.org/2000/svg}"


def test_each_chart_of_the_pack_is_written_once_in_both_forms(tmp_path: Path) -> None:
    assert write_charts(OUTLINE, tmp_path / "charts") == 3
    assert sorted(path.name for path in (tmp_path / "charts").iterdir()) == [
        "01 All crime month by month.png",
        "01 All crime month by month.svg",
        "02 ist incidents month by month.png",
        "02 ist incidents month by month.svg",
        "03 ist incidents to date.png",
        "03 ist incidents to date.svg",
    ]


def test_an_svg_says_what_it_shows() -> None:
    chart = charts_of(OUTLINE)[0]
    root = ElementTree.fromstring(chart_svg(chart))
    assert root.attrib["role"] == "img"
    assert root.findtext(f"{SVG}title") == chart.title
    assert root.findtext(f"{SVG}desc") == chart.words
    texts = [each.text for each in root.iter(f"{SVG}text")]
    assert {"2016/17", "2015/16", "Apr", "Mar", "2,000"} <= set(texts)


def test_every_shape_of_an_svg_lies_within_it() -> None:
    root = ElementTree.fromstring(chart_svg(charts_of(OUTLINE)[2]))
    left, top, wide, high = map(float, root.attrib["viewBox"].split())
    for text in root.iter(f"{SVG}text"):
        start = float(text.attrib["x"])
        assert left <= start <= start + float(text.attrib["textLength"]) <= left + wide
        assert top <= float(text.attrib["y"]) <= top + high


def test_a_png_is_sharp_and_tells_its_words() -> None:
    chart = charts_of(OUTLINE)[0]
    with Image.open(BytesIO(chart_png(chart))) as picture:
        assert picture.size == (1523, 889)
        assert picture.getpixel((1, 1)) == (255, 255, 255)
        assert len(picture.convert("L").getcolors() or ()) > 20
        assert picture.text == {"Title": chart.title, "Description": chart.words}


def test_the_same_chart_gives_the_same_bytes() -> None:
    (chart, *_) = charts_of(OUTLINE)
    assert (chart_png(chart), chart_svg(chart)) == (chart_png(chart), chart_svg(chart))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(Refusal, match="choose another folder"):
        write_charts(OUTLINE, tmp_path / "taken")


def test_charts_can_be_stopped_and_leave_no_part_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        write_charts(OUTLINE, tmp_path, stop)
    assert [path.suffix for path in sorted(tmp_path.iterdir())] == [".png", ".svg"]
