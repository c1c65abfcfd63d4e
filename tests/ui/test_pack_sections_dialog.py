"""The dialog of the pack's sections: tick, move, name, and begin from a layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QListWidget, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import BOARD, SectionName
from csp_desktop.session.pack_plan import layout, layout_names, layout_title
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.pack_sections_dialog import PackSectionsDialog


@pytest.fixture
def dialog(empty_window: MainWindow) -> PackSectionsDialog:
    titles = {name: layout_title(name) for name in layout_names()}
    made = PackSectionsDialog(empty_window.window, BOARD, titles, layout)
    made.dialog.show()
    return made


def save(dialog: PackSectionsDialog, qtbot: QtBot) -> None:
    buttons = child(dialog.dialog, QDialogButtonBox, "packSectionsButtons")
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def sections(dialog: PackSectionsDialog) -> QListWidget:
    return child(dialog.dialog, QListWidget, "sectionsList")


def test_what_is_not_changed_stays_as_it_is(dialog: PackSectionsDialog, qtbot: QtBot) -> None:
    save(dialog, qtbot)
    assert dialog.plan == BOARD


def test_a_section_is_named_left_out_and_moved(dialog: PackSectionsDialog, qtbot: QtBot) -> None:
    place = [each.name for each in BOARD.sections].index(SectionName.EXCEPTIONS)
    sections(dialog).item(place).setText("What worries us")
    sections(dialog).item(place - 1).setCheckState(Qt.CheckState.Unchecked)
    sections(dialog).setCurrentRow(place)
    qtbot.mouseClick(child(dialog.dialog, QPushButton, "sectionUp"), Qt.MouseButton.LeftButton)
    save(dialog, qtbot)
    assert dialog.plan is not None
    first, second = dialog.plan.sections[place - 1 : place + 1]
    assert (first.name, first.title, first.shown) == (SectionName.EXCEPTIONS, "What worries us", True)
    assert (second.name, second.title, second.shown) == (SectionName.SUMMARY, "", False)


def test_a_layout_is_taken_as_a_beginning(dialog: PackSectionsDialog, qtbot: QtBot) -> None:
    box = child(dialog.dialog, QComboBox, "layoutBox")
    box.setCurrentIndex(box.findData("derby-thematic"))
    box.activated.emit(box.currentIndex())
    save(dialog, qtbot)
    assert dialog.plan == layout("derby-thematic")


def test_paper_is_of_the_chosen_section_and_goes_with_it(dialog: PackSectionsDialog, qtbot: QtBot) -> None:
    box = child(dialog.dialog, QComboBox, "paperBox")
    sections(dialog).setCurrentRow(1)
    box.setCurrentIndex(box.findData(Paper.A3_WIDE))
    box.activated.emit(box.currentIndex())
    qtbot.mouseClick(child(dialog.dialog, QPushButton, "sectionUp"), Qt.MouseButton.LeftButton)
    sections(dialog).setCurrentRow(3)
    assert box.currentText() == "A4"
    child(dialog.dialog, QSpinBox, "mostPages").setValue(40)
    save(dialog, qtbot)
    assert dialog.plan is not None
    assert [each.paper for each in dialog.plan.sections].count(Paper.A3_WIDE) == 1
    assert (dialog.plan.sections[0].paper, dialog.plan.most_pages) == (Paper.A3_WIDE, 40)
