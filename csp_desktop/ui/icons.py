"""Icons, put in after the first paint: their library costs as much as the rest of the start."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QMainWindow, QPushButton

from csp_desktop.ui.forms import child
from csp_desktop.ui.page_list import PAGE_ROLE
from csp_desktop.ui.theme import current_theme

_PAGES = {
    "overview": "ph.squares-four",
    "indicators": "ph.table",
    "returns": "ph.tray",
    "findings": "ph.warning-circle",
    "exceptions": "ph.flag",
    "actions": "ph.check-square",
    "budget": "ph.currency-gbp",
    "pack": "ph.file-text",
}

_ACTIONS = {
    "actionNew": "ph.file-plus",
    "actionOpen": "ph.folder-open",
    "actionImport": "ph.download-simple",
    "actionExportPack": "ph.file-pdf",
    "actionPrint": "ph.printer",
    "actionSaveCopy": "ph.copy-simple",
    "actionUndo": "ph.arrow-counter-clockwise",
    "actionRedo": "ph.arrow-clockwise",
}


def put_icons(window: QMainWindow) -> None:
    """Give pages, actions and buttons their icons in the theme that is worn."""
    import qtawesome

    theme = current_theme()
    pages = child(window, QListWidget, "pageList")
    for place in range(pages.count()):
        item = pages.item(place)
        item.setIcon(qtawesome.icon(_PAGES[item.data(PAGE_ROLE)], color=theme.muted, color_selected=theme.text))
    for name, icon in _ACTIONS.items():
        child(window, QAction, name).setIcon(qtawesome.icon(icon, color=theme.text, color_disabled=theme.muted))
    button = child(window, QPushButton, "importButton")
    button.setIcon(qtawesome.icon("ph.download-simple", color=theme.text, color_disabled=theme.muted))
    button = child(window, QPushButton, "exportButton")
    button.setIcon(qtawesome.icon("ph.file-pdf", color=theme.accent_text))
