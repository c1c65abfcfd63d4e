"""Qt Designer's forms, read at run time."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QFile, QObject, QSize
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QDialog, QWidget

from csp_desktop.locations import form

_FRAME = QSize(16, 48)
"""What a window's frame takes of the screen."""

Child = TypeVar("Child", bound=QObject)


def load_form(name: str, *custom: type[QWidget], parent: QWidget | None = None) -> QWidget:
    """Return the widgets of a form; `custom` are the classes that it names beside Qt's own."""
    loader = _loader()
    for widget in custom:
        loader.registerCustomWidget(widget)
    file = QFile(str(form(name)))
    if not file.open(QFile.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"{form(name)} cannot be read: install CSP Desktop again.")
    try:
        return _on_screen(loader.load(file, parent))
    finally:
        file.close()


def _on_screen(widget: QWidget) -> QWidget:
    """Return a form, no larger than the screen where it is a dialog: its buttons must be in reach."""
    if isinstance(widget, QDialog):
        widget.resize(widget.size().boundedTo(widget.screen().availableSize() - _FRAME))
    return widget


def child(within: QObject, kind: type[Child], name: str) -> Child:
    """Return the form's child of one kind and name. Raises LookupError where the form has none."""
    found = within.findChild(kind, name)
    if found is None:
        raise LookupError(f"the form has no {kind.__name__} named {name}")
    return found


def _loader() -> QUiLoader:
    """Return a loader that knows Qt's own widgets.

    It looks for no plugins of Qt Designer, which it would load at once: no form needs one, and they bring Qt Quick.
    """
    paths = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        return QUiLoader()
    finally:
        QCoreApplication.setLibraryPaths(paths)
