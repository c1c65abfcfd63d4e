"""What the program is made of, for About and for a report of a fault: versions and licences."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from csp_desktop import __version__

PACKAGES = {
    "PySide6-Essentials": "LGPL 3",
    "shiboken6": "LGPL 3",
    "pyqtgraph": "MIT",
    "numpy": "BSD 3-Clause",
    "apsw": "zlib; SQLite itself is in the public domain",
    "python-calamine": "MIT",
    "openpyxl": "MIT",
    "pandas": "BSD 3-Clause",
    "reportlab": "BSD 3-Clause",
    "pillow": "MIT-CMU",
    "pikepdf": "MPL 2.0",
    "pypdfium2": "Apache 2.0 or BSD 3-Clause",
    "rapidfuzz": "MIT",
    "platformdirs": "MIT",
    "qtawesome": "MIT",
    "font-source-sans-pro": "SIL Open Font Licence 1.1",
}
"""The libraries that the program stands on, each with its licence."""


def versions_text() -> str:
    """Return the versions of program, system and libraries, a line each."""
    return "\n".join([*_basis(), *(f"{name} {_version(name)}" for name in PACKAGES)])


def about_text() -> str:
    """Return the same with every licence."""
    libraries = (f"{name} {_version(name)}: {licence}" for name, licence in PACKAGES.items())
    return "\n".join([*_basis(), "", "Libraries and their licences:", *libraries])


def _basis() -> list[str]:
    from csp_desktop.project.connection import sqlite_version

    return [
        f"CSP Desktop {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"SQLite {sqlite_version()}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(version not known)"
