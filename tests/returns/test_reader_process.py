"""Whatever befalls the child process that reads other formats, this process goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from csp_desktop.returns.reading import UnusableFile, read_return
from csp_desktop.returns.workbook.foreign import one_child_for_all, read_foreign
from csp_desktop.returns.workbook.framing import TooLongError
from csp_desktop.returns.workbook.reader_process import CHILD, DiedError, LateError, ReaderProcess
from csp_desktop.session.taking_in import read_returns
from tests.returns.old_formats import xls

OLD = xls([["Burglary"], [None, "Apr-16", "May-16"], ["Actual", 5.0, 6.0]])
CORNERS = xls([[1.0], *[[] for _ in range(65_534)], [*[None] * 255, 2.0]])

Start = Callable[..., ReaderProcess]


@pytest.fixture
def start() -> Iterator[Start]:
    started: list[ReaderProcess] = []

    def reader(module: str = CHILD, seconds: float = 10.0) -> ReaderProcess:
        name = module if module == CHILD else f"tests.returns.children.{module}"
        started.append(ReaderProcess(name, seconds))
        return started[-1]

    yield reader
    for each in started:
        each.end()


@pytest.mark.parametrize("module", ["is_killed", "overflows", "not_there"])
def test_a_child_that_goes_down_is_known_to_have_gone_down(start: Start, module: str) -> None:
    reader = start(module)
    with pytest.raises(DiedError):
        reader.ask(OLD)
    assert not reader.is_running


def test_a_child_that_never_answers_is_ended(start: Start) -> None:
    reader = start("hangs", seconds=0.5)
    with pytest.raises(LateError):
        reader.ask(bytes(10 << 20))
    assert not reader.is_running


def test_an_answer_without_end_is_not_taken_in(start: Start) -> None:
    reader = start("floods")
    with pytest.raises(TooLongError):
        reader.ask(OLD)
    assert not reader.is_running


def test_a_child_worn_out_by_earlier_workbooks_is_replaced(start: Start) -> None:
    reader = start("answers_once")
    first, second = reader.ask(OLD), reader.ask(OLD)
    assert first != second


def test_a_child_answers_for_one_workbook_after_another(start: Start) -> None:
    reader = start()
    answers = [json.loads(reader.ask(data)) for data in (OLD, b"none", OLD)]
    assert answers[0] == answers[2]
    assert answers[1] == "unreadable"
    assert reader.is_running


def test_two_cells_at_the_ends_of_a_sheet_are_no_reason_to_go_down(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match=r"^wide\.xls cannot be read within the memory allowed.*\.$"):
        read_return(_saved(tmp_path / "wide.xls", CORNERS))


def test_the_rest_of_a_folder_is_read_after_a_file_that_takes_its_child_down(tmp_path: Path) -> None:
    paths = [
        _saved(tmp_path / "1.xls", OLD),
        _saved(tmp_path / "2.xls", CORNERS),
        _saved(tmp_path / "3.xls", OLD),
    ]
    came = read_returns(paths)
    assert [reading.workbook for reading in came.readings] == ["1.xls", "3.xls"]
    assert [sentence.partition(" ")[0] for sentence in came.refused] == ["2.xls"]


def test_a_module_beside_a_partners_file_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "json.py").write_text("raise SystemExit('not ours')")
    assert len(read_foreign(OLD)) == 1


def test_no_child_is_left_once_all_is_read() -> None:
    with one_child_for_all(), one_child_for_all():
        read_foreign(OLD)
    with closing(_children()) as children:
        assert list(children) == []


def _children() -> Iterator[str]:
    """Yield the child processes that this process has, where the system tells."""
    for task in Path("/proc/self/task").glob("*/children"):
        yield from task.read_text().split()


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
