"""Holds the comment that is being written against the figures, a sentence at a time while the window is idle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Row
from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.idle_work import IdleWork

if TYPE_CHECKING:
    from csp_desktop.session.wrong_words import WrongWords


class CommentJudge(QObject):
    """Underlines in a comment's box what is not what the figures say."""

    judged = Signal()

    def __init__(self, box: CommentEdit, project: OpenProject) -> None:
        super().__init__(box)
        self._box = box
        self._project = project
        self._found: list[WrongWords] = []
        self._work = IdleWork(self)
        self._work.ended.connect(self._underline)

    def judge(self, row: Row) -> None:
        """Begin to judge the text as it is now, as the comment on a row."""
        self._found = []
        self._work.start(self._sentences(self._box.toPlainText(), row))

    def stop(self) -> None:
        """Judge no more."""
        self._work.stop()

    def _sentences(self, text: str, row: Row) -> Iterator[None]:
        if not text.strip():
            return
        from csp_desktop.session.wrong_words import wrong_words

        for wrong in wrong_words(text, self._project.readings, row):
            self._found += wrong
            yield

    def _underline(self) -> None:
        self._box.wrong.show(self._found)
        self.judged.emit()
