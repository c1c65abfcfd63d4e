"""What each column of figures in a region means: its period, its kind, what it is of, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.areas import are_areas, is_area, is_whole
from csp_desktop.returns.labels.column_headings import Before, ColumnHeading, column_heading
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.spans import TO_DATE

_WITHIN_YEAR = re.compile(r"(?:in |this |the |current )*(month|quarter)\b(?! end)", re.IGNORECASE)
_TO_DATE = frozenset({Kind.CUMULATIVE, Kind.CUMULATIVE_TARGET})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column says of its figures; `period` is None where neither it nor anything around it names one.

    `relative` says that the period is the one of the table, so that a row of words may name another; `doubtful` that a
    heading like "last year" does not say whether the whole year is meant; `to_latest` that the figures run up to the
    last period that the row has.
    """

    column: int
    kind: Kind
    words: str = ""
    area: str | None = None
    period: Heading | None = None
    relative: bool = False
    doubtful: bool = False
    to_latest: bool = False
    counts: bool = False


def meanings(texts: Mapping[int, tuple[str, ...]], said: Heading | None, rows_are_areas: bool) -> dict[int, Meaning]:
    """Return what the columns mean, those left out that hold no figures; `said` is the period of the whole table."""
    places = {} if rows_are_areas else _areas_over(texts)
    shared = shared_texts(texts)
    read = {
        column: [column_heading(text) for text in over if text != places.get(column) and text not in shared]
        for column, over in texts.items()
    }
    around = _around(shared, said)
    heads = {column: _joined(parts, around) for column, parts in read.items()}
    heads = {column: head for column, head in heads.items() if head.is_figures}
    heads = _told_apart(heads, places)
    reference = _reference(heads.values(), around)
    if _are_several(heads.values()) and (around is None or around.is_year):
        year = None if reference is None else Heading(Frequency.YEAR, 0, reference.financial_year)
        return {column: _beside_several(column, head, places.get(column), year) for column, head in heads.items()}
    return {column: _meaning(column, head, places.get(column), around, reference) for column, head in heads.items()}


def shared_texts(texts: Mapping[int, tuple[str, ...]]) -> list[str]:
    """Return the headings that stand over all of several columns."""
    if len(texts) < 2:
        return []
    first = next(iter(texts.values()))
    return [text for text in first if all(text in over for over in texts.values())]


def _areas_over(texts: Mapping[int, tuple[str, ...]]) -> dict[int, str]:
    """Return the area over each column, where one level of headings names areas."""
    depth = max(map(len, texts.values()), default=0)
    for level in range(depth):
        named = {column: over[level] for column, over in texts.items() if level < len(over)}
        if len(set(named.values())) > 1 and are_areas(named.values()):
            return {column: text for column, text in named.items() if is_area(text) or is_whole(text)}
    return {}


def _around(shared: Iterable[str], said: Heading | None) -> Heading | None:
    """Return the period of the table: a heading over all columns names it before any title does."""
    named = [head.period for text in shared if (head := column_heading(text)).period is not None]
    return named[-1].placed(said) if named else said


def _joined(parts: list[ColumnHeading], around: Heading | None) -> ColumnHeading:
    """Return the headings over one column as one: words of all, kind and period of the lowest that has them."""
    if not parts:
        return ColumnHeading("")
    periods = [part.period for part in parts if part.period is not None]
    period = periods[-1] if periods else None
    for other in reversed(periods[:-1]):
        period = period.placed(other) if period is not None else other
    return ColumnHeading(
        text=" ".join(part.text for part in parts),
        kind=next((part.kind for part in reversed(parts) if part.kind is not Kind.ACTUAL), Kind.ACTUAL),
        period=None if period is None else period.placed(around),
        before=next((part.before for part in reversed(parts) if part.before is not None), None),
        words=" ".join(part.words for part in parts if part.words),
        is_figures=all(part.is_figures for part in parts),
    )


def _reference(heads: Iterable[ColumnHeading], around: Heading | None) -> Heading | None:
    """Return the period that "last year" and "to date" are seen from: the table's, or the latest of its own columns."""
    own = [
        head.period
        for head in heads
        if head.period is not None and head.period.financial_year is not None and head.before is None
        if head.kind in (Kind.ACTUAL, Kind.CUMULATIVE) and not head.period.rolling
        if not (head.kind is Kind.CUMULATIVE and head.period.is_year)
    ]
    latest = max(own, key=_end, default=None)
    if around is None or latest is None:
        return around or latest
    return (
        latest if around.is_year and not latest.is_year and latest.financial_year == around.financial_year else around
    )


