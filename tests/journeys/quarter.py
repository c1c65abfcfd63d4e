"""What a whole quarter needs: six returns, what was copied elsewhere, and a look at what has come of each step."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.periods import parse_period
from csp_desktop.locations import resource
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.sign_offs import sign_offs
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered
from tests.returns.builders import save_rows, table
from tests.window import start

ASB, HATE, HUTS = "Anti-social behaviour", "Hate crime", "Huts entered"
PURPOSES = ("projects", "returns", "packs")


class Quarter:
    """One officer's quarter: the window, the folder that everything is in, and what stands in the project."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        remembered = Remembered(folder / "settings")
        for purpose in PURPOSES:
            remembered.keep_folder(purpose, folder)
        self.returns = six_returns(folder / "returns")
        self.main: MainWindow = start(qtbot, folder / "settings")

    def start_again(self) -> None:
        """Start the program again after it was left."""
        assert self.main.project is None
        self.main = start(self.qtbot, self.folder / "settings")

    @property
    def project(self) -> OpenProject:
        """Return the open project."""
        assert self.main.project is not None
        return self.main.project

    @property
    def said(self) -> str:
        """Return what the window has last said."""
        return self.main.window.statusBar().currentMessage()

    def figures(self, title: str, *periods: str) -> list[float | None]:
        """Return figures of an indicator as the project has them."""
        project = self.project.project
        indicator = next(each.id for each in project.indicators() if each.title == title)
        series = project.series(SeriesKey(indicator, project.own_area.id, Kind.ACTUAL))
        found = [series.get(parse_period(period)) for period in periods]
        return [None if figure is None else figure.value for figure in found]

    def comments(self) -> list[str]:
        """Return every comment."""
        return list(self.project.project.comments().values())

    def states(self) -> list[tuple[MarkState, str]]:
        """Return what was said of findings, with the reasons."""
        return sorted((each.state, each.reason) for each in self.project.project.finding_marks().values())

    def signed(self) -> list[str]:
        """Return who signed for the third quarter."""
        return [each.by for each in sign_offs(self.project.project, parse_period("2016-11")) if each.is_signed]


def six_returns(folder: Path) -> list[Path]:
    """Return the returns of six partners; a row of one of them is known to nobody."""
    shutil.copytree(resource("samples", "plymouth-2016-17-q3"), folder)
    save_rows(folder / "huts.xlsx", *table(["Actual 2016/17", 4, 5, 6], title=HUTS))
    save_rows(folder / "referrals.xlsx", *table(["Actual 2016/17", 11, 12], title=HATE))
    return sorted(folder.iterdir())


def copy_elsewhere(*rows: Sequence[str]) -> None:
    """Copy a block as a spreadsheet does: as text with tabs, and as a table."""
    mime = QMimeData()
    mime.setText("\n".join("\t".join(row) for row in rows) + "\n")
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    mime.setHtml(f"<html><body><table>{cells}</table></body></html>")
    QGuiApplication.clipboard().setMimeData(mime)


def copy_words(text: str) -> None:
    """Copy words, as from a partner's mail."""
    QGuiApplication.clipboard().setText(text)
