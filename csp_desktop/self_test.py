"""`csp-desktop self-test`: whether this installation can do all that the program does."""

from __future__ import annotations

import argparse
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.told import counted
from csp_desktop.domain.refusal import Refusal
from csp_desktop.locations import font_files, form, resource
from csp_desktop.project.store import Project

SUMMARY = "check that this installation works"

_PATIENCE = 120
"""For how many seconds the window may take to be drawn."""

_PNG = b"\x89PNG\r\n\x1a\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take none."""


def run(_arguments: argparse.Namespace) -> int:
    """Do everything once in a folder that is thrown away, and print a line for each thing that works.

    Raises a Refusal at the first that does not.
    """
    with tempfile.TemporaryDirectory() as folder:
        for what, check in _CHECKS.items():
            print(f"ok  {_result(what, check, Path(folder))}", flush=True)
    return DONE


def _result(what: str, check: Callable[[Path], str], folder: Path) -> str:
    try:
        return check(folder)
    except Exception as problem:
        said = " ".join(str(problem).split()).rstrip(".").removesuffix(": install CSP Desktop again")
        reason = said or type(problem).__name__
        raise Refusal(f"{what} does not work ({reason}): install CSP Desktop again.") from problem


def _sqlite(folder: Path) -> str:
    import apsw

    Project.create(folder / "Empty.csp", "Anytown").close()
    return f"SQLite {apsw.sqlite_lib_version()}"


def _own_files(_folder: Path) -> str:
    forms = list(form("main_window").parent.glob("*.ui"))
    styles, icons = resource("styles", "application.qss"), list(resource("icons").iterdir())
    if not all(path.stat().st_size for path in (*forms, *icons, styles)):
        raise Refusal("a file is empty")
    return f"{counted(len(forms), 'form')}, {counted(len(icons), 'icon')} and the style"


def _font(_folder: Path) -> str:
    for path in font_files().values():
        if not path.read_bytes().startswith(b"\0\1\0\0"):
            raise Refusal(f"{path} is no TrueType font")
    return f"text font in {', '.join(font_files())}"


def _return(_folder: Path) -> str:
    from csp_desktop.returns.reading import read_return

    reading = read_return(resource("samples", "plymouth-2016-17-q3", "police-return-november-2016.xlsx"))
    return f"{reading.workbook}: {counted(len(reading.tables), 'table')}"


def _sample(folder: Path) -> str:
    from csp_desktop.session.readings import Readings, latest_month
    from csp_desktop.session.sample import open_sample
    from csp_desktop.session.templates import load_template

    with open_sample(_project(folder)) as project:
        period = latest_month(project)
        if period is None:
            raise Refusal("no figure was taken in")
        readings = list(Readings(project, period))
    expected = len(load_template("plymouth").indicators)
    if len(readings) != expected:
        raise Refusal(f"{len(readings)} readings instead of {expected}")
    return f"sample project with {counted(len(readings), 'reading')} at {period}"


def _pack(folder: Path) -> str:
    from csp_desktop.pack.export import export_pack
    from csp_desktop.pack.preview import page_count
    from csp_desktop.session.packing import pack_content
    from csp_desktop.session.readings import Readings, latest_month

    with Project.open(_project(folder)) as project:
        period = latest_month(project)
        if period is None:
            raise Refusal("there is nothing to print")
        content = pack_content(project, Readings(project, period), date.today())
    written = export_pack(content, folder / "pack.pdf")
    pages = page_count(written.path)
    if pages != written.pages:
        raise Refusal(f"{pages} pages instead of {written.pages}")
    return f"board pack of {counted(pages, 'page')}"


def _window(folder: Path) -> str:
    picture = folder / "window.png"
    words = ["picture", str(_project(folder)), str(picture), "--page", "indicators"]
    done = subprocess.run(  # noqa: S603 - our own program, and names of our own making
        [*_program(), *words], capture_output=True, text=True, timeout=_PATIENCE, check=False
    )
    if done.returncode != DONE:
        raise Refusal(done.stderr)
    width, height = _size(picture.read_bytes())
    return f"window of {width} x {height} pixels"


def _program() -> list[str]:
    """Return how this program is called: as itself where it is packed, else through Python."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "csp_desktop"]


def _size(picture: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG. Raises Refusal where it is none."""
    if not picture.startswith(_PNG):
        raise Refusal("the picture is no PNG")
    width, height = struct.unpack_from(">II", picture, 16)
    return width, height


def _project(folder: Path) -> Path:
    return folder / "Sample.csp"


_CHECKS: dict[str, Callable[[Path], str]] = {
    "The project file": _sqlite,
    "The program's own folder": _own_files,
    "The text font": _font,
    "Reading a return": _return,
    "The sample project": _sample,
    "The board pack": _pack,
    "The window": _window,
}
