"""Sealing a pack: its bytes and its figures stay for ever as they went out; what changes later is an erratum."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.sealed import SealedPack
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings

_FIGURES = ("actual", "to_date", "last_year_to_date", "target", "year_target")


@dataclass(frozen=True, slots=True)
class Correction:
    """One figure of a sealed pack that is another now, as texts in the indicator's unit."""

    indicator: str
    area: str
    what: str
    sealed: str
    now: str

    @property
    def words(self) -> str:
        """Return the correction in a sentence for the erratum."""
        was, now = (each or "no figure" for each in (self.sealed, self.now))
        return f"{self.indicator}, {self.what}: printed as {was}, now {now}."


def seal(project: Project, readings: Readings, pack: bytes, version: str) -> SealedPack:
    """Keep a pack as it went out, with the figures of every reading in it. Raises ProjectNotWritten where it cannot."""
    told = [_told(reading) for reading in readings]
    return project.seal(str(readings.as_at), version, pack, json.dumps(told, ensure_ascii=False))


def erratum(project: Project, sealed: SealedPack, readings: Readings) -> tuple[Correction, ...]:
    """Return what is another now than in a sealed pack, from readings as at its period."""
    before = {(each["indicator"], each["area"]): each for each in json.loads(project.sealed_readings(sealed.id))}
    return tuple(_corrections(readings, before))


def _told(reading: Reading) -> dict[str, Any]:
    figures = {name: getattr(reading, name) for name in _FIGURES}
    return {"indicator": reading.indicator.id, "area": reading.area.id, "period": str(reading.period), **figures}


def _corrections(readings: Iterable[Reading], before: dict[Any, dict[str, Any]]) -> Iterable[Correction]:
    for reading in readings:
        sealed = before.get((reading.indicator.id, reading.area.id))
        if sealed is None:
            continue
        for name in _FIGURES:
            was, now = sealed.get(name), getattr(reading, name)
            if was is not None and was != now:
                texts = (figure_text(reading.indicator, each) for each in (was, now))
                yield Correction(reading.indicator.title, reading.area.name, name.replace("_", " "), *texts)
