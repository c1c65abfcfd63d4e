"""What the last sealed packs printed, held against the figures of today."""

from __future__ import annotations

import json
from collections.abc import Iterator

from csp_desktop.checks.figures.sealed import Printed, other_than_printed
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.project.sealed import SealedPack
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings, Row

Sealed = tuple[Row, Printed]


def sealed_findings(project: Project, readings: Readings) -> Iterator[Finding]:
    """R24: yield each figure of the packs that were sealed last which is another now, once for all versions."""
    told: set[tuple[Row, Period]] = set()
    rows = frozenset(readings.rows())
    for pack in _last_packs(project, readings.as_at):
        for row, printed in _printed(project, pack):
            if row in rows and (row, printed.period) not in told:
                found = other_than_printed(readings.reading_as_at(row, printed.period.last_month), printed)
                if found is not None:
                    told.add((row, printed.period))
                    yield found


def _last_packs(project: Project, as_at: Period) -> list[SealedPack]:
    """Return the pack of each version that was sealed last, of those up to the period that is read."""
    last = {each.version: each for each in project.sealed_packs() if _ends(each) <= as_at.last_month}
    return list(last.values())


def _ends(pack: SealedPack) -> Period:
    return parse_period(pack.period).last_month


def _printed(project: Project, pack: SealedPack) -> Iterator[Sealed]:
    """Yield the figures of a sealed pack that say of which period they are."""
    of_pack = parse_period(pack.period)
    for each in json.loads(project.sealed_readings(pack.id)):
        if each["period"] not in ("", "None"):
            printed = Printed(parse_period(each["period"]), of_pack, each["actual"], each["to_date"])
            yield (each["indicator"], each["area"]), printed
