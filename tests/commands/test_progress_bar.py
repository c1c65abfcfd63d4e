"""Progress is drawn on a terminal, wiped away at the end, and never written into a file."""

from __future__ import annotations

from io import StringIO

from csp_desktop.commands.progress import progress_bar


class Terminal(StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_how_much_is_done():
    terminal = Terminal()
    progress_bar("Reading", terminal)(1, 4)
    assert terminal.getvalue() == f"\rReading [{'#' * 7}{' ' * 23}] 1 of 4\x1b[K"


def test_nothing_of_the_bar_is_left_at_the_end():
    terminal = Terminal()
    progress_bar("Reading", terminal)(4, 4)
    assert terminal.getvalue() == "\r\x1b[K"


def test_a_file_gets_no_bar():
    file = StringIO()
    progress_bar("Reading", file)(1, 4)
    assert file.getvalue() == ""
