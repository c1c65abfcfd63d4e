"""The connection is as strict and as durable as it is meant to be."""

from __future__ import annotations

import apsw
import pytest

from csp_desktop.project.connection import OLDEST_SQLITE, connect, disconnect


@pytest.fixture
def connection(path):
    connection = connect(str(path), create=True)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "truncate"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
    ],
)
def test_the_setting_holds(connection, setting, value):
    assert connection.execute(f"PRAGMA {setting}").get == value


def test_nothing_is_mapped_into_memory(connection):
    assert connection.execute("PRAGMA mmap_size").get in (0, None)


@pytest.mark.parametrize(
    ("switch", "value"),
    [
        (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
        (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ],
)
def test_the_switch_holds(connection, switch, value):
    assert connection.config(switch, -1) == value


def test_no_other_file_can_be_attached(connection, tmp_path):
    with pytest.raises(apsw.SQLError, match="too many attached"):
        connection.execute("ATTACH ? AS other", (str(tmp_path / "other.db"),))


def test_a_second_connection_is_refused_at_once(connection, path):
    with pytest.raises(apsw.BusyError):
        connect(str(path))


def test_only_the_file_itself_is_left(path):
    connection = connect(str(path), create=True)
    connection.execute("CREATE TABLE note (text TEXT) STRICT")
    disconnect(connection)
    assert list(path.parent.iterdir()) == [path]


def test_sqlite_is_new_enough():
    assert tuple(map(int, apsw.sqlite_lib_version().split("."))) >= OLDEST_SQLITE
