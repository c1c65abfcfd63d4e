"""Where the program's own files lie: forms, resources, the text font, and the folder for settings."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import font_source_sans_pro
import platformdirs

APPLICATION = "CSP Desktop"


def form(name: str) -> Path:
    """Return the file of a form: `form("main_window")`. Raises FileNotFoundError if it is missing."""
    return _existing((_home() / "forms" / name).with_suffix(".ui"))


def resource(*parts: str) -> Path:
    """Return a file or folder within resources/. Raises FileNotFoundError if it is missing."""
    return _existing(_home().joinpath("resources", *parts))


def font_files() -> dict[str, Path]:
    """Return the TrueType files of the text font, named regular, bold, italic and bold italic."""
    folder = Path(font_source_sans_pro.font_directory)
    cuts = {"regular": "Regular", "bold": "Bold", "italic": "It", "bold italic": "BoldIt"}
    return {style: _existing(folder / f"SourceSansPro-{cut}.ttf") for style, cut in cuts.items()}


def settings_folder() -> Path:
    """Return the folder for the officer's own settings; it need not be there yet."""
    return platformdirs.user_config_path(APPLICATION, appauthor=False)


@cache
def _home() -> Path:
    """Return the folder that holds forms/ and resources/."""
    for folder in _possible_homes():
        if (folder / "resources").is_dir():
            return folder
    raise FileNotFoundError("The program's resources are missing: install CSP Desktop again.")


def _possible_homes() -> Iterable[Path]:
    """Yield where a packed program, an installed wheel and a checkout keep their files, in this order."""
    if getattr(sys, "frozen", False):
        yield Path(getattr(sys, "_MEIPASS", sys.prefix))
        yield Path(sys.executable).parent
    package = Path(__file__).parent
    yield package / "_bundled"
    yield package.parent


def _existing(path: Path) -> Path:
    """Return the path itself; a file of the program's own that is not there is a broken installation."""
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: install CSP Desktop again.")
    return path
