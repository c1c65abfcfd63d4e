"""`./run bench [NAME...]`: every benchmark of this folder, or those named, in one table."""

from __future__ import annotations

import os
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.table import Note, Row, as_text


def rows(names: Sequence[str]) -> Iterator[Row | Note]:
    """Yield the rows and notes of the modules that have some; of those named, where any are."""
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name != "__main__" and (not names or module.name in names):
            yield from getattr(import_module(f"tests.benchmarks.{module.name}"), "rows", tuple)()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        # What the window remembers from one start to the next is the officer's own, and none of a benchmark's.
        os.environ["XDG_CONFIG_HOME"] = folder
        # Said by the off-screen platform of every window; it says nothing of ours.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
        print(as_text(list(rows(sys.argv[1:]))))  # noqa: T201
