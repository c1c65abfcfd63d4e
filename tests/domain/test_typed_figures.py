"""What an officer types into a cell is understood, or refused in one sentence."""

from __future__ import annotations

from contextlib import suppress
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.typed import figure_from_pasted, figure_from_text

COUNT, PERCENT, MONEY = (Indicator(1, "Measure", unit=unit) for unit in (Unit.COUNT, Unit.PERCENT, Unit.MONEY))
RATE = Indicator(1, "Measure", unit=Unit.RATE, per=1000)
X, P, R = Shorthand.NOT_AVAILABLE, Shorthand.PROVISIONAL, Shorthand.REVISED


@pytest.mark.parametrize(
    ("text", "indicator", "figure"),
    [
        ("1,234", COUNT, Figure(1234)),
        ("1234", COUNT, Figure(1234)),
        ("1,234,567.5", COUNT, Figure(1234567.5)),
        ("−74", PERCENT, Figure(-74)),
        ("-74", PERCENT, Figure(-74)),
        ("+5", COUNT, Figure(5)),
        (".5", COUNT, Figure(0.5)),
        ("0", COUNT, Figure(0)),
        (" 12 ", COUNT, Figure(12)),
        ("91.4%", PERCENT, Figure(91.4)),
        ("91.4 %", PERCENT, Figure(91.4)),
        ("91.4", PERCENT, Figure(91.4)),
        ("£1,200", MONEY, Figure(1200)),
        ("£ 1,200", MONEY, Figure(1200)),
        ("-£1,200.50", MONEY, Figure(-1200.5)),
        ("x", COUNT, Figure(shorthand=(X,))),
        ("[x]", COUNT, Figure(shorthand=(X,))),
        ("X", COUNT, Figure(shorthand=(X,))),
        ("1234 p", COUNT, Figure(1234, shorthand=(P,))),
        ("1234 [p][r]", COUNT, Figure(1234, shorthand=(P, R))),
        ("5 p p", COUNT, Figure(5, shorthand=(P,))),
        ("41/202", PERCENT, Figure(100 * 41 / 202, numerator=41, denominator=202)),
        ("1,041 / 2,082", PERCENT, Figure(50, numerator=1041, denominator=2082)),
        ("41/202 p", PERCENT, Figure(100 * 41 / 202, numerator=41, denominator=202, shorthand=(P,))),
        ("5/2000", RATE, Figure(2.5, numerator=5, denominator=2000)),
        ("91.4% n=105", PERCENT, Figure(91.4, sample_size=105)),
        ("91.4 (n = 1,105)", PERCENT, Figure(91.4, sample_size=1105)),
        ("", COUNT, None),
        ("  ", COUNT, None),
    ],
)
def test_what_is_typed_is_understood(text, indicator, figure):
    assert figure_from_text(text, indicator) == figure


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("about 20", COUNT),
        ("12 34", COUNT),
        ("1,23", COUNT),
        ("12,34,567", COUNT),
        ("1.2.3", COUNT),
        ("n/a", COUNT),
        ("-", COUNT),
        ("£", MONEY),
        ("%", PERCENT),
        ("£5", COUNT),
        ("5%", COUNT),
        ("1e5", COUNT),
        ("inf", COUNT),
        ("nan", COUNT),
        ("٣", COUNT),
        ("5 x", COUNT),
        ("5 [z]", COUNT),
        ("9" * 400, COUNT),
        ("=1+1", COUNT),
        ("(5)", COUNT),
        ("41/202", COUNT),
        ("41/0", PERCENT),
        ("1/2/3", PERCENT),
        ("91 n=1 n=2", PERCENT),
    ],
)
def test_what_is_no_figure_is_refused_in_one_sentence(text, indicator):
    with pytest.raises(ValueError, match=r"^“[^\n]+: [^\n.]+\.$"):
        figure_from_text(text, indicator)


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e11, max_value=1e11), st.just(PERCENT))
def test_every_digit_of_a_figure_survives_typing(value, indicator):
    text = f"{value:f}" if "e" in repr(value) else repr(value)
    assert figure_from_text(text, indicator) == Figure(float(text))


@given(st.text(max_size=20), st.sampled_from([COUNT, PERCENT, MONEY]))
def test_no_text_is_more_than_a_figure_or_a_sentence(text, indicator):
    with suppress(ValueError):
        figure = figure_from_text(text, indicator)
        assert (figure is None) == (not text.replace("[", " ").replace("]", " ").split())
        assert figure is None or figure.value is None or isfinite(figure.value)


@pytest.mark.parametrize(("text", "said"), [("-7", "is no count: a count is 0 or more."), ("1e3", "is not a number")])
def test_a_count_below_nought_is_a_slip_of_the_hand(text, said):
    with pytest.raises(ValueError, match=said):
        figure_from_text(text, COUNT)


def test_a_number_too_great_for_any_partnership_is_refused():
    with pytest.raises(ValueError, match="too great"):
        figure_from_text("1" * 13, COUNT)


@pytest.mark.parametrize("text", ["01/04/2016", "1/4", "Apr-16", "2016-04-01"])
def test_a_pasted_date_is_never_a_figure(text):
    with pytest.raises(ValueError, match=r"^“"):
        figure_from_pasted(text, PERCENT)


def test_a_pasted_part_of_one_among_percentages_is_asked_for_as_a_percentage():
    with pytest.raises(ValueError, match="part of 1"):
        figure_from_pasted("0.914", PERCENT, [91.0, 88.5])
    assert figure_from_pasted("0.914", PERCENT, [0.8, 1.2]) == Figure(0.914)
    assert figure_from_pasted("91.4%", PERCENT, [91.0]) == Figure(91.4)
