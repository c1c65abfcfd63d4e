"""What a test leaves behind: windows, threads, timers, and connections that nothing here may open."""

from __future__ import annotations

import gc
import socket
import sys
import threading
from dataclasses import dataclass

PATIENCE = 5.0  # seconds in which a thread that was told to end must end


@dataclass(frozen=True, slots=True)
class Before:
    """What was there before a test began."""

    threads: frozenset[threading.Thread]
    windows: tuple[object, ...]
    ticking: tuple[object, ...]


def look_around() -> Before:
    """Return what is there now."""
    return Before(frozenset(threading.enumerate()), tuple(_windows()), tuple(_ticking()))


def left_behind(before: Before, patience: float = PATIENCE) -> list[str]:
    """Return a line for each thing that is there now and was not there before; empty where all is tidy."""
    found = [f"thread {thread.name}" for thread in _new_threads(before, patience)]
    if not _qt():
        return found
    _let_go()
    if _new_objects(before):
        gc.collect()
        _let_go()
    return found + [repr(thing) for thing in _new_objects(before)]


def _new_threads(before: Before, patience: float) -> list[threading.Thread]:
    new = [thread for thread in threading.enumerate() if thread not in before.threads]
    for thread in new:
        thread.join(patience)
    return [thread for thread in new if thread.is_alive()]


def _new_objects(before: Before) -> list[object]:
    windows = [window for window in _windows() if not _among(window, before.windows)]
    return windows + [thing for thing in _ticking() if not _among(thing, before.ticking)]


def _among(thing: object, things: tuple[object, ...]) -> bool:
    return any(thing is other for other in things)


def _qt() -> bool:
    """Return whether there is an application; without one no window, timer or QThread can be alive."""
    core = sys.modules.get("PySide6.QtCore")
    return core is not None and core.QCoreApplication.instance() is not None


def _let_go() -> None:
    """Wait for the pool's work and delete what was told to go later."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _windows() -> list[object]:
    """Return the widgets that are windows of their own."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return list(widgets.QApplication.topLevelWidgets()) if widgets and _qt() else []


def _ticking() -> list[object]:
    """Return the timers that run and the QThreads that work, but for the one that asks."""
    if not _qt():
        return []
    import shiboken6
    from PySide6.QtCore import QThread, QTimer

    here = QThread.currentThread()
    things = shiboken6.getAllValidWrappers()
    timers = [thing for thing in things if isinstance(thing, QTimer) and thing.isActive()]
    threads = [thing for thing in things if isinstance(thing, QThread) and thing is not here]
    return [*timers, *(thread for thread in threads if thread.isRunning())]


class Connections:
    """Refuses every connection out of this process, and remembers who tried."""

    def __init__(self) -> None:
        self.tried: list[str] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Look at one of the interpreter's audit events; raise ConnectionRefusedError at a connection."""
        if event == "socket.getaddrinfo" or (event in _OPENING and not _is_local(arguments[0])):
            self.tried.append(f"{event} {arguments[1:]}")
            raise ConnectionRefusedError(f"a test may open no connection: {event} {arguments[1:]}")


_OPENING = frozenset({"socket.connect", "socket.sendto"})


def _is_local(opened: object) -> bool:
    """Return whether a socket joins processes of this computer only."""
    return isinstance(opened, socket.socket) and opened.family == getattr(socket, "AF_UNIX", None)


def empty_clipboard() -> None:
    """Empty the off-screen clipboard: Qt frees it after Python has ended, when nothing that Python made may be left."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
