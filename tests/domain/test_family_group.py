"""Where the own area stands among its family group, and when ranks cannot be compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.family_group import FamilyGroup, Membership, standing, standing_sentence
from csp_desktop.domain.funnel import Member
from csp_desktop.domain.group_bounds import Bounds, BoundsSource, GroupPosition, our_bounds, position, position_sentence
from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import financial_year, month, quarter

UP, DOWN = Direction.UP, Direction.DOWN
NAMES = (
    "Enfield", "Gloucester", "Hastings", "Ipswich", "Luton", "Milton Keynes", "Northampton", "North Tyneside",
    "Sheffield", "Slough", "Stockton", "Thanet", "Torbay", "Wolverhampton",
)  # fmt: skip
GROUP = FamilyGroup("Derby", tuple(Membership(name) for name in NAMES))
RATES = {"Derby": 20.0} | {name: 14.0 + place for place, name in enumerate(NAMES)}
NOW = quarter(2009, 4)


def test_derbys_group_is_of_fifteen_with_itself():
    found = standing(GROUP, NOW, RATES, DOWN)
    assert found.of == 15
    assert found.average == pytest.approx((20 + sum(range(14, 28))) / 15)
    assert printed(found.distance_percent, 1) == "−2.3"


@pytest.mark.parametrize(("direction", "rank"), [(DOWN, 7), (Direction.NONE, 7), (UP, 8)])
def test_rank_one_is_the_best_and_ties_share_a_rank(direction, rank):
    found = standing(GROUP, NOW, RATES, direction)
    assert (found.rank, found.tied) == (rank, 1)


def test_the_sentence_says_rank_distance_and_rank_before():
    found = standing(GROUP, NOW, RATES, DOWN, before=RATES | {"Derby": 30.0})
    assert found.last_rank == 15
    assert standing_sentence(found) == (
        "Rank joint 7 of 15 in quarter 4 of 2009/10: 2.3% below the group's average of 20.5; rank 15 before."
    )


def test_a_member_without_a_figure_is_named_and_not_counted():
    found = standing(GROUP, NOW, RATES | {"Luton": None}, DOWN)
    assert (found.of, found.missing) == (14, ("Luton",))
    assert found.average == pytest.approx((20 + sum(range(14, 28)) - 18) / 14)
    assert standing_sentence(found).endswith("; no figure for Luton.")


@pytest.mark.parametrize("rates", [{}, {"Derby": 5.0}, {"Luton": 4.0, "Slough": 3.0}, {"Derby": 5.0, "Leeds": 4.0}])
def test_no_standing_without_the_own_and_another_rate(rates):
    assert standing(GROUP, NOW, rates, DOWN) is None


def test_members_come_and_go_with_their_dates():
    group = FamilyGroup(
        "Derby", (Membership("Luton", until=quarter(2009, 3)), Membership("Leeds", since=month(2010, 1)))
    )
    assert group.members(quarter(2009, 3)) == {"Derby", "Luton"}
    assert group.members(quarter(2009, 4)) == {"Derby", "Leeds"}
    assert group.members(financial_year(2009)) == {"Derby"}


def test_ranks_break_where_the_members_change():
    group = FamilyGroup("Derby", (Membership("Luton"), Membership("Leeds", since=NOW)))
    rates = {"Derby": 3.0, "Luton": 2.0, "Leeds": 1.0}
    found = standing(group, NOW, rates, DOWN, before=rates)
    assert (found.rank, found.last_rank, found.changed) == (3, None, True)
    assert "the group has changed" in standing_sentence(found)
    assert group.breaks([NOW.moved(step) for step in (-2, -1, 0, 1)]) == (NOW,)
    assert standing(group, NOW.moved(1), rates, DOWN, before=rates).last_rank == 3


def test_at_the_average_there_is_no_distance():
    group = FamilyGroup("Derby", (Membership("Luton"),))
    assert "at the group's average of 5.0" in standing_sentence(standing(group, NOW, {"Derby": 5, "Luton": 5}, DOWN))
    nought = standing(group, NOW, {"Derby": 1, "Luton": -1}, DOWN)
    assert nought.distance_percent is None
    assert "above the group's average of 0.0" in standing_sentence(nought)


@pytest.mark.parametrize(
    ("rate", "expected"),
    [(3.9, GroupPosition.BELOW), (4, GroupPosition.INLINE), (6, GroupPosition.INLINE), (6.1, GroupPosition.ABOVE)],
)
def test_a_rate_on_a_bound_is_inline(rate, expected):
    assert position(rate, Bounds(4, 6)) is expected


def test_bounds_say_whose_they_are():
    ours = our_bounds(Member(10, 1000), [Member(10, 1000), Member(90, 9000)], per=1000)
    assert ours == Bounds(4, 17, BoundsSource.OURS)
    assert position_sentence(18, ours) == "Above the group's bounds (bounds our own: 95% funnel limits)."
    assert position_sentence(5, Bounds(4, 6)) == "In line with the group (bounds as the source gives them)."
    assert our_bounds(Member(1, 0), [Member(5, 100)], per=1000) is None
    assert our_bounds(Member(1, 5), [], per=1000) is None


@given(st.lists(st.floats(0, 99), min_size=15, max_size=15), st.sampled_from(Direction))
def test_a_rank_is_within_the_group_and_the_best_is_first(rates, direction):
    found = standing(GROUP, NOW, dict(zip(("Derby", *NAMES), rates, strict=True)), direction)
    best = max(rates) if direction is UP else min(rates)
    assert 1 <= found.rank <= found.rank + found.tied <= found.of == 15
    assert (found.rank == 1) == (rates[0] == best)
    assert min(rates) - 1e-9 <= found.average <= max(rates) + 1e-9
