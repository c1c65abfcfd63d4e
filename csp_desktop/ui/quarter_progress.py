"""How far the quarter has come, over the overview: what is next, and a button for each stage that leads to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QSizePolicy, QWidget

from csp_desktop.session.quarter_progress import Progress, Stage, next_words
from csp_desktop.ui.flow_layout import FlowLayout

_LEADS_TO = {
    Stage.FIGURES: "Opens the returns.",
    Stage.COMMENTS: "Opens the first indicator without a comment.",
    Stage.SIGN_OFFS: "Opens the sign-off.",
    Stage.PACK: "Opens the board pack.",
}


class QuarterProgress(QWidget):
    """Shows the stages of a quarter's work."""

    wanted = Signal(object)
    """Sent with the stage whose button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._next = QLabel(self)
        self._next.setObjectName("nextStep")
        self._next.setAccessibleName("What to do next")
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._tell)
        layout = FlowLayout(self, spacing=4)
        layout.addWidget(self._next)
        self._buttons = {stage: self._button(stage) for stage in Stage}
        for button in self._buttons.values():
            layout.addWidget(button)

    def show_progress(self, stages: Sequence[Progress]) -> None:
        """Show how far each stage has come; one that there is nothing of is left out."""
        words = {each.stage: each.words for each in stages}
        self._next.setText(next_words(stages))
        self._next.setAccessibleDescription(self._next.text())
        for stage, button in self._buttons.items():
            button.setText(words.get(stage, ""))
            button.setVisible(stage in words)
        self.updateGeometry()

    def _button(self, stage: Stage) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"progress {stage.value}")
        button.setFlat(True)
        button.setVisible(False)
        button.setToolTip(_LEADS_TO[stage])
        button.setAccessibleDescription(_LEADS_TO[stage])
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._group.addButton(button, list(Stage).index(stage))
        return button

    def sizeHint(self) -> QSize:
        """Return room for what is shown, in as many rows as it needs at this width."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def _tell(self, place: int) -> None:
        self.wanted.emit(list(Stage)[place])
