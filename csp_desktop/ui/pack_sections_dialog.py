"""The dialog of the pack's sections: which are printed, in which order, under which headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QWidget

from csp_desktop.pack.plan import HEADINGS, PackPlan
from csp_desktop.ui.forms import child, load_form

_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsEditable
)


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
        for name, title in layouts.items():
            self._box.addItem(title, name)
        self._box.setCurrentIndex(max(self._box.findData(plan.layout), 0))
        self._show(0)
        self._connect()

    def ask(self) -> PackPlan | None:
        """Show the dialog; return the plan as it was chosen, None where it was cancelled."""
        self.dialog.exec()
        self.dialog.deleteLater()
        return self.plan

    def _connect(self) -> None:
        self._box.activated.connect(self._begin_from)
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
            item.setToolTip(f"Usually called {HEADINGS[each.name]}")
        self._list.setCurrentRow(place)

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
            usual = "" if title == HEADINGS[each.name] else title
            sections.append(replace(each, title=usual, shown=item.checkState() is Qt.CheckState.Checked))
        return replace(self._given, sections=tuple(sections))

    def _accept(self) -> None:
        self.plan = self._read()
        self.dialog.accept()
