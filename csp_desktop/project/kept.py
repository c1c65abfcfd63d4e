"""Files that a project keeps, compressed and by their SHA-256: those of returns, and what is bound into packs."""

from __future__ import annotations

import hashlib
import zlib

import apsw

KEPT_BYTES = 20_000_000
"""The largest file that a project keeps, in bytes as it was sent."""

# An item of a list may be put back by undo as long as the journal tells of it.
_TIDY = """
    DELETE FROM kept WHERE sha256 NOT IN (SELECT sha256 FROM received)
    AND NOT EXISTS (SELECT 1 FROM list_item WHERE instr(told, kept.sha256))
    AND NOT EXISTS (
        SELECT 1 FROM change WHERE entity = 'list_item'
        AND (instr(coalesce(before, ''), kept.sha256) OR instr(coalesce(after, ''), kept.sha256))
    )
"""
_KEEP = "INSERT OR IGNORE INTO kept (sha256, size, content) VALUES (?, ?, ?)"


def keep_file(connection: apsw.Connection, content: bytes) -> bool:
    """Keep a file; return whether it is small enough to be kept.

    The journal does not hold files: an undone return's own stays until something else is done, so that redo has it.
    Then it can never be asked for again, and goes. What is bound into packs stays as long as a step names it.
    """
    if len(content) > KEPT_BYTES:
        return False
    connection.execute(_TIDY)
    connection.execute(_KEEP, (hashlib.sha256(content).hexdigest(), len(content), zlib.compress(content)))
    return True


def kept_file(connection: apsw.Connection, sha256: str) -> bytes | None:
    """Return a file as it was sent, None where it was not kept. Raises ValueError where it is another by now."""
    row = connection.execute("SELECT content FROM kept WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        return None
    content = _unpacked(row[0])
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError("a kept file is not what was received")
    return content


def kept_sizes(connection: apsw.Connection) -> dict[str, int]:
    """Return how many bytes each kept file has, by its SHA-256."""
    return dict(connection.execute("SELECT sha256, size FROM kept"))


def _unpacked(packed: bytes) -> bytes:
    """Return what was compressed, and never more than a project keeps."""
    try:
        return zlib.decompressobj().decompress(packed, KEPT_BYTES)
    except zlib.error:
        raise ValueError("a kept file is not what was compressed") from None
