"""The dialog of the pack's sections: which are printed, in which order, under which headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QWidget,
)

from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import PackPlan
from csp_desktop.ui.forms import child, load_form

_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsEditable
)
_PAPER_ROLE = Qt.ItemDataRole.UserRole


class PackSectionsDialog:
    """Asks for the plan of the pack. `layouts` are titles of layouts by name, `layout` gives the plan of one."""

    def __init__(
        self, parent: QWidget | None, plan: PackPlan, layouts: Mapping[str, str], layout: Callable[[str], PackPlan]
    ) -> None:
        dialog = load_form("pack_sections", parent=parent)
        if not isinstance(dialog, QDialog):
            raise TypeError("the form of the pack's sections is no dialog")
        self.dialog = dialog
        self.plan: PackPlan | None = None
        self._given, self._layout = plan, layout
        self._box = child(dialog, QComboBox, "layoutBox")
        self._list = child(dialog, QListWidget, "sectionsList")
        self._paper = child(dialog, QComboBox, "paperBox")
        self._most_pages = child(dialog, QSpinBox, "mostPages")
        for paper in Paper:
            self._paper.addItem(paper.value, paper)
        for name, title in layouts.items():
            self._box.addItem(title, name)
        self._box.setCurrentIndex(max(self._box.findData(plan.layout), 0))
        self._most_pages.setValue(plan.most_pages)
        self._two_sided = child(dialog, QCheckBox, "twoSided")
        self._two_sided.setChecked(plan.two_sided)
        self._connect()
        self._show(0)

    def ask(self) -> PackPlan | None:
        """Show the dialog; return the plan as it was chosen, None where it was cancelled."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.plan

    def _connect(self) -> None:
        self._box.activated.connect(self._begin_from)
        self._list.currentItemChanged.connect(self._show_paper)
        self._paper.activated.connect(self._keep_paper)
        child(self.dialog, QPushButton, "sectionUp").clicked.connect(self._move_up)
        child(self.dialog, QPushButton, "sectionDown").clicked.connect(self._move_down)
        buttons = child(self.dialog, QDialogButtonBox, "packSectionsButtons")
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.dialog.reject)

    def _show(self, place: int) -> None:
        self._list.clear()
        for each in self._given.sections:
            item = QListWidgetItem(each.heading, self._list)
            item.setFlags(_FLAGS)
            item.setCheckState(Qt.CheckState.Checked if each.shown else Qt.CheckState.Unchecked)
            item.setToolTip(f"Usually called {each.usual}")
            item.setData(_PAPER_ROLE, each.paper)
        self._list.setCurrentRow(place)

    def _show_paper(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._paper.setCurrentText(item.data(_PAPER_ROLE))

    def _keep_paper(self, _: int) -> None:
        item = self._list.currentItem()
        if item is not None:
            item.setData(_PAPER_ROLE, self._paper.currentData())

    def _begin_from(self, _: int) -> None:
        self._given = self._layout(self._box.currentData())
        self._show(0)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        place = self._list.currentRow()
        self._given = self._read().moved(place, step)
        self._show(min(max(place + step, 0), self._list.count() - 1))
        self._list.setFocus()

    def _read(self) -> PackPlan:
        """Return the plan as the list shows it; an empty heading is the usual one."""
        sections = []
        for place, each in enumerate(self._given.sections):
            item = self._list.item(place)
            title = item.text().strip()
            usual = "" if title == each.usual else title
            shown, paper = item.checkState() is Qt.CheckState.Checked, Paper(item.data(_PAPER_ROLE))
            sections.append(replace(each, title=usual, shown=shown, paper=paper))
        most, two_sided = self._most_pages.value(), self._two_sided.isChecked()
        return replace(self._given, sections=tuple(sections), most_pages=most, two_sided=two_sided)

    def _accept(self) -> None:
        self.plan = self._read()
        self.dialog.accept()
