"""R26 and R22: what a budget's rows come to, what of it is not allocated, and recommendations without progress."""

from __future__ import annotations

import re

from csp_desktop.domain.findings import Severity
from csp_desktop.domain.money import amount_text
from csp_desktop.returns.lists.finding_lists import is_progress
from csp_desktop.returns.lists.model import ListKind, ReturnList
from csp_desktop.returns.tables.scene import Scene

_RULE = "R26"
_PENNY = 0.005
_THOUSAND = 1_000
_SCALE = re.compile(r"\d\s?(?:m|mn|bn|k|million|thousand)\b", re.IGNORECASE)


def check_list(found: ReturnList, scene: Scene) -> None:
    """Record where a budget's rows do not sum to its total or have no amount, and recommendations without progress."""
    if found.kind is ListKind.RECOMMENDATIONS:
        _say_without_progress(found, scene)
    for place in found.money:
        _check_total(found, place, scene)
        _say_unallocated(found, place, scene)
        _say_rounded(found, place, scene)
    if found.money and not found.stated:
        _say_without_total(found, scene)


def _check_total(found: ReturnList, place: int, scene: Scene) -> None:
    stated, ours = found.stated.get(place), found.totals[place]
    if stated is not None and abs(stated - ours) > _PENNY:
        message = (
            f"The rows of “{found.headings[place]}” come to {amount_text(ours)},"
            f" and its total says {amount_text(stated)}:"
            f" {amount_text(abs(stated - ours))} {'more' if stated > ours else 'less'}."
        )
        scene.note(_RULE, Severity.ERROR, message, "", found.title)


def _say_unallocated(found: ReturnList, place: int, scene: Scene) -> None:
    rows = [entry for entry in found.entries if place in entry.unallocated]
    if not rows:
        return
    said = sorted({entry.texts[place] or "nothing" for entry in rows})
    words = ", ".join(f"“{text}”" if text != "nothing" else text for text in said)
    count = "1 row has" if len(rows) == 1 else f"{len(rows)} rows have"
    others = f"the other {len(found.entries) - len(rows)} come to {amount_text(found.totals[place])}"
    message = f"{count} no amount under “{found.headings[place]}” ({words}); {others}."
    cell = next((entry.cells[place] for entry in rows if place in entry.cells), "")
    scene.note(_RULE, Severity.WARNING, message, cell, found.title)


def _say_rounded(found: ReturnList, place: int, scene: Scene) -> None:
    """Record amounts in millions or thousands beside others that are given to the pound: no sum of both is exact."""
    whole = [entry for entry in found.entries if entry.amounts.get(place, 0) % _THOUSAND]
    rounded = [entry for entry in found.entries if place in entry.amounts and _SCALE.search(entry.texts[place])]
    if not whole or not rounded:
        return
    texts = ", ".join(f"“{entry.texts[place]}”" for entry in rounded)
    message = (
        f"{texts} under “{found.headings[place]}” {'are' if len(rounded) > 1 else 'is'} rounded, and"
        f" “{whole[0].texts[place]}” is not, so their sum, {amount_text(found.totals[place])}, is not exact: write all"
        " in full."
    )
    scene.note(_RULE, Severity.NOTE, message, rounded[0].cells.get(place, ""), found.title, printed=texts.strip("“”"))


def _say_without_total(found: ReturnList, scene: Scene) -> None:
    sums = " and ".join(f"{amount_text(found.totals[place])} under “{found.headings[place]}”" for place in found.money)
    message = f"“{found.title}” gives no total; its rows come to {sums}."
    scene.note(_RULE, Severity.NOTE, message, "", found.title)


def _say_without_progress(found: ReturnList, scene: Scene) -> None:
    for place, heading in enumerate(found.headings):
        without = sum(not entry.texts[place] for entry in found.entries)
        if without and is_progress(heading):
            message = f"{without} of the {len(found.entries)} recommendations say nothing under “{heading}”."
            scene.note("R22", Severity.NOTE, message, "", found.title)
