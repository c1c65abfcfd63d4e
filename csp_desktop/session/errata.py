"""The erratum of a sealed pack: what it printed otherwise than the figures are now, period by period."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.indicators import called
from csp_desktop.domain.periods import long_name, parse_period
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.to_date import SeriesByKind
from csp_desktop.domain.to_date import row as of_kind
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.sealed import SealedPack
from csp_desktop.project.store import Project
from csp_desktop.session.pack_entries import kept_back
from csp_desktop.session.public import Hidden, public_series
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.sealing import FIGURES

_GONE, _KEPT_BACK = "no figure", "kept back"


@dataclass(frozen=True, slots=True)
class Correction:
    """One figure of a sealed pack that is another now, as texts in the indicator's unit."""

    indicator: str
    what: str
    sealed: str
    now: str

    @property
    def words(self) -> str:
        """Return the correction in a sentence for the erratum."""
        return f"{self.indicator}, {self.what}: printed as {self.sealed}, now {self.now}."


def erratum(project: Project, readings: Readings, sealed: SealedPack) -> tuple[Correction, ...]:
    """Return what is printed otherwise now than in a sealed pack, as the version that was sealed may tell it.

    Each figure is read again at the period that it was printed of: one that has come since corrects nothing.
    """
    is_public = sealed.version == "public"
    hidden = kept_back(project, readings) if is_public else {}
    found: list[Correction] = []
    for told in json.loads(project.sealed_readings(sealed.id)):
        row = told["indicator"], told["area"]
        if told["period"] != "None" and readings.has(row) and not (is_public and readings.indicator(row).restricted):
            found += _corrections(told, readings, row, hidden)
    return tuple(found)


def _corrections(
    told: Mapping[str, Any], readings: Readings, row: Row, hidden: Mapping[Row, Hidden]
) -> Iterator[Correction]:
    """Yield the figures of one row that are others now."""
    indicator, area = readings.indicator(row), readings.area(row)
    series = public_series(readings.series(row), hidden.get(row, frozenset()))
    period = parse_period(told["period"])
    reading = read(indicator, area, series, period, readings.scheme)
    now = reading if reading.period == period else Reading(indicator, area, period)
    for name in FIGURES:
        was, is_now = (figure_text(indicator, each) for each in (told.get(name), getattr(now, name)))
        if was and was != is_now:
            what = f"{name.replace('_', ' ')} ({long_name(period)})"
            yield Correction(called(indicator, area), what, was, is_now or _nothing(series))


def _nothing(series: SeriesByKind) -> str:
    """Return why a figure is not there: it may be kept back."""
    is_kept_back = any(Shorthand.CONFIDENTIAL in each.shorthand for each in of_kind(series, Kind.ACTUAL).values())
    return _KEPT_BACK if is_kept_back else _GONE
