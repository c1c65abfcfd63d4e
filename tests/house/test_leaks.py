"""The leak check sees what it is for."""

from __future__ import annotations

import socket
import threading

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

from tests import leaks


def test_a_window_that_stays_is_seen(qapp):
    before = leaks.look_around()
    window = QWidget()
    assert len(leaks.left_behind(before)) == 1
    window.deleteLater()
    assert leaks.left_behind(before) == []


def test_a_window_that_only_a_cycle_holds_is_not_a_leak(qapp):
    before = leaks.look_around()
    window = QWidget()
    window.myself = window
    del window
    assert leaks.left_behind(before) == []


def test_a_timer_that_runs_on_is_seen(qapp):
    before = leaks.look_around()
    owner = QObject()
    timer = QTimer(owner)
    timer.start(10_000)
    assert "QTimer" in leaks.left_behind(before)[0]
    timer.stop()
    assert leaks.left_behind(before) == []


def test_a_qthread_that_works_on_is_seen(qapp):
    before = leaks.look_around()
    thread = QThread()
    thread.start()
    assert "QThread" in leaks.left_behind(before)[0]
    thread.quit()
    thread.wait()
    assert leaks.left_behind(before) == []


def test_a_thread_that_works_on_is_seen():
    before = leaks.look_around()
    told = threading.Event()
    thread = threading.Thread(target=told.wait, name="reader")
    thread.start()
    assert leaks.left_behind(before, patience=0.01) == ["thread reader"]
    told.set()
    thread.join()
    assert leaks.left_behind(before) == []


def test_a_connection_out_of_the_process_is_refused_and_remembered():
    connections = leaks.Connections()
    with socket.socket() as opened, pytest.raises(ConnectionRefusedError):
        connections("socket.connect", (opened, ("192.0.2.1", 80)))
    assert len(connections.tried) == 1


def test_the_suite_itself_is_guarded(connections):
    with socket.socket() as opened, pytest.raises(ConnectionRefusedError):
        opened.connect(("127.0.0.1", 9))
    assert connections.tried.pop().startswith("socket.connect")


def test_no_name_is_looked_up_either(connections):
    with pytest.raises(ConnectionRefusedError):
        socket.getaddrinfo("example.org", 443)
    assert connections.tried.pop().startswith("socket.getaddrinfo")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs sockets between processes")
def test_a_socket_between_two_processes_of_one_computer_is_free():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(b"here")
        assert theirs.recv(4) == b"here"
