"""A comment as the text that a label shows: its lines, bullets and bold words, and nothing else of it as markup."""

from __future__ import annotations

from html import escape

from csp_desktop.domain.comment_text import CommentLine, comment_lines


def comment_html(comment: str) -> str:
    """Return a comment for a label of rich text; whatever looks like a tag in it is shown as it was typed."""
    return "".join(f"<p style='margin:0 0 4px 0'>{_line(line)}</p>" for line in comment_lines(comment))


def _line(line: CommentLine) -> str:
    pieces, end = [], 0
    for begin, after in line.bold:
        pieces += [escape(line.text[end:begin]), f"<b>{escape(line.text[begin:after])}</b>"]
        end = after
    return ("•&nbsp;" if line.is_item else "") + "".join((*pieces, escape(line.text[end:])))
