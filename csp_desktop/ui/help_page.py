"""A page of the help: the program's own HTML, with the statuses, letters and keys put in as they are here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QTextBrowser, QWidget

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.wording import capital
from csp_desktop.locations import resource
from csp_desktop.ui.status_shape import paint_shape
from csp_desktop.ui.theme import current_theme, status_colours

CHAPTERS: Mapping[str, str] = {
    "quarter": "The quarter, step by step",
    "overview": "Overview",
    "indicators": "Indicators",
    "returns": "Returns",
    "findings": "Findings",
    "lists": "Exceptions, actions, budget",
    "pack": "Board pack",
    "symbols": "Symbols and statuses",
    "keys": "Keys",
}
"""The chapters by the names of their files, in their order."""

_SHAPE = 15  # pixels at 100 %
_FINE = 4  # times as many, for screens at up to 400 %

_STATUS_MEANS: Mapping[Status, str] = {
    Status.MET: "The figure meets its target.",
    Status.NEAR: "It misses its target by no more than the tolerance.",
    Status.MISSED: "It misses its target by more than the tolerance.",
    Status.MONITORING: "No target is set; it is watched.",
    Status.CONCERN: "No target is set, and it goes the wrong way.",
    Status.SMALL_NUMBERS: "Too few cases to say anything for sure.",
    Status.NO_DATA: "No figure has come for this period.",
}


class HelpPage(QTextBrowser):
    """Shows one chapter at a time, from the program's own files and nowhere else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Draw the shape of a status; nothing else is ever loaded."""
        url = QUrl(name)
        if url.scheme() != "status":
            return None
        return _shape(Status[url.path()])


def chapter(name: str, scheme: StatusScheme, keys: Iterable[tuple[str, str]]) -> str:
    """Return a chapter's HTML. `keys` are what can be done by a key, and the key."""
    text = resource("help", f"{name}.html").read_text(encoding="utf-8")
    for mark, table in (
        ("{{statuses}}", _table((_status_image(each), scheme.word(each), _STATUS_MEANS[each]) for each in Status)),
        ("{{shorthand}}", _table((f"<b>{each.value}</b>", capital(each.words)) for each in Shorthand)),
        ("{{keys}}", _table((f"<b>{escape(key)}</b>", escape(what)) for what, key in keys)),
    ):
        text = text.replace(mark, table)
    theme = current_theme()
    return f"<style>body {{ color: {theme.text}; }} a {{ color: {theme.accent}; }}</style><body>{text}</body>"


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table cellpadding='4'>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _status_image(status: Status) -> str:
    return f"<img src='status:{status.name}' width='{_SHAPE}' height='{_SHAPE}'>"


def _shape(status: Status) -> QImage:
    image = QImage(_SHAPE * _FINE, _SHAPE * _FINE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_shape(painter, QRectF(image.rect()).adjusted(2, 2, -2, -2), status, QColor(status_colours(status).ink))
    painter.end()
    return image
