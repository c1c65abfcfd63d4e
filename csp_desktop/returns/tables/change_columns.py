"""Columns of change among others: each is of the latest of the columns that stand left of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.labels.column_headings import column_heading
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.tables.meant_columns import Meaning

_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})
_COMPARED = frozenset({Kind.ACTUAL, Kind.CUMULATIVE})
_FEWEST = 2


def place_changes(meant: Mapping[int, Meaning], texts: Mapping[int, tuple[str, ...]]) -> dict[int, Meaning]:
    """Return what columns mean, changes that name no period as those of the columns that they compare.

    Where those are running totals and other columns are not, the change says so.
    """
    placed = dict(meant)
    compared: list[Meaning] = []
    several = len({(each.kind, _rolling(each)) for each in meant.values() if each.kind in _COMPARED}) > 1
    for column, each in sorted(meant.items()):
        if each.kind not in _CHANGES:
            compared = [*compared, each] if each.kind in _COMPARED else compared
            continue
        run = _last_run(compared)
        if run and not _names_period(texts[column]):
            placed[column] = _as_of(each, run, several)
    return placed


def _last_run(compared: list[Meaning]) -> list[Meaning]:
    """Return the last columns that are of one kind and thing, where they are two periods or more."""
    run: list[Meaning] = []
    for each in reversed(compared):
        if run and (each.kind, each.words, each.area, _rolling(each)) != (
            run[0].kind,
            run[0].words,
            run[0].area,
            _rolling(run[0]),
        ):
            break
        run.append(each)
    periods = {each.period for each in run}
    return run if len(periods) >= _FEWEST and None not in periods else []


def _as_of(change: Meaning, run: list[Meaning], several: bool) -> Meaning:
    period = max((each.period for each in run if each.period is not None), key=_end)
    words = change.words if not several or column_heading(change.words).words else ""
    if several and run[0].kind is Kind.CUMULATIVE and not words:
        words = "year to date"
    return replace(change, period=period, words=words, relative=run[0].relative)


def _rolling(meaning: Meaning) -> bool:
    return meaning.period is not None and meaning.period.rolling


def _names_period(over: tuple[str, ...]) -> bool:
    head = column_heading(over[-1]) if over else None
    return head is not None and (head.period is not None or head.before is not None)


def _end(heading: Heading) -> int:
    return heading.in_year(heading.financial_year or 0).last_month.ordinal
