"""A pack's plan as plain data: as a project keeps it, and as a layout tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from csp_desktop.domain.layers import USUAL_ROWS, Layer
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import PackPlan, PlannedSection, SectionName

_OWN_WORDS = (
    SectionName.SAVINGS,
    SectionName.INSPECTIONS,
    SectionName.IMPLICATIONS,
    SectionName.PAPERS,
    SectionName.APPENDICES,
)
"""Sections of what an officer wrote for the pack alone: they are printed unless the officer leaves them out."""


def plan_told(plan: PackPlan) -> dict[str, Any]:
    """Return a plan as plain data."""
    rows = [each.value for each in plan.rows]
    sections = list(map(_section_told, plan.sections))
    told = {"layout": plan.layout, "most_pages": plan.most_pages, "two_sided": plan.two_sided, "marked": plan.marked}
    return {**told, "rows": rows, "sections": sections}


def _section_told(section: PlannedSection) -> dict[str, Any]:
    return {
        "name": section.name.value,
        "title": section.title,
        "shown": section.shown,
        "paper": section.paper.value,
        "otherwise": section.otherwise,
        "of": section.of,
        "follows": section.follows,
    }


def plan_read(told: Mapping[str, Any]) -> PackPlan:
    """Return the plan that plain data tells; sections that it does not name come last, an agenda first.

    Of these only what an officer writes for the pack alone is printed.
    Raises ValueError, KeyError or TypeError where it names no section or one twice.
    """
    named = [_section(each) for each in told["sections"]]
    if len({(each.name, each.of) for each in named}) < len(named):
        raise ValueError("a plan names a section twice")
    return PackPlan(
        (*_agenda(named), *named, *_rest(named)),
        str(told.get("layout", "board")),
        int(told.get("most_pages", 0)),
        tuple(Layer(each) for each in told.get("rows", USUAL_ROWS)),
        bool(told.get("two_sided", False)),
        str(told.get("marked", "")),
    )


def _section(told: Mapping[str, Any]) -> PlannedSection:
    words = {name: str(told.get(name, "")) for name in ("title", "otherwise", "of")}
    paper = Paper(told.get("paper", Paper.A4))
    shown, follows = bool(told.get("shown", True)), bool(told.get("follows", False))
    found = PlannedSection(SectionName(told["name"]), shown=shown, paper=paper, follows=follows, **words)
    if found.of and found.name is not SectionName.PAPERS:
        raise ValueError(f"a section of {found.name} has no papers")
    return found


def _agenda(named: Iterable[PlannedSection]) -> list[PlannedSection]:
    """Return the agenda where a plan does not name it."""
    is_named = any(each.name is SectionName.AGENDA for each in named)
    return [] if is_named else [PlannedSection(SectionName.AGENDA)]


def _rest(named: Iterable[PlannedSection]) -> list[PlannedSection]:
    known = {SectionName.AGENDA, *(each.name for each in named if not each.of)}
    return [PlannedSection(name, shown=name in _OWN_WORDS) for name in SectionName if name not in known]
