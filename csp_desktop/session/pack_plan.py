"""The plan of a project's pack: the officer's own, or that of a layout."""

from __future__ import annotations

import json
import tomllib

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.periods import Period
from csp_desktop.locations import resource
from csp_desktop.pack.plan import BOARD, PackPlan
from csp_desktop.pack.plan_data import plan_read, plan_told
from csp_desktop.pack.sections.under_priority import folded
from csp_desktop.project.changes import Changed
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.store import Edit, Project
from csp_desktop.session.board_lists import items_of

_PLAN = "pack plan"


def layout_names() -> tuple[str, ...]:
    """Return the names of the layouts that can be chosen, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("layouts").glob("*.toml")))


def layout(name: str) -> PackPlan:
    """Return the plan of a layout. Raises KeyError where there is none of that name."""
    if name not in layout_names():
        raise KeyError(name)
    told = tomllib.loads(resource("layouts", f"{name}.toml").read_text(encoding="utf-8"))
    return plan_read({**told, "layout": name})


def layout_title(name: str) -> str:
    """Return what a layout is called."""
    return str(tomllib.loads(resource("layouts", f"{name}.toml").read_text(encoding="utf-8"))["title"])


def plan_of(project: Project) -> PackPlan:
    """Return the plan of a project's pack. Raises UnusableProject where what it keeps is none."""
    kept = project.setting(_PLAN)
    try:
        return plan_read(json.loads(kept)) if kept else BOARD
    except (ValueError, TypeError, KeyError):
        raise UnusableProject(f"{project.path} is damaged: open a copy that was saved before.") from None


def full_plan(project: Project, as_at: Period) -> PackPlan:
    """Return the plan with a section for every paper, for the officer to choose from.

    A paper named as a priority has none: it stands under the priority.
    """
    priorities = {folded(each.priority) for each in project.indicators()}
    titles = [each.values.get("title", "") for each in items_of(project, ListName.PAPERS, as_at)]
    return plan_of(project).with_papers(each for each in titles if each and folded(each) not in priorities)


def put_plan(edit: Edit, plan: PackPlan) -> None:
    """Keep a plan as part of the running action."""
    edit.put_setting(_PLAN, json.dumps(plan_told(plan), ensure_ascii=False))


def change_plan(project: Project, plan: PackPlan) -> Changed:
    """Keep a plan as one step."""
    with project.action("Edit the sections of the pack") as edit:
        put_plan(edit, plan)
    return edit.changed
