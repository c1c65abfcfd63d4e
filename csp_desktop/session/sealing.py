"""Sealing a pack: its bytes and its figures stay for ever as they went out; what changes later is an erratum."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from csp_desktop.domain.reading import Reading
from csp_desktop.domain.wording import figure_text
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.project.sealed import SealedPack
from csp_desktop.project.store import Project

_FIGURES = ("actual", "to_date", "last_year_to_date", "target", "year_target")

_CUT_OFF = timedelta(seconds=1)
"""The moment of a sealing is kept to the second: what was done within it came before."""


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


def seal(project: Project, content: PackContent, pack: bytes, version: str) -> SealedPack:
    """Keep a pack as it went out, with the figures of its content. Raises ProjectNotWritten where it cannot.

    Only what was printed is kept beside it: an erratum of a public pack must not tell what the pack kept back.
    """
    told = [_told(entry.reading) for entry in content.entries]
    return project.seal(str(content.period), version, pack, json.dumps(told, ensure_ascii=False))


def erratum(project: Project, sealed: SealedPack, entries: Iterable[PackEntry]) -> tuple[Correction, ...]:
    """Return what is another now than in a sealed pack, from the entries of the same version at its period."""
    before = {(each["indicator"], each["area"]): each for each in json.loads(project.sealed_readings(sealed.id))}
    return tuple(_corrections((entry.reading for entry in entries), before))


def sealed_by(packs: Iterable[SealedPack]) -> datetime | None:
    """Return the moment up to which everything was known to the last sealed of some packs; None where there is none."""
    last = max((each.sealed_at for each in packs), default=None)
    return None if last is None else datetime.fromisoformat(last) + _CUT_OFF


def _told(reading: Reading) -> dict[str, Any]:
    figures = {name: getattr(reading, name) for name in _FIGURES}
    return {"indicator": reading.indicator.id, "area": reading.area.id, "period": str(reading.period), **figures}


def _corrections(readings: Iterable[Reading], before: dict[Any, dict[str, Any]]) -> Iterator[Correction]:
    for reading in readings:
        sealed = before.get((reading.indicator.id, reading.area.id), {})
        for name in _FIGURES:
            was, now = sealed.get(name), getattr(reading, name)
            if was is not None and was != now:
                texts = (figure_text(reading.indicator, each) for each in (was, now))
                yield Correction(reading.indicator.title, reading.area.name, name.replace("_", " "), *texts)
