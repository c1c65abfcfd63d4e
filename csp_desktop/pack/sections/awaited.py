"""Indicators of which nothing has come in: told together in a sentence, for a page of each would say nothing."""

from __future__ import annotations

from collections.abc import Iterable

from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.sections.measure_cells import named


def is_awaited(entry: PackEntry) -> bool:
    """Return whether there is nothing of an indicator at all: no figure, no target, no comment."""
    return not entry.comment and not any(entry.series.values())


def awaited_words(entries: Iterable[PackEntry]) -> str:
    """Return which indicators have no figure yet, those in development apart; empty without any."""
    told = list(entries)
    coming = [each for each in told if not each.reading.indicator.in_development]
    growing = [each for each in told if each.reading.indicator.in_development]
    said = [f"No figure for {_year(coming)} has come in yet of: {_names(coming)}."] if coming else []
    said += [f"In development: {_names(growing)}."] if growing else []
    return " ".join(said)


def _year(entries: list[PackEntry]) -> str:
    return str(entries[0].reading.as_at.financial_year)


def _names(entries: list[PackEntry]) -> str:
    return "; ".join(named(each.reading) for each in entries)
