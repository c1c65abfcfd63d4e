"""The erratum of a sealed pack: what it printed otherwise, figure by figure, and nothing that it kept back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Direction, Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.errata import erratum
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.session.sealing import seal

APRIL, MAY = month(2016, 4), month(2016, 5)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            for name, value in (("Burglary", 200.0), ("Robbery", 103.0), ("Arson", 5.0)):
                indicator = edit.put_indicator(Indicator(0, name, owner="Police", direction=Direction.DOWN))
                edit.put_figure(SeriesKey(indicator.id, made.own_area.id, Kind.ACTUAL), APRIL, Figure(value))
        yield made


def printed(project: Project, as_at=APRIL):
    """Return what the public pack says."""
    return pack_content(project, Readings(project, as_at), date(2016, 6, 2))


def corrected(project: Project, sealed, as_at=APRIL) -> list[str]:
    return [each.words for each in erratum(project, Readings(project, as_at), sealed)]


def test_a_sealed_pack_stays_as_it_went_out_and_later_changes_are_its_erratum(project):
    sealed = seal(project, printed(project), b"%PDF", "public")
    assert corrected(project, sealed) == []
    burglary = project.indicators()[0]
    with project.action("Correct") as edit:
        edit.put_figure(SeriesKey(burglary.id, project.own_area.id, Kind.ACTUAL), APRIL, Figure(190.0))
    assert corrected(project, sealed) == [
        "Burglary, actual (April 2016): printed as 200, now 190.",
        "Burglary, to date (April 2016): printed as 200, now 190.",
    ]
    project.undo()
    project.undo()
    assert project.sealed_packs() == (sealed,)
    assert project.sealed_pack(sealed.id) == b"%PDF"


def test_a_figure_that_came_after_a_pack_was_sealed_corrects_nothing_that_it_printed(project):
    sealed = seal(project, printed(project, MAY), b"%PDF", "public")
    burglary = SeriesKey(project.indicators()[0].id, project.own_area.id, Kind.ACTUAL)
    with project.action("Come late") as edit:
        edit.put_figure(burglary, MAY, Figure(150.0))
    assert corrected(project, sealed, MAY) == []
    with project.action("Correct what was printed") as edit:
        edit.put_figure(burglary, APRIL, Figure(190.0))
    assert corrected(project, sealed, MAY) == [
        "Burglary, actual (April 2016): printed as 200, now 190.",
        "Burglary, to date (April 2016): printed as 200, now 190.",
    ]


def test_an_erratum_names_the_area_and_tells_only_what_is_printed_otherwise(project):
    burglary, robbery, _ = project.indicators()
    with project.action("Districts") as edit:
        north = edit.put_area(Area(0, "North", parent=project.own_area.id))
        edit.put_figure(SeriesKey(burglary.id, north.id, Kind.ACTUAL), APRIL, Figure(20.0))
    sealed = seal(project, printed(project), b"%PDF", "public")
    with project.action("Correct") as edit:
        edit.put_figure(SeriesKey(burglary.id, north.id, Kind.ACTUAL), APRIL, Figure(21.0))
        edit.put_figure(SeriesKey(robbery.id, project.own_area.id, Kind.ACTUAL), APRIL, Figure(103.2))
    assert corrected(project, sealed) == [
        "Burglary, North, actual (April 2016): printed as 20, now 21.",
        "Burglary, North, to date (April 2016): printed as 20, now 21.",
    ]


def test_a_figure_that_is_kept_back_now_is_not_told_to_be_missing(project):
    sealed = seal(project, printed(project), b"%PDF", "public")
    arson = project.indicators()[2]
    with project.action("Correct") as edit:
        edit.put_indicator(replace(arson, suppress_below=5))
        edit.put_figure(SeriesKey(arson.id, project.own_area.id, Kind.ACTUAL), APRIL, Figure(3.0))
    assert corrected(project, sealed)[0] == "Arson, actual (April 2016): printed as 5, now kept back."


def test_an_erratum_tells_nothing_that_the_public_pack_kept_back(project):
    burglary, robbery, _ = project.indicators()
    with project.action("Keep back") as edit:
        edit.put_indicator(replace(burglary, suppress_below=1000))
        edit.put_indicator(replace(robbery, restricted=True))
    sealed = seal(project, printed(project), b"%PDF", "public")
    with project.action("Correct") as edit:
        for each in (burglary, robbery):
            key = SeriesKey(each.id, project.own_area.id, Kind.ACTUAL)
            edit.put_figure(key, APRIL, Figure(190.0))
    assert corrected(project, sealed) == []
