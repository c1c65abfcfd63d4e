"""What an officer writes of a whole priority: a paper named as the priority stands under it, and not by itself."""

from __future__ import annotations

import re

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Heading
from csp_desktop.pack.plan import PackPlan, SectionName
from csp_desktop.pack.sections.papers import text_blocks
from csp_desktop.pack.sections.priorities import by_priority

_NUMBER = re.compile(r"^\s*\d+\.\s+")
_BY_PRIORITY = (SectionName.THEMES, SectionName.NARRATIVE, SectionName.INDICATORS)


def words_under(content: PackContent, priority: str, section: SectionName) -> list[Block]:
    """Return what is written of a priority, its headings below the priority's own.

    It stands in the first section that tells the indicators by priority, and is not told again in another.
    """
    if section is not _home(content.plan):
        return []
    told = of_priorities(content)
    papers = [each for each in content.lists.get(ListName.PAPERS, ()) if each.values.get("title") in told]
    papers = [each for each in papers if _plain(each) == folded(priority)]
    blocks = [block for paper in papers for block in text_blocks(paper.values.get("text", ""))]
    return [Heading(3, each.text) if isinstance(each, Heading) else each for each in blocks]


def of_priorities(content: PackContent) -> frozenset[str]:
    """Return the titles of the papers that stand under a priority of the pack: those with a text and no PDF."""
    if _home(content.plan) is None:
        return frozenset()
    named = {folded(priority) for priority in by_priority(content.entries)}
    papers = [each for each in content.lists.get(ListName.PAPERS, ()) if not each.values.get("file")]
    return frozenset(each.values["title"] for each in papers if _plain(each) in named) - content.plan.own_papers


def _home(plan: PackPlan) -> SectionName | None:
    return next((each.name for each in plan.printed if each.name in _BY_PRIORITY), None)


def _plain(paper: ListItem) -> str:
    return folded(paper.values.get("title", ""))


def folded(text: str) -> str:
    """Return a priority's name as it is compared: without the number before it, in small letters."""
    return " ".join(_NUMBER.sub("", text.casefold()).split())
