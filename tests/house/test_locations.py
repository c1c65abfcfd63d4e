"""The program finds its own files however it was installed, and its fonts are what the pack can embed."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from csp_desktop import locations

ROOT = Path(__file__).parents[2]
ASK = "from csp_desktop import locations; print(locations.resource('templates', 'blank.toml'))"
BUILD = "import sys, hatchling.build as backend; print(getattr(backend, sys.argv[1])(sys.argv[2]))"


def run(*arguments, folder: Path = ROOT, **environment: str) -> str:
    """Return what a process of its own printed, which finds packages nowhere but in its own environment."""
    found_elsewhere = {"PYTHONPATH"} - environment.keys()
    inherited = {name: value for name, value in os.environ.items() if name not in found_elsewhere}
    outcome = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=folder,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return outcome.stdout.strip()


def build(hook: str, folder: Path) -> Path:
    """Return the wheel that the build backend makes."""
    return folder / run(sys.executable, "-c", BUILD, hook, folder)


def installed(wheel: Path, folder: Path) -> Path:
    """Return the Python of a new environment that holds the wheel and, behind it, this one's packages."""
    venv.create(folder, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    (packages / "zz_behind.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python


def found_by(python: Path, folder: Path, **environment: str) -> Path:
    return Path(run(python, "-c", ASK, folder=folder, **environment))


def test_in_a_checkout_the_files_stand_beside_the_package(tmp_path):
    found = found_by(sys.executable, tmp_path, PYTHONPATH=str(ROOT))
    assert found == ROOT / "resources" / "templates" / "blank.toml"


def test_an_editable_install_uses_the_files_of_its_checkout(tmp_path):
    python = installed(build("build_editable", tmp_path), tmp_path / "environment")
    assert found_by(python, tmp_path) == ROOT / "resources" / "templates" / "blank.toml"


def test_an_editable_install_holds_no_copy_of_the_files(tmp_path):
    with zipfile.ZipFile(build("build_editable", tmp_path)) as wheel:
        assert not [name for name in wheel.namelist() if "_bundled" in name]


def test_an_installed_wheel_brings_its_files_with_it(tmp_path):
    python = installed(build("build_wheel", tmp_path), tmp_path / "environment")
    found = found_by(python, tmp_path, PYTHONPATH="")
    assert found.is_relative_to(tmp_path / "environment")
    assert found.read_bytes() == (ROOT / "resources" / "templates" / "blank.toml").read_bytes()


@pytest.mark.parametrize("folder", ["forms", "resources"])
def test_a_wheel_holds_every_form_and_resource(tmp_path, folder):
    with zipfile.ZipFile(build("build_wheel", tmp_path)) as wheel:
        names = set(wheel.namelist())
    files = [path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert files
    assert {f"csp_desktop/_bundled/{name}" for name in files} <= names


def test_a_file_that_is_not_there_is_named():
    with pytest.raises(FileNotFoundError, match=r"no_such_form\.ui is missing"):
        locations.form("no_such_form")


def test_a_form_is_found_with_its_ending_or_without(tmp_path):
    name = next((ROOT / "forms").glob("*.ui")).stem
    assert locations.form(name) == locations.form(f"{name}.ui") == ROOT / "forms" / f"{name}.ui"


@pytest.mark.parametrize("style", ["regular", "bold", "italic", "bold italic"])
def test_the_text_font_has_the_outlines_that_a_pdf_can_embed(style):
    start = locations.font_files()[style].read_bytes()[:2000]
    assert start[:4] == b"\x00\x01\x00\x00"
    assert b"glyf" in start


@pytest.mark.skipif(sys.platform != "linux", reason="the variable is a Linux desktop's")
def test_settings_lie_where_the_desktop_keeps_them(tmp_path):
    ask = "from csp_desktop import locations; print(locations.settings_folder())"
    found = run(sys.executable, "-c", ask, XDG_CONFIG_HOME=str(tmp_path), PYTHONPATH=str(ROOT))
    assert Path(found) == tmp_path / "CSP Desktop"
