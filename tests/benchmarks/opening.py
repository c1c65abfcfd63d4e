"""Process start to a painted grid: the large projects beside the sample project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.large_project import large_projects
from tests.benchmarks.start_up import first_paint, sample_project
from tests.benchmarks.table import Note, Row

ROUNDS = 7


def rows() -> Iterator[Row | Note]:
    """Yield a row for each size, and the memory of each; the two are started by turns."""
    with TemporaryDirectory() as folder:
        sample = sample_project(Path(folder))
        first_paint(sample)
        for project in large_projects():
            large = str(project.path)
            first_paint(large)
            pairs = [(first_paint(large), first_paint(sample)) for _ in range(ROUNDS)]
            ours, beside = (median(each.seconds for each in paints) for paints in zip(*pairs, strict=True))
            yield Row(f"process start to the painted grid of {project.size}", ours, 2.0, "the sample project", beside)
            memory, usual = (max(each.memory for each in paints) for paints in zip(*pairs, strict=True))
            yield Note(f"The grid of {project.size} was painted in {memory:.0f} MiB, the sample's in {usual:.0f} MiB.")
