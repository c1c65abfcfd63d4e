"""Which financial year a row's months or quarters belong to, before the numbers are asked."""

from __future__ import annotations

from csp_desktop.returns.labels.remarks import stated_measure
from csp_desktop.returns.labels.row_labels import LabelWords, read_label
from csp_desktop.returns.labels.years import years_in
from csp_desktop.returns.tables.blocks import Block


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
    return next((years[0] for text in (*block.context, *context) if len(years := years_in(text)) == 1), None)


def row_year(words: LabelWords, current: int | None) -> int | None:
    """Return the year that a row's label says, else the block's own."""
    if len(words.years) == 1:
        return words.years[0]
    if words.relative_year is not None and current is not None:
        return current + words.relative_year
    return current


def _label_years(block: Block) -> set[int]:
    labels = (read_label(row.label) for row in block.rows)
    return {words.years[0] for words in labels if len(words.years) == 1}


def _stated_years(block: Block) -> set[int]:
    return {stated.year for note in block.notes if (stated := stated_measure(note)) is not None}
