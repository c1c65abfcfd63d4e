"""What an officer types into a cell is understood, or refused in one sentence."""

from __future__ import annotations

from contextlib import suppress
from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.typed import figure_from_text

COUNT, PERCENT, MONEY = (Indicator(1, "Measure", unit=unit) for unit in (Unit.COUNT, Unit.PERCENT, Unit.MONEY))
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
