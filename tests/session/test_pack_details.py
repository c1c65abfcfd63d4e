"""What the project keeps of its pack's cover, the meeting that a pack is for, and lines proposed for the lists."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.periods import month
from csp_desktop.pack.details import NO_DETAILS, PackDetails
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import add_items
from csp_desktop.session.pack_details import change_details, details_of, meeting_of
from csp_desktop.session.pack_plan import change_plan, full_plan
from csp_desktop.session.pack_record import lists_of
from csp_desktop.session.proposals import proposed
from csp_desktop.session.readings import Readings

NOVEMBER = month(2016, 11)


def test_the_cover_is_kept_and_undone(sample: Path) -> None:
    with Project.open(sample) as project:
        change_details(project, PackDetails(item="7", version="2"))
        assert details_of(project) == PackDetails(item="7", version="2")
        project.undo()
        assert details_of(project) == NO_DETAILS


def test_the_meeting_of_a_pack_is_the_first_open_one_after_its_period(sample: Path) -> None:
    days = ("2016-11-15", "2017-04-20", "2017-01-24")
    with Project.open(sample) as project:
        add_items(project, ListName.MEETINGS, NOVEMBER, [{"date": day, "time": "2pm"} for day in days])
        assert meeting_of(project, NOVEMBER).when == "24 January 2017, 2pm"
        assert meeting_of(project, month(2016, 10)).when == ""


def test_an_agenda_is_proposed_from_the_sections_that_say_something(sample: Path) -> None:
    with Project.open(sample) as project:
        readings = Readings(project, NOVEMBER)
        add_items(project, ListName.PAPERS, NOVEMBER, [{"title": "Terms of reference", "text": "One."}])
        lines = proposed(project, readings, ListName.AGENDA)
        assert [each["item"] for each in lines][:1] == ["Commissioning opportunities and budget"]
        assert {"item": "Terms of reference", "paper": "Terms of reference"} in lines
        assert "Actions" not in [each["item"] for each in lines]
        add_items(project, ListName.AGENDA, NOVEMBER, lines)
        assert proposed(project, readings, ListName.AGENDA) == []


def test_restricted_papers_are_not_in_the_public_pack(sample: Path) -> None:
    told = [{"title": "Gangs", "text": "Names.", "restricted": "yes"}, {"title": "Plan", "text": "All."}]
    with Project.open(sample) as project:
        add_items(project, ListName.PAPERS, NOVEMBER, told)
        readings = Readings(project, NOVEMBER)
        assert titles(lists_of(project, readings, {}, restricted=False)[ListName.PAPERS]) == ["Plan"]
        assert titles(lists_of(project, readings, {}, restricted=True)[ListName.PAPERS]) == ["Gangs", "Plan"]


def test_restricted_items_of_the_agenda_are_not_in_the_public_pack(sample: Path) -> None:
    with Project.open(sample) as project:
        add_items(project, ListName.AGENDA, NOVEMBER, [{"item": "Gangs", "restricted": "yes"}, {"item": "Plan"}])
        readings = Readings(project, NOVEMBER)
        for restricted in (False, True):
            lists = lists_of(project, readings, {}, restricted=restricted)
            assert ("Gangs" in [each.values["item"] for each in lists[ListName.AGENDA]]) is restricted


def test_every_paper_can_be_ordered_among_the_sections(sample: Path) -> None:
    with Project.open(sample) as project:
        add_items(project, ListName.PAPERS, NOVEMBER, [{"title": "Plan", "text": "All."}])
        plan = full_plan(project, NOVEMBER)
        named = [each.heading for each in plan.sections if each.of]
        assert named == ["Commissioning intentions", "Terms of reference", "Plan"]
        change_plan(project, plan)
        assert full_plan(project, NOVEMBER) == plan


def test_a_paper_named_as_a_priority_has_no_section_of_its_own(sample: Path) -> None:
    with Project.open(sample) as project:
        add_items(project, ListName.PAPERS, NOVEMBER, [{"title": "Hate crime", "text": "All."}])
        assert "Hate crime" not in [each.of for each in full_plan(project, NOVEMBER).sections]


def titles(items: tuple[ListItem, ...]) -> list[str]:
    return [each.values["title"] for each in items]
