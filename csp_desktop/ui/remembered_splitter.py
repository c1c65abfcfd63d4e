"""A splitter whose parts keep the shares that the officer gave them, from one start to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter

from csp_desktop.ui.grid_layout import Memory


class RememberedSplitter(QObject):
    """Takes over the shares that were kept last, and keeps them when the splitter is moved."""

    def __init__(self, splitter: QSplitter, memory: Memory) -> None:
        super().__init__(splitter)
        self._splitter, self._memory = splitter, memory
        self._name = f"splitters/{splitter.objectName()}"
        kept = [int(each) for each in memory.told(self._name).split() if each.isdecimal()]
        if len(kept) == splitter.count() and all(kept):
            splitter.setSizes(kept)
        splitter.splitterMoved.connect(self._keep)

    def _keep(self, *_: int) -> None:
        self._memory.keep_told(self._name, " ".join(map(str, self._splitter.sizes())))
