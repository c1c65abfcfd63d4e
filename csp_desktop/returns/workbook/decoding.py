"""Bytes that may be text, in whichever encoding they were saved."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 1 << 14
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_END_OF_FILE = "\x1a\x00"
_USUAL = frozenset("£€–—‘’“”•…·©®™°±²³½¼¾×÷éèêëàâäáãåæçìíîïñòóôöõøùúûüýßÉÈÊÀÂÄÁÅÆÇÖØÜ\u00a0")


def decoded(data: bytes) -> str | None:
    """Return the text that the bytes are, or None where they are none."""
    text = _decoded(data)
    text = None if text is None else text.rstrip(_END_OF_FILE)
    return None if text is None or _NO_TEXT.search(text) else text


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data[len(mark) :], encoding)
    if wide := _wide(data[:_LOOKED_AT]):
        return _as(data, wide)
    text = _as(data, "utf-8")
    return _one_byte_each(data) if text is None else text


def _wide(data: bytes) -> str | None:
    """Return the encoding of text of two bytes a character that does not say so: every other byte is nought."""
    half = len(data) // 2
    low, high = data[0::2].count(0), data[1::2].count(0)
    if high > half // 2 and low <= half // 20:
        return "utf-16-le"
    return "utf-16-be" if low > half // 2 and high <= half // 20 else None


def _one_byte_each(data: bytes) -> str | None:
    """Return text of one byte a character: Windows's or the old Macintosh's, whichever gives more usual letters."""
    texts = [text for encoding in ("cp1252", "mac_roman", "latin-1") if (text := _as(data, encoding)) is not None]
    return max(texts, key=_usual_letters)


def _usual_letters(text: str) -> int:
    return sum(character in _USUAL for character in text[:_LOOKED_AT] if character > "\x7f")


def _as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
