"""What an empty table says: why nothing stands in it, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

_SIDE = 24

NO_INDICATORS = (
    "There are no indicators yet. Take in a partner's return: each row that is new can become one. "
    "Or make one yourself: Edit, New indicator (Ctrl+Shift+N)."
)


class EmptyWords(QLabel):
    """Stands in the middle of a view whose model has no rows; it takes no clicks, and is spoken with the view."""

    def __init__(self, view: QAbstractItemView, words: Callable[[], str]) -> None:
        super().__init__(view.viewport())
        self.setObjectName("emptyWords")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view, self._words = view, words
        self._spoken = view.accessibleDescription()
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(self.look)
        view.viewport().installEventFilter(self)
        self.look()

    def look(self, *_: object) -> None:
        """Show the words where there are no rows, hide them where there are."""
        is_empty = self._view.model().rowCount() == 0
        words = self._words() if is_empty else ""
        self.setText(words)
        self.setVisible(bool(words))
        self._view.setAccessibleDescription(words or self._spoken)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of a view that is made larger or smaller."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        self.setGeometry(self._view.viewport().rect().adjusted(_SIDE, 0, -_SIDE, 0))
