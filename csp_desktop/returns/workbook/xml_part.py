"""One XML part, read as a stream by expat; a document type, and with it every entity, is refused."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import IO, NoReturn
from xml.parsers import expat

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.refusal import damaged, too_slow, unnatural

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]

_CHUNK = 1 << 16


def parse(stream: IO[bytes], start: Start, end: End, text: Text | None, deadline: float) -> None:
    """Read a part to its end, telling `start`, `end` and `text` what it holds.

    `deadline` is an instant of `time.monotonic`. Raises Refusal for a part that is not well formed,
    declares a document type, or is still being read at the deadline.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = _CHUNK
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        while chunk := stream.read(_CHUNK):
            if time.monotonic() > deadline:
                raise too_slow()
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise damaged() from error


def new_deadline() -> float:
    """Return the instant at which a workbook begun now must have been read."""
    return time.monotonic() + limits.SECONDS


def _refuse_document_type(*_declaration: object) -> NoReturn:
    raise unnatural("it declares a document type")


class LocalNames(dict[str, str]):
    """Element names without their prefix, worked out once each: `x:row` is `row`."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local
