"""What the columns of a table hold besides their periods: kinds of figures, and figures of several things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.labels.headings import Heading
from csp_desktop.returns.labels.row_labels import read_label

_TOTAL = re.compile(r"(?:grand )?totals?", re.IGNORECASE)
_OF_N = {"n": Kind.NUMERATOR, "N": Kind.DENOMINATOR}


class ColumnKind(NamedTuple):
    """What the figures of a column are: their kind, the words for what they are of, whether twelve months long.

    `words` are empty where the heading names no more than a period and a kind.
    """

    kind: Kind
    words: str = ""
    rolling: bool = False


def column_kinds(columns: Mapping[int, Heading]) -> dict[int, ColumnKind]:
    """Return what the figures under each heading are; words that all columns share say nothing of any of them."""
    kinds = {column: _column_kind(heading.words, heading.rolling) for column, heading in columns.items()}
    if {"n", "N"} <= {heading.words for heading in columns.values()}:
        kinds |= {c: kinds[c]._replace(kind=_OF_N[each.words]) for c, each in columns.items() if each.words in _OF_N}
    words = {kind.words for kind in kinds.values()}
    if len(words) > 1 or words == {""}:
        totals = {column for column, each in columns.items() if len(words) > 1 and _TOTAL.fullmatch(each.words)}
        return kinds | {column: kinds[column]._replace(words=columns[column].words) for column in totals}
    return {column: kind._replace(words="") for column, kind in kinds.items()}


@lru_cache(maxsize=1_024)
def _column_kind(words: str, rolling: bool) -> ColumnKind:
    read = read_label(words)
    says_more = bool(read.stem) or (read.percent and read.kind is not Kind.PERCENT_CHANGE)
    return ColumnKind(read.kind, words if says_more else "", rolling)


def label_with(label: str, words: str) -> str:
    """Return a row's label with what its columns say it is of."""
    return f"{label} {words}".strip() if words and words.casefold() not in label.casefold() else label
