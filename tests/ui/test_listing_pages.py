"""Findings and pack: what each lists."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListWidget, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.pack_preview import PackPreview
from tests.driving import grid_of, place_of


def table_on(window: MainWindow, page: str, name: str) -> QTableView:
    window.show_page(page)
    return child(window.window, QTableView, name)


def test_findings_are_listed_with_the_worst_first_and_their_place(window: MainWindow) -> None:
    table = table_on(window, "findings", "findingsTable")
    model = table.model()
    severities = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert severities == sorted(severities, key=["Wrong", "Doubtful", "To know"].index)
    assert any("5% reduction" in model.index(row, 4).data() for row in range(model.rowCount()))


def test_every_listing_model_keeps_qt_s_contract(window: MainWindow) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tables = [table_on(window, "findings", "findingsTable")]
    testers = [QAbstractItemModelTester(table.model(), fatal) for table in tables]
    assert window.project is not None
    window.project.show_period(window.project.readings.as_at.moved(-2))
    for tester in testers:
        tester.deleteLater()


def test_the_pack_s_pages_are_shown_with_its_sections(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.show_page("pack")
    preview = child(window.window, PackPreview, "packPreview")
    outline = child(window.window, QListWidget, "packOutline")
    assert preview.page_count() > 10
    assert "All crime recorded by the police" in [outline.item(row).text().strip() for row in range(outline.count())]
    page = preview.model().index(0, 0).data(Qt.ItemDataRole.DecorationRole)
    assert page.toImage().pixelColor(2, 2).name() == "#ffffff"


def test_the_pack_is_made_anew_after_an_edit(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.show_page("pack")
    assert window.project is not None
    row = grid_of(window).indicator_model().grid_row(place_of(grid_of(window), "All crime")).row
    assert row is not None
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.project.edit_comment(row, window.project.readings.reading(row).comment_period, "A new word.")
    assert window.project.project.undo_name == "Comment on All crime"


def test_only_pages_that_look_otherwise_are_drawn_anew(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.show_page("pack")
    before = drawn_pages(window)
    assert window.project is not None
    row = grid_of(window).indicator_model().grid_row(place_of(grid_of(window), "All crime")).row
    assert row is not None
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.project.edit_comment(row, window.project.readings.reading(row).comment_period, "A new word.")
    after = drawn_pages(window)
    assert len(before) == len(after)
    assert 1 <= sum(one != two for one, two in zip(before, after, strict=True)) <= 2


def drawn_pages(window: MainWindow) -> list[int]:
    """Return a number for the picture of each page, the same as long as it is the same picture."""
    model = child(window.window, PackPreview, "packPreview").model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [index.data(Qt.ItemDataRole.DecorationRole).cacheKey() for index in indexes]
