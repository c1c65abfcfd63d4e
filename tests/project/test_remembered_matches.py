"""What an officer said of a partner's words is remembered, and taken back with the action that it belongs to."""

from __future__ import annotations

import pytest

from csp_desktop.domain.remembered import About, RememberedMatch
from csp_desktop.project.store import Project


def remember(project: Project, *matches: RememberedMatch) -> None:
    with project.action("Match") as edit:
        for match in matches:
            edit.put_match(match)


def test_matches_outlive_closing(project, path, burglary):
    known = RememberedMatch(About.INDICATOR, "police return", "dwelling", burglary.indicator, "Police")
    ours = RememberedMatch(About.AREA, "police return", "city centre", project.own_area.id)
    none = RememberedMatch(About.INDICATOR, "police return", "umbrellas", None)
    remember(project, none, ours, known)
    project.close()
    with Project.open(path) as again:
        assert set(again.remembered()) == {known, ours, none}


def test_words_have_one_meaning_in_one_source(project, burglary):
    remember(project, RememberedMatch(About.INDICATOR, "police return", "dwelling", None))
    remember(project, RememberedMatch(About.INDICATOR, "police return", "dwelling", burglary.indicator))
    (match,) = project.remembered()
    assert match.target == burglary.indicator
    project.undo()
    assert project.remembered()[0].target is None
    project.undo()
    assert project.remembered() == ()


@pytest.mark.parametrize("about", About)
def test_a_match_with_what_is_not_there_is_refused(project, about):
    with pytest.raises(ValueError, match="the project has no"):
        remember(project, RememberedMatch(about, "", "dwelling", 99))
    assert project.remembered() == ()


def test_a_change_says_how_many_matches_it_holds(project):
    with project.action("Match") as edit:
        edit.put_match(RememberedMatch(About.INDICATOR, "", "umbrellas", None))
    assert edit.changed.matches == 1
