"""Reads one mutated file after another, held to the memory that a reading may take; says what came of each."""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.reading import UnusableFile, read_return
from csp_desktop.returns.workbook.foreign import one_child_for_all
from csp_desktop.returns.workbook.framing import receive, send

MEMORY = 1 << 30


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with TemporaryDirectory() as folder, one_child_for_all():
        while (asked := receive(sys.stdin.buffer, MEMORY)) is not None:
            name, _, data = asked.partition(b"\n")
            path = Path(folder, name.decode())
            path.write_bytes(data)
            send(answers, json.dumps(outcome(path)).encode())
            path.unlink()


def outcome(path: Path) -> dict[str, object]:
    """Return what the file says, or the sentence that refuses it."""
    try:
        reading = read_return(path)
    except UnusableFile as refused:
        return {"sentence": str(refused)}
    return {"figures": figures(reading), "errors": errors(reading)}


def figures(reading: WorkbookReading) -> dict[str, float]:
    """Return every figure by the sheet, the cell, the period and the kind that it was read as."""
    return {
        f"{table.sheet}|{series.cells.get(period, '')}|{period}|{series.kind.value}|{series.measure}": value
        for table in reading.tables
        for series in table.series
        for period, value in series.values.items()
    }


def errors(reading: WorkbookReading) -> list[str]:
    return [finding.message for finding in reading.findings if finding.severity.value != "note"]


if __name__ == "__main__":
    main()
