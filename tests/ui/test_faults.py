"""A fault in the program is told once, with what to send; the work is on the disk and the window goes on."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from csp_desktop.domain.refusal import Refusal
from csp_desktop.ui.fault_report import faults_folder, keep_report, report_of
from csp_desktop.ui.faults import Faults
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from tests.modals import Modals

ROOT = Path(__file__).parents[2]


class Slots(QObject):
    """Slots that go wrong."""

    @Slot()
    def fail(self) -> None:
        raise ValueError("748 offences of Ann Example")

    @Slot()
    def fail_otherwise(self) -> None:
        raise AttributeError("'NoneType' object has no attribute 'reading'")

    @Slot()
    def refuse(self) -> None:
        raise Refusal("Safer Plymouth.csp is in use by ann.")


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings of its own"))


@pytest.fixture
def faults(empty_window: MainWindow) -> Iterator[Faults]:
    faults = Faults(empty_window)
    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = faults.take, faults.take_from_thread
    yield faults
    sys.excepthook, threading.excepthook = before


@pytest.fixture
def slots(empty_window: MainWindow) -> Slots:
    return Slots(empty_window.window)


def trigger(window: MainWindow, slot: object) -> None:
    action = QAction(window.window)
    action.triggered.connect(slot)
    action.trigger()


def report(faults: Faults) -> str:
    return child(faults.dialog.dialog, QPlainTextEdit, "faultReport").toPlainText()


def click(faults: Faults, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(child(faults.dialog.dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def test_an_error_in_a_slot_is_told_with_what_to_send(empty_window, faults: Faults, slots: Slots, capsys) -> None:
    trigger(empty_window, slots.fail)
    assert faults.dialog.dialog.isVisible()
    assert "ValueError" in report(faults)
    assert "in fail" in report(faults)
    for known in ("CSP Desktop 0", "Python 3.", "Qt 6.", "SQLite 3."):
        assert known in report(faults)
    (kept,) = faults_folder().iterdir()
    assert kept.read_text(encoding="utf-8") == report(faults)
    faults.dialog.dialog.accept()


def test_what_is_sent_holds_no_figures_and_no_names(empty_window, faults: Faults, slots: Slots, capsys) -> None:
    trigger(empty_window, slots.fail)
    for private in ("748 offences of Ann Example\n", str(Path.home()), str(ROOT)):
        assert private not in report(faults)
    assert "(its words are left out" in report(faults)
    faults.dialog.dialog.accept()


def test_a_second_fault_joins_the_first_and_opens_nothing(empty_window, faults: Faults, slots: Slots, capsys) -> None:
    trigger(empty_window, slots.fail)
    trigger(empty_window, slots.fail_otherwise)
    trigger(empty_window, slots.fail_otherwise)
    assert [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()] == [
        faults.dialog.dialog
    ]
    assert report(faults).count("AttributeError: 'NoneType' object has no attribute 'reading'") == 1
    assert "The same went wrong again" in empty_window.window.statusBar().currentMessage()
    faults.dialog.dialog.accept()


def test_an_error_in_another_thread_is_told_too(empty_window, faults: Faults, slots: Slots, qtbot, capsys) -> None:
    thread = threading.Thread(target=slots.fail, name="counting")
    thread.start()
    thread.join()
    qtbot.waitUntil(faults.dialog.dialog.isVisible)
    assert report(faults).startswith("In the thread counting\n")
    faults.dialog.dialog.accept()


def test_the_report_can_be_copied_and_its_folder_opened(empty_window, faults: Faults, slots, qtbot, capsys) -> None:
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")
    trigger(empty_window, slots.fail)
    click(faults, qtbot, "faultCopy")
    assert QGuiApplication.clipboard().text() == report(faults)
    click(faults, qtbot, "faultFolder")
    QDesktopServices.unsetUrlHandler("file")
    assert [url.toLocalFile() for url in opened.urls] == [faults_folder().as_posix()]
    faults.dialog.dialog.accept()


class Opened(QObject):
    """Keeps what was to be opened in the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


def test_one_goes_on_or_quits(window, faults: Faults, slots: Slots, qtbot: QtBot, capsys) -> None:
    trigger(window, slots.fail)
    click(faults, qtbot, "faultGoOn")
    assert window.project is not None
    trigger(window, slots.fail_otherwise)
    click(faults, qtbot, "faultQuit")
    assert window.project is None
    assert not window.window.isVisible()


def test_a_refusal_is_no_fault(empty_window, faults: Faults, slots: Slots, modals: Modals, capsys) -> None:
    said: list[str] = []

    def answer(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        faults.take(Refusal, Refusal("Another one."), None)
        box.accept()

    with modals.driven(answer):
        trigger(empty_window, slots.refuse)
    assert said == ["Safer Plymouth.csp is in use by ann."]
    assert empty_window.window.statusBar().currentMessage() == "Another one."
    assert not faults_folder().exists()


def test_qts_last_words_are_kept(tmp_path: Path) -> None:
    told = (
        "from csp_desktop.ui.faults import take_qt_message\n"
        "from PySide6.QtCore import qFatal, qInstallMessageHandler\n"
        "qInstallMessageHandler(take_qt_message)\n"
        "qFatal('the end')\n"
    )
    ran = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode != 0
    (kept,) = faults_folder().iterdir()
    assert kept.read_text(encoding="utf-8").startswith("Qt ended the program: ")


def test_an_error_tells_what_it_came_from() -> None:
    try:
        try:
            {}["a name"]
        except KeyError as first:
            raise TypeError("wrong kind") from first
    except TypeError as error:
        text = report_of(error)
    assert text.index("KeyError") < text.index("and from this came:") < text.index("TypeError: wrong kind")
    assert "a name'" not in text


def test_the_oldest_reports_make_room() -> None:
    for number in range(25):
        keep_report(str(number))
    assert len(list(faults_folder().iterdir())) == 20
