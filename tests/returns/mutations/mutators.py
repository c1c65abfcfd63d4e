"""Ways to spoil a file. Each takes a source of chance and the file's bytes, and returns other bytes."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from random import Random

Mutator = Callable[[Random, bytes], bytes]
Parts = list[tuple[str, bytes]]

_ATTRIBUTE = re.compile(rb'\s([\w:]+)="([^"]*)"')
_ELEMENT = re.compile(rb"<([\w:]+)(?:\s[^<>]*)?(?:/>|>[^<]*</\1>)")
_NUMBER = re.compile(rb"(?<=>)-?\d+(?:\.\d+)?(?=<)")
_ODD_NUMBERS = (*b"1e308 -1e308 1e999 NaN INF -0 1_000 0x10 1,5 -1".split(), b"9" * 400, b"", b" ")
_ODD_TEXTS = (*_ODD_NUMBERS, *b"A1:XFD1048576 XFD1048576 A0 zzz &amp; s d b e str 1 true".split())
_ODD_BYTES = (
    *b"\" , ; ' = =1+1 <td> </table> 1e308".split(),
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n", b"\t", b"\x80\x81"),
    *(b"a" * 200_000, b'"' * 999, b"," * 20_000, b"\n" * 9_999, b"<table>" * 500),
)
_COUNTS = re.compile(rb'\s(?:count|uniqueCount|spans|ht|customHeight|x14ac:dyDescent)="[^"]*"|<dimension ref="[^"]*"/>')


def flipped(chance: Random, data: bytes) -> bytes:
    """Change some bytes."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def cut(chance: Random, data: bytes) -> bytes:
    """Cut the end off."""
    return data[: chance.randrange(len(data))]


