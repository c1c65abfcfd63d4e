"""A new project from a template: all of it, or nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import month
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import items_of
from csp_desktop.session.settings import REPORT_TITLE, put_scheme, report_title, scheme_of
from csp_desktop.session.templates import Template, create_project, load_template, read_template, template_names


@pytest.mark.parametrize("name", template_names())
def test_a_project_holds_what_its_template_says(tmp_path, name):
    template = load_template(name)
    with create_project(tmp_path / "New.csp", template) as project:
        assert [each.name for each in project.indicators()] == [each.name for each in template.indicators]
        assert scheme_of(project) == template.scheme
        assert report_title(project) == template.report_title
        assert project.name == (template.partnership or "New")


def test_an_unknown_template_is_not_there():
    with pytest.raises(KeyError, match="atlantis"):
        load_template("atlantis")


def test_what_fails_leaves_no_file(tmp_path):
    template = Template("Anytown", "Report", StatusScheme(), (Indicator(7, "An indicator of another project"),))
    with pytest.raises(ValueError, match="no indicator 7"):
        create_project(tmp_path / "New.csp", template)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path):
    path = tmp_path / "Old.csp"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableProject, match="is there already"):
        create_project(path, load_template("blank"))
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_scheme_is_kept_with_its_words(tmp_path):
    scheme = StatusScheme(7.5, {status: f"{status} indeed" for status in Status})
    with Project.create(tmp_path / "New.csp", "Anytown") as project:
        with project.action("Set the scheme") as edit:
            put_scheme(edit, scheme)
        assert scheme_of(project) == scheme


def test_a_project_without_a_scheme_has_the_usual_one(tmp_path):
    with Project.create(tmp_path / "New.csp", "Anytown") as project:
        assert scheme_of(project) == StatusScheme()
        assert report_title(project) == "Anytown performance report"


@pytest.mark.parametrize(
    "scheme",
    ["{", "[]", '{"tolerance": "wide"}', '{"tolerance": -1}', '{"tolerance": NaN}', '{"words": {"splendid": "Oh"}}'],
)
def test_a_scheme_that_means_nothing_is_damage(tmp_path, scheme):
    with Project.create(tmp_path / "New.csp", "Anytown") as project:
        with project.action("Spoil") as edit:
            edit.put_setting("status scheme", scheme)
        with pytest.raises(UnusableProject, match=r"New\.csp is damaged: "):
            scheme_of(project)


def test_the_report_has_the_partnerships_own_title(tmp_path):
    with Project.create(tmp_path / "New.csp", "Anytown") as project:
        with project.action("Set the title") as edit:
            edit.put_setting(REPORT_TITLE, "How safe is Anytown?")
        assert report_title(project) == "How safe is Anytown?"


def test_a_template_from_another_has_its_indicators_in_its_own_order_and_words():
    text = """
        from = "plymouth"
        report_title = "Ours"
        order = ["Hate crime", "All crime"]
        [[indicators]]
        short_name = "All crime"
        priority = "Crime"
    """
    template = read_template(text)
    plymouth = {each.title: each for each in load_template("plymouth").indicators}
    assert [each.title for each in template.indicators] == ["Hate crime", "All crime"]
    assert template.indicators[1] == replace(plymouth["All crime"], priority="Crime", position=2)
    assert (template.partnership, template.report_title) == ("Safer Plymouth", "Ours")
    assert template.scheme == load_template("plymouth").scheme


def test_a_templates_lines_are_on_the_lists_of_every_period(tmp_path):
    text = 'partnership = "X"\nreport_title = "X"\n[lists]\nabbreviations = [{ short = "SPI", meaning = "Indicators" }]'
    with create_project(tmp_path / "X.csp", read_template(text)) as project:
        (item,) = items_of(project, ListName.ABBREVIATIONS, month(2010, 3))
        assert dict(item.values) == {"short": "SPI", "meaning": "Indicators"}


def test_a_line_with_a_column_that_there_is_not_is_refused():
    with pytest.raises(KeyError, match="colour"):
        read_template('partnership = "X"\nreport_title = "X"\n[lists]\nagenda = [{ colour = "red" }]')
