"""The pack page: its pages made anew as things change, its export with progress and a way to stop it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.indicators import Indicator
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import PackPlan, SectionName
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.findings import findings_of
from csp_desktop.session.listed_findings import mark_findings
from csp_desktop.session.pack_plan import change_plan, plan_of
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.pack_preview import PackPreview


def plan(window: MainWindow) -> PackPlan:
    assert window.project is not None
    return plan_of(window.project.project)


def choose(window: MainWindow, qtbot: QtBot, chosen: PackPlan) -> None:
    assert window.project is not None
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.project.do(partial(change_plan, plan=chosen))


def show_pack(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.show_page("pack")


def sections(window: MainWindow) -> list[str]:
    outline = child(window.window, QListWidget, "packOutline")
    return [outline.item(row).text().strip() for row in range(outline.count())]


def test_the_pages_follow_the_plan(window: MainWindow, qtbot: QtBot) -> None:
    show_pack(window, qtbot)
    pages = child(window.window, PackPreview, "packPreview").page_count()
    before = plan(window)
    budget = next(each for each in before.printed if each.name is SectionName.BUDGET)
    assert budget.heading in sections(window)
    choose(window, qtbot, replace(before, sections=tuple(each for each in before.sections if each is not budget)))
    assert budget.heading not in sections(window)
    assert child(window.window, PackPreview, "packPreview").page_count() == pages - 1


def test_a_section_on_its_side_is_shown_so(window: MainWindow, qtbot: QtBot) -> None:
    show_pack(window, qtbot)
    wide = tuple(replace(each, paper=Paper.A4_WIDE) for each in plan(window).sections)
    choose(window, qtbot, replace(plan(window), sections=wide))
    model = child(window.window, PackPreview, "packPreview").model()
    sizes = [model.index(row, 0).data(Qt.ItemDataRole.SizeHintRole) for row in range(model.rowCount())]
    assert [size.width() > size.height() for size in sizes] == [False, False, *[True] * (len(sizes) - 2)]


def test_more_pages_than_there_may_be_are_said_before_the_pack_goes_out(window: MainWindow, qtbot: QtBot) -> None:
    show_pack(window, qtbot)
    choose(window, qtbot, replace(plan(window), most_pages=3))
    assert "more than the 3 that the pack may have" in child(window.window, QLabel, "packSummary").text()


def test_an_export_that_is_stopped_leaves_the_file_that_was_there(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "pack.pdf"
    path.write_text("the pack before", encoding="utf-8")
    show_pack(window, qtbot)
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.export_pack(path)
        assert child(window.window, QProgressBar, "packProgress").isVisible()
        qtbot.mouseClick(child(window.window, QPushButton, "packStop"), Qt.MouseButton.LeftButton)
    assert window.window.statusBar().currentMessage() == "Stopped. Nothing was written."
    assert path.read_text(encoding="utf-8") == "the pack before"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_pages_that_an_export_interrupted_are_made_after_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.show_page("pack")
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.export_pack(tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").exists()
    assert child(window.window, PackPreview, "packPreview").page_count() > 10


def accept_one(window: MainWindow) -> str:
    """Accept a finding of the project for a reason, in a plan that tells of it, and return its message."""
    assert window.project is not None
    shown = tuple(replace(each, shown=each.shown or each.name is SectionName.QUALITY) for each in plan(window).sections)
    window.project.do(partial(change_plan, plan=replace(plan(window), sections=shown)))
    found = findings_of(window.project.project, window.project.readings)
    window.project.do(partial(mark_findings, findings=found[:1], state=MarkState.ACCEPTED, reason="It is so."))
    return found[0].message


def test_findings_that_a_pack_tells_of_are_looked_for_while_the_window_is_idle(
    window: MainWindow, qtbot: QtBot
) -> None:
    accept_one(window)
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.show_page("pack")
        assert window.pages is not None
        assert window.pages.pack.is_busy
    assert "Quality of the data" in sections(window)


def test_a_change_while_findings_are_looked_for_is_in_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    accept_one(window)
    assert window.project is not None
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.show_page("pack")
        crime = next(each for each in window.project.project.indicators() if each.title == "All crime")
        window.project.do(partial(renamed, indicator=replace(crime, name="Every crime")))
    assert "Every crime" in sections(window)


def renamed(project: Project, indicator: Indicator) -> Changed:
    with project.action("Rename") as edit:
        edit.put_indicator(indicator)
    return edit.changed


def test_an_export_is_stopped_while_findings_are_looked_for(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    show_pack(window, qtbot)
    with qtbot.waitSignal(window.idle, timeout=60_000):
        accept_one(window)
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.export_pack(tmp_path / "pack.pdf")
        qtbot.mouseClick(child(window.window, QPushButton, "packStop"), Qt.MouseButton.LeftButton)
    assert window.window.statusBar().currentMessage() == "Stopped. Nothing was written."
    assert not (tmp_path / "pack.pdf").exists()