def blanked(chance: Random, data: bytes) -> bytes:
    """Write noughts over a stretch."""
    start = chance.randrange(len(data))
    length = min(chance.choice((4, 64, 512, 4096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def shifted(chance: Random, data: bytes) -> bytes:
    """Put bytes in, take bytes out, or say some twice."""
    start, length = chance.randrange(len(data)), chance.choice((1, 2, 16, 512))
    end = start + length
    return chance.choice(
        (data[:start] + chance.randbytes(length) + data[start:], data[:start] + data[end:], data[:end] + data[start:])
    )


def extremes(chance: Random, data: bytes) -> bytes:
    """Write the largest and smallest numbers over four bytes."""
    start = chance.randrange(max(1, len(data) - 4))
    number = chance.choice((0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFF, 0x00FF00FF, 1048576))
    return data[:start] + struct.pack("<I", number) + data[start + 4 :]


def unpacked(data: bytes) -> Parts:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return [(name, package.read(name)) for name in package.namelist()]


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, content in parts:
            package.writestr(name, content)
    return buffer.getvalue()


def repacked(chance: Random, data: bytes) -> bytes:
    """Pack the same parts in another way and order."""
    parts = unpacked(data)
    if parts[0][0] != "mimetype":
        chance.shuffle(parts)
    return packed(parts, chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def part_lost(chance: Random, data: bytes) -> bytes:
    parts = unpacked(data)
    parts.pop(chance.randrange(len(parts)))
    return packed(parts)


def part_renamed(chance: Random, data: bytes) -> bytes:
    parts = unpacked(data)
    place = chance.randrange(len(parts))
    name, content = parts[place]
    others = (name.upper(), name + "x", "../" + name, "/" + name, name.replace("/", "\\"), "x")
    parts[place] = chance.choice(others), content
    return packed(parts)


def part_twice(chance: Random, data: bytes) -> bytes:
    parts = unpacked(data)
    return packed([*parts, chance.choice(parts)])


def parts_swapped(chance: Random, data: bytes) -> bytes:
    parts = unpacked(data)
    first, second = chance.randrange(len(parts)), chance.randrange(len(parts))
    one, other = parts[first], parts[second]
    parts[first], parts[second] = (one[0], other[1]), (other[0], one[1])
    return packed(parts)


def _in_a_part(chance: Random, data: bytes, change: Callable[[Random, bytes], bytes]) -> bytes:
    parts = unpacked(data)
    place = chance.randrange(len(parts))
    name, content = parts[place]
    parts[place] = name, change(chance, content)
    return packed(parts)


def _one(chance: Random, pattern: re.Pattern[bytes], content: bytes, new: Callable[[re.Match[bytes]], bytes]) -> bytes:
    found = list(pattern.finditer(content))
    if not found:
        return content
    match = chance.choice(found)
    return content[: match.start()] + new(match) + content[match.end() :]


def _other_number(chance: Random, text: bytes) -> bytes:
    return b"%d" % (int(text) + chance.choice((-100, -1, 1, 7, 10**6))) if text.lstrip(b"-").isdigit() else b"0"


def attribute(chance: Random, data: bytes) -> bytes:
    """Change an attribute: a reference, a type, a style, a count."""

    def other(match: re.Match[bytes]) -> bytes:
        value = chance.choice(
            (_other_number(chance, match[2]), chance.choice(_ODD_TEXTS), match[2] + b"9", match[2][:-1])
        )
        return chance.choice((b"", b' %b="%b"' % (match[1], value), b' %b="%b"' % (match[1], value)))

    return _in_a_part(chance, data, lambda chance, content: _one(chance, _ATTRIBUTE, content, other))


def element(chance: Random, data: bytes) -> bytes:
    """Leave an element out, or say it twice."""

    def other(match: re.Match[bytes]) -> bytes:
        return chance.choice((b"", match[0] * 2, b"<x>" + match[0] + b"</x>", match[0] * 3000))

    return _in_a_part(chance, data, lambda chance, content: _one(chance, _ELEMENT, content, other))


def number(chance: Random, data: bytes) -> bytes:
    """Write an odd number in place of one."""
    return _in_a_part(
        chance, data, lambda chance, content: _one(chance, _NUMBER, content, lambda _match: chance.choice(_ODD_NUMBERS))
    )


def counts(chance: Random, data: bytes) -> bytes:
    """Change what a workbook says of its own size, and nobody should believe."""

    def other(match: re.Match[bytes]) -> bytes:
        if match[0].startswith(b"<dimension"):
            return chance.choice((b"", b'<dimension ref="A1"/>', b'<dimension ref="A1:XFD1048576"/>'))
        return chance.choice((b"", re.sub(rb'"[^"]*"', b'"%d"' % chance.randrange(10**6), match[0])))

    return _in_a_part(chance, data, lambda chance, content: _one(chance, _COUNTS, content, other))


def part_flipped(chance: Random, data: bytes) -> bytes:
    """Change some bytes of a part, and pack it as if it had been so."""
    return _in_a_part(chance, data, lambda chance, content: flipped(chance, content) if content else content)


def record(chance: Random, data: bytes) -> bytes:
    """Change the number, the length or the content of one record of an old workbook's stream."""
    place, places = 1536, []
    while place + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, place)
        places.append((place, length))
        place += 4 + length
        if not kind:
            break
    place, length = chance.choice(places)
    spoilt = bytearray(data)
    offset = chance.choice((0, 2, 2, 4 + chance.randrange(max(1, min(length, 8)))))
    struct.pack_into(
        "<H", spoilt, place + offset, chance.choice((0, 1, 0xFFFF, 0x7FFF, length + 1, max(0, length - 1)))
    )
    return bytes(spoilt)


def noise(chance: Random, data: bytes) -> bytes:
    """Put into text what does not belong there."""
    start = chance.randrange(len(data))
    return data[:start] + chance.choice(_ODD_BYTES) + data[start + chance.choice((0, 1)) :]


ANY: dict[str, Mutator] = {
    "bytes flipped": flipped,
    "cut": cut,
    "blanked": blanked,
    "shifted": shifted,
    "extremes": extremes,
}
PACKED: dict[str, Mutator] = {
    "packed anew": repacked,
    "a part lost": part_lost,
    "a part renamed": part_renamed,
    "a part twice": part_twice,
    "parts swapped": parts_swapped,
    "a part flipped": part_flipped,
    "an attribute": attribute,
    "an element": element,
    "a number": number,
    "counts": counts,
}
TRUE_OR_REFUSED = frozenset(
    {"bytes flipped", "cut", "blanked", "shifted", "extremes", "packed anew", "a part twice", "counts"}
)
"""What a packed workbook must survive with the figures that it had, or be refused over: its parts have checksums."""
