"""R11: a running target that rises in nearly, and not quite, equal steps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.numbers import difference, printed
from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.tables.draft import Draft, related
from csp_desktop.returns.tables.scene import Scene

_METHOD = re.compile(r"\b(?:profil\w*|season\w*|phas(?:ed|ing)|last year['’]s shape|days in|weighted)\b", re.I)
_NEARLY = 0.15
"""By what part of the mean a step may be off and still be meant to be equal; steps that differ more are a profile."""

_Place = tuple[str, str | None, str]

_DAYS = tuple(accumulate((30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31)))


def check_steps(drafts: list[Draft], notes: Iterable[str], scene: Scene) -> None:
    """Find running targets whose steps are neither equal nor follow a shape that is known; a note may name a method."""
    if any(_METHOD.search(text) for text in notes):
        return
    totals: dict[_Place, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.kind is Kind.CUMULATIVE:
            totals[draft.measure, draft.area, draft.words.stem].append(draft)
    for draft in drafts:
        if draft.kind is Kind.CUMULATIVE_TARGET and draft.year is not None:
            values = list(draft.inner().values())
            whole_year = len(values) == draft.frequency.per_year > 1 and values[-1] > 0
            beside = _beside(draft, totals)
            if whole_year and not _METHOD.search(draft.label) and _is_uneven(draft, values, beside):
                _find(draft, values, scene)


def _beside(draft: Draft, totals: Mapping[_Place, list[Draft]]) -> list[Draft]:
    """Return the running totals that a target may be of: of its own words, or of none."""
    stem = draft.words.stem
    if not stem:
        places = (place for place in totals if place[:2] == (draft.measure, draft.area))
        return [each for place in places for each in totals[place]]
    return [each for words in (stem, "") for each in totals.get((draft.measure, draft.area, words), [])]


def _is_uneven(draft: Draft, values: Sequence[float], totals: list[Draft]) -> bool:
    steps, mean = _steps(values), values[-1] / len(values)
    nearly = all(abs(step - mean) <= _NEARLY * mean for step in steps)
    unit = _unit(draft)
    one_step_and_the_rest = len(set(steps[:-1])) == 1
    if not nearly or one_step_and_the_rest:
        return False
    return not any(_follows(values, shape, unit) for shape in _shapes(draft, len(values), totals))


def _steps(values: Sequence[float]) -> list[float]:
    return [values[0], *(difference(later, earlier) for earlier, later in pairwise(values))]


def _unit(draft: Draft) -> float:
    """Return by how much a target that is rounded to its decimals may be off: one in the last of them."""
    return float(10.0 ** -_places(draft))


def _shapes(draft: Draft, count: int, totals: list[Draft]) -> Iterator[Sequence[float]]:
    """Yield the shapes that a year's target may follow: equal steps, the days of the months, and last year's."""
    yield range(1, count + 1)
    if draft.frequency is Frequency.MONTH:
        yield _DAYS
    for other in totals:
        inner = list(other.inner().values()) if related(other, draft) else []
        if len(inner) == count and inner[-1] > 0:
            yield inner


def _follows(values: Sequence[float], shape: Sequence[float], unit: float) -> bool:
    scale = values[-1] / shape[-1]
    return all(abs(value - part * scale) <= unit for value, part in zip(values, shape, strict=True))


def _find(draft: Draft, values: Sequence[float], scene: Scene) -> None:
    steps = [_plain(step) for step in _steps(values)]
    places = _places(draft)
    equal = [printed(values[-1] * (place + 1) / len(values), places) for place in range(len(values))]
    message = (
        f"“{draft.label}” rises to {equal[-1]} in steps of {', '.join(steps)}, which are nearly equal and follow no"
        f" shape: equal steps would give {', '.join(equal)}. Put it right, or say how it was spread."
    )
    said = ", ".join(map(_plain, values))
    scene.find("R11", Severity.NOTE, draft, message, draft.inner(), said, ", ".join(equal))


def _plain(value: float) -> str:
    return f"{value:.10g}"


def _places(draft: Draft) -> int:
    return max(len(f"{value:.10g}".partition(".")[2]) for value in draft.inner().values())
