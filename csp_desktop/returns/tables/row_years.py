"""Which financial year a row's months or quarters belong to, before the numbers are asked."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.numbers import total
from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.remarks import stated_measure
from csp_desktop.returns.labels.row_labels import LabelWords, read_label
from csp_desktop.returns.labels.years import years_in
from csp_desktop.returns.tables.blocks import Block

_MOST = 0.5
_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})


def current_year(block: Block, context: tuple[str, ...]) -> int | None:
    """Return the financial year that a block reports on, None where nothing says it.

    The headings say it first, then the title, then the latest year among the rows' labels and the performance
    measure, then what stands above, and then the names of sheet and file, which are `context`.
    """
    if block.header.years:
        return max(block.header.years)
    titled = years_in(block.title)
    if len(titled) == 1:
        return titled[0]
    said = _label_years(block) | _stated_years(block)
    if said:
        return max(said)
    named = (years[0] for text in (*block.context, *context) if len(years := years_in(text)) == 1)
    return next(named, None) or year_of_sums(block)


def year_of_sums(block: Block) -> int | None:
    """Return the one year that heads a column beside the months, where it is their sum in most rows."""
    columns = block.header.columns
    years = [column for column, heading in columns.items() if heading.frequency is Frequency.YEAR]
    months = [column for column, heading in columns.items() if heading.frequency is Frequency.MONTH]
    if len(years) != 1 or len(months) != Frequency.MONTH.per_year:
        return None
    rows = [row.figures for row in block.rows if row.figures.keys() >= {*years, *months}]
    same = sum(_adds_up([row[column].value for column in months], row[years[0]].value) for row in rows)
    return columns[years[0]].year if rows and same > _MOST * len(rows) else None


def _adds_up(parts: list[float | None], whole: float | None) -> bool:
    values = [value for value in parts if value is not None]
    return len(values) == len(parts) and whole is not None and total(values) == whole


def row_year(words: LabelWords, current: int | None) -> int | None:
    """Return the year that a row's label says, else the block's own."""
    if len(words.years) == 1:
        return words.years[0]
    if words.relative_year is not None and current is not None and words.kind not in _CHANGES:
        return current + words.relative_year
    return current


def _label_years(block: Block) -> set[int]:
    labels = (read_label(row.label) for row in block.rows)
    return {words.years[0] for words in labels if len(words.years) == 1}


def _stated_years(block: Block) -> set[int]:
    return {stated.year for note in block.notes if (stated := stated_measure(note)) is not None}
