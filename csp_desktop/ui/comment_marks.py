"""Shows in a comment's box what is bold, a bullet, and a field that follows the figures, while it is typed."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from csp_desktop.domain.comment_text import bold_marks, bullet_length
from csp_desktop.domain.live_fields import field_places
from csp_desktop.ui.theme import current_theme


class CommentMarks(QSyntaxHighlighter):
    """Colours a comment's document; the text itself stays plain."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._make_formats()

    def wear_theme(self) -> None:
        """Colour anew in the theme that is worn."""
        self._make_formats()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one paragraph."""
        bullet = bullet_length(text)
        if bullet:
            self.setFormat(0, bullet, self._strong)
        for begin, end in bold_marks(text):
            self.setFormat(begin, end - begin, self._bold)
            for mark in (begin, end - 2):
                self.setFormat(mark, 2, self._mark)
        for (begin, end), is_known in field_places(text):
            self.setFormat(begin, end - begin, self._field if is_known else self._wrong)

    def _make_formats(self) -> None:
        theme = current_theme()
        self._bold = _format(theme.text, bold=True)
        self._strong = _format(theme.accent, bold=True)
        self._mark = _format(theme.muted)
        self._field = _format(theme.accent)
        self._wrong = _format(theme.text)
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)


def _format(colour: str, *, bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if bold:
        made.setFontWeight(QFont.Weight.Bold)
    return made
