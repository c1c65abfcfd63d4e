"""The fields of the indicator dialog: which rule each edits, in which widget, and what is wrong with an entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from csp_desktop.domain.indicators import Basis, Code, Direction, Indicator, Judgement, Operator, Profile, Unit
from csp_desktop.domain.periods import MEASURED, Frequency, parse_period
from csp_desktop.domain.trend_rules import TrendRule


@dataclass(frozen=True, slots=True)
class Entry:
    """How one kind of entry is made, filled and read. `read` raises ValueError with a sentence for the officer."""

    make: Callable[[], QWidget]
    fill: Callable[[Any, Any], None]
    read: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One rule of an indicator: its name in the domain, its label, and how it is entered."""

    name: str
    label: str
    entry: Entry


def fields() -> Mapping[str, tuple[Field, ...]]:
    """Return the fields by the tab on which they stand."""
    return {
        "What it is": _IDENTITY,
        "How it is measured": _MEASURE,
        "How it is judged": _JUDGED,
        "Its page": _PAGE,
    }


def _line(read: Callable[[str], Any], write: Callable[[Any], str]) -> Entry:
    def fill(widget: QLineEdit, value: Any) -> None:
        widget.setText(write(value))

    return Entry(QLineEdit, fill, lambda widget: read(widget.text().strip()))


def _choice(words: type[StrEnum], none: str = "", only: Sequence[StrEnum] = ()) -> Entry:
    """Return a box of an enumeration's words, or of those named; with `none`, also the choice of none of them."""

    def make() -> QComboBox:
        box = QComboBox()
        if none:
            box.addItem(none, None)
        for each in only or words:
            box.addItem(each.value, each)
        return box

    def read(box: QComboBox) -> StrEnum | None:
        return None if box.currentData() is None else words(box.currentData())

    return Entry(make, lambda box, value: box.setCurrentIndex(box.findText(value.value if value else none)), read)


def _choice_text(words: type[StrEnum], usual: str) -> Entry:
    """Return a box of an enumeration's words that reads as plain text, empty for the usual one."""
    box = _choice(words)

    def read(widget: QComboBox) -> str:
        return "" if widget.currentText() == usual else widget.currentText()

    return Entry(box.make, lambda widget, value: widget.setCurrentText(value or usual), read)


def _whole(most: int) -> Entry:
    """Return a line for a whole number from 0 to `most`."""

    def read(text: str) -> int:
        bare = text.replace(",", "")
        if not bare.isdecimal() or int(bare) > most:
            raise ValueError(f"“{text}” is no whole number from 0 to {most:,}.")
        return int(bare)

    return _line(read, str)


def _baseline() -> Entry:
    """Return a line for how many figures set the limits of process control, none or at least two."""
    entry = _whole(120)

    def read(widget: QLineEdit) -> int:
        found = int(entry.read(widget))
        if found == 1:
            raise ValueError("Limits need two figures at least: type 0 for all figures, or 2 and more.")
        return found

    return Entry(entry.make, entry.fill, read)


def _yes_no() -> Entry:
    return Entry(QCheckBox, lambda box, value: box.setChecked(value), lambda box: box.isChecked())


def _paragraph() -> Entry:
    return Entry(QPlainTextEdit, lambda box, value: box.setPlainText(value), lambda box: box.toPlainText().strip())


def _same(text: str) -> str:
    return text


def _name(text: str) -> str:
    if not text:
        raise ValueError("An indicator needs a name.")
    return text


def _codes(text: str) -> tuple[Code, ...]:
    words = [each.strip() for each in text.split(";") if each.strip()]
    for each in words:
        if " " not in each:
            raise ValueError(f"“{each}” is no code: write its scheme and number, as in NI 32; LAA 23.")
    return tuple(Code(*each.rsplit(" ", 1)) for each in words)


def _names(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(";") if each.strip())


def _periods(text: str) -> tuple[str, ...]:
    return tuple(str(parse_period(each)) for each in _names(text))


def _period(text: str) -> str:
    return str(parse_period(text)) if text else ""


def _year(text: str) -> str:
    if text and parse_period(text).frequency is not Frequency.YEAR:
        raise ValueError(f"“{text}” is no financial year: write it as 2012/13.")
    return _period(text)


