"""Long work: its progress and its end arrive in the thread that made it, and nothing is left."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThread

from csp_desktop.session.jobs import Job, Stopped

Progress = Callable[[int, int], None]


class Listener(QObject):
    """Notes what a job sends, and in which thread it arrives."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[QThread] = set()
        job.progressed.connect(self._progressed)
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.stopped.connect(self._stopped)

    def _note(self, what: str, told: object) -> None:
        self.heard.append((what, told))
        self.threads.add(QThread.currentThread())

    def _progressed(self, done: int, of: int) -> None:
        self._note("progressed", (done, of))

    def _done(self, result: object) -> None:
        self._note("done", result)

    def _failed(self, problem: object) -> None:
        self._note("failed", problem)

    def _stopped(self) -> None:
        self._note("stopped", None)


def test_the_result_arrives_after_the_progress_in_the_makers_thread(qtbot):
    def work(tell: Progress) -> int:
        tell(1, 2)
        tell(2, 2)
        return threading.get_ident()

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.done):
        job.start()
    assert [what for what, _ in listener.heard] == ["progressed", "progressed", "done"]
    assert [told for _, told in listener.heard[:2]] == [(1, 2), (2, 2)]
    assert listener.heard[-1][1] != threading.get_ident()
    assert listener.threads == {QThread.currentThread()}


def test_a_failure_arrives_as_what_was_raised(qtbot):
    problem = ValueError("no such thing")

    def work(_tell: Progress) -> None:
        raise problem

    job = Job(work)
    listener = Listener(job)
    with qtbot.waitSignal(job.failed):
        job.start()
    assert listener.heard == [("failed", problem)]
    assert listener.threads == {QThread.currentThread()}


def test_work_stops_at_its_next_sign_of_progress(qtbot):
    started, ended = threading.Event(), threading.Event()

    def work(tell: Progress) -> None:
        started.set()
        try:
            while True:
                tell(0, 1)
        finally:
            ended.set()

    job = Job(work)
    with qtbot.waitSignal(job.stopped):
        job.start()
        assert started.wait(10)
        job.stop()
    assert ended.is_set()


def test_the_thread_is_over_when_the_end_is_told(qtbot):
    alive: list[bool] = []

    class Ear(QObject):
        def hear(self, worker: threading.Thread) -> None:
            alive.append(worker.is_alive())

    job, ear = Job(lambda _tell: threading.current_thread()), Ear()
    job.done.connect(ear.hear)
    with qtbot.waitSignal(job.done):
        job.start()
    qtbot.waitUntil(lambda: alive == [False])


def test_an_abandoned_job_ends_and_says_nothing_more(qtbot):
    started = threading.Event()

    def work(tell: Progress) -> None:
        started.set()
        while True:
            tell(0, 1)

    job = Job(work)
    listener = Listener(job)
    job.start()
    assert started.wait(10)
    with qtbot.waitSignal(job.destroyed):
        job.abandon()
    assert listener.heard == []
    assert not [each for each in threading.enumerate() if each.name == "job"]


def test_a_job_that_never_started_can_be_abandoned(qtbot):
    job = Job(lambda _tell: None)
    with qtbot.waitSignal(job.destroyed):
        job.abandon()


def test_work_that_is_stopped_before_it_begins_does_nothing(qtbot):
    done: list[int] = []

    def work(tell: Progress) -> None:
        tell(0, 1)
        done.append(1)

    job = Job(work)
    job.stop()
    with qtbot.waitSignal(job.stopped):
        job.start()
    assert done == []


def test_to_be_stopped_is_not_to_fail(qtbot):
    def work(_tell: Progress) -> None:
        raise Stopped

    job = Job(work)
    with qtbot.assertNotEmitted(job.failed), qtbot.waitSignal(job.stopped):
        job.start()


@pytest.mark.parametrize("result", [None, 0, (), "text", {"a": 1}])
def test_any_result_arrives_as_it_is(qtbot, result):
    job = Job(lambda _tell: result)
    with qtbot.waitSignal(job.done) as told:
        job.start()
    assert told.args == [result]
