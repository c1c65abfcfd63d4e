"""`./run bench [NAME...]`: every benchmark of this folder, or those named, in one table."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from tests.benchmarks.table import Row, as_text


def rows(names: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of the modules that have some; of those named, where any are."""
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name != "__main__" and (not names or module.name in names):
            yield from getattr(import_module(f"tests.benchmarks.{module.name}"), "rows", tuple)()


if __name__ == "__main__":
    print(as_text(list(rows(sys.argv[1:]))))  # noqa: T201
