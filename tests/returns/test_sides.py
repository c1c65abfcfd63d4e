"""A target's cell that names another side than its indicator's rule is told; where no rule is set, what to set."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Place
from csp_desktop.domain.indicators import Direction, Indicator, Operator, Unit
from csp_desktop.domain.periods import Frequency, financial_year
from csp_desktop.returns.model import ReturnSeries
from csp_desktop.returns.sides import other_sides

YEAR = financial_year(2018)
ASKED = ReturnSeries(
    label="Repeat victims",
    measure="KPIs",
    kind=Kind.TARGET,
    frequency=Frequency.YEAR,
    unit=Unit.PERCENT,
    values={YEAR: 30.0},
    cells={YEAR: "C3"},
    operators={YEAR: Operator.AT_MOST},
)


def told(**rule: object) -> list[tuple[str, str]]:
    indicator = Indicator(1, "Repeat victims", unit=Unit.PERCENT, **rule)
    return [(str(each.severity), each.expected) for each in other_sides(ASKED, indicator, Place())]


def test_a_side_that_the_rule_does_not_have_is_told() -> None:
    assert told(direction=Direction.UP) == [("warning", str(Operator.AT_LEAST))]
    assert told(direction=Direction.DOWN) == []


def test_an_indicator_without_a_rule_is_not_held_to_one() -> None:
    assert told() == [("note", "")]
    assert told(operator=Operator.EQUAL) == [("warning", str(Operator.EQUAL))]
