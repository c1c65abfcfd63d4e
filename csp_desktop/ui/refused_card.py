"""The card that says which files could not be read, and why; it stays until other returns are read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from csp_desktop.ui.forms import child


class RefusedCard:
    """Shows a sentence for every file that could not be used."""

    def __init__(self, page: QWidget) -> None:
        self._card = child(page, QFrame, "refusedCard")
        self._files = child(page, QPlainTextEdit, "refusedFiles")
        self.show(())

    @property
    def is_shown(self) -> bool:
        """Return whether files could not be read."""
        return not self._card.isHidden()

    def show(self, sentences: Sequence[str]) -> None:
        """Show these sentences, a line each; without any there is no card."""
        self._files.setPlainText("\n".join(sentences))
        self._card.setVisible(bool(sentences))


def refused_words(sentences: Sequence[str]) -> str:
    """Return in one sentence what was refused: the file's own sentence, or how many files there are."""
    return sentences[0] if len(sentences) == 1 else f"{len(sentences)} files could not be read: the page says why."
