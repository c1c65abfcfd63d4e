"""One XML part, read as a stream by expat; a document type, and with it every entity, is refused."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import IO, NoReturn
from xml.parsers import expat

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.refusal import Refusal, damaged, too_slow, unnatural

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]

_CHUNK = 1 << 16


def parse(
    stream: IO[bytes],
    root: str,
    start: Start,
    end: End,
    text: Text | None,
    deadline: float,
    another: Callable[[], Refusal] = damaged,
) -> None:
    """Read a part to its end, telling `start`, `end` and `text` what it holds.

    `root` is the name that its first element must have, `another` the refusal of a part that is another,
    `deadline` an instant of `time.process_time`. Raises Refusal, also for a part that is not well formed, declares
    a document type, is nested beyond the limit, or is still being read at the deadline.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = _CHUNK
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.StartElementHandler, parser.EndElementHandler = _counting(root, start, end, another)
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        while chunk := stream.read(_CHUNK):
            if time.process_time() > deadline:
                raise too_slow()
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise damaged() from error
    except (LookupError, ValueError) as error:
        raise unnatural("it is written in an unknown alphabet") from error


def _counting(root: str, start: Start, end: End, another: Callable[[], Refusal]) -> tuple[Start, End]:
    """Return `start` and `end` which also see to the first element's name and to the depth of nesting."""
    depth = 0

    def start_counting(element: str, given: dict[str, str]) -> None:
        nonlocal depth
        if depth == 0 and element.rpartition(":")[2] != root:
            raise another()
        if depth > limits.NESTING:
            raise unnatural("nested too deeply")
        depth += 1
        start(element, given)

    def end_counting(element: str) -> None:
        nonlocal depth
        depth -= 1
        end(element)

    return start_counting, end_counting


def new_deadline() -> float:
    """Return the instant at which a workbook begun now must have been read."""
    return time.process_time() + limits.SECONDS


def _refuse_document_type(*_declaration: object) -> NoReturn:
    raise unnatural("it declares a document type")


class LocalNames(dict[str, str]):
    """Element names without the prefix that the first of them has, worked out once each: `x:row` is `row`.

    Names with another prefix are of another vocabulary, and stay as they are.
    """

    _prefix: str | None = None

    def __missing__(self, name: str) -> str:
        if self._prefix is None:
            self._prefix = name[: name.find(":") + 1]
        local = self[name] = name.removeprefix(self._prefix)
        return local
