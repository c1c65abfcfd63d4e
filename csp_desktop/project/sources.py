"""Which figures a return brought, and from which cells."""

from __future__ import annotations

import apsw

from csp_desktop.domain.figures import SeriesKey
from csp_desktop.domain.periods import Period
from csp_desktop.project.rows import period_of, series_of

_FROM = """
    SELECT indicator, area, kind, frequency, ordinal, cell FROM figure JOIN series ON id = series
    WHERE return_id = ? ORDER BY indicator, area, kind, frequency, ordinal
"""

Sourced = tuple[SeriesKey, Period, str]
"""A figure's series and period, and the cell that it came from: `'Sheet'!B5`."""


def figures_from(connection: apsw.Connection, number: int) -> tuple[Sourced, ...]:
    """Return the figures that stand as a return brought them."""
    rows = connection.execute(_FROM, (number,))
    return tuple((series_of(*row[:3]), period_of(*row[3:5]), str(row[5])) for row in rows)
