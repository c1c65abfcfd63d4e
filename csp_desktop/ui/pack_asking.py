"""What the pack says, asked for while the window stays quick: findings are looked for in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import QObject

from csp_desktop.domain.findings import Finding
from csp_desktop.pack.content import PackContent
from csp_desktop.session.findings import findings_in_steps
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.pack_quality import tells_of_findings
from csp_desktop.session.packing import pack_content
from csp_desktop.ui.idle_work import IdleWork

Then = Callable[[PackContent], None]
"""What is done with the content once it is there."""


class PackAsking(QObject):
    """One question at a time; what changes under it must begin it anew."""

    def __init__(self, project: OpenProject, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._then: Then | None = None
        self._is_restricted = False
        self._found: list[Finding] = []
        self._work = IdleWork(self)
        self._work.ended.connect(self._answer)

    @property
    def is_busy(self) -> bool:
        """Return whether findings are being looked for."""
        return self._work.is_busy

    def ask(self, then: Then, *, restricted: bool = False) -> None:
        """Do something with what the pack says, dated today; at once where it tells of no findings."""
        self._then, self._is_restricted = then, restricted
        self.begin_anew()

    def begin_anew(self) -> None:
        """Look for the findings once more, as something has changed."""
        self._found = []
        if tells_of_findings(self._project.project):
            self._work.start(self._steps())
        else:
            self._answer()

    def stop(self) -> None:
        """Look no further; nothing is done."""
        self._work.stop()

    def _steps(self) -> Iterator[None]:
        for step in findings_in_steps(self._project.project, self._project.readings):
            self._found += step
            yield

    def _answer(self) -> None:
        self._work.stop()
        project, readings = self._project.project, self._project.readings
        content = pack_content(project, readings, date.today(), restricted=self._is_restricted, found=self._found)
        if self._then is not None:
            self._then(content)
