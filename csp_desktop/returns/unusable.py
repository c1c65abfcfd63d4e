"""The one exception for a file that cannot be read."""

from __future__ import annotations

from csp_desktop.domain.refusal import Refusal


class UnusableFile(Refusal):
    """A file that cannot be used. Its text is one plain sentence: which file, what is wrong, what to do."""
