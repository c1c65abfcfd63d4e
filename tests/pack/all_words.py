"""Every word that is anywhere in a PDF, seen or not, for tests of what must not be in it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

from tests.pack.reading_back import page_texts


def all_words(pdf: bytes) -> str:
    """Return the text of the pages, every string of every object and of the pages' operators, and the metadata."""
    with Pdf.open(BytesIO(pdf)) as opened:
        told = [text for each in opened.objects for text in _strings(each)]
        operands = (each for page in opened.pages for line in pikepdf.parse_content_stream(page) for each in line[0])
        told += [text for each in operands for text in _strings(each)]
        told.append(opened.Root.Metadata.read_bytes().decode("utf-8"))
    return "\n".join([*page_texts(pdf), *told])


def _strings(thing: object) -> Iterator[str]:
    """Yield the strings of an object and of those that it holds itself; what it points to comes by itself."""
    if isinstance(thing, String):
        yield str(thing)
    elif isinstance(thing, Stream):
        yield from (text for _, each in thing.items() for text in _strings_within(each))
    elif isinstance(thing, Dictionary):
        yield from (text for each in thing.values() for text in _strings_within(each))
    elif isinstance(thing, Array):
        yield from (text for each in thing for text in _strings_within(each))


def _strings_within(thing: object) -> Iterator[str]:
    if not (isinstance(thing, Object) and thing.is_indirect):
        yield from _strings(thing)
