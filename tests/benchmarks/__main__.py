"""`./run bench [NAME...] [--areas N...]`: every benchmark of this folder, or those named, in one table.

`--areas` says of how many areas the large projects are, each of 60,000 figures; 20 and 167 where it is not given.
"""

from __future__ import annotations

import argparse
import os
import pkgutil
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.large_project import SIZES
from tests.benchmarks.table import Note, Row, as_text


def rows(names: Sequence[str]) -> Iterator[Row | Note]:
    """Yield the rows and notes of the modules that have some; of those named, where any are."""
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        if module.name != "__main__" and (not names or module.name in names):
            yield from getattr(import_module(f"tests.benchmarks.{module.name}"), "rows", tuple)()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run bench")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--areas", nargs="+", type=int, default=(20, 167))
    return parser.parse_intermixed_args()


if __name__ == "__main__":
    arguments = _arguments()
    os.environ[SIZES] = " ".join(map(str, arguments.areas))
    with TemporaryDirectory() as folder:
        # What the window remembers from one start to the next is the officer's own, and none of a benchmark's.
        os.environ["XDG_CONFIG_HOME"] = folder
        # Said by the off-screen platform of every window; it says nothing of ours.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
        print(as_text(list(rows(arguments.names))))  # noqa: T201
