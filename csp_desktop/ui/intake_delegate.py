"""The combo boxes by which rows of an intake are answered for."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.intake_choices import Choice, choices
from csp_desktop.ui.intake_model import WORDS, IntakeModel
from csp_desktop.ui.status_delegate import StatusDelegate
from csp_desktop.ui.table_model import CELL_STATUS_ROLE

Index = QModelIndex | QPersistentModelIndex


class IntakeDelegate(StatusDelegate):
    """Gives each row that can be answered for a combo box; what is chosen there is the answer."""

    def __init__(self, project: OpenProject, parent: QObject | None = None) -> None:
        super().__init__(CELL_STATUS_ROLE, parent)
        self._project = project

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the combo box of a row."""
        box = QComboBox(parent)
        box.setObjectName("intakeAnswer")
        box.setAccessibleName(f"{index.sibling(index.row(), WORDS).data()}: {index.data()}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMaxVisibleItems(20)
        model = index.model()
        if isinstance(model, IntakeModel) and model.pending is not None:
            row, project = model.line(index.row()).row, self._project.project
            if row is not None:
                for choice in choices(model.pending, row, list(project.areas()), list(project.indicators())):
                    box.addItem(choice.text, choice)
        box.activated.connect(self._commit)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the row is taken for; the question where nobody knows."""
        if isinstance(editor, QComboBox):
            text = str(index.data() or "")
            editor.setPlaceholderText(text)
            editor.setCurrentIndex(editor.findText(text, Qt.MatchFlag.MatchExactly))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the answer to the model."""
        choice = editor.currentData() if isinstance(editor, QComboBox) else None
        if isinstance(choice, Choice) and choice.text != index.data():
            model.setData(QModelIndex(index), choice, Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def _commit(self) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.commitData.emit(box)
