"""The gate: a zip file is judged by its directory before any part of it is unpacked."""

from __future__ import annotations

import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.refusal import damaged, password, too_large, too_slow, unnatural

_ENCRYPTED = 0x1
_LOCAL_HEADER = 30
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@contextmanager
def open_package(data: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a zip file that passed the gate; raises Refusal for one that fails it or proves broken."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _judge(package.infolist())
            yield package
    except (
        zipfile.BadZipFile,
        EOFError,
        NotImplementedError,
        zlib.error,
        UnicodeDecodeError,
    ) as error:
        raise damaged() from error


def check_sums(package: zipfile.ZipFile) -> None:
    """Unpack every part once, for a reader that does not see whether a part is what was packed. Raises Refusal."""
    deadline = time.process_time() + limits.SECONDS
    for part in package.infolist():
        with package.open(part) as stream:
            while stream.read(limits.MEGABYTE):
                if time.process_time() > deadline:
                    raise too_slow()


def _judge(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > limits.PART_COUNT:
        raise too_large(f"more than {limits.PART_COUNT:,} parts")
    if len({part.filename.casefold() for part in parts}) < len(parts):
        raise unnatural("a part is in it twice")
    if sum(part.file_size for part in parts) > limits.UNPACKED_BYTES:
        raise too_large(f"more than {limits.UNPACKED_BYTES // limits.MEGABYTE} MB when unpacked")
    for part in parts:
        _judge_part(part)
    _judge_places(parts)


def _judge_part(part: zipfile.ZipInfo) -> None:
    if part.flag_bits & _ENCRYPTED:
        raise password()
    if part.compress_type not in _METHODS:
        raise unnatural("packed in an unknown way")
    if part.filename.startswith(("/", "\\")) or ".." in part.filename.replace("\\", "/").split("/"):
        raise unnatural("a part points outside the file")
    if part.file_size > max(limits.PACKING_ALLOWANCE, part.compress_size * limits.PACKING_RATIO):
        raise unnatural("a part swells beyond all measure")


def _judge_places(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse parts that share their packed bytes: a few of those can be unpacked over and over."""
    end = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.header_offset < end:
            raise unnatural("a part lies over another")
        end = part.header_offset + _LOCAL_HEADER + part.compress_size
