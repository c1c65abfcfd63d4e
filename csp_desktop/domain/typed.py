"""What an officer types into a figure's cell, understood: a number, a shorthand, or both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.numbers import exact

_NUMBER = re.compile(r"[+\-−]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?", re.ASCII)
_SHORTHAND = {each.value: each for each in Shorthand}
_NONE = frozenset({Shorthand.NOT_AVAILABLE, Shorthand.NOT_APPLICABLE})

_SAMPLE = re.compile(r"(?<!\w)\(?n\s*=\s*(\d{1,3}(?:,\d{3})+|\d+)\)?(?![\w.,])", re.ASCII | re.IGNORECASE)
_DIVIDED = frozenset({Unit.PERCENT, Unit.RATE, Unit.RATIO})

_TOO_GREAT = 1e12
"""No figure of a partnership is so great; it is a slip of the hand."""


def figure_from_text(text: str, indicator: Indicator) -> Figure | None:
    """Return the figure that a text means, in the indicator's unit; None where the text is empty.

    `1,234`, `91.4%`, `£1,200`, `x` (not available), `1234 p` (provisional) are understood; of a percentage, rate or
    ratio also `41/202`, and of any of them `91.4% n=105`. Raises ValueError with one sentence for the officer where
    the text is none of these.
    """
    bare, asked = _without_sample(text)
    words = _with_unit_joined(bare.replace("[", " ").replace("]", " ")).split()
    if not words and asked is None:
        return None
    marks = tuple(dict.fromkeys(_SHORTHAND[word.lower()] for word in words if word.lower() in _SHORTHAND))
    numbers = [word for word in words if word.lower() not in _SHORTHAND]
    if len(numbers) > 1:
        raise ValueError(f"“{text.strip()}” is more than one number: type one figure in a cell.")
    if numbers and (none := _NONE.intersection(marks)):
        raise ValueError(f"“{text.strip()}” is both a figure and {min(none).words}: type one or the other.")
    figure = _figure(numbers[0], indicator) if numbers else Figure()
    return replace(figure, sample_size=asked, shorthand=marks)


def figure_from_pasted(text: str, indicator: Indicator, known: Iterable[float] = ()) -> Figure | None:
    """Return the figure that a cell copied from a spreadsheet means; `known` are values of the same series.

    What a person may mean by typing it, a spreadsheet may mean otherwise: `1/4` is a day there, and `0.914` may be a
    percentage without its format. Raises ValueError with one sentence where that cannot be told.
    """
    if "/" in text:
        raise ValueError(f"“{text.strip()}” may be a date: type a numerator and denominator by hand.")
    figure = figure_from_text(text, indicator)
    value = figure.value if figure else None
    others = [each for each in known if each]
    is_fraction = value is not None and 0 < value <= 1 and "%" not in text and indicator.unit is Unit.PERCENT
    if is_fraction and others and min(others) > 1:
        raise ValueError(f"“{text.strip()}” may be a part of 1: copy it as a percentage, such as 91.4%.")
    return figure


def with_parts(
    figure: Figure, numerator: float | None, denominator: float | None, indicator: Indicator
) -> Figure | None:
    """Return a figure with its numerator and denominator, and the value that the two make where both are there.

    Raises ValueError for a denominator of nought.
    """
    parts = replace(figure, numerator=numerator, denominator=denominator)
    if numerator is None or denominator is None:
        return None if parts.is_empty else parts
    if denominator == 0:
        raise ValueError("“0” is no denominator: type among how many it was counted.")
    return replace(parts, value=float(exact(numerator) * _factor(indicator) / exact(denominator)))


def _factor(indicator: Indicator) -> int:
    return 100 if indicator.unit is Unit.PERCENT else indicator.per if indicator.unit is Unit.RATE else 1


def _without_sample(text: str) -> tuple[str, float | None]:
    """Return a text without its number of those asked, and that number: 91.4% n=105, 91.4% (n = 105)."""
    found = _SAMPLE.findall(text)
    if len(found) > 1:
        raise ValueError(f"“{text.strip()}” names two numbers of those asked: type one n.")
    return _SAMPLE.sub(" ", text), float(found[0].replace(",", "")) if found else None


def _figure(word: str, indicator: Indicator) -> Figure:
    """Return the figure of a number, or of a numerator and denominator."""
    numerator, slash, denominator = word.partition("/")
    if not slash or indicator.unit not in _DIVIDED:
        return Figure(_number(word, indicator))
    counted = replace(indicator, unit=Unit.COUNT, basis=Basis.PERIOD)
    parts = _number(numerator, counted), _number(denominator, counted)
    return with_parts(Figure(), *parts, indicator) or Figure()


def _with_unit_joined(text: str) -> str:
    """Return the text with no space between a number and its sign of money or per cent."""
    return re.sub(r"\s*/\s*", "/", re.sub(r"£\s+", "£", re.sub(r"\s+%", "%", text)))


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
