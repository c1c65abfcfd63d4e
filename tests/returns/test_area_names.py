"""Which area a partner's words name."""

from __future__ import annotations

import pytest

from csp_desktop.domain.indicators import Area
from csp_desktop.returns.area_names import area_named

AREAS = (
    Area(1, "Safer Derby", "E06000015", other_names=("Derby",)),
    Area(2, "South Derbyshire", "E07000039", 1),
    Area(3, "Bournemouth, Christchurch and Poole", "E06000058", 1, other_names=("BCP", "Bournemouth UA")),
    Area(4, "Plymouth", "E06000026", 1),
    Area(5, "Leicester", "E06000016", 1),
    Area(6, "Leicester City Centre", "", 1),
    Area(7, "North", "", 1),
)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Derby", 1),
        ("DERBY UA", 1),
        ("City of Derby", 1),
        ("Derby, City of", 1),
        ("Derby City", 1),
        ("Derby City Council", 1),
        ("Derby CSP", 1),
        ("Derby Community Safety Partnership", 1),
        ("South Derbyshire DC", 2),
        ("South Derbyshire District Council", 2),
        ("Bournemouth", 3),
        ("bcp", 3),
        ("E06000026", 4),
        ("e06000026 Plymouth UA", 4),
        ("Plymouth (E06000026)", 4),
        ("Leicester UA", 5),
        ("Leicester city centre", 6),
        ("North 2016/17", 7),
        ("E05002085 North", 7),
    ],
)
def test_an_area_is_known_by_its_names_its_code_and_plain_variants(text: str, area: int) -> None:
    found = area_named(text, AREAS)
    assert found is not None
    assert found.id == area


@pytest.mark.parametrize(
    "text",
    ["", "City", "Council", "Derbyshire", "County of Derby and Leicester", "E06000099", "E06000099 Derby", "South"],
)
def test_words_that_name_no_area_or_anothers_code_name_none(text: str) -> None:
    assert area_named(text, AREAS) is None


def test_a_name_that_two_areas_share_names_neither() -> None:
    pair = (Area(1, "Durham", other_names=("City of Durham",)), Area(2, "County Durham", parent=1))
    assert area_named("Durham UA", pair) is None
    assert area_named("County Durham", pair) is not None
    assert area_named("County Durham", pair).id == 2
