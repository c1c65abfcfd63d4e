"""The rows of an indicator's table: each label says what its row is, and the values are the reading's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Basis, Direction, Indicator, Unit
from csp_desktop.domain.layers import Layer, layer_label, layer_row, table_rows
from csp_desktop.domain.periods import Frequency, month, periods_of
from tests.domain.making import ASB, actual_of, quarters, reading_of, series

SATISFIED = Indicator(2, "Satisfaction", unit=Unit.PERCENT, direction=Direction.UP)
GAP = Indicator(3, "Gap", unit=Unit.RATE, basis=Basis.CUMULATIVE, direction=Direction.DOWN, decimals=2)

months = st.lists(st.none() | st.integers(0, 900), min_size=12, max_size=12)


@given(st.sampled_from([ASB, SATISFIED, GAP]), months, months, months, st.integers(0, 11))
def test_the_rows_agree_with_the_reading(indicator, this, last, target, place):
    rows = {**actual_of(y2016=this, y2015=last), Kind.CUMULATIVE_TARGET: series(y2016=target)}
    reading = reading_of(rows, str(periods_of(2016, Frequency.MONTH)[place]), indicator)
    if reading.period is None:
        return
    shown = {layer: layer_row(indicator, rows, layer, 2016).values[reading.period] for layer in Layer}
    assert shown[Layer.THIS_YEAR] == reading.actual
    assert shown[Layer.LAST_YEAR] == reading.last_year
    if indicator.basis is not Basis.CUMULATIVE:
        assert shown[Layer.TO_DATE] == reading.to_date
    assert shown[Layer.TARGET_TO_DATE] == reading.target_to_date


@given(months, months)
def test_a_change_stands_only_where_both_years_have_a_figure(this, last):
    changes = layer_row(ASB, actual_of(y2016=this, y2015=last), Layer.CHANGE, 2016).values
    expected = [None if a is None or b is None else a - b for a, b in zip(this, last, strict=True)]
    assert list(changes.values()) == expected


def test_every_row_has_a_place_for_each_period_of_the_year():
    for layer in Layer:
        assert tuple(layer_row(ASB, {}, layer, 2016).values) == periods_of(2016, Frequency.MONTH)


@pytest.mark.parametrize(
    ("frequency", "basis", "this", "last"),
    [
        (Frequency.MONTH, Basis.PERIOD, "Monthly 2016/17", "Monthly 2015/16"),
        (Frequency.QUARTER, Basis.PERIOD, "Quarterly 2016/17", "Quarterly 2015/16"),
        (Frequency.YEAR, Basis.PERIOD, "Yearly 2016/17", "Yearly 2015/16"),
        (Frequency.MONTH, Basis.CUMULATIVE, "To date 2016/17", "To date 2015/16"),
    ],
)
def test_a_label_says_whether_its_row_is_single_or_to_date(frequency, basis, this, last):
    indicator = replace(ASB, frequency=frequency, basis=basis)
    labels = [layer_label(indicator, layer, 2016) for layer in (Layer.THIS_YEAR, Layer.LAST_YEAR, Layer.CHANGE)]
    assert labels == [this, last, "Change on 2015/16"]


@pytest.mark.parametrize("indicator", [ASB, SATISFIED, GAP, replace(ASB, frequency=Frequency.QUARTER)])
def test_no_two_rows_of_a_table_have_one_label(indicator):
    make = quarters if indicator.frequency is Frequency.QUARTER else series
    row = make(y2016=[5, 6], y2015=[3, 4])
    rows = dict.fromkeys((Kind.ACTUAL, Kind.TARGET, Kind.CUMULATIVE_TARGET), row)
    labels = [each.label for each in table_rows(indicator, rows, 2016)]
    assert len(set(labels)) == len(labels) > 4


def test_a_table_leaves_out_empty_rows_but_for_the_years_own():
    assert [each.layer for each in table_rows(ASB, {}, 2016)] == [Layer.THIS_YEAR]


def test_what_is_to_date_already_has_no_second_row_to_date():
    layers = [each.layer for each in table_rows(GAP, actual_of(y2016=[1, 2], y2015=[1, 2]), 2016)]
    assert layers == [Layer.THIS_YEAR, Layer.LAST_YEAR, Layer.CHANGE]


def test_a_change_is_printed_with_its_sign_and_a_figure_without():
    rows = actual_of(y2016=[10], y2015=[4])
    texts = [layer_row(ASB, rows, layer, 2016).text(ASB, month(2016, 4)) for layer in (Layer.THIS_YEAR, Layer.CHANGE)]
    assert texts == ["10", "+6"]


def test_a_month_after_a_gap_has_no_figure_to_date():
    to_date = layer_row(ASB, actual_of(y2016=[1, None, 3]), Layer.TO_DATE, 2016).values
    assert list(to_date.values())[:4] == [1, None, None, None]


def test_a_change_to_date_stands_where_both_years_lack_no_month():
    rows = actual_of(y2016=[5, 6, None], y2015=[4, 6, 7])
    change, percent = (layer_row(ASB, rows, each, 2016) for each in (Layer.CHANGE_TO_DATE, Layer.PERCENT_TO_DATE))
    assert list(change.values.values())[:4] == [1, 1, None, None]
    assert [percent.text(ASB, month(2016, number)) for number in (4, 5, 6)] == ["+25.0", "+10.0", ""]


def test_what_is_to_date_already_changes_in_per_cent_too_and_percentages_do_not():
    rows = actual_of(y2016=[18.0], y2015=[20.0])
    april = month(2016, 4)
    assert layer_row(GAP, rows, Layer.PERCENT_TO_DATE, 2016).text(GAP, april) == "−10.0"
    assert layer_row(SATISFIED, rows, Layer.PERCENT_TO_DATE, 2016).is_empty


def test_a_percentage_says_among_how_many_it_was_counted():
    asked = {month(2016, 4): Figure(91.4, sample_size=105), month(2016, 5): Figure(50.0, numerator=4, denominator=8)}
    found = layer_row(SATISFIED, {Kind.ACTUAL: asked}, Layer.SAMPLE, 2016)
    assert [found.text(SATISFIED, month(2016, number)) for number in (4, 5, 6)] == ["105", "8", ""]


def test_a_table_has_the_rows_that_are_asked_for_and_its_targets():
    rows = {**actual_of(y2016=[5], y2015=[4]), Kind.CUMULATIVE_TARGET: series(y2016=[6])}
    order = (Layer.TO_DATE, Layer.THIS_YEAR)
    layers = [each.layer for each in table_rows(ASB, rows, 2016, order)]
    assert layers == [*order, Layer.TARGET_TO_DATE]
