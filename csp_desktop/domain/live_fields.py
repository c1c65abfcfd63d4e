"""Live fields: words in braces in a comment that stand for a figure of the reading, and follow it when it changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from csp_desktop.domain.comment_text import Span
from csp_desktop.domain.numbers import MINUS
from csp_desktop.domain.periods import listed, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import change_text, figure_text, percent_text

if TYPE_CHECKING:
    from csp_desktop.domain.findings import Finding

_FIELD = re.compile(r"\{([^{}\n]{1,40})\}")
_FEWEST_DIGITS = 2
"""A number of a single digit is too often another one to be offered as a field."""


def _target(reading: Reading) -> str:
    """Return the target that the status is held against, else the one that is set for as long."""
    judged = reading.judged
    if judged is not None and not judged.is_comparator:
        return figure_text(reading.indicator, judged.target)
    return figure_text(reading.indicator, reading.target_to_date if reading.runs else reading.target)


def _to_date(reading: Reading) -> str:
    return figure_text(reading.indicator, reading.to_date if reading.runs else None)


FIELDS: Mapping[str, Callable[[Reading], str]] = {
    "to date": _to_date,
    "last year to date": lambda reading: figure_text(reading.indicator, reading.last_year_to_date),
    "change": lambda reading: change_text(reading.indicator, reading.change),
    "change %": lambda reading: percent_text(reading.change_percent),
    "target": _target,
    "latest": lambda reading: figure_text(reading.indicator, reading.actual),
    "period": lambda reading: long_name(reading.period) if reading.period else "",
}
"""What each field prints of a reading, empty where there is no such figure."""


@dataclass(frozen=True, slots=True)
class PrintedComment:
    """A comment with its fields as figures, and where each field is: in what was typed, and in what is printed."""

    text: str
    fields: tuple[tuple[Span, Span], ...]

    def as_typed(self, start: int, end: int) -> Span:
        """Return where words of what is printed were typed; a field that they touch is theirs whole."""
        return self._typed(start, is_end=False), self._typed(end, is_end=True)

    def _typed(self, place: int, *, is_end: bool) -> int:
        shift = 0
        for (typed_start, typed_end), (start, end) in self.fields:
            if start + is_end <= place < end + is_end:
                return typed_end if is_end else typed_start
            shift = typed_end - end if end <= place else shift
        return place + shift


def printed_comment(text: str, reading: Reading) -> PrintedComment:
    """Return a comment with its fields as figures. One without a figure, or that is none, stays as it was typed."""
    pieces: list[str] = []
    fields: list[tuple[Span, Span]] = []
    end = length = 0
    for found in _FIELD.finditer(text):
        value = _printed(found, reading) or found[0]
        pieces += [text[end : found.start()], value]
        length += found.start() - end + len(value)
        fields.append((found.span(), (length - len(value), length)))
        end = found.end()
    return PrintedComment("".join((*pieces, text[end:])), tuple(fields))


def with_fields(text: str, reading: Reading) -> str:
    """Return a comment as it is printed, with its fields as figures."""
    return printed_comment(text, reading).text


def field_findings(text: str, reading: Reading) -> tuple[Finding, ...]:
    """Return a finding for each field of a comment that cannot be printed as a figure."""
    wrong = dict.fromkeys(found[0] for found in _FIELD.finditer(text) if not _printed(found, reading))
    return tuple(_finding(field, text, reading) for field in wrong)


def field_places(text: str) -> tuple[tuple[tuple[int, int], bool], ...]:
    """Return where fields stand in a text, and of each whether it is one that there is."""
    return tuple((found.span(), _name(found[1]) in FIELDS) for found in _FIELD.finditer(text))


def numbers_to_follow(text: str, reading: Reading) -> int:
    """Return how many numbers in a comment are figures of its reading, and could follow them."""
    return _followed(text, reading)[1]


def following(text: str, reading: Reading) -> str:
    """Return a comment in which every number that is one figure of its reading has become that figure's field.

    A number that two different fields would print is left: which of them was meant is not known.
    """
    return _followed(text, reading)[0]


def _followed(text: str, reading: Reading) -> tuple[str, int]:
    if not any(map(str.isdigit, text)):
        return text, 0
    fields = _unmistakable(reading)
    if not fields:
        return text, 0
    numbers = "|".join(f"(?P<f{place}>{_as_typed(value)})" for place, value in enumerate(fields.values()))
    names = list(fields)
    count = 0

    def follow(found: re.Match[str]) -> str:
        nonlocal count
        if found.lastgroup is None:
            return found[0]
        count += 1
        return f"{{{names[int(found.lastgroup[1:])]}}}"

    return re.sub(rf"\{{[^{{}}\n]*\}}|{numbers}", follow, text), count


def _unmistakable(reading: Reading) -> dict[str, str]:
    """Return the numbers of a reading that only one field prints, by field, the longest first."""
    values = {name: write(reading) for name, write in FIELDS.items() if name != "period"}
    often = Counter(values.values())
    found = {
        name: value
        for name, value in values.items()
        if often[value] == 1 and sum(map(str.isdigit, value)) >= _FEWEST_DIGITS
    }
    return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))


def _as_typed(value: str) -> str:
    """Return the pattern of a printed number as people type it: without commas, with a hyphen for a minus sign."""
    digits = re.escape(value).replace(",", ",?").replace(MINUS, f"[{MINUS}-]")
    no_percent = "" if value.endswith("%") else r"|\s*(?:%|per\s?cent)"
    return rf"(?<![\w£.,/{{}}+{MINUS}-]){digits}(?![\w{{]|[.,/-]\d{no_percent})"


def _name(typed: str) -> str:
    return " ".join(typed.split()).casefold()


def _printed(found: re.Match[str], reading: Reading) -> str:
    """Return what a field prints; empty where it is none, or its figure is not there."""
    write = FIELDS.get(_name(found[1]))
    return "" if write is None else write(reading)


def _finding(field: str, text: str, reading: Reading) -> Finding:
    known = _name(field[1:-1]) in FIELDS
    fields = listed([f"{{{name}}}" for name in FIELDS])
    why = (
        f"there is no such figure in {long_name(reading.comment_period)}"
        if known
        else f"there is no such field; those that follow the figures are {fields}"
    )
    message = f"{field} in the comment is printed as it was typed: {why}."
    from csp_desktop.domain.findings import Finding, Place, Severity

    place = Place(indicator=reading.indicator.title, period=str(reading.comment_period), text=text)
    return Finding("field", Severity.WARNING, place, message, printed=field)
