"""The one exception for a file that cannot be read."""

from __future__ import annotations


class UnusableFile(Exception):  # noqa: N818 - it is not an error of ours, and reads as what it is
    """A file that cannot be used. Its text is one plain sentence: which file, what is wrong, what to do."""
