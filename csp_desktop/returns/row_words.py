"""The words by which a partner's row is known again, without what changes from one return to the next."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import PurePath

from csp_desktop.domain.indicators import Unit
from csp_desktop.returns.labels.row_labels import stem_of
from csp_desktop.returns.labels.years import without_years
from csp_desktop.returns.model import ReturnSeries, ReturnTable, WorkbookReading
from csp_desktop.returns.names import plain

_MARKS = re.compile(r"[¹²³⁰⁴-⁹ⁱ†‡*§#]|[(\[](?:\d{1,2}|[a-z]|note \d{1,2})[)\]]", re.IGNORECASE)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_PERIODS = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?=(?:of )?{_MONTH}\b))?{_MONTH}(?: ?(?:to|and) ?{_MONTH})?\b"
    r"|\bq(?:uarter|tr)? ?(?:[1-4]|one|two|three|four)\b|\b(?:1st|2nd|3rd|4th|first|second|third|fourth) quarter\b"
    r"|\b(?:19|20)\d\d(?: ?(?:19|20)?\d\d)?\b"
)
_VERSIONS = re.compile(r"\b(?:final|draft|copy|revised|amended|version ?\d*|v ?\d+|\d+)\b")
_DIVIDER = " / "


def plain_words(text: str) -> str:
    """Return a text in small letters without periods, footnote marks and punctuation."""
    return " ".join(_PERIODS.sub(" ", plain(_MARKS.sub(" ", without_years(text)))).split())


def source_words(workbook: str) -> str:
    """Return the words of a file's name: "Police return November 2016 v2.xlsx" is "police return"."""
    return " ".join(_VERSIONS.sub(" ", plain_words(PurePath(workbook).stem.replace("_", " "))).split())


class RowWords:
    """The words of every row of one workbook.

    They are its measure's and its label's; percentages are told from counts. A measure that is only the name of
    its sheet or file counts where the label does not name the row alone, for those names change.
    """

    def __init__(self, reading: WorkbookReading) -> None:
        self._file = plain(PurePath(reading.workbook).stem)
        self._measures: dict[str, set[str]] = defaultdict(set)
        for table in reading.tables:
            for series in table.series:
                self._measures[_label(series)].add(plain_words(series.measure))

    def of(self, table: ReturnTable, series: ReturnSeries) -> str:
        """Return the words of a row."""
        label, measure = _label(series), plain_words(series.measure)
        is_named = plain(series.measure) in (plain(table.sheet), self._file)
        if is_named and label.strip("% ") and len(self._measures[label]) == 1:
            measure = ""
        return f"{measure}{_DIVIDER}{label}"


def _label(series: ReturnSeries) -> str:
    mark = "%" if series.unit is Unit.PERCENT else ""
    return f"{plain_words(stem_of(plain_words(series.label)))} {mark}".strip()
