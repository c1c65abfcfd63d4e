"""The supplement to a pack that has gone out: late items, and the figures that have come since."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import called
from csp_desktop.domain.periods import Period
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.plan import PlannedSection, SectionName
from csp_desktop.pack.preview import page_count
from csp_desktop.project.sealed import SealedPack
from csp_desktop.project.store import Project
from csp_desktop.session.pack_entries import is_partly_hidden, kept_back
from csp_desktop.session.pack_plan import plan_of
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.sealing import sealed_by

_SECTIONS = (SectionName.AGENDA, SectionName.INDICATORS, SectionName.ERRATUM, SectionName.PAPERS)


def supplement_content(
    project: Project, readings: Readings, printed_on: date, *, restricted: bool = False
) -> PackContent:
    """Return what the supplement to the readings' pack says: what is marked late, and figures that came since.

    Its pages go on after those of the pack, where that is sealed. Raises Refusal where nothing is late.
    """
    plan = replace(plan_of(project), sections=tuple(map(PlannedSection, _SECTIONS)))
    whole = pack_content(project, readings, printed_on, restricted=restricted, plan=plan)
    sealed = _sealed(project, readings)
    papers = [each for each in whole.lists[ListName.PAPERS] if each.values.get("late")]
    entries = _come_since(project, sealed, whole.entries, _secret(project, readings) if restricted else ())
    names = {called(each.reading.indicator, each.reading.area) for each in entries}
    content = replace(
        whole,
        entries=entries,
        left_out=tuple(each for each in whole.left_out if each in names),
        lists={ListName.PAPERS: tuple(papers), ListName.AGENDA: tuple(_late_items(whole, papers))},
        erratum=whole.erratum if sealed else None,
        is_supplement=True,
        first_page=1 if sealed is None else _after(project, sealed),
    )
    if not content.entries and not any(content.lists.values()):
        raise Refusal(
            "Nothing is late: tick Late at an item of the agenda or at a paper (Board pack, Agenda and papers)."
        )
    return content


def _sealed(project: Project, readings: Readings) -> SealedPack | None:
    """Return the public pack of the period that was sealed last."""
    found = [each for each in project.sealed_packs() if each.period == str(readings.as_at) and each.version == "public"]
    return found[-1] if found else None


def _after(project: Project, sealed: SealedPack) -> int:
    """Return the right-hand page that follows a sealed pack."""
    pages = page_count(project.sealed_pack(sealed.id))
    return pages + 1 + pages % 2


def _late_items(content: PackContent, papers: Iterable[ListItem]) -> list[ListItem]:
    """Return the items of the agenda that are late, or whose papers are."""
    titles = {each.values.get("title") for each in papers}
    items = content.lists[ListName.AGENDA]
    return [each for each in items if each.values.get("late") or _paper(each) in titles]


def _paper(item: ListItem) -> str:
    return item.values.get("paper") or item.values.get("item", "")


def came_after(project: Project, key: SeriesKey, period: Period, moment: datetime) -> bool:
    """Return whether a figure has come since a moment, and there was none then."""
    history = project.history(key, period)
    before = [each for each in history if each.action.when <= moment]
    return len(before) < len(history) and not any(each.after is not None for each in before)


def _come_since(
    project: Project, sealed: SealedPack | None, entries: Iterable[PackEntry], secret: Collection[Row]
) -> tuple[PackEntry, ...]:
    """Return the entries whose figures reach further than when the pack was sealed.

    Of `secret` rows, which the public pack does not tell whole, the journal says when their last figure came.
    """
    moment = None if sealed is None else sealed_by([sealed])
    if sealed is None or moment is None:
        return ()
    told = {(each["indicator"], each["area"]): each for each in json.loads(project.sealed_readings(sealed.id))}
    return tuple(
        each for each in entries if (_came_late(project, each, moment) if _row(each) in secret else _is_new(each, told))
    )


def _row(entry: PackEntry) -> Row:
    return entry.reading.indicator.id, entry.reading.area.id


def _came_late(project: Project, entry: PackEntry, moment: datetime) -> bool:
    key, period = SeriesKey(*_row(entry), Kind.ACTUAL), entry.reading.period
    return period is not None and came_after(project, key, period, moment)


def _secret(project: Project, readings: Readings) -> frozenset[Row]:
    """Return the rows that the public pack does not tell, or not whole."""
    hidden = kept_back(project, readings)
    rows = readings.own_rows()
    return frozenset(each for each in rows if readings.indicator(each).restricted or is_partly_hidden(each, hidden))


def _is_new(entry: PackEntry, told: Mapping[tuple[int, int], dict[str, Any]]) -> bool:
    reading = entry.reading
    before = told.get(_row(entry), {}).get("period", "None")
    return reading.period is not None and before != str(reading.period)
