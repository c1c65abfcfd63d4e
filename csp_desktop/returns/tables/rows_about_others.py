"""Rows that speak of the rows beside them, and are none of their own: a chart's mean, what was met of a target."""

from __future__ import annotations

import re
from collections.abc import Iterable

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit
from csp_desktop.returns.tables.draft import Draft

_LIMIT = re.compile(r"\b(?:limit|bound)s?\b|\b[lu](?:cl|pl)\b", re.IGNORECASE)
_CENTRE = re.compile(r"(?:process )?(?:mean|average|avg|median|cent(?:re|er|ral) ?line|cl)", re.IGNORECASE)
_OF_TARGET = re.compile(r"(?:%|\bper ?cent(?:age)?) of (?:the )?(?:annual |profiled )?target\W*", re.IGNORECASE)
_TARGETS = frozenset({Kind.TARGET, Kind.CUMULATIVE_TARGET})

_Place = tuple[str, str | None]


def set_rows_about_others_aside(drafts: list[Draft]) -> None:
    """Take a mere mean beside rows of limits, and a percentage of the target beside that target, for what they are."""
    limited = _places(draft for draft in drafts if draft.kind is Kind.OTHER and _LIMIT.search(draft.label))
    targeted = _places(draft for draft in drafts if draft.kind in _TARGETS and draft.unit is not Unit.PERCENT)
    for draft in drafts:
        place, label = (draft.measure, draft.area), draft.label.strip()
        is_centre = place in limited and _CENTRE.fullmatch(label)
        if is_centre or (place in targeted and _OF_TARGET.fullmatch(label)):
            draft.kind = Kind.OTHER


def _places(drafts: Iterable[Draft]) -> set[_Place]:
    return {(draft.measure, draft.area) for draft in drafts}
