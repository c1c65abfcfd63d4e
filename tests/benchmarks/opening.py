"""Process start to a painted grid: the large project beside the sample project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.large_project import large_project
from tests.benchmarks.start_up import sample_project, until_painted
from tests.benchmarks.table import Row

ROUNDS = 5


def rows() -> Iterator[Row]:
    """Yield the one row; the two are started by turns."""
    large = str(large_project().path)
    with TemporaryDirectory() as folder:
        sample = sample_project(Path(folder))
        until_painted(sample)
        until_painted(large)
        pairs = [(until_painted(large), until_painted(sample)) for _ in range(ROUNDS)]
    ours, beside = (median(times) for times in zip(*pairs, strict=True))
    yield Row("process start to the large project's painted grid", ours, 2.0, "the sample project", beside)
