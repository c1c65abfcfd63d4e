"""What an officer types into a figure's cell, understood: a number, a shorthand, or both."""

from __future__ import annotations

import re

from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.indicators import Basis, Indicator, Unit

_NUMBER = re.compile(r"[+\-−]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?", re.ASCII)
_SHORTHAND = {each.value: each for each in Shorthand}
_NONE = frozenset({Shorthand.NOT_AVAILABLE, Shorthand.NOT_APPLICABLE})

_TOO_GREAT = 1e12
"""No figure of a partnership is so great; it is a slip of the hand."""


def figure_from_text(text: str, indicator: Indicator) -> Figure | None:
    """Return the figure that a text means, in the indicator's unit; None where the text is empty.

    `1,234`, `91.4%`, `£1,200`, `x` (not available), `1234 p` (provisional) are understood. Raises ValueError with
    one sentence for the officer where the text is none of these.
    """
    words = _with_unit_joined(text.replace("[", " ").replace("]", " ")).split()
    if not words:
        return None
    marks = tuple(dict.fromkeys(_SHORTHAND[word.lower()] for word in words if word.lower() in _SHORTHAND))
    numbers = [word for word in words if word.lower() not in _SHORTHAND]
    if len(numbers) > 1:
        raise ValueError(f"“{text.strip()}” is more than one number: type one figure in a cell.")
    if numbers and (none := _NONE.intersection(marks)):
        raise ValueError(f"“{text.strip()}” is both a figure and {min(none).words}: type one or the other.")
    return Figure(_number(numbers[0], indicator) if numbers else None, shorthand=marks)


def _with_unit_joined(text: str) -> str:
    """Return the text with no space between a number and its sign of money or per cent."""
    return re.sub(r"£\s+", "£", re.sub(r"\s+%", "%", text))


def _number(word: str, indicator: Indicator) -> float:
    bare = word.strip()
    if indicator.unit is Unit.PERCENT:
        bare = bare.removesuffix("%")
    if indicator.unit is Unit.MONEY:
        bare = bare.replace("£", "", 1)
    if not _NUMBER.fullmatch(bare) or not any(character.isdigit() for character in bare):
        raise ValueError(f"“{word}” is not a number: type a figure such as 1,234, or x where there is none.")
    number = float(bare.replace(",", "").replace("−", "-"))
    if number < 0 and indicator.unit is Unit.COUNT and indicator.basis is Basis.PERIOD:
        raise ValueError(f"“{word}” is no count: a count is 0 or more.")
    if abs(number) >= _TOO_GREAT:
        raise ValueError(f"“{word}” is too great a number: type a figure such as 1,234, or x where there is none.")
    return number
