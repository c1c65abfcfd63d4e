"""Where the program's own files lie: forms, resources, the text font, and the folder for settings."""

from __future__ import annotations

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
    """Return the folder that holds forms/ and resources/.

    A wheel keeps both in `_bundled` within the package, and a packed program keeps what the wheel kept; a
    checkout, also one that is installed as editable, has them beside the package.
    """
    package = Path(__file__).parent
    bundled = package / "_bundled"
    return bundled if bundled.is_dir() else package.parent


def _existing(path: Path) -> Path:
    """Return the path itself; a file of the program's own that is not there is a broken installation."""
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: install CSP Desktop again.")
    return path
