"""What the public may see: series without small counts, nor what would give one away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from csp_desktop.domain.figures import Figure, Kind, Series, Shorthand
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reading import adds_up
from csp_desktop.domain.small_numbers import is_small, reveals_small, table_kept_back
from csp_desktop.domain.to_date import SeriesByKind
from csp_desktop.session.derivation import Row

Hidden = frozenset[Period]

_KEPT_BACK = Figure(shorthand=(Shorthand.CONFIDENTIAL,))
_SHOWN_AS_THEY_ARE = (Kind.TARGET, Kind.CUMULATIVE_TARGET, Kind.UPPER_TARGET, Kind.COMPARATOR)


def hidden_periods(indicator: Indicator, rows: Mapping[Row, Series], own: Row) -> dict[Row, Hidden]:
    """Return which periods of each row of one indicator are kept back.

    `rows` are its actual figures by row, `own` the partnership's own. A count that could be worked out from the
    partnership's and the other areas' is kept back too.
    """
    hidden = {row: {each for each in series if gives_away(indicator, series[each])} for row, series in rows.items()}
    areas = [row for row in rows if row != own]
    for period in sorted(set().union(*hidden.values()), key=str) if areas and own in rows else ():
        for row in _given_away_between(indicator, rows, own, areas, period):
            hidden[row].add(period)
    return {row: frozenset(_with_years(periods, rows[row])) for row, periods in hidden.items()}


def public_series(series: SeriesByKind, hidden: Hidden) -> SeriesByKind:
    """Return a row's series without the figures that are kept back, each marked as confidential.

    The public pack is worked out from these alone, so that no total, change or sentence in it knows more.
    """
    if not hidden:
        return series
    actual = {period: _KEPT_BACK if period in hidden else figure for period, figure in series[Kind.ACTUAL].items()}
    return {Kind.ACTUAL: actual, **{kind: series[kind] for kind in _SHOWN_AS_THEY_ARE if kind in series}}


def gives_away(indicator: Indicator, figure: Figure) -> bool:
    """Return whether a figure is a small count, or a ratio of one."""
    below = indicator.suppress_below
    if adds_up(indicator):
        return figure.value is not None and is_small(figure.value, below)
    parts = figure.numerator, figure.denominator
    return None not in parts and reveals_small(parts[0] or 0.0, parts[1] or 0.0, below)


def _given_away_between(
    indicator: Indicator, rows: Mapping[Row, Series], own: Row, areas: list[Row], period: Period
) -> Iterable[Row]:
    """Return which rows of one period must be kept back, where its areas may add up to the partnership's own."""
    counts = {row: rows[row][period].value for row in areas if period in rows[row]}
    whole = [int(count) for count in counts.values() if count is not None and count >= 0 and count == int(count)]
    if not adds_up(indicator) or len(whole) != len(counts):
        return counts
    columns = [*counts, own]
    return [columns[column] for row, column in table_kept_back([whole], indicator.suppress_below) if row == 0]


def _with_years(periods: set[Period], series: Series) -> set[Period]:
    """Return periods with the whole years that would give them away."""
    years = {period.financial_year for period in periods}
    return periods | {year for year in years if year in series}
