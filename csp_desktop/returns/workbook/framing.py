"""Messages between this program and its child process: eight bytes that say the length, then the message."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">Q")


class TooLongError(Exception):
    """A message longer than whoever receives it allows."""


def send(stream: IO[bytes], message: bytes) -> None:
    """Write a message at once."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: IO[bytes], limit: int) -> bytes | None:
    """Return the next message, None where the other side has gone. Raises TooLongError before it is taken in."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > limit:
        raise TooLongError
    message = stream.read(length)
    return message if len(message) == length else None
