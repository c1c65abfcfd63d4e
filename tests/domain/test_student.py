"""Student's t, against its printed tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.intervals import normal_quantile
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.student import chance_inside, t_quantile


@pytest.mark.parametrize(
    ("freedom", "t"),
    [(1, "12.706"), (2, "4.303"), (3, "3.182"), (4, "2.776"), (5, "2.571"), (6, "2.447"), (10, "2.228"), (30, "2.042")],
)
def test_quantiles_are_those_of_the_tables(freedom, t):
    assert printed(t_quantile(95, freedom), 3) == t


def test_many_degrees_of_freedom_come_near_the_normal_quantile():
    assert t_quantile(99.8, 5000) == pytest.approx(normal_quantile(99.8), rel=1e-3)


@pytest.mark.parametrize(("confidence", "freedom"), [(0, 3), (100, 3), (95, 0)])
def test_what_cannot_be_is_refused(confidence, freedom):
    with pytest.raises(ValueError, match="degree of freedom"):
        t_quantile(confidence, freedom)


@given(st.floats(1, 99.9), st.integers(1, 60))
def test_the_quantile_found_gives_its_chance_back(confidence, freedom):
    assert chance_inside(t_quantile(confidence, freedom), freedom) == pytest.approx(confidence / 100)
