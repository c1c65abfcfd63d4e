"""The program as a process: what it prints where letters are lacking, where nobody reads on, and its self-test."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import csp_desktop
from tests.commands.conftest import POLICE

HOME = Path(csp_desktop.__file__).parents[1]


def call(*words: object, within: Path = HOME, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "csp_desktop", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=within,
        env=_environment(within, environment),
        timeout=120,
        check=False,
    )


def _environment(within: Path, more: Mapping[str, str]) -> dict[str, str]:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return {**kept, "PYTHONPATH": str(within), **more}


def test_letters_that_the_terminal_lacks_are_written_as_json_understands_them(sample: Path):
    plain, full = (call("show", sample, "--json", PYTHONIOENCODING=each) for each in ("ascii", "utf-8"))
    assert (plain.returncode, plain.stderr) == (0, "")
    assert plain.stdout.isascii()
    assert json.loads(plain.stdout) == json.loads(full.stdout)


def test_nobody_reading_on_is_no_error(sample: Path):
    reader, writer = os.pipe()
    os.close(reader)
    words = [sys.executable, "-m", "csp_desktop", "show", str(sample), "--json"]
    done = subprocess.run(words, stdout=writer, stderr=subprocess.PIPE, cwd=HOME, timeout=60, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_without_a_screen_the_window_is_refused_in_one_sentence():
    done = call()
    assert done.returncode == 3
    assert done.stderr == "There is no screen to show the window on: csp-desktop --help names the commands.\n"


def test_reading_needs_no_qt():
    code = (
        "import sys; from csp_desktop.__main__ import main; "
        f"main(['read', {str(POLICE)!r}]); sys.exit('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=HOME, stdout=subprocess.DEVNULL, timeout=60, check=False)
    assert done.returncode == 0


def test_a_picture_of_what_is_no_project_is_refused(bad: Path):
    done = call("picture", bad / "newer.csp", bad / "page.png")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"{bad / 'newer.csp'} was made by a newer CSP Desktop: ")
    assert len(done.stderr.splitlines()) == 1
    assert not (bad / "page.png").exists()


def test_a_picture_is_drawn_at_the_size_and_scale_that_are_asked_for(sample: Path, tmp_path: Path):
    done = call("picture", sample, tmp_path / "page.png", "--size", "900x600", "--scale", "1.5")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{tmp_path / 'page.png'}: 1350 x 900 pixels.\n"


def test_a_picture_that_cannot_be_written_is_refused_in_one_sentence(sample: Path, bad: Path):
    done = call("picture", sample, bad / "text.xlsx" / "page.png")
    assert done.returncode == 3
    assert done.stderr == f"{bad / 'text.xlsx' / 'page.png'} cannot be written: choose another folder.\n"


def test_a_picture_is_never_written_over_a_project(sample: Path):
    before = sample.read_bytes()
    done = call("picture", sample, sample)
    assert (done.returncode, len(done.stderr.splitlines())) == (3, 1)
    assert sample.read_bytes() == before


@pytest.mark.parametrize("words", [["--size", "abc"], ["--size", "0x0"], ["--scale", "0"], ["--page", "moon"]])
def test_a_picture_of_nonsense_is_a_wrong_argument(words: list[str]):
    done = call("picture", "p.csp", "p.png", *words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_stopped_by_the_keyboard_it_ends_without_a_trace(tmp_path: Path):
    (tmp_path / "endless.py").write_text(
        "import signal\nSUMMARY = 'interrupted'\n"
        "def add_arguments(parser): pass\n"
        "def run(arguments): signal.raise_signal(signal.SIGINT)\n",
        encoding="utf-8",
    )
    begin = "import sys; from csp_desktop.__main__ import COMMANDS, main; "
    code = f"{begin}COMMANDS['read'] = 'endless'; sys.exit(main(['read']))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HOME), str(tmp_path)])},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, "Stopped.\n")


def test_the_self_test_proves_each_part_in_a_line():
    done = call("self-test")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line[:4] for line in lines] == ["ok  "] * 7
    parts = ("SQLite 3.", " forms", "text font", "6 tables", "11 readings", "board pack of ", "window of 1360 x 860")
    assert all(part in line for part, line in zip(parts, lines, strict=True))


def test_the_self_test_names_the_part_that_is_missing(tmp_path: Path):
    for part in ("csp_desktop", "forms", "resources"):
        shutil.copytree(HOME / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(tmp_path / "forms")
    done = call("self-test", within=tmp_path)
    assert done.returncode == 3
    assert done.stdout.startswith("ok  SQLite")
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("The program's own folder does not work (")
    assert sentence.endswith("main_window.ui is missing): install CSP Desktop again.")
