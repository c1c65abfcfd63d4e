"""The rows of a table gathered by what they say: what they were taken for, and what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.remembered import About
from csp_desktop.returns.model import ReturnSeries, ReturnTable
from csp_desktop.returns.placing import Placed
from csp_desktop.returns.proposal import IntakeRow, KnownBy
from csp_desktop.returns.row_words import plain_words

MOST_AREAS = 8
"""How many unknown areas of one table are asked for one by one; where there are more, they are other people's."""

_NAMED = 3


def rows_of(
    table: ReturnTable, number: int, series: Sequence[ReturnSeries], placed: Sequence[Placed]
) -> list[IntakeRow]:
    """Return the rows of a table that say the same as one; where none is known and all say the same, the table is."""
    rows: dict[tuple[About, str], IntakeRow] = {}
    for each, found in zip(series, placed, strict=True):
        key = found.about, found.words
        if key not in rows:
            rows[key] = _row(table, number, each, found)
        rows[key] = replace(rows[key], figures=rows[key].figures + len(each.values))
    alone = len(rows) == 1 and not any(each.area for each in series)
    return [replace(row, label="") if alone and row.is_question else row for row in _asked(list(rows.values()))]


def _row(table: ReturnTable, number: int, series: ReturnSeries, found: Placed) -> IntakeRow:
    label = (series.area or series.area_code or series.label) if found.about is About.AREA else series.label
    return IntakeRow(
        sheet=table.sheet,
        range=table.range,
        measure=series.measure or table.title,
        label=label,
        about=found.about,
        words=found.words,
        target=found.target,
        by=found.by,
        suggestion=found.suggestion,
        area_words=plain_words(series.area or series.area_code or series.label),
        unit=series.unit,
        frequency=series.frequency,
        rolling=series.rolling,
        table=number,
    )


def _asked(rows: list[IntakeRow]) -> list[IntakeRow]:
    """Return rows, those of very many unknown areas left out instead of asked for."""
    unknown = [row for row in rows if row.is_question and row.about is About.AREA]
    if len(unknown) <= MOST_AREAS:
        return rows
    return [replace(row, by=KnownBy.OTHERS) if row in unknown else row for row in rows]


def row_findings(rows: Sequence[IntakeRow], table: Place) -> Iterator[Finding]:
    """Yield a finding for every question, and one for all areas of others together."""
    for row in rows:
        if row.is_question:
            place = replace(table, indicator=row.measure, text=row.label)
            yield Finding("match", Severity.WARNING, place, _question(row))
    others = [row.label for row in rows if row.by is KnownBy.OTHERS]
    if others:
        first = ", ".join(others[:_NAMED])
        message = f"{len(others)} areas are none of this partnership's and were left out: {first} and so on."
        yield Finding("match", Severity.NOTE, table, message)


def _question(row: IntakeRow) -> str:
    if row.about is About.AREA:
        return f"{row.title} is no area of this partnership; say which it is, or leave it out."
    return f"{row.title} belongs to no indicator and area of this partnership; say which, or leave it out."
