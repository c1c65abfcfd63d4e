"""`csp-desktop picture`: a page drawn without a screen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from csp_desktop.ui.theme_colours import DARK

PICTURE = [sys.executable, "-m", "csp_desktop", "picture"]


@pytest.mark.parametrize("scale", [1, 2])
def test_a_page_is_drawn_at_the_scale_asked_for(sample: Path, tmp_path: Path, scale: int) -> None:
    target = tmp_path / "page.png"
    command = [*PICTURE, str(sample), str(target), "--size", "1000x700", "--scale", str(scale)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert (QImage(str(target)).width(), QImage(str(target)).height()) == (1000 * scale, 700 * scale)


def test_a_picture_that_cannot_be_written_is_refused_in_a_sentence(sample: Path, tmp_path: Path) -> None:
    command = [*PICTURE, str(sample), str(tmp_path / "nowhere" / "page.png")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 3
    assert "cannot be written: choose another folder." in done.stderr


def test_the_board_s_screen_is_drawn_too(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "board.png"
    command = [*PICTURE, str(sample), str(target), "--page", "present", "--size", "1280x720", "--dark"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (1280, 720)
    assert picture.pixelColor(1, 1).name() == DARK.ground
