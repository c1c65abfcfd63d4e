"""All that is held is looked through for garbage only while nobody waits."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from csp_desktop.ui import garbage
from csp_desktop.ui.garbage import QuietCollector


class Ring:
    """Garbage that only a search finds: it names itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def box(qtbot, monkeypatch) -> Iterator[QLineEdit]:
    monkeypatch.setattr(garbage, "QUIET", 50)
    shown = QLineEdit()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    collector = QuietCollector(shown)
    collector.begin()
    yield shown
    collector.end()


def old_ring() -> weakref.ref[Ring]:
    """Return a ring that has outlived the searches through what is new, as most garbage of a window has."""
    ring = Ring()
    for _ in range(12):
        gc.collect(1)
    return weakref.ref(ring)


def test_garbage_is_found_after_the_last_key(box, qtbot):
    ring = old_ring()
    qtbot.keyClick(box.windowHandle(), Qt.Key.Key_A)
    assert ring() is not None
    qtbot.waitUntil(lambda: ring() is None)


def test_the_search_through_everything_waits_while_much_is_made(box):
    ring = old_ring()
    held = [[] for _ in range(200_000)]
    assert ring() is not None
    assert len(held) == 200_000


def test_python_searches_as_before_once_the_window_is_closed(box, qtbot):
    before = gc.get_threshold()
    collector = QuietCollector(box)
    collector.begin()
    collector.end()
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)
