"""The outturns of the years before, beside each other."""

from __future__ import annotations

from csp_desktop.domain.outturn import outturns_of, outturns_otherwise
from csp_desktop.domain.wording import figure_text
from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.outline import Block, Cell, Column, Paragraph, Row, Table, Voice

_LABEL_SHARE, _YEAR_SHARE = 3.3, 1.7
_MONTHLY_SHARES = 15.3
"""The shares of a table by month, so that the labels of both are as broad."""


def outturns_table(entry: PackEntry) -> list[Block]:
    """Return a column for each year before, and a note where the partner's own figure is another; else nothing."""
    indicator = entry.reading.indicator
    found = outturns_of(entry.reading, entry.series)
    if not found:
        return []
    columns = (Column("Year", _LABEL_SHARE), *(Column(str(each.year), _YEAR_SHARE, numeric=True) for each in found))
    row = Row((Cell("Whole year"), *(Cell(figure_text(indicator, each.value)) for each in found)))
    breadth = min(1.0, (_LABEL_SHARE + _YEAR_SHARE * len(found)) / _MONTHLY_SHARES)
    said = outturns_otherwise(indicator, found)
    table = Table(f"{indicator.name} in the years before.", columns, (row,), breadth)
    return [table, *([Paragraph(said, Voice.NOTE)] if said else [])]
