"""The plan of a pack: which sections it has, in which order, and under which headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from csp_desktop.domain.layers import USUAL_ROWS, Layer
from csp_desktop.pack.paper import Paper


class SectionName(StrEnum):
    """A section that a pack can have beside its cover and its contents, in the order of our own layout."""

    AGENDA = "agenda"
    HEAD = "report head"
    SUMMARY = "summary"
    EXCEPTIONS = "exceptions"
    STANDING = "standing"
    DASHBOARD = "dashboard"
    THEMES = "themes"
    NARRATIVE = "narrative"
    INDICATORS = "indicators"
    PASSPORTS = "indicator pages"
    SURVEYS = "surveys"
    GROUP = "family group"
    DISTRICTS = "districts"
    RECOMMENDATIONS = "recommendations"
    ACTIONS = "actions"
    BUDGET = "budget"
    SAVINGS = "savings"
    INSPECTIONS = "inspections"
    IMPLICATIONS = "implications"
    PAPERS = "papers"
    MEETINGS = "meetings"
    CHANGES = "changes"
    ERRATUM = "erratum"
    QUALITY = "data quality"
    SIGN_OFF = "sign-off"
    CONTACTS = "contacts"
    APPENDICES = "appendices"
    DEFINITIONS = "definitions"
    KEY = "key"
    ABBREVIATIONS = "abbreviations"


HEADINGS: Mapping[SectionName, str] = {
    SectionName.AGENDA: "Agenda",
    SectionName.HEAD: "Report",
    SectionName.SUMMARY: "Summary",
    SectionName.EXCEPTIONS: "Exceptions",
    SectionName.STANDING: "Where each measure stands",
    SectionName.DASHBOARD: "Dashboard",
    SectionName.THEMES: "Indicators by theme",
    SectionName.NARRATIVE: "Performance by priority",
    SectionName.INDICATORS: "Indicators",
    SectionName.PASSPORTS: "Indicator pages",
    SectionName.SURVEYS: "Surveys",
    SectionName.GROUP: "Comparison with similar areas",
    SectionName.DISTRICTS: "Comparison of areas",
    SectionName.RECOMMENDATIONS: "Recommendations and progress",
    SectionName.ACTIONS: "Actions",
    SectionName.BUDGET: "Budget",
    SectionName.SAVINGS: "Savings",
    SectionName.INSPECTIONS: "Inspections",
    SectionName.IMPLICATIONS: "Implications",
    SectionName.PAPERS: "Papers",
    SectionName.MEETINGS: "Meetings",
    SectionName.CHANGES: "Changes since the last pack",
    SectionName.ERRATUM: "Erratum",
    SectionName.QUALITY: "Quality of the data",
    SectionName.SIGN_OFF: "Sign-off",
    SectionName.CONTACTS: "Contacts",
    SectionName.APPENDICES: "Appendices",
    SectionName.DEFINITIONS: "Definitions",
    SectionName.KEY: "Key and notes",
    SectionName.ABBREVIATIONS: "Abbreviations",
}
"""The usual heading of each section. Indicators and papers stand under the headings of their own instead."""


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A section in a plan: its heading, empty for the usual one, whether it is printed, and on which paper.

    `otherwise` is what stands under the heading where the section has nothing to say; without it, it is left out.
    One that `follows` stands below the section before it, where that is on the same paper, and begins no page.
    `of` is the title of the one paper that a section of papers prints, empty for all that no other section names.
    """

    name: SectionName
    title: str = ""
    shown: bool = True
    paper: Paper = Paper.A4
    otherwise: str = ""
    of: str = ""
    follows: bool = False

    @property
    def is_all_papers(self) -> bool:
        """Return whether it prints the papers that no other section names."""
        return self.name is SectionName.PAPERS and not self.of

    @property
    def usual(self) -> str:
        """Return the heading that the section has where it is given no other."""
        return self.of or HEADINGS[self.name]

    @property
    def heading(self) -> str:
        """Return the heading that is printed."""
        return self.title or self.usual


@dataclass(frozen=True, slots=True)
class PackPlan:
    """Sections in the order in which they are printed. `layout` is the name of the layout that the plan began as.

    `most_pages` is how many pages the officer wants at most, 0 for any number; `rows` are those of an indicator's
    table, in their order. Where it is `two_sided`, papers and what comes first begin on right-hand pages, so that each
    can be handed out. `marked` is the scheme of codes of which thematic tables say whether an indicator has one.
    """

    sections: tuple[PlannedSection, ...]
    layout: str = "board"
    most_pages: int = 0
    rows: tuple[Layer, ...] = USUAL_ROWS
    two_sided: bool = False
    marked: str = ""

    @property
    def printed(self) -> tuple[PlannedSection, ...]:
        """Return the sections that are printed."""
        return tuple(each for each in self.sections if each.shown)

    @property
    def own_papers(self) -> frozenset[str]:
        """Return the titles of the papers that have a section of their own."""
        return frozenset(each.of for each in self.sections if each.of)

    def with_papers(self, titles: Iterable[str]) -> PackPlan:
        """Return the plan with a section for each of some papers, new ones before the section of all others."""
        new = [PlannedSection(SectionName.PAPERS, of=each) for each in titles if each not in self.own_papers]
        rest = next(place for place, each in enumerate(self.sections) if each.is_all_papers)
        return replace(self, sections=(*self.sections[:rest], *new, *self.sections[rest:]))

    def moved(self, place: int, step: int) -> PackPlan:
        """Return the plan with the section at a place moved up (-1) or down (1), as far as the ends allow."""
        sections = list(self.sections)
        to = min(max(place + step, 0), len(sections) - 1)
        sections.insert(to, sections.pop(place))
        return replace(self, sections=tuple(sections))


SHORT = frozenset(
    {
        SectionName.SURVEYS,
        SectionName.ACTIONS,
        SectionName.BUDGET,
        SectionName.SAVINGS,
        SectionName.INSPECTIONS,
        SectionName.IMPLICATIONS,
        SectionName.MEETINGS,
        SectionName.CHANGES,
        SectionName.ERRATUM,
        SectionName.QUALITY,
        SectionName.SIGN_OFF,
        SectionName.CONTACTS,
        SectionName.APPENDICES,
        SectionName.ABBREVIATIONS,
    }
)
"""Sections of a few lines, which need no page each."""

_OTHER_FORMS = (
    SectionName.HEAD,
    SectionName.STANDING,
    SectionName.DASHBOARD,
    SectionName.THEMES,
    SectionName.NARRATIVE,
    SectionName.PASSPORTS,
    SectionName.DEFINITIONS,
)
"""Sections that say in another form what others say."""

BOARD = PackPlan(
    tuple(
        PlannedSection(name, shown=name not in _OTHER_FORMS, follows=name is SectionName.ABBREVIATIONS)
        for name in SectionName
    )
)
"""Our own layout, and what a project without a plan prints."""
