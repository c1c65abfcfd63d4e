"""Disks that misbehave: one remembers every operation, so that a power cut can be played; one fails when told."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

SECTOR = 512


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes given to a file, not yet safe."""

    file: str
    at: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file cut to a size, not yet safe."""

    file: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """All that was done to a file before is safe."""

    file: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A person was shown that so many entries are in the journal."""

    entries: int


Operation = Wrote | Cut | Synced | Shown


class RememberingDisk(apsw.VFS):
    """Passes everything on and remembers it in order."""

    NAME = "remembering"

    def __init__(self) -> None:
        super().__init__(self.NAME, "")
        self.operations: list[Operation] = []

    def xOpen(self, name, flags):
        return _RememberingFile(self.operations, name, flags)


class _RememberingFile(apsw.VFSFile):
    def __init__(self, operations, name, flags):
        super().__init__("", name, flags)
        self._operations = operations
        self._name = Path(name.filename() if isinstance(name, apsw.URIFilename) else name).name

    def xWrite(self, content, at):
        self._operations.append(Wrote(self._name, at, bytes(content)))
        super().xWrite(content, at)

    def xTruncate(self, size):
        self._operations.append(Cut(self._name, size))
        super().xTruncate(size)

    def xSync(self, flags):
        self._operations.append(Synced(self._name))
        super().xSync(flags)


def after_power_cut(
    before: dict[str, bytes], operations: Sequence[Operation], chance: random.Random
) -> dict[str, bytes]:
    """Return what a disk may hold when the power went after these operations.

    What was synced is there. Of the rest each operation is there or not, and a long write may be there in part,
    in whole sectors.
    """
    last_sync = {each.file: place for place, each in enumerate(operations) if isinstance(each, Synced)}
    files = {name: bytearray(content) for name, content in before.items()}
    for place, each in enumerate(operations):
        if isinstance(each, Wrote | Cut):
            safe = place < last_sync.get(each.file, -1)
            if safe or chance.random() < 0.5:
                _do(files.setdefault(each.file, bytearray()), each, safe, chance)
    return {name: bytes(content) for name, content in files.items()}


def _do(content: bytearray, each: Wrote | Cut, safe: bool, chance: random.Random) -> None:
    if isinstance(each, Cut):
        del content[each.size :]
        return
    written = each.content
    if not safe and len(written) > SECTOR and chance.random() < 0.3:
        written = written[: SECTOR * chance.randrange(1, len(written) // SECTOR + 1)]
    content.extend(bytes(max(0, each.at - len(content))))
    content[each.at : each.at + len(written)] = written


def last_shown(operations: Iterable[Operation]) -> int:
    """Return how many entries a person had been shown last."""
    return max((each.entries for each in operations if isinstance(each, Shown)), default=0)


class FailingDisk(apsw.VFS):
    """Passes everything on until it is told to fail: then from the n-th write, cut or sync on, all fail."""

    NAME = "failing"

    def __init__(self) -> None:
        super().__init__(self.NAME, "")
        self.left: int | None = None
        self.fault: type[apsw.Error] = apsw.FullError

    def xOpen(self, name, flags):
        return _FailingFile(self, name, flags)

    def spend(self) -> None:
        """Count one operation; raise the fault once none is left."""
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                raise self.fault


class _FailingFile(apsw.VFSFile):
    def __init__(self, disk, name, flags):
        super().__init__("", name, flags)
        self._disk = disk

    def xWrite(self, content, at):
        self._disk.spend()
        super().xWrite(content, at)

    def xTruncate(self, size):
        self._disk.spend()
        super().xTruncate(size)

    def xSync(self, flags):
        self._disk.spend()
        super().xSync(flags)