def _told_apart(heads: dict[int, ColumnHeading], places: Mapping[int, str]) -> dict[int, ColumnHeading]:
    """Return the headings, those that would say the same of two columns with all of their words."""
    seen: dict[tuple[object, ...], int] = {}
    for column, head in heads.items():
        key = (head.kind, head.period, head.before, head.words, places.get(column))
        seen[key] = seen.get(key, 0) + 1
    return {
        column: replace(head, words=head.text)
        if seen[head.kind, head.period, head.before, head.words, places.get(column)] > 1
        else head
        for column, head in heads.items()
    }


def _are_several(heads: Iterable[ColumnHeading]) -> bool:
    """Return whether actual figures stand under several months or quarters of one year."""
    own = {
        head.period
        for head in heads
        if head.kind is Kind.ACTUAL and head.period is not None and not head.period.is_year and not head.period.rolling
    }
    years = [period.financial_year for period in own]
    return len(years) > len(set(years))


def _beside_several(column: int, head: ColumnHeading, area: str | None, year: Heading | None) -> Meaning:
    """Return what a column means beside several periods of a year: a target is the year's, a total runs to the last."""
    meaning = Meaning(column, head.kind, head.words, area, counts=head.counts)
    if head.period is not None:
        return replace(meaning, period=head.period if head.period.financial_year is not None else None)
    if head.kind is Kind.TARGET and head.before in (None, Before.WHOLE_YEAR):
        return replace(meaning, period=year)
    return replace(meaning, to_latest=head.kind in _TO_DATE and head.before is None)


def _end(heading: Heading) -> tuple[int, int]:
    period = heading.in_year(heading.financial_year or 0)
    return period.last_month.ordinal, -heading.frequency.months


def _meaning(
    column: int,
    head: ColumnHeading,
    area: str | None,
    around: Heading | None,
    reference: Heading | None,
) -> Meaning:
    words = "" if head.before is not None and head.counts else head.words
    meaning = Meaning(column, head.kind, words, area, counts=head.counts)
    if head.period is not None:
        return replace(meaning, period=_own_period(head, reference))
    if reference is None:
        return meaning
    if head.before is None:
        to_date = reference.words == TO_DATE and meaning.kind is Kind.ACTUAL
        kind = Kind.CUMULATIVE if to_date else meaning.kind
        return replace(meaning, kind=kind, period=reference, relative=reference is around)
    doubtful = head.before is Before.LAST_YEAR and not reference.is_year and not reference.rolling
    doubtful = doubtful and head.kind not in _TO_DATE
    return replace(meaning, period=_earlier(reference, head.before), doubtful=doubtful)


def _own_period(head: ColumnHeading, reference: Heading | None) -> Heading | None:
    """Return the period that a heading names; a year to date, or a month under a year, is the table's own in it."""
    period = head.period
    within = _WITHIN_YEAR.match(head.text)
    if period is None or period.financial_year is None or not period.is_year or not (within or head.kind in _TO_DATE):
        return period if period is not None and period.financial_year is not None else None
    if reference is None or reference.is_year or reference.financial_year is None:
        return None
    if within and reference.frequency.value != within[1].casefold():
        return None
    return reference._replace(year=(reference.year or 0) + period.financial_year - reference.financial_year)


def _earlier(heading: Heading, before: Before) -> Heading:
    """Return the period that is meant, seen from another."""
    year = heading.year or 0
    match before:
        case Before.SAME_LAST_YEAR | Before.LAST_YEAR:
            return heading._replace(year=year - 1)
        case Before.WHOLE_LAST_YEAR:
            return Heading(Frequency.YEAR, 0, (heading.financial_year or 0) - 1)
        case Before.WHOLE_YEAR:
            return heading if heading.is_year else Heading(Frequency.YEAR, 0, heading.financial_year)
        case Before.PERIOD_BEFORE:
            return _one_back(heading)


def _one_back(heading: Heading) -> Heading:
    year = heading.year or 0
    if heading.frequency is Frequency.MONTH:
        return heading._replace(number=(heading.number - 2) % 12 + 1, year=year - (heading.number == 1))
    if heading.is_year or heading.number == 0:
        return heading._replace(year=year - 1)
    per_year = heading.frequency.per_year
    return heading._replace(number=(heading.number - 2) % per_year + 1, year=year - (heading.number == 1))
