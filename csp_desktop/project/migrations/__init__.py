"""The versions of the project file, one module each: what it takes to come from the one before."""

from __future__ import annotations

from collections.abc import Callable

import apsw

from csp_desktop.project.migrations import (
    version_1,
    version_2,
    version_3,
    version_4,
    version_5,
    version_6,
    version_7,
    version_8,
)

Migration = Callable[[apsw.Connection], None]

VERSIONS: tuple[Migration, ...] = (
    version_1.migrate,
    version_2.migrate,
    version_3.migrate,
    version_4.migrate,
    version_5.migrate,
    version_6.migrate,
    version_7.migrate,
    version_8.migrate,
)
"""What brings a file to version 1, 2 and so on. Once released, none is ever changed."""
