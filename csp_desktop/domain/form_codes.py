"""The codes by which the rows of a return form are known again, wherever somebody has moved them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from zlib import crc32

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY"
_DASH = r"\s?[-‐‑‒–—−]\s?"
_CODE = re.compile(
    rf"\bCSP{_DASH}(?P<project>[A-Z2-7]{{5}}){_DASH}(?P<indicator>\d{{4,9}}){_DASH}A(?P<area>\d{{1,9}})"
    rf"{_DASH}(?P<part>[A-Z]){_DASH}(?P<check>[A-Z]{{2}})\b",
    re.IGNORECASE,
)
_NEARLY = re.compile(rf"\bCSP{_DASH}\w{{2,8}}{_DASH}\w+{_DASH}\w", re.IGNORECASE)
_FORM = re.compile(rf"\bForm CSP{_DASH}[A-Z2-7]{{5}}\b", re.IGNORECASE)
_LONGEST = 200


class Part(StrEnum):
    """What a row of a form asks for: the figure itself, or a part of it."""

    FIGURE = "F"
    NUMERATOR = "N"
    DENOMINATOR = "D"
    SAMPLE_SIZE = "S"


@dataclass(frozen=True, slots=True)
class FormCode:
    """Which project, indicator and area a row of a form is of, and what it asks for."""

    project: str
    indicator: int
    area: int
    part: Part = Part.FIGURE

    def __str__(self) -> str:
        """Return the code as it stands in a form: CSP-K7Q4P-0012-A3-F-XQ, the last two letters a check."""
        return f"{self._bare}-{_check(self._bare)}"

    @property
    def _bare(self) -> str:
        return f"CSP-{self.project}-{self.indicator:04}-A{self.area}-{self.part}"


def project_letters(made: str) -> str:
    """Return the five letters and digits by which a project is known; `made` is what no other project has."""
    number = int.from_bytes(sha256(made.encode()).digest()[:4])
    return "".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[number >> 5 * place & 31] for place in range(5))


def form_code_in(text: str) -> FormCode | None:
    """Return the code that a text holds, None where there is none or it is not whole."""
    found = _CODE.search(text) if len(text) <= _LONGEST else None
    if found is None or found["part"].upper() not in set(Part):
        return None
    code = FormCode(found["project"].upper(), int(found["indicator"]), int(found["area"]), Part(found["part"].upper()))
    return code if str(code).endswith(found["check"].upper()) else None


def is_damaged_code(text: str) -> bool:
    """Return whether a text looks like a code but is none that we wrote."""
    return len(text) <= _LONGEST and _NEARLY.search(text) is not None and form_code_in(text) is None


def form_mark(project: str) -> str:
    """Return the words by which every sheet of a form is known: Form CSP-K7Q4P."""
    return f"Form CSP-{project}"


def has_form_mark(text: str) -> bool:
    """Return whether a text says that its sheet belongs to a form."""
    return len(text) <= _LONGEST and _FORM.search(text) is not None


def _check(bare: str) -> str:
    first, second = divmod(crc32(bare.encode()) % len(_LETTERS) ** 2, len(_LETTERS))
    return _LETTERS[first] + _LETTERS[second]
