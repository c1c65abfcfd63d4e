from __future__ import annotations

import pytest

from csp_desktop.charts.axis import axis_for
from csp_desktop.charts.description import Band, Chart, ChartSeries, Form, Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.pack.tagged.picture import Disc, Path, Picture, Rect, Words
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.chart_drawing import chart_picture
from csp_desktop.pack.typeset.chart_inks import band_edge
from csp_desktop.pack.typeset.fonts import Face, width
from csp_desktop.pack.typeset.letters import Letters

NEW = ChartSeries("2016/17", Role.THIS_YEAR, (10, 20, None, 40))
OLD = ChartSeries("2015/16", Role.LAST_YEAR, (12, 14, 16, 18))


def drawn(*series: ChartSeries) -> Picture:
    chart = Chart("Theft: quarter by quarter", ("Q1", "Q2", "Q3", "Q4"), series, axis_for(series), "Words.")
    return chart_picture(chart, 300, 190, Letters())


def strings(drawing: Picture) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


LEGEND = 165
"""How high on the pictures of these tests the legend begins."""


def strokes(picture: Picture) -> list[Path]:
    """Return the lines of series, in the legend and in the plot; the ground's are no series'."""
    paths = [each for each in picture.shapes if isinstance(each, Path)]
    return [each for each in paths if each.ink.stroke not in (palette.RULE, palette.MUTED)]


def lines(picture: Picture) -> list[Path]:
    return [each for each in strokes(picture) if each.points[0][1] < LEGEND]


def samples(picture: Picture) -> list[Path]:
    return [each for each in strokes(picture) if each.points[0][1] >= LEGEND]


def test_title_names_ticks_and_places_are_written() -> None:
    assert strings(drawn(NEW, OLD)) == [
        "Theft: quarter by quarter", "2016/17", "2015/16", "0", "10", "20", "30", "40", "Q1", "Q2", "Q3", "Q4",
    ]  # fmt: skip


def test_a_line_breaks_where_a_value_is_missing() -> None:
    picture = drawn(NEW)
    assert [len(line.points) for line in lines(picture)] == [2]
    # One in the legend, and one for each value.
    assert len([shape for shape in picture.shapes if isinstance(shape, Disc)]) == 4


def test_the_lines_differ_without_colour() -> None:
    picture = drawn(NEW, OLD)
    assert {line.ink.dash for line in lines(picture)} == {(), MARKS[Role.LAST_YEAR].dash}
    assert len([shape for shape in picture.shapes if isinstance(shape, Rect)]) == 5


def test_the_legend_shows_each_line_as_it_is_drawn() -> None:
    picture = drawn(NEW, OLD)
    assert {line.ink for line in samples(picture)} == {line.ink for line in lines(picture)}


def test_a_band_has_an_edge_that_a_grey_copy_keeps() -> None:
    band = Band("Limits", Role.BOUNDS, (1, 2, 3, 4), (5, 6, 7, 8))
    chart = Chart("T", ("Q1", "Q2", "Q3", "Q4"), (NEW,), axis_for((NEW,)), "Words.", (band,))
    shapes = chart_picture(chart, 300, 190, Letters()).shapes
    (area,) = [shape for shape in shapes if isinstance(shape, Path) and shape.closed]
    edges = [shape for shape in shapes if isinstance(shape, Path) and shape.ink == band_edge(MARKS[Role.BOUNDS])]
    assert {point for edge in edges for point in edge.points} == set(area.points)


def test_this_year_lies_on_top() -> None:
    assert lines(drawn(NEW, OLD))[-1].ink.dash == ()


def test_a_single_target_is_seen_though_it_has_no_marker() -> None:
    alone = ChartSeries("Target", Role.TARGET, (None, None, None, 30))
    (line,) = lines(drawn(alone))
    assert line.points[1][0] - line.points[0][0] > 20


def test_a_higher_value_stands_higher() -> None:
    (line,) = lines(drawn(ChartSeries("Up", Role.THIS_YEAR, (1, 2, 3, 4))))
    heights = [height for _, height in line.points]
    assert heights == sorted(heights)
    assert heights[0] > 16


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    near = ChartSeries("2016/17", Role.THIS_YEAR, (518, 526, None, None))
    assert "The axis begins at 518." in strings(drawn(near))
    assert not any(isinstance(shape, Path) and shape.ink.stroke == palette.MUTED for shape in drawn(near).shapes)


def test_what_marks_single_points_lies_on_top_of_the_line_and_is_larger() -> None:
    figures = ChartSeries("Figures", Role.FIGURES, (10, 20, 30, 40))
    concern = ChartSeries("Concern", Role.CONCERN, (None, None, 30, None))
    *_, diamond = drawn(figures, concern).shapes
    circle = next(each for each in drawn(figures).shapes if isinstance(each, Disc))
    assert isinstance(diamond, Path)
    assert diamond.ink.fill == MARKS[Role.CONCERN].light
    assert max(x for x, _ in diamond.points) - min(x for x, _ in diamond.points) > 2 * circle.radius


def test_the_legend_of_bars_shows_bars() -> None:
    own = ChartSeries("Plymouth", Role.OWN, (1.0, None), ("1", ""))
    others = ChartSeries("Others", Role.OTHER, (None, 2.0), ("", "2"))
    chart = Chart("T", ("a", "b"), (own, others), axis_for((own, others)), "Words.", form=Form.BARS)
    bars = [each.ink for each in chart_picture(chart, 300, 190, Letters()).shapes if isinstance(each, Rect)]
    assert sorted(bars.count(each) for each in set(bars)) == [2, 2]


@pytest.mark.parametrize("measure", range(120, 500, 10))
def test_the_note_of_the_axis_lies_on_no_legend(measure: int) -> None:
    lines = tuple(
        ChartSeries(role.value, role, (918.0, 926.0)) for role in (Role.THIS_YEAR, Role.LAST_YEAR, Role.TARGET)
    )
    chart = Chart("T", ("Q1", "Q2"), lines, axis_for(lines), "Words.")
    words = [each for each in chart_picture(chart, measure, 190, Letters()).shapes if isinstance(each, Words)]
    note = next(each for each in words if each.text == chart.axis.note)
    beside = [each for each in words if each is not note and abs(each.base - note.base) < each.look.size]
    ends = [each.left + width(each.text, Face(each.look.face), each.look.size) for each in beside]
    assert max(ends, default=0) <= note.left
