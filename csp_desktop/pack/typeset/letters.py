"""Text as the font can print it: nothing is lost in silence."""

from __future__ import annotations

import unicodedata

from csp_desktop.pack.typeset.fonts import letters

_STANDS_FOR_ANY = "\N{BALLOT BOX}"
_FEW = 3


class Letters:
    """Replaces what the font lacks by an empty square and remembers it."""

    def __init__(self) -> None:
        self._known = letters()
        self._lacking: set[str] = set()

    def fit(self, text: str) -> str:
        """Return `text` with composed accents; a letter that the font lacks becomes an empty square."""
        if text.isascii() and text.isprintable():
            return text
        return "".join(map(self._fit_letter, unicodedata.normalize("NFC", text)))

    def notes(self) -> tuple[str, ...]:
        """Return what was replaced, as plain sentences."""
        lacking = [f"{unicodedata.name(each, 'letter').lower()} (U+{ord(each):04X})" for each in sorted(self._lacking)]
        if len(lacking) > _FEW:
            named = ", ".join(lacking[:_FEW])
            return (f"The pack's font lacks {len(lacking)} letters, each printed as {_STANDS_FOR_ANY}: {named} …",)
        return tuple(f"The pack's font has no {each}: it stands as {_STANDS_FOR_ANY}." for each in lacking)

    def _fit_letter(self, letter: str) -> str:
        if ord(letter) in self._known:
            return letter
        if letter.isspace():
            return " "
        # Joiners, direction marks and variation selectors have no look of their own.
        if unicodedata.category(letter) == "Cf" or "VARIATION SELECTOR" in unicodedata.name(letter, ""):
            return ""
        self._lacking.add(letter)
        return _STANDS_FOR_ANY
