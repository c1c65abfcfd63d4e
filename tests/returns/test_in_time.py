"""Work that takes too long is broken off wherever it is, and only that work."""

from __future__ import annotations

import gc
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from csp_desktop.returns.reading import UnusableFile, read_pasted, read_return
from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.in_time import in_time
from csp_desktop.returns.workbook.refusal import Refusal
from tests.returns.builders import save_rows, table

LONG_LABELS = table(*([f"A1 2016/17 {number} " * 2000, 1, 2] for number in range(200)))


def work_without_end() -> None:
    while True:
        with suppress(Exception):
            sum(range(1000))


def spend(seconds: float) -> float:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return seconds


def test_work_that_ends_in_time_gives_its_result() -> None:
    assert in_time(5.0, lambda: 7) == 7


def test_work_without_end_is_refused_even_where_it_takes_no_heed_of_errors() -> None:
    with pytest.raises(Refusal, match="takes too long"):
        in_time(0.1, work_without_end)


def test_python_looks_for_garbage_again_however_the_work_ends() -> None:
    assert in_time(5.0, gc.isenabled) is False
    for work in (work_without_end, lambda: 1 // 0):
        with suppress(Refusal, ZeroDivisionError):
            in_time(0.1, work)
        assert gc.isenabled()


def test_an_error_of_the_work_is_its_own() -> None:
    with pytest.raises(ZeroDivisionError):
        in_time(5.0, lambda: 1 // 0)


def test_what_comes_after_work_that_was_nearly_late_is_left_alone() -> None:
    for step in range(10):
        with suppress(Refusal):
            in_time(0.15, lambda step=step: spend(0.14 + step / 100))  # type: ignore[misc]
        assert spend(0.05) == 0.05


def test_work_in_another_thread_is_broken_off_there() -> None:
    said: list[str] = []

    def read() -> None:
        try:
            in_time(0.1, work_without_end)
        except Refusal as refusal:
            said.append(refusal.wrong)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert said == ["takes too long to read"]


def test_a_workbook_whose_labels_take_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "READING_SECONDS", 0.1)
    path = save_rows(tmp_path / "police.xlsx", *LONG_LABELS)
    with pytest.raises(UnusableFile, match=r"^police\.xlsx takes too long to read: .*\.$"):
        read_return(path)


def test_a_copied_table_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "READING_SECONDS", 0.1)
    text = "\n".join("\t".join(map(str, row)) for row in LONG_LABELS)
    with pytest.raises(UnusableFile, match=r"^What was copied takes too long to read: .*\.$"):
        read_pasted(text)


def test_half_a_character_on_the_clipboard_is_no_reason_to_go_down() -> None:
    assert read_pasted("Burglary\tApr-16\tMay-16\nActual \ud800\t5\t6\n").sha256


def test_rows_of_words_as_wide_as_a_sheet_are_read_in_time(tmp_path: Path) -> None:
    words = (["word"] * limits.COLUMNS for _ in range(5))
    (table_read,) = read_return(save_rows(tmp_path / "wide.xlsx", *words, [], [], *table(["2016/17", 1, 2]))).tables
    assert list(table_read.series[0].values.values()) == [1.0, 2.0]
