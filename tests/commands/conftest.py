"""What the tests of the commands share: the program run as on a terminal, and files that cannot be used."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from csp_desktop.__main__ import main
from csp_desktop.locations import resource

SAMPLES = resource("samples", "plymouth-2016-17-q3")
POLICE = SAMPLES / "police-return-november-2016.xlsx"


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> list[str]:
        return self.err.splitlines()


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_main(*words: object) -> Ran:
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run_main


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "Plymouth.csp"
    run("new", path, "--template", "plymouth")
    return path


@pytest.fixture
def bad(tmp_path: Path, sample: Path) -> Path:
    """Return a folder of files that cannot be used, each named after what is wrong with it."""
    folder = tmp_path / "bad"
    (folder / "empty folder").mkdir(parents=True)
    (folder / "empty.xlsx").touch()
    (folder / "text.xlsx").write_text("Dear all, figures to follow.", encoding="utf-8")
    (folder / "truncated.xlsx").write_bytes(POLICE.read_bytes()[:3000])
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    (folder / "encrypted.xlsx").write_bytes(ole + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    (folder / "text.csp").write_text("not a project", encoding="utf-8")
    (folder / "empty.csp").touch()
    (folder / "truncated.csp").write_bytes(sample.read_bytes()[:20_000])
    newer = shutil.copy(sample, folder / "newer.csp")
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    return folder


def content_of(folder: Path) -> dict[Path, bytes | None]:
    """Return every file and folder below a folder, with what is in it."""
    return {path: path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}
