"""Every reading as a row: what `show` prints, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.comment_text import plain_comment
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.sentences import status_word
from csp_desktop.domain.signals import Assurance
from csp_desktop.domain.wording import capital
from csp_desktop.workbooks.book import NOT_APPLICABLE, NOT_AVAILABLE, Column, Number, TableSheet, Value
from csp_desktop.workbooks.content import DataContent, DataEntry
from csp_desktop.workbooks.words import codes_text, marks_text, unit_words

_COLUMNS = (
    Column("Indicator", 38, wraps=True),
    Column("Codes", 14, wraps=True),
    Column("Priority", 22, wraps=True),
    Column("Area", 18, wraps=True),
    Column("Unit", 12, wraps=True),
    Column("Period", 18, wraps=True),
    Column("Actual", 12, numbers=True),
    Column("To date", 12, numbers=True),
    Column("Same period last year", 14, numbers=True),
    Column("Last year to date", 13, numbers=True),
    Column("Change", 11, numbers=True),
    Column("Change in per cent", 12, numbers=True),
    Column("Target", 12, numbers=True),
    Column("Target to date", 12, numbers=True),
    Column("Status", 14, wraps=True),
    Column("Why this status", 44, wraps=True),
    Column("Trend", 14, wraps=True),
    Column("Signal", 17, wraps=True),
    Column("Target can be met", 15, wraps=True),
    Column("Forecast for the year", 14, numbers=True),
    Column("Shorthand", 12, wraps=True),
    Column("Comment", 60, wraps=True),
)
_CAN_BE_MET = {
    Assurance.PASS: "Always",
    Assurance.FAIL: "Not as things are",
    Assurance.INCONSISTENT: "By chance",
    Assurance.NONE: NOT_APPLICABLE,
}


def reading_sheet(content: DataContent) -> TableSheet:
    """Return the sheet of readings."""
    title = f"Readings of {content.partnership} at {long_name(content.period)}"
    line = (
        "One indicator in one area a row. What is to date runs from 1 April; the sheet Notes says what each word means."
    )
    return TableSheet("Readings", "Readings", title, _COLUMNS, _rows(content), (line,))


def _rows(content: DataContent) -> Iterator[Sequence[Value]]:
    for entry in content.entries:
        yield [*_what(entry), *_numbers(entry), *_judgements(entry, content)]


def _what(entry: DataEntry) -> list[Value]:
    told = entry.reading
    indicator = told.indicator
    period = NOT_AVAILABLE if told.period is None else capital(long_name(told.period))
    words = (indicator.name, codes_text(indicator), indicator.priority or NOT_APPLICABLE, told.area.name)
    return [*words, unit_words(indicator), period]


def _numbers(entry: DataEntry) -> list[Value]:
    told = entry.reading
    places = told.indicator.decimals
    absent = marks_text(told.shorthand) or NOT_AVAILABLE
    return [
        _number(told.actual, places, absent),
        _number(told.to_date, places, absent if told.runs else NOT_APPLICABLE),
        _number(told.last_year, places),
        _number(told.last_year_to_date, places),
        _number(told.change, places),
        _number(told.change_percent, 1),
        _number(told.target, places),
        _number(told.target_to_date, places),
    ]


def _judgements(entry: DataEntry, content: DataContent) -> list[Value]:
    told = entry.reading
    found = analyse(told, entry.series, content.scheme.signal_options)
    forecast = found.outlook.forecast
    return [
        status_word(told, content.scheme),
        told.status_reason or NOT_APPLICABLE,
        _word(told.trend),
        _word(found.signal.variation if found.signal else None),
        _CAN_BE_MET[found.signal.assurance if found.signal else Assurance.NONE],
        _number(forecast.value if forecast else None, told.indicator.decimals),
        marks_text(told.shorthand) or NOT_APPLICABLE,
        plain_comment(entry.comment) or NOT_APPLICABLE,
    ]


def _number(value: float | None, decimals: int, absent: str = NOT_APPLICABLE) -> Value:
    return absent if value is None else Number(value, decimals)


def _word(told: StrEnum | None) -> str:
    return NOT_APPLICABLE if told is None else capital(told.value)
