"""Text that is not drawn but told: alternative text, bookmarks, the file's properties."""

from __future__ import annotations


def told(text: str) -> str:
    """Return `text` with a space for each control character or broken letter, which no reader can tell."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
