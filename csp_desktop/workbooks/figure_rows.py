"""Every figure as a row of one long table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from csp_desktop.domain.figures import Figure, Kind, Shorthand
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.small_numbers import is_small
from csp_desktop.domain.wording import capital
from csp_desktop.workbooks.book import NOT_APPLICABLE, NOT_AVAILABLE, Column, TableSheet, Value
from csp_desktop.workbooks.content import DataContent, DataEntry
from csp_desktop.workbooks.words import codes_text, marks_text, unit_words

MOST_ROWS = 1_000_000
"""How many rows one sheet holds; a workbook's limit is a little above."""

_KINDS = {
    Kind.ACTUAL: "Actual",
    Kind.CUMULATIVE: "Running total, as given",
    Kind.TARGET: "Target",
    Kind.CUMULATIVE_TARGET: "Running target",
    Kind.UPPER_TARGET: "Upper end of the target range",
    Kind.COMPARATOR: "Comparator",
}
_COLUMNS = (
    Column("Indicator", 46),
    Column("Codes", 16),
    Column("Area", 24),
    Column("Area code", 14),
    Column("Figure is", 24),
    Column("Unit", 20),
    Column("Financial year", 15),
    Column("Period", 13),
    Column("Period in words", 25),
    Column("Value", 14),
    Column("Numerator", 14),
    Column("Denominator", 15),
    Column("Number counted or asked", 17),
    Column("Shorthand", 13),
)
_SOURCES = (Column("Return", 44), Column("Cell", 28))


def figure_sheets(content: DataContent) -> Iterator[TableSheet]:
    """Yield the sheets of figures: one, or as many as so many rows need."""
    count = max(1, -(-content.figure_count // MOST_ROWS))
    rows = _rows(content)
    columns = _COLUMNS if content.sources is None else (*_COLUMNS, *_SOURCES)
    for number in range(1, count + 1):
        part = f" {number}" if count > 1 else ""
        of = f", part {number} of {count}" if count > 1 else ""
        title = f"Every figure of {content.partnership}{of}"
        line = "One figure a row, with every place that it has. Percentages are in percentage points: 91.4 is 91.4%."
        table = f"Figures{part}".replace(" ", "_")
        yield TableSheet(f"Figures{part}", table, title, columns, islice(rows, MOST_ROWS), (line,))


def _rows(content: DataContent) -> Iterator[Sequence[Value]]:
    for entry in content.entries:
        head = _head(entry)
        for kind, name in _KINDS.items():
            series = entry.series.get(kind, {})
            for period in sorted(series, key=_order):
                row = _row(entry.reading.indicator, period, series[period], is_public=content.sources is None)
                source = () if content.sources is None else _source(series[period], content.sources)
                yield [*head, name, unit_words(entry.reading.indicator), *row, *source]


def _head(entry: DataEntry) -> list[Value]:
    indicator, area = entry.reading.indicator, entry.reading.area
    return [indicator.name, codes_text(indicator), area.name, area.gss_code or NOT_APPLICABLE]


def _order(period: Period) -> tuple[str, int]:
    return period.frequency.value, period.ordinal


def _row(indicator: Indicator, period: Period, figure: Figure, *, is_public: bool) -> list[Value]:
    counted: Value = _or(figure.sample_size, NOT_APPLICABLE)
    if is_public and figure.sample_size is not None and is_small(figure.sample_size, indicator.suppress_below):
        counted = f"[{Shorthand.CONFIDENTIAL}]"
    return [
        str(period.financial_year),
        str(period),
        capital(long_name(period)),
        _or(figure.value, marks_text(figure.shorthand) or NOT_AVAILABLE),
        _or(figure.numerator, NOT_APPLICABLE),
        _or(figure.denominator, NOT_APPLICABLE),
        counted,
        marks_text(figure.shorthand) or NOT_APPLICABLE,
    ]


def _or(number: float | None, mark: str) -> Value:
    """Return a number, a whole one without its point, or the mark that stands for none."""
    if number is None:
        return mark
    return int(number) if number.is_integer() else number


def _source(figure: Figure, sources: Mapping[int, str]) -> tuple[Value, Value]:
    number = figure.origin.return_id
    name = "Typed" if number is None else sources.get(number, NOT_AVAILABLE)
    return name, figure.origin.cell or NOT_APPLICABLE
