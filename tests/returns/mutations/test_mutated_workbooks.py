"""Spoilt files of every format are read or refused in one sentence, soon and within the memory allowed.

`pytest --mutations 10000 tests/returns/mutations` tries so many instead of the few hundred of every day, and
`--mutations-seed 7` others of them; what came of them is printed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from time import perf_counter
from typing import Any

import pytest

from csp_desktop.returns.workbook.reader_process import DiedError, LateError, ReaderProcess
from tests.returns.mutations.mutators import ANY, PACKED, TRUE_OR_REFUSED, Mutator, noise, record
from tests.returns.mutations.seeds import seeds

SECONDS = 10.0
WITHOUT_FIGURES = {"xlsx strategic-recommendations", "xlsx commissioning-intentions-2017-18"}
WORKER = "tests.returns.mutations.worker"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="memory is limited by what Windows lacks")


@dataclass
class Tally:
    """What came of the files of one format."""

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0


@pytest.fixture
def reader() -> Iterator[ReaderProcess]:
    reader = ReaderProcess(WORKER, SECONDS)
    yield reader
    reader.end()


def mutators_of(name: str, data: bytes) -> dict[str, Mutator]:
    if data.startswith(b"PK"):
        return ANY | PACKED
    return ANY | ({"a record": record} if name == "xls" else {"noise": noise})


def ask(reader: ReaderProcess, name: str, data: bytes) -> Any:
    return json.loads(reader.ask(name.encode() + b"\n" + data))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_spoilt_files_are_read_or_refused(
    request: pytest.FixtureRequest, reader: ReaderProcess, capsys: pytest.CaptureFixture[str]
) -> None:
    count, seed = request.config.getoption("--mutations"), request.config.getoption("--mutations-seed")
    files = seeds()
    true = {name: ask(reader, *file)["figures"] for name, file in files.items()}
    assert {name for name, figures in true.items() if not figures} <= WITHOUT_FIGURES
    tallies = {name: Tally() for name in files}
    for number in range(count):
        chance = Random(f"{seed} {number}")
        name = chance.choice(sorted(files))
        saved_as, data = files[name]
        how = chance.choice(sorted(mutators_of(name, data)))
        spoilt = mutators_of(name, data)[how](chance, data)
        strict = how in TRUE_OR_REFUSED and data.startswith(b"PK")
        _try(tallies[name], reader, f"{number}: {name}, {how}", saved_as, spoilt, true[name] if strict else None)
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(_lines(tallies)) + "\n")
    assert [fault for tally in tallies.values() for fault in tally.faults] == []


def _try(tally: Tally, reader: ReaderProcess, what: str, name: str, data: bytes, true: dict[str, float] | None) -> None:
    began = perf_counter()
    try:
        came = ask(reader, name, data)
    except (DiedError, LateError) as error:
        tally.outcomes[type(error).__name__] += 1
        tally.faults.append(f"{what}: {type(error).__name__}")
        return
    tally.slowest = max(tally.slowest, perf_counter() - began)
    sentence = came.get("sentence")
    if sentence is None:
        tally.outcomes["read"] += 1
        if true is not None and came["figures"] != true and not came["errors"]:
            tally.faults.append(f"{what}: other figures, and no word of it")
    else:
        tally.outcomes["refused"] += 1
        if not (sentence.startswith(f"{name} ") and sentence.endswith(".") and "\n" not in sentence):
            tally.faults.append(f"{what}: {sentence!r} is no sentence on the file")


def _lines(tallies: dict[str, Tally]) -> Iterator[str]:
    whole: Counter[str] = Counter()
    for name, tally in tallies.items():
        whole.update(tally.outcomes)
        outcomes = ", ".join(f"{count} {what}" for what, count in sorted(tally.outcomes.items()))
        yield f"  {name}: {outcomes or 'none'}; the slowest took {tally.slowest:.2f} s"
    yield f"{whole.total()} spoilt files: " + ", ".join(f"{count} {what}" for what, count in sorted(whole.items()))
