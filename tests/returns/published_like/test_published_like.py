"""Workbooks drawn after tables that public bodies publish are read: what is found, what is wrong, what is made up."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tests.returns.published_like import (
    councils,
    health_and_justice,
    home_office,
    last_partners,
    more_partners,
    partners,
    police,
    statistics_office,
    traps,
)
from tests.returns.published_like.drawing import WORKBOOKS, Published
from tests.returns.published_like.scoring import read_and_score

BODIES = (
    home_office,
    statistics_office,
    police,
    councils,
    health_and_justice,
    partners,
    more_partners,
    traps,
    last_partners,
)
LEAST_FOUND = 0.95


@pytest.mark.parametrize("published", WORKBOOKS, ids=lambda each: each.name)
def test_every_cell_is_read_as_what_it_is(published: Published, tmp_path: Path) -> None:
    _, result = read_and_score(published.drawn(), tmp_path)
    assert (result.found, result.wrong, result.invented) == (result.of, (), ()), result.missing


def test_nearly_all_is_found_and_nothing_is_wrong_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for published in WORKBOOKS:
        _, result = read_and_score(published.drawn(), tmp_path)
        new = (result.of, result.found, len(result.wrong), len(result.invented))
        counts[published.body] = [old + each for old, each in zip(counts[published.body], new, strict=True)]
    cells, found, wrong, invented = (sum(column) for column in zip(*counts.values(), strict=True))
    with capsys.disabled():
        for body, (of, right, *bad) in counts.items():
            sys.stdout.write(f"\n{body}: {right} of {of} cells found, {bad[0]} wrong, {bad[1]} made up")
        sys.stdout.write(f"\nAll {len(WORKBOOKS)}: {found} of {cells} cells found, {wrong} wrong, {invented} made up\n")
    assert found >= LEAST_FOUND * cells
    assert (wrong, invented) == (0, 0)
    assert len(BODIES) <= len(counts) <= len(WORKBOOKS)
