"""A template's text becomes indicators with every field that an indicator has."""

from __future__ import annotations

from dataclasses import fields

import pytest

from csp_desktop.domain.indicators import (
    Basis,
    Code,
    Direction,
    Formula,
    FormulaKind,
    Indicator,
    Judgement,
    Operator,
    Profile,
    Unit,
)
from csp_desktop.domain.periods import Frequency
from csp_desktop.session.templates import create_project, read_template

HEAD = 'partnership = "Anytown"\nreport_title = "How safe is Anytown?"\n'

FULL = """
[[indicators]]
name = "Burglary of homes in each thousand households"
short_name = "Burglary"
codes = ["NI 44a", "HO DSO"]
priority = "Homes"
owner = "Police"
contact = "A. Nalyst"
definition = "Burglary of a dwelling."
how_it_works = "Crimes are counted when they are recorded."
good_looks_like = "Fewer homes are broken into."
why_it_matters = "People feel unsafe at home."
source = "Recorded crime"
unit = "rate"
direction = "inside a range"
frequency = "quarter"
basis = "rolling 12 months"
decimals = 2
lag = 3
tolerance = 7.5
monitoring_only = true
known_as = ["BoD"]
per = 1000
operator = "between"
profile = "last year's shape"
targets_ahead = 1
target_agreed_by = "The board"
judgement = "within expected levels"
trend_rule = "six months"
minimum_n = 30
suppress_below = 5
start = "2009/10"
end = "2014/15-Q4"
successor = "Residential burglary"
breaks = ["2012/13-Q1"]
rebases = ["2013/14-Q2"]
baseline = 12
baseline_year = "2010/11"
two_sided = true
delivery_group = "Homes group"
in_development = true
restricted = true
"""


def test_every_field_of_an_indicator_can_be_told():
    (found,) = read_template(HEAD + FULL).indicators
    assert found == Indicator(
        id=0,
        name="Burglary of homes in each thousand households",
        short_name="Burglary",
        codes=(Code("NI", "44a"), Code("HO", "DSO")),
        priority="Homes",
        owner="Police",
        contact="A. Nalyst",
        definition="Burglary of a dwelling.",
        how_it_works="Crimes are counted when they are recorded.",
        good_looks_like="Fewer homes are broken into.",
        why_it_matters="People feel unsafe at home.",
        source="Recorded crime",
        unit=Unit.RATE,
        direction=Direction.INSIDE,
        frequency=Frequency.QUARTER,
        basis=Basis.ROLLING,
        decimals=2,
        lag=3,
        tolerance=7.5,
        monitoring_only=True,
        known_as=("BoD",),
        position=1,
        per=1000,
        operator=Operator.BETWEEN,
        profile=Profile.LAST_YEAR,
        targets_ahead=1,
        target_agreed_by="The board",
        judgement=Judgement.EXPECTED,
        trend_rule="six months",
        minimum_n=30,
        suppress_below=5,
        start="2009/10",
        end="2014/15-Q4",
        successor="Residential burglary",
        breaks=("2012/13-Q1",),
        rebases=("2013/14-Q2",),
        baseline=12,
        baseline_year="2010/11",
        two_sided=True,
        delivery_group="Homes group",
        in_development=True,
        restricted=True,
    )
    told = {line.split(" = ")[0] for line in FULL.splitlines() if " = " in line}
    assert told == {each.name for each in fields(Indicator)} - {"id", "position", "formula"}


def test_a_formula_names_indicators_that_may_stand_after_it(tmp_path):
    text = HEAD + "".join(
        f'[[indicators]]\nname = "{name}"\n{more}\n'
        for name, more in (
            ("Gap", 'formula = ["first less second", "Worst", "City"]'),
            ("City", ""),
            ("Rate in the worst neighbourhoods", 'short_name = "Worst"'),
        )
    )
    with create_project(tmp_path / "New.csp", read_template(text)) as project:
        gap, city, worst = project.indicators()
        assert gap.formula == Formula(FormulaKind.DIFFERENCE, (worst.id, city.id))
        assert city.formula is worst.formula is None


def test_a_formula_of_an_indicator_that_is_not_there_leaves_no_file(tmp_path):
    text = HEAD + '[[indicators]]\nname = "Gap"\nformula = ["first less second", "Worst", "City"]\n'
    with pytest.raises(KeyError, match="Worst"):
        create_project(tmp_path / "New.csp", read_template(text))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", ['unit = "dozen"', 'start = "2016"', 'colour = "red"', 'breaks = ["2012/14"]'])
def test_what_no_indicator_can_hold_is_a_fault_of_the_template(line):
    with pytest.raises((KeyError, ValueError)):
        read_template(f'{HEAD}[[indicators]]\nname = "Burglary"\n{line}\n')
