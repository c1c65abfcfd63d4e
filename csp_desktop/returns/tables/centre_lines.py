"""Rows of a control chart that stand beside its figures: the mean between two limits is no figure of its own."""

from __future__ import annotations

import re

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.tables.draft import Draft

_LIMIT = re.compile(r"\b(?:limit|bound)s?\b|\b[lu](?:cl|pl)\b", re.IGNORECASE)
_CENTRE = re.compile(r"(?:process )?(?:mean|average|avg|median|cent(?:re|er|ral) ?line|cl)", re.IGNORECASE)


def set_centre_lines_aside(drafts: list[Draft]) -> None:
    """Take rows that are called a mere mean, beside rows of limits of the same thing, for what they are."""
    limited = {
        (draft.measure, draft.area) for draft in drafts if draft.kind is Kind.OTHER and _LIMIT.search(draft.label)
    }
    for draft in drafts:
        if (draft.measure, draft.area) in limited and _CENTRE.fullmatch(draft.label.strip()):
            draft.kind = Kind.OTHER
