"""What a pack lacks, told to the officer and not printed: papers that are named and not there, files that are lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csp_desktop.domain.board_lists import ListName, bound_key
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block
from csp_desktop.pack.walk import paged_items, sections_of


def lacking(content: PackContent, blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return a sentence for each thing that the pack names and does not have."""
    every = tuple(blocks)
    return (*_papers_not_there(every), *_files_not_there(content), *_comments_left_out(content))


def _comments_left_out(content: PackContent) -> Iterator[str]:
    if content.left_out:
        names = "; ".join(content.left_out)
        yield f"The public version leaves out comments that may tell what is kept back, on: {names}."


def _papers_not_there(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the items of an agenda that name a section or paper which the pack does not print."""
    there = {each.casefold() for each in sections_of(blocks)}
    for item in paged_items(blocks):
        if item.section != item.text and item.section.casefold() not in there:
            yield f"“{item.text}” on the agenda names “{item.section}”, which is not in this pack."


def _files_not_there(content: PackContent) -> Iterator[str]:
    for paper in content.lists.get(ListName.PAPERS, ()):
        file = paper.values.get("file", "")
        if file and bound_key(file) not in content.bound:
            yield f"{file.partition(' ')[2]} is no longer in the project: bind it in again."
