"""An indicator's last periods as a line without axis."""

from __future__ import annotations

from csp_desktop.charts.sparkline import LENGTH, Sparkline, sparkline, sparkline_words
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Frequency, month, quarter

CRIME = Indicator(1, "Crime")
NOVEMBER = month(2016, 11)


def test_a_line_has_the_last_24_months_and_ends_where_the_period_ends():
    actual = {NOVEMBER.moved(-step): Figure(100.0 + step) for step in range(40)}
    line = sparkline(CRIME, {Kind.ACTUAL: actual}, NOVEMBER)
    assert line.values == tuple(100.0 + step for step in reversed(range(LENGTH)))


def test_figures_that_have_not_come_leave_the_end_empty():
    line = sparkline(CRIME, {Kind.ACTUAL: {month(2016, 9): Figure(3.0)}}, NOVEMBER)
    assert line.values[-3:] == (3.0, None, None)


def test_quarters_end_with_the_last_that_is_over():
    quarterly = Indicator(1, "Referrals", frequency=Frequency.QUARTER)
    actual = {quarter(2016, 2): Figure(8.0), quarter(2016, 3): Figure(9.0)}
    assert sparkline(quarterly, {Kind.ACTUAL: actual}, NOVEMBER).values[-1] == 8.0


def test_a_line_breaks_where_a_figure_is_missing_and_reaches_from_lowest_to_highest():
    line = Sparkline((10.0, 20.0, None, 15.0, None))
    assert list(line.runs()) == [((0.0, 0.0), (0.25, 1.0)), ((0.75, 0.5),)]


def test_figures_that_never_vary_lie_in_the_middle():
    assert list(Sparkline((0.0, 0.0)).runs()) == [((0.0, 0.5), (1.0, 0.5))]


def test_a_line_without_figures_has_no_points_and_says_so():
    line = sparkline(CRIME, {}, NOVEMBER)
    said = sparkline_words(CRIME, line, NOVEMBER)
    assert (list(line.runs()), said) == ([], "No figures in the 24 months to November 2016.")


def test_a_line_has_its_words():
    actual = {month(2016, 9): Figure(1_300.0), month(2016, 10): Figure(900.0), NOVEMBER: Figure(1_000.0)}
    line = sparkline(CRIME, {Kind.ACTUAL: actual}, NOVEMBER)
    assert sparkline_words(CRIME, line, NOVEMBER) == (
        "The 24 months to November 2016: lowest 900 in October 2016, highest 1,300 in September 2016, "
        "last 1,000 in November 2016."
    )