def _sides() -> Entry:
    """Return a box of on which side of the target the tolerance holds: as for the partnership, or as chosen here."""
    words = {None: "as the partnership has it", False: "on the worse side", True: "on either side"}

    def make() -> QComboBox:
        box = QComboBox()
        for told, text in words.items():
            box.addItem(text, told)
        return box

    return Entry(make, lambda box, value: box.setCurrentText(words[value]), lambda box: box.currentData())


def _tolerance(text: str) -> float | None:
    if not text:
        return None
    try:
        found = float(text.rstrip("% "))
    except ValueError:
        found = -1.0
    if not 0 <= found <= 1000:
        raise ValueError(f"“{text}” is no tolerance: type a percentage such as 15, or leave it empty.")
    return found


def _listed(values: tuple[Any, ...]) -> str:
    return "; ".join(map(str, values))


_TEXT = _line(_same, str)
_LIST = _line(_names, _listed)

_IDENTITY = (
    Field("name", "Name", _line(_name, str)),
    Field("short_name", "Short name", _TEXT),
    Field("codes", "Codes (NI 32; LAA 23)", _line(_codes, _listed)),
    Field("priority", "Priority", _TEXT),
    Field("delivery_group", "Delivery group", _TEXT),
    Field("owner", "Partner", _TEXT),
    Field("contact", "Contact", _TEXT),
    Field("known_as", "Partners call it", _LIST),
    Field("source", "Source", _TEXT),
    Field("definition", "Definition", _paragraph()),
)

_MEASURE = (
    Field("unit", "Unit", _choice(Unit)),
    Field("per", "Rate for each", _whole(10_000_000)),
    Field("decimals", "Decimals", _whole(6)),
    Field("frequency", "Measured each", _choice(Frequency, only=MEASURED)),
    Field("basis", "A figure covers", _choice(Basis)),
    Field("lag", "Comes behind by (months)", _whole(36)),
    Field("start", "First period", _line(_period, str)),
    Field("end", "Last period", _line(_period, str)),
    Field("successor", "Followed by", _TEXT),
    Field("breaks", "Breaks in the series at", _line(_periods, _listed)),
    Field("rebases", "Limits begin anew at", _line(_periods, _listed)),
    Field("baseline", "Limits set by the first (0: all)", _baseline()),
    Field("restricted", "Only in the restricted pack", _yes_no()),
)

_JUDGED = (
    Field("direction", "Better is", _choice(Direction)),
    Field("judgement", "Status", _choice(Judgement)),
    Field("trend_rule", "Trend", _choice_text(TrendRule, "same period last year")),
    Field("operator", "Held to the target", _choice(Operator, "as its direction asks")),
    Field("profile", "The year's target spread by", _choice(Profile)),
    Field("targets_ahead", "Targets set ahead by (years)", _whole(5)),
    Field("target_agreed_by", "Targets are agreed by", _TEXT),
    Field("baseline_year", "Compared too with the year", _line(_year, str)),
    Field("tolerance", "Tolerance, in %", _line(_tolerance, lambda value: "" if value is None else f"{value:g}")),
    Field("two_sided", "Tolerance holds", _sides()),
    Field("minimum_n", "No status below n of", _whole(100_000)),
    Field("suppress_below", "Keep back counts below", _whole(1000)),
    Field("monitoring_only", "For monitoring only", _yes_no()),
    Field("in_development", "In development", _yes_no()),
)

_PAGE = (
    Field("how_it_works", "How it works", _paragraph()),
    Field("good_looks_like", "What good looks like", _paragraph()),
    Field("why_it_matters", "Why it matters", _paragraph()),
)
"""What an indicator's page says beside its definition; the first two follow from the rules where they are empty."""


def changed(indicator: Indicator, widgets: Mapping[str, QWidget]) -> Indicator:
    """Return the indicator as the widgets say it. Raises ValueError with one sentence for the officer."""
    from dataclasses import replace

    everything = (field for tab in fields().values() for field in tab)
    return replace(indicator, **{field.name: field.entry.read(widgets[field.name]) for field in everything})
