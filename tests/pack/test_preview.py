from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.preview import page_count, page_image
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import ist_incidents, pack_of

AMBER = (0xB4, 0x53, 0x09)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return printed(board_outline(pack_of(ist_incidents()))).pdf


def test_a_page_is_an_a4_sheet_of_pixels(pdf: bytes) -> None:
    image = page_image(pdf, 1, 2.0)
    assert (image.width, image.height) == (1191, 1684)
    assert len(image.pixels) == image.stride * image.height
    assert image.stride >= image.width * 4


def test_a_status_is_seen_in_its_colour(pdf: bytes) -> None:
    image = page_image(pdf, 4, 1.0)
    pixels = {tuple(image.pixels[place : place + 3][::-1]) for place in range(0, len(image.pixels), 4)}
    assert AMBER in pixels


def test_a_file_is_read_as_well_as_bytes(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(pdf)
    assert page_image(path, 2, 1.0) == page_image(pdf, 2, 1.0)
    assert page_count(path) == 5


@pytest.mark.parametrize("page", [0, 6])
def test_there_is_no_page_beyond_the_last(pdf: bytes, page: int) -> None:
    with pytest.raises(IndexError):
        page_image(pdf, page, 1.0)
