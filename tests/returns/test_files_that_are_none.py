"""What is no file, cannot be read, or changes meanwhile is refused in one sentence, and nothing waits for it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

from csp_desktop.returns.reading import UnusableFile, read_return
from csp_desktop.returns.workbook import limits
from csp_desktop.session.taking_in import read_returns, return_files
from tests.returns.builders import save_rows, table
from tests.returns.old_formats import xls

OLD = xls([["Burglary"], [None, "Apr-16", "May-16"], ["Actual", 5.0, 6.0]])


class SavedMeanwhile(type(Path())):  # type: ignore[misc]
    """A file that another program adds to in the moment in which it is opened for reading."""

    is_being_saved = False

    def open(self, mode: str = "r", *more: object, **options: object) -> object:
        if self.is_being_saved and mode == "rb":
            with super().open("ab") as file:
                file.write(b"Robbery,7,8\r\n")
        return super().open(mode, *more, **options)


on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@on_unix
def test_a_pipe_is_refused_without_a_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "police.xlsx")
    with pytest.raises(UnusableFile, match=r"^police\.xlsx is not a file: .*\.$"):
        read_return(tmp_path / "police.xlsx")


@on_unix
@pytest.mark.parametrize("target", ["/dev/zero", "/dev", "/proc/self/mem"])
def test_a_link_to_what_is_no_workbook_is_refused(tmp_path: Path, target: str) -> None:
    link = tmp_path / "police.xlsx"
    link.symlink_to(target)
    with pytest.raises(UnusableFile, match=r"^police\.xlsx is .*\.$"):
        read_return(link)


@on_unix
def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "police.xlsx"
    link.symlink_to(link)
    with pytest.raises(UnusableFile, match=r"^police\.xlsx cannot be opened .*\.$"):
        read_return(link)


def test_a_folder_called_like_a_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "police.xlsx").mkdir()
    with pytest.raises(UnusableFile, match=r"^police\.xlsx is not a file: .*\.$"):
        read_return(tmp_path / "police.xlsx")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "police.xlsx", *table(["2016/17", 1, 2]))
    path.chmod(0)
    with pytest.raises(UnusableFile, match=r"^police\.xlsx cannot be opened \(permission denied\).*\.$"):
        read_return(path)


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "police.xlsx"
    with path.open("wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    with pytest.raises(UnusableFile, match=r"^police\.xlsx is too large \(more than 100 MB\)"):
        read_return(path)


def test_a_file_that_somebody_saves_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = SavedMeanwhile(tmp_path / "police.csv")
    path.write_bytes(b",Apr-16,May-16\r\nBurglary,5,6\r\n")
    assert len(read_return(path).tables) == 1
    path.is_being_saved = True
    with pytest.raises(UnusableFile, match=r"^police\.csv changed while it was read: .*\.$"):
        read_return(path)


def test_the_rest_of_a_folder_goes_on(tmp_path: Path) -> None:
    save_rows(tmp_path / "1.xlsx", *table(["2016/17", 1, 2]))
    (tmp_path / "2.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "3.xlsx").mkdir()
    (tmp_path / "4.xls").write_bytes(OLD)
    came = read_returns(return_files([tmp_path]))
    assert [reading.workbook for reading in came.readings] == ["1.xlsx", "4.xls"]
    assert [sentence.partition(" ")[0] for sentence in came.refused] == ["2.xlsx"]


def test_nothing_is_left_behind_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch, returns = tmp_path / "scratch", tmp_path / "returns"
    scratch.mkdir()
    returns.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.chdir(returns)
    save_rows(returns / "1.xlsx", *table(["2016/17", 1, 2]))
    (returns / "2.xls").write_bytes(OLD)
    (returns / "3.xls").write_bytes(OLD[:1500])
    read_returns(return_files([returns]))
    assert list(scratch.iterdir()) == []
    assert sorted(path.name for path in returns.iterdir()) == ["1.xlsx", "2.xls", "3.xls"]
