"""Modal dialogs in tests: each is driven as an officer would, and one that nobody drives is closed and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QLabel

Driver = Callable[[QDialog], None]


class Modals(QObject):
    """Meets every dialog that waits for an answer; without this, one that no test expects would wait for ever."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._drivers: list[Driver] = []
        self._met: list[QDialog] = []
        self._undriven: list[str] = []
        application.focusWindowChanged.connect(self.look)

    @contextmanager
    def driven(self, *drivers: Driver) -> Iterator[None]:
        """Let the next dialogs be driven, each by one driver, in their order; all of them must come."""
        self._drivers = list(drivers)
        yield
        waiting, self._drivers = self._drivers, []
        assert not waiting, f"{len(waiting)} dialogs were expected and did not come"

    def take_undriven(self) -> list[str]:
        """Return what the dialogs said that nobody drove, and forget it."""
        told, self._undriven = self._undriven, []
        return told

    @Slot()
    def look(self) -> None:
        """Note a dialog that has begun to wait, and meet it in its own loop's next turn."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and _waits(dialog) and dialog not in self._met:
            self._met.append(dialog)
            dialog.finished.connect(self._forget)
            QTimer.singleShot(0, dialog, self._meet)

    def _meet(self) -> None:
        dialog = self._met[-1]
        if self._drivers:
            self._drive(dialog, self._drivers.pop(0))
        else:
            self._undriven.append(words_of(dialog))
            dialog.reject()

    def _drive(self, dialog: QDialog, driver: Driver) -> None:
        """Drive a dialog; where its driver fails it is closed, so that the test can say what went wrong."""
        try:
            driver(dialog)
        except BaseException:
            dialog.reject()
            raise

    def _forget(self) -> None:
        dialog = self.sender()
        self._met = [each for each in self._met if each is not dialog]


def _waits(dialog: QDialog) -> bool:
    """Return whether a dialog keeps its caller until it is answered; one that is only shown does not."""
    return dialog.isVisible() and dialog.windowModality() is Qt.WindowModality.ApplicationModal


def words_of(dialog: QDialog) -> str:
    """Return a dialog's title and its texts."""
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    return ": ".join([dialog.windowTitle() or type(dialog).__name__, *texts])
