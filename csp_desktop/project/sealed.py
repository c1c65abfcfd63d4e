"""Packs that are sealed: kept as they went out, apart from the journal, so that no undo takes one away."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime

import apsw

from csp_desktop.project.lock_note import user_name

_COLUMNS = "id, period, version, sealed_at, who, sha256"
_SEAL = "INSERT INTO sealed (period, version, sealed_at, who, sha256, pack, readings) VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class SealedPack:
    """A pack that went out: the period it is of, which version, when it was sealed, by whom, and its SHA-256."""

    id: int
    period: str
    version: str
    sealed_at: str
    who: str
    sha256: str


def seal_pack(connection: apsw.Connection, period: str, version: str, pack: bytes, readings: str) -> SealedPack:
    """Keep a pack and the readings it was made from (JSON); return how it is known."""
    at, who, digest = datetime.now(UTC).isoformat(timespec="seconds"), user_name(), hashlib.sha256(pack).hexdigest()
    connection.execute(_SEAL, (period, version, at, who, digest, zlib.compress(pack), readings))
    return SealedPack(connection.last_insert_rowid(), period, version, at, who, digest)


def sealed_packs(connection: apsw.Connection) -> tuple[SealedPack, ...]:
    """Return every sealed pack in the order in which they were sealed."""
    return tuple(SealedPack(*row) for row in connection.execute(f"SELECT {_COLUMNS} FROM sealed ORDER BY id"))  # noqa: S608


def sealed_pack(connection: apsw.Connection, number: int) -> bytes:
    """Return the bytes of a sealed pack. Raises ValueError where they are not what was sealed."""
    row = connection.execute("SELECT sha256, pack FROM sealed WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise ValueError(f"no pack is sealed under {number}")
    digest, pack = row
    try:
        content = zlib.decompress(pack)
    except zlib.error:
        raise ValueError("a sealed pack is not what was compressed") from None
    if hashlib.sha256(content).hexdigest() != digest:
        raise ValueError("a sealed pack is not what was sealed")
    return content


def sealed_readings(connection: apsw.Connection, number: int) -> str:
    """Return the readings that a sealed pack was made from, as JSON."""
    return str(connection.execute("SELECT readings FROM sealed WHERE id = ?", (number,)).get)
