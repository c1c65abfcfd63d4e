"""The line that a figure is typed into, and beneath it the sentence that says why it was not taken."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

_BROADEST = 380
_FRAME = 22


class FigureEditor(QLineEdit):
    """An editor in a cell. One that was begun by typing is left with the arrow keys; F2 gives them to the text."""

    def __init__(self, parent: QWidget, index: QModelIndex | QPersistentModelIndex, *, by_typing: bool) -> None:
        super().__init__(parent)
        self.setObjectName("figureEditor")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFrame(False)
        self.index = QPersistentModelIndex(index)
        self.by_typing = by_typing
        self._view = parent
        self.is_closing = False
        self._cell = QRect()
        self._problem = QLabel(parent)
        self._problem.setObjectName("figureProblem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.destroyed.connect(self._problem.deleteLater)
        self.textEdited.connect(self._problem.hide)
        self.textChanged.connect(self._grow)

    def stand_on(self, cell: QRect) -> None:
        """Stand on a cell, as broad as what is typed asks for: to the left, as figures do, where there is room."""
        self._cell = QRect(cell)
        self._grow()

    def _grow(self) -> None:
        needed = self.fontMetrics().horizontalAdvance(self.text()) + _FRAME
        width = min(max(needed, self._cell.width()), self._view.width())
        left = max(0, self._cell.right() + 1 - width)
        self.setGeometry(left, self._cell.top(), width, self._cell.height())

    def close_soon(self) -> None:
        """Take nothing more, and leave the name to the next editor: Qt deletes this one a little later."""
        self.is_closing = True
        self.setObjectName("closedEditor")
        self._problem.setObjectName("closedProblem")

    @property
    def is_refused(self) -> bool:
        """Return whether the sentence is shown."""
        return self._problem.isVisible()

    def refuse(self, sentence: str) -> None:
        """Say why what was typed is not taken, beside the cell; what was typed stays."""
        self._problem.setText(sentence)
        self._problem.setAccessibleName(sentence)
        self.setAccessibleDescription(sentence)
        self._place_problem()
        self._problem.show()
        self._problem.raise_()
        self.selectAll()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the sentence beside the cell."""
        super().moveEvent(event)
        self._place_problem()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the sentence away with the editor."""
        self._problem.hide()
        super().hideEvent(event)

    def step(self, event: QKeyEvent) -> tuple[int, int] | None:
        """Return by how many rows and columns a key leaves the cell; None for a key that is the text's."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            stays = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return (0 if stays else -1 if back else 1), 0
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return 0, -1 if back or event.key() == Qt.Key.Key_Backtab else 1
        return _ARROWS.get(Qt.Key(event.key())) if self.by_typing and not event.modifiers() & _HELD else None

    def _place_problem(self) -> None:
        """Put the sentence under the cell, or over it where there is no room."""
        view = self._view
        self._problem.setFixedWidth(min(_BROADEST, max(80, view.width() - 8)))
        self._problem.adjustSize()
        left = max(0, min(self.x(), view.width() - self._problem.width() - 4))
        below = self.y() + self.height() + 2
        fits = below + self._problem.height() <= view.height()
        self._problem.move(QPoint(left, below if fits else max(0, self.y() - self._problem.height() - 2)))


_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
