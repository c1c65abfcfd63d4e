"""`csp-desktop picture`: a page of the window as a picture, without a screen."""

from __future__ import annotations

import argparse
import os
import re
import tempfile
from pathlib import Path

from csp_desktop.commands.exits import DONE
from csp_desktop.commands.period import add_period
from csp_desktop.domain.refusal import Refusal

SUMMARY = "draw a page of the window as a picture, without a screen"

_PAGES = ("overview", "indicators", "returns", "findings", "exceptions", "actions", "budget", "pack", "present")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    parser.add_argument("picture", type=Path, metavar="OUT.png", help="the picture to write")
    parser.add_argument("--page", choices=_PAGES, default="indicators", help="present is the board's screen")
    parser.add_argument("--dark", action="store_true", help="in the dark theme")
    parser.add_argument("--contrast", action="store_true", help="in high contrast")
    parser.add_argument("--scale", type=_scale, default=1.0, help="2 is a screen at 200 %% (1)")
    parser.add_argument(
        "--size", type=_size, default=(1360, 860), metavar="WIDTHxHEIGHT", help="the window's size at 100 %% (1360x860)"
    )
    add_period(parser)


def run(arguments: argparse.Namespace) -> int:
    """Draw the page. Raises a Refusal where the project or the picture's place cannot be used."""
    if arguments.picture.suffix.lower() != ".png":
        raise Refusal(f"{arguments.picture} is no name for a picture: give it one that ends in .png.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # The off-screen platform warns of itself at every window.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    os.environ["QT_SCALE_FACTOR"] = f"{arguments.scale:g}"
    from csp_desktop.ui.snapshot import save_whole, snapshot

    with tempfile.TemporaryDirectory() as folder:
        picture = snapshot(arguments, arguments.size, Path(folder))
    if not save_whole(picture, arguments.picture):
        raise Refusal(f"{arguments.picture} cannot be written: choose another folder.")
    print(f"{arguments.picture}: {picture.width()} x {picture.height()} pixels.")
    return DONE


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"([1-9]\d{1,3})x([1-9]\d{1,3})", text.lower(), re.ASCII)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text}: a size is written 1360x860")
    return int(found[1]), int(found[2])


def _scale(text: str) -> float:
    found = re.fullmatch(r"[1-4](\.\d+)?", text, re.ASCII)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text}: a scale is from 1 to 4, such as 1.5")
    return float(text)
