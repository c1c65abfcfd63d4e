"""What does not hold in the document that a project makes: its headings, its lists, and the words of both."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.checks.document.abbreviations import unexplained
from csp_desktop.checks.document.board_lists import dates_that_cannot_be, more_than_the_whole
from csp_desktop.checks.document.counted_lists import other_counts, priorities_without_indicators
from csp_desktop.checks.document.headings import headings_of_other_periods, headings_twice
from csp_desktop.domain.board_lists import COLUMNS, Holds, ListItem, ListName
from csp_desktop.domain.findings import Finding
from csp_desktop.project.store import Project
from csp_desktop.session.pack_plan import plan_of
from csp_desktop.session.readings import Readings
from csp_desktop.session.settings import report_title


def document_findings(project: Project, readings: Readings) -> Iterator[Finding]:
    """Yield what does not hold in a project's headings, comments and lists as they would be printed now."""
    items = [each for each in project.list_items() if each.is_shown(readings.as_at)]
    headings = [each.heading for each in plan_of(project).printed]
    yield from headings_of_other_periods([report_title(project), *headings], readings.as_at)
    yield from headings_twice(headings)
    yield from more_than_the_whole(items)
    yield from dates_that_cannot_be(items)
    written = [text for item in items for text in _texts(item)]
    comments = [readings.reading(row).comment for row in readings.own_rows()]
    yield from other_counts([*written, *comments], _counts(project, items), where_from="the project has")
    yield from priorities_without_indicators(written, _measured(project))
    yield from unexplained([*comments, *written], _names(project))


def _texts(item: ListItem) -> list[str]:
    """Return what an item says in words."""
    columns = [column for column in COLUMNS[item.list] if column.holds in (Holds.TEXT, Holds.WORDS, Holds.PAPER)]
    return [item.values[column.name] for column in columns if item.values.get(column.name)]


def _counts(project: Project, items: list[ListItem]) -> dict[str, int]:
    """Return how many priorities, indicators and recommendations there are; what is not said of all is not counted."""
    indicators = project.indicators()
    priorities = {each.priority for each in indicators}
    return {
        "priorities": 0 if "" in priorities else len(priorities),
        "indicators": len(indicators),
        "recommendations": sum(each.list is ListName.RECOMMENDATIONS for each in items),
    }


def _measured(project: Project) -> list[str]:
    return [text for each in project.indicators() for text in (each.priority, each.name, *each.known_as)]


def _names(project: Project) -> list[str]:
    """Return the names and definitions that are printed beside the words."""
    fields = [
        text
        for each in project.indicators()
        for text in (each.name, each.owner, each.definition, each.source, each.priority, *each.known_as)
    ]
    return [project.name, *filter(None, fields)]
