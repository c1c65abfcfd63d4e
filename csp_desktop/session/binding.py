"""Binding a PDF from outside into a project's pack, as a paper."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from csp_desktop.domain.board_lists import ListItem, ListName, bound_key, bound_told
from csp_desktop.domain.periods import Period
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.bound_pages import BoundPage, pages_read
from csp_desktop.project.changes import Changed
from csp_desktop.project.kept import KEPT_BYTES
from csp_desktop.project.store import Project
from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.framing import TooLongError
from csp_desktop.returns.workbook.reader_process import DiedError, LateError, ReaderProcess
from csp_desktop.session.binding_child import GOOD, SECONDS

_CHILD = "csp_desktop.session.binding_child"
_WHY = {
    "password": "is protected: ask for one without a password",
    "damaged": "is damaged or no PDF: save it as PDF again",
    "empty": "has no pages: choose another",
    "long": "has more than 200 pages: bind in the part that the board needs",
}


@dataclass(frozen=True, slots=True)
class BoundFile:
    """A PDF made fit to be bound in: its name, its pages as they are kept, and how many have no words to be read."""

    name: str
    told: bytes
    count: int
    wordless: int

    @property
    def words(self) -> str:
        """Return what was bound in, in a sentence or two."""
        said = f"{self.name} is bound in ({_pages(self.count)})."
        if not self.wordless:
            return said
        are = "is a picture" if self.wordless == 1 else "are pictures"
        return f"{said} {_pages(self.wordless).capitalize()} of it {are} without words, which nobody can have read out."


class Binder:
    """Reads one PDF in a process of its own; another thread may stop it."""

    def __init__(self) -> None:
        self._process = ReaderProcess(_CHILD, SECONDS)

    def read(self, path: Path) -> BoundFile:
        """Return a PDF made fit to be bound in. Raises Refusal with one sentence where it cannot be."""
        answer = self._answer(path)
        if not answer.startswith(GOOD):
            raise Refusal(f"{path.name} {_WHY[answer[1:].decode()]}.")
        told = answer[1:]
        if len(told) > KEPT_BYTES:
            raise Refusal(
                f"{path.name} is too large to be kept in the project: bind in fewer pages, or smaller pictures."
            )
        pages = pages_read(told)
        return BoundFile(path.name, told, len(pages), sum(not page.lines for page in pages))

    def stop(self) -> None:
        """End the process that reads."""
        self._process.end()

    def _answer(self, path: Path) -> bytes:
        try:
            return self._process.ask(_content(path))
        except LateError as late:
            raise Refusal(f"{path.name} takes too long to read: bind in fewer pages.") from late
        except (DiedError, TooLongError) as much:
            raise Refusal(f"{path.name} is too much to read: bind in fewer pages.") from much
        finally:
            self._process.end()


def bind(project: Project, bound: BoundFile, as_at: Period) -> Changed:
    """Keep a PDF's pages in the project as a paper, as one step."""
    digest = hashlib.sha256(bound.told).hexdigest()
    last = max((each.position for each in project.list_items() if each.list is ListName.PAPERS), default=0)
    values = {"title": Path(bound.name).stem, "file": bound_told(digest, bound.count, bound.name)}
    with project.action(f"Bind in {bound.name}") as edit:
        edit.keep_file(bound.told)
        edit.put_list_item(ListItem(0, ListName.PAPERS, last + 1, values, as_at.last_month))
    return edit.changed


def bound_of(project: Project, papers: Iterable[ListItem]) -> dict[str, tuple[BoundPage, ...]]:
    """Return the pages of those papers that came as PDF, by their SHA-256; none of a file that is not there."""
    keys = {bound_key(file) for each in papers if (file := each.values.get("file"))}
    kept = {key: project.kept_file(key) for key in keys}
    return {key: _read(told) for key, told in kept.items() if told is not None}


@lru_cache(maxsize=8)
def _read(told: bytes) -> tuple[BoundPage, ...]:
    return pages_read(told)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > limits.FILE_BYTES:
            raise Refusal(f"{path.name} is larger than {limits.FILE_BYTES // limits.MEGABYTE} MB: bind in fewer pages.")
        return path.read_bytes()
    except OSError as problem:
        reason = (problem.strerror or "it is not there").lower()
        raise Refusal(f"{path.name} cannot be opened ({reason}): see whether it was moved.") from problem


def _pages(count: int) -> str:
    return f"{count} page{'' if count == 1 else 's'}"
