"""Every finding of a project: of its returns, its figures, its comments and its pack."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from csp_desktop.checks.figures.definitions import baseline_to_come, one_name_for_two
from csp_desktop.checks.figures.limits import not_of_its_unit
from csp_desktop.checks.figures.shares import moved_by_its_base, no_whole_number, without_number_asked
from csp_desktop.checks.figures.statuses import (
    not_by_the_rule,
    one_word_for_two,
    other_tolerance_in_words,
    without_a_word,
)
from csp_desktop.checks.figures.targets import running_target_falls, without_target, worse_than_before
from csp_desktop.checks.figures.time import compared_in_part, later_than_its_lag
from csp_desktop.checks.prose import acronyms_of_two_things, impossible_years, largest_change_unsaid, words_twice
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.live_fields import field_findings
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.reader import read
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.store import Project
from csp_desktop.session.claims import CheckedClaim, claims_by_row
from csp_desktop.session.comments import changes_since_written, changes_words
from csp_desktop.session.document_findings import document_findings
from csp_desktop.session.ledger import ledger
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.sealed_findings import sealed_findings

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def findings_of(project: Project, readings: Readings) -> tuple[Finding, ...]:
    """Return every finding of a project as at the period of its readings, what matters most first."""
    return by_weight(each for step in findings_in_steps(project, readings) for each in step)


def findings_in_steps(project: Project, readings: Readings) -> Iterator[tuple[Finding, ...]]:
    """Yield every finding of a project in any order: those of a row in a step, so that others can be let in between."""
    yield findings_of_returns(project)
    yield from _steps(project, readings)
    yield from _of_comments(project, readings)
    sealed = tuple(sealed_findings(project, readings))
    yield sealed
    told = {(each.where.indicator, each.where.period) for each in sealed}
    yield tuple(each for each in _restated(project, readings) if (each.where.indicator, each.where.period) not in told)


def by_weight(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with what matters most first, each once."""
    return tuple(sorted(dict.fromkeys(found), key=lambda each: _ORDER.index(each.severity)))


def findings_of_returns(project: Project) -> tuple[Finding, ...]:
    """Return what was found in the returns when they were taken in."""
    return tuple(each for received in project.returns() for each in received.findings)


def _steps(project: Project, readings: Readings) -> Iterator[tuple[Finding, ...]]:
    """Yield what does not hold in a project's figures and comments, row by row, and in the words of its statuses."""
    claims = claims_by_row(project, readings)
    rows = readings.own_rows()
    told = _told_of_cells(project)
    for row in rows:
        found = _of_row(readings, row, claims.get(row, ()))
        yield tuple(each for each in found if (each.rule, _cell(readings, row)) not in told)
    texts = (readings.reading(row).comment for row in rows)
    scheme = readings.scheme
    yield (*one_word_for_two(scheme), *without_a_word(scheme), *other_tolerance_in_words(scheme))
    yield (*acronyms_of_two_things(texts), *one_name_for_two(project.indicators()))
    yield tuple(document_findings(project, readings))


def _told_of_cells(project: Project) -> frozenset[tuple[str, str]]:
    """Return which rule was told of which cell when its return came: the figure from there is not told of again."""
    places = ((each.rule, each.where) for received in project.returns() for each in received.findings)
    return frozenset((rule, f"'{where.sheet}'!{where.cell}") for rule, where in places if where.cell)


def _cell(readings: Readings, row: Row) -> str:
    """Return the cell that a row's figure came from, empty where it came from none."""
    reading = readings.reading(row)
    figure = readings.series(row).get(Kind.ACTUAL, {}).get(reading.period) if reading.period else None
    return figure.origin.cell if figure is not None else ""


def _of_row(readings: Readings, row: Row, claims: tuple[CheckedClaim, ...]) -> Iterator[Finding]:
    reading, series = readings.reading(row), readings.series(row)
    for claim in claims:
        wrong = claim.finding()
        if wrong is not None:
            yield replace(wrong, where=replace(wrong.where, indicator=reading.indicator.title))
    yield from not_of_its_unit(reading, series)
    yield from no_whole_number(reading, series)
    yield from without_number_asked(reading, series)
    yield from moved_by_its_base(reading, series)
    yield from compared_in_part(reading)
    yield from baseline_to_come(reading)
    yield from later_than_its_lag(reading)
    yield from running_target_falls(reading, series)
    if reading.area.parent is None:
        yield from without_target(reading, series)
        yield from worse_than_before(reading, series)
    if readings.override(row) is not None:
        by_rule = read(reading.indicator, reading.area, series, readings.as_at, readings.scheme).status
        yield from not_by_the_rule(reading, by_rule, readings.scheme)
    yield from impossible_years(reading)
    yield from words_twice(reading)
    if reading.comment.strip():
        yield from largest_change_unsaid(reading, readings.analysis(row).change, claims)


def _restated(project: Project, readings: Readings) -> Iterator[Finding]:
    """R24: yield each figure that a return gave anew and otherwise, and whether a comment was written before."""
    for line in ledger(project):
        restated = line.restatement
        if restated.series.kind is not Kind.ACTUAL or restated.period.last_month > readings.as_at.last_month:
            continue
        before, after = (figure_text(line.indicator, each.value) for each in (restated.before, restated.after))
        written = " Look at the comments that speak of it." if line.comments else ""
        message = f"{line.indicator.title} in {long_name(restated.period)} was {before} and is now {after}.{written}"
        place = Place(
            workbook=line.after_from,
            cell=restated.after.origin.cell,
            indicator=line.indicator.title,
            period=str(restated.period),
        )
        yield Finding("R24", Severity.NOTE, place, message, printed=before, expected=after)


def _of_comments(project: Project, readings: Readings) -> Iterator[tuple[Finding, ...]]:
    """Yield of each comment that is printed now what follows no figure in it, and what changed since it was written."""
    rows = frozenset(readings.own_rows())
    for (indicator, area, period), text in project.comments().items():
        row = (indicator, area)
        if row in rows and readings.reading(row).comment_period == period:
            yield (*field_findings(text, readings.reading(row)), *_written_before(project, readings, row))


def _written_before(project: Project, readings: Readings, row: Row) -> Iterator[Finding]:
    """Yield that a comment was written before its figures changed, where it was."""
    changes = changes_since_written(project, readings, row)
    if changes:
        reading = readings.reading(row)
        title = reading.indicator.title
        message = f"The comment on {title} was written before its figures changed: {changes_words(changes)}."
        yield Finding("comment", Severity.WARNING, Place(indicator=title, period=str(reading.comment_period)), message)
