"""The one QApplication: its style, its font and its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QStyleFactory

from csp_desktop import __version__
from csp_desktop.locations import APPLICATION, font_files
from csp_desktop.ui.theme import ThemeChoice, wear

TEXT_SIZE = 11
"""The size of the window's text, in points at 100 %."""


def make_application(arguments: Sequence[str] = (), choice: ThemeChoice = ThemeChoice.SYSTEM) -> QApplication:
    """Return the application, dressed; the one that is there already where there is one."""
    application = QApplication.instance() or QApplication([APPLICATION, *arguments])
    if not isinstance(application, QApplication):
        raise TypeError("a window needs a QApplication, and another kind of application is running")
    application.setApplicationName(APPLICATION)
    application.setApplicationVersion(__version__)
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(_text_font())
    wear(application, choice)
    return application


def _text_font() -> QFont:
    """Return the text font, the same as the pack's, from the program's own files."""
    families: list[str] = []
    for path in font_files().values():
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    font = QFont(families[0] if families else QFont().family())
    font.setPointSizeF(TEXT_SIZE)
    return font
