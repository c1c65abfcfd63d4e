from __future__ import annotations

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String

from csp_desktop.charts.axis import axis_for
from csp_desktop.charts.description import Chart, ChartSeries, Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.pack.typeset.chart_drawing import chart_drawing
from csp_desktop.pack.typeset.letters import Letters

NEW = ChartSeries("2016/17", Role.THIS_YEAR, (10, 20, None, 40))
OLD = ChartSeries("2015/16", Role.LAST_YEAR, (12, 14, 16, 18))


def drawn(*series: ChartSeries) -> Drawing:
    chart = Chart("Theft: quarter by quarter", ("Q1", "Q2", "Q3", "Q4"), series, axis_for(series), "Words.")
    return chart_drawing(chart, 300, 190, Letters())


def strings(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


def lines(drawing: Drawing) -> list[PolyLine]:
    return [shape for shape in drawing.contents if isinstance(shape, PolyLine)]


def test_title_names_ticks_and_places_are_written() -> None:
    assert strings(drawn(NEW, OLD)) == [
        "Theft: quarter by quarter", "2016/17", "2015/16", "0", "10", "20", "30", "40", "Q1", "Q2", "Q3", "Q4",
    ]  # fmt: skip


def test_a_line_breaks_where_a_value_is_missing() -> None:
    drawing = drawn(NEW)
    assert [len(line.points) for line in lines(drawing)] == [4]
    assert len([shape for shape in drawing.contents if isinstance(shape, Circle)]) == 3


def test_the_lines_differ_without_colour() -> None:
    drawing = drawn(NEW, OLD)
    assert {tuple(line.strokeDashArray or ()) for line in lines(drawing)} == {(), MARKS[Role.LAST_YEAR].dash}
    assert len([shape for shape in drawing.contents if isinstance(shape, Rect)]) == 4


def test_this_year_lies_on_top() -> None:
    assert lines(drawn(NEW, OLD))[-1].strokeDashArray is None


def test_a_single_target_is_seen_though_it_has_no_marker() -> None:
    alone = ChartSeries("Target", Role.TARGET, (None, None, None, 30))
    (line,) = lines(drawn(alone))
    assert line.points[2] - line.points[0] > 20


def test_a_higher_value_stands_higher() -> None:
    (line,) = lines(drawn(ChartSeries("Up", Role.THIS_YEAR, (1, 2, 3, 4))))
    heights = line.points[1::2]
    assert heights == sorted(heights)
    assert heights[0] > 16


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    near = ChartSeries("2016/17", Role.THIS_YEAR, (518, 526, None, None))
    assert "The axis begins at 518." in strings(drawn(near))
    assert not any(isinstance(shape, Line) and shape.strokeWidth > 0.5 for shape in drawn(near).contents)
