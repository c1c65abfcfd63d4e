"""Sealing a pack: its bytes and its figures stay for ever as they went out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from csp_desktop.domain.reading import Reading
from csp_desktop.pack.content import PackContent
from csp_desktop.project.sealed import SealedPack
from csp_desktop.project.store import Project

FIGURES = ("actual", "to_date", "last_year_to_date", "target", "year_target")
"""Which figures of a reading are kept."""

_CUT_OFF = timedelta(seconds=1)
"""The moment of a sealing is kept to the second: what was done within it came before."""


def seal(project: Project, content: PackContent, pack: bytes, version: str) -> SealedPack:
    """Keep a pack as it went out, with the figures of its content. Raises ProjectNotWritten where it cannot.

    Only what was printed is kept beside it: an erratum of a public pack must not tell what the pack kept back.
    """
    told = [_told(entry.reading) for entry in content.entries]
    return project.seal(str(content.period), version, pack, json.dumps(told, ensure_ascii=False))


def sealed_by(packs: Iterable[SealedPack]) -> datetime | None:
    """Return the moment up to which everything was known to the last sealed of some packs; None where there is none."""
    last = max((each.sealed_at for each in packs), default=None)
    return None if last is None else datetime.fromisoformat(last) + _CUT_OFF


def _told(reading: Reading) -> dict[str, Any]:
    figures = {name: getattr(reading, name) for name in FIGURES}
    return {"indicator": reading.indicator.id, "area": reading.area.id, "period": str(reading.period), **figures}
