"""Images of a PDF: a PNG or JPEG goes into the file as it is packed already, neither unpacked nor changed."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from io import BytesIO

from pikepdf import Dictionary, Name, Object, Pdf
from PIL import Image

from csp_desktop.pack.tagged.canvas import PlacedImage

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNK = struct.Struct(">I4s")
_CHECK = 4
_GREY = 0


def put_images(pdf: Pdf, images: Iterable[PlacedImage]) -> None:
    """Put the images that pages draw into their resources."""
    for placed in images:
        page = pdf.pages[placed.page].obj
        if "/XObject" not in page.Resources:
            page.Resources.XObject = Dictionary()
        page.Resources.XObject[f"/{placed.name}"] = _image(pdf, placed.content)


def _image(pdf: Pdf, content: bytes) -> Object:
    return _png(pdf, content) if content.startswith(_SIGNATURE) else _jpeg(pdf, content)


def _png(pdf: Pdf, content: bytes) -> Object:
    """Return a PNG of grey or coloured pixels of eight bits each; its rows are packed as a PDF knows it."""
    wide, high, _, colour = struct.unpack_from(">IIBB", content, len(_SIGNATURE) + _CHUNK.size)
    colours = 1 if colour == _GREY else 3
    stream = _stream(pdf, wide, high, colours)
    parameters = Dictionary(Predictor=15, Colors=colours, BitsPerComponent=8, Columns=wide)
    stream.write(_pixels(content), filter=Name.FlateDecode, decode_parms=parameters)
    return stream


def _jpeg(pdf: Pdf, content: bytes) -> Object:
    with Image.open(BytesIO(content), formats=("JPEG",)) as image:
        stream = _stream(pdf, *image.size, 1 if image.mode == "L" else 3)
    stream.write(content, filter=Name.DCTDecode)
    return stream


def _stream(pdf: Pdf, wide: int, high: int, colours: int) -> Object:
    space = Name.DeviceGray if colours == 1 else Name.DeviceRGB
    image = {"Width": wide, "Height": high, "ColorSpace": space, "BitsPerComponent": 8}
    return pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Image, **image)


def _pixels(content: bytes) -> bytes:
    """Return the packed rows of a PNG, which may stand in several parts of it."""
    parts = []
    place = len(_SIGNATURE)
    while place + _CHUNK.size <= len(content):
        length, kind = _CHUNK.unpack_from(content, place)
        place += _CHUNK.size
        if kind == b"IDAT":
            parts.append(content[place : place + length])
        place += length + _CHECK
    return b"".join(parts)
