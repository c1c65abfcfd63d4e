"""The plan of a pack: which sections it has, in which order, and under which headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from csp_desktop.domain.layers import USUAL_ROWS, Layer
from csp_desktop.pack.paper import Paper


class SectionName(StrEnum):
    """A section that a pack can have beside its cover and its contents."""

    SUMMARY = "summary"
    EXCEPTIONS = "exceptions"
    DASHBOARD = "dashboard"
    THEMES = "themes"
    NARRATIVE = "narrative"
    INDICATORS = "indicators"
    GROUP = "family group"
    RECOMMENDATIONS = "recommendations"
    ACTIONS = "actions"
    BUDGET = "budget"
    MEETINGS = "meetings"
    CHANGES = "changes"
    SIGN_OFF = "sign-off"
    CONTACTS = "contacts"
    KEY = "key"


HEADINGS: Mapping[SectionName, str] = {
    SectionName.SUMMARY: "Summary",
    SectionName.EXCEPTIONS: "Exceptions",
    SectionName.DASHBOARD: "Dashboard",
    SectionName.THEMES: "Indicators by theme",
    SectionName.NARRATIVE: "Performance by priority",
    SectionName.INDICATORS: "Indicators",
    SectionName.GROUP: "Comparison with similar areas",
    SectionName.RECOMMENDATIONS: "Recommendations and progress",
    SectionName.ACTIONS: "Actions",
    SectionName.BUDGET: "Budget",
    SectionName.MEETINGS: "Meetings",
    SectionName.CHANGES: "Changes since the last pack",
    SectionName.SIGN_OFF: "Sign-off",
    SectionName.CONTACTS: "Contacts",
    SectionName.KEY: "Key and notes",
}
"""The usual heading of each section. The indicators stand under the headings of their priorities instead."""


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A section in a plan: its heading, empty for the usual one, whether it is printed, and on which paper.

    `otherwise` is what stands under the heading where the section has nothing to say; without it, it is left out.
    """

    name: SectionName
    title: str = ""
    shown: bool = True
    paper: Paper = Paper.A4
    otherwise: str = ""

    @property
    def heading(self) -> str:
        """Return the heading that is printed."""
        return self.title or HEADINGS[self.name]


@dataclass(frozen=True, slots=True)
class PackPlan:
    """Sections in the order in which they are printed. `layout` is the name of the layout that the plan began as.

    `most_pages` is how many pages the officer wants at most, 0 for any number; `rows` are those of an indicator's
    table, in their order.
    """

    sections: tuple[PlannedSection, ...]
    layout: str = "board"
    most_pages: int = 0
    rows: tuple[Layer, ...] = USUAL_ROWS

    @property
    def printed(self) -> tuple[PlannedSection, ...]:
        """Return the sections that are printed."""
        return tuple(each for each in self.sections if each.shown)

    def moved(self, place: int, step: int) -> PackPlan:
        """Return the plan with the section at a place moved up (-1) or down (1), as far as the ends allow."""
        sections = list(self.sections)
        to = min(max(place + step, 0), len(sections) - 1)
        sections.insert(to, sections.pop(place))
        return replace(self, sections=tuple(sections))


BOARD = PackPlan(
    tuple(
        PlannedSection(name, shown=name not in (SectionName.DASHBOARD, SectionName.THEMES, SectionName.NARRATIVE))
        for name in (
            SectionName.SUMMARY,
            SectionName.EXCEPTIONS,
            SectionName.DASHBOARD,
            SectionName.THEMES,
            SectionName.NARRATIVE,
            SectionName.INDICATORS,
            SectionName.GROUP,
            SectionName.RECOMMENDATIONS,
            SectionName.ACTIONS,
            SectionName.BUDGET,
            SectionName.MEETINGS,
            SectionName.CHANGES,
            SectionName.SIGN_OFF,
            SectionName.CONTACTS,
            SectionName.KEY,
        )
    )
)
"""Our own layout, and what a project without a plan prints."""


def plan_told(plan: PackPlan) -> dict[str, Any]:
    """Return a plan as plain data."""
    sections = [
        {
            "name": each.name.value,
            "title": each.title,
            "shown": each.shown,
            "paper": each.paper.value,
            "otherwise": each.otherwise,
        }
        for each in plan.sections
    ]
    rows = [each.value for each in plan.rows]
    return {"layout": plan.layout, "most_pages": plan.most_pages, "rows": rows, "sections": sections}


def plan_read(told: Mapping[str, Any]) -> PackPlan:
    """Return the plan that plain data tells; sections that it does not name come last and are not printed.

    Raises ValueError, KeyError or TypeError where it names no section or one twice.
    """
    named = [_section(each) for each in told["sections"]]
    if len({each.name for each in named}) < len(named):
        raise ValueError("a plan names a section twice")
    rows = tuple(Layer(each) for each in told.get("rows", USUAL_ROWS))
    return PackPlan((*named, *_rest(named)), str(told.get("layout", "board")), int(told.get("most_pages", 0)), rows)


def _section(told: Mapping[str, Any]) -> PlannedSection:
    words = {name: str(told.get(name, "")) for name in ("title", "otherwise")}
    paper = Paper(told.get("paper", Paper.A4))
    return PlannedSection(SectionName(told["name"]), shown=bool(told.get("shown", True)), paper=paper, **words)


def _rest(named: Iterable[PlannedSection]) -> list[PlannedSection]:
    known = {each.name for each in named}
    return [PlannedSection(name, shown=False) for name in SectionName if name not in known]
