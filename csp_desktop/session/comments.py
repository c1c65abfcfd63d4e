"""Comments for the window: a draft, the one before, what has changed since, and what a return's comment said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from csp_desktop.checks.target_words import other_target
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.finding_marks import FindingMark, MarkState, finding_key
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Indicator, called
from csp_desktop.domain.periods import Period, listed, long_name
from csp_desktop.domain.sentences import summary_sentence
from csp_desktop.domain.status import Status
from csp_desktop.domain.variation import Variation
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Edit, Project
from csp_desktop.session.readings import Readings, Row

_OPPOSITE = "R06"
"""The rule for which a return's comment is left out."""

_NAMED = 3
"""How many changes are named at most."""

_SILENT = (Status.MONITORING, Status.NO_DATA)

Cell = tuple[SeriesKey, Period]
"""Which figure: its series and its period."""

Place = tuple[str, str]
"""What an indicator is called in its area, and a period as it is written."""


@dataclass(frozen=True, slots=True)
class EarlierComment:
    """A comment that was written for a period before, and as it was printed: with its fields as they were then."""

    period: Period
    text: str
    printed: str


@dataclass(frozen=True, slots=True)
class Withheld:
    """A comment that came with a return and says the opposite of the figures, with all that was found in it."""

    text: str
    findings: tuple[Finding, ...]


def draft(readings: Readings, row: Row) -> str:
    """Return what the figures say of themselves: to date and last year, the status, and a signal."""
    reading, analysis = readings.reading(row), readings.analysis(row)
    said = [summary_sentence(reading)]
    if reading.period is not None and reading.status not in _SILENT:
        said.append(reading.status_reason.removesuffix(other_target(reading.comment, reading)).strip())
    if analysis.signal is not None and analysis.signal.variation not in (None, Variation.COMMON_CAUSE):
        said.append(analysis.signal_words)
    return " ".join(dict.fromkeys(filter(None, said)))


def earlier_comment(project: Project, readings: Readings, row: Row) -> EarlierComment | None:
    """Return the comment of three months before, else the last one of before this quarter; None without any."""
    period = readings.reading(row).comment_period
    comments = project.comments_on(*row)
    three_before = period.moved(-max(1, 3 // period.frequency.months))
    before = (each for each in comments if each.last_month < _quarter_begins(period))
    last = max(before, key=lambda each: each.last_month.ordinal, default=None)
    found = three_before if three_before in comments else last
    if found is None:
        return None
    then = readings.reading_as_at(row, found.last_month)
    return EarlierComment(found, comments[found], then.comment if then.comment_period == found else comments[found])


def changes_since_written(project: Project, readings: Readings, row: Row) -> tuple[str, ...]:
    """Return in words which figures behind a row's comment are others than when it was written."""
    period = readings.reading(row).comment_period
    if not project.comment(*row, period):
        return ()
    written = project.comment_written(*row, period)
    found: list[str] = []
    for each in _with_sources(readings, row):
        before = project.figures_before(*each, written)
        found += (_named(readings, each, row) + change for change in _changes(readings, each, period, before))
    return tuple(found)


def changes_words(changes: Sequence[str]) -> str:
    """Return the first of some changes, and how many more there are."""
    more = len(changes) - _NAMED
    return listed([*changes[:_NAMED], *([f"{more} more"] if more > 0 else [])])


def still_holds(project: Project, row: Row, period: Period, name: str) -> Changed:
    """Put that a comment still holds though figures have changed since it was written."""
    with project.action(f"Hold to the comment on {name}") as edit:
        edit.confirm_comment(*row, period)
    return edit.changed


def withheld_comments(project: Project) -> Mapping[Place, Withheld]:
    """Return the comments of returns that were left out for what they say, and are not settled, by their place."""
    marks = project.finding_marks()
    found: dict[Place, Withheld] = {}
    for received in project.returns():
        for each in received.findings:
            if each.rule == _OPPOSITE and each.where.text and finding_key(each) not in marks:
                place = (each.where.indicator, each.where.period)
                before = found.get(place)
                others = before.findings if before and before.text == each.where.text else ()
                found[place] = Withheld(each.where.text, (*others, each))
    return found


def place_of(readings: Readings, row: Row) -> Place:
    """Return where a return's comment on a row would be."""
    reading = readings.reading(row)
    return called(reading.indicator, reading.area), str(reading.comment_period)


def use_withheld(project: Project, row: Row, period: Period, one: Withheld) -> Changed:
    """Put a comment that was left out before the board all the same, and say so of its finding."""
    with project.action("Use the return's comment") as edit:
        edit.put_comment(*row, period, one.text)
        _mark(edit, one, MarkState.ACCEPTED, "The comment is used all the same.")
    return edit.changed


def leave_withheld(project: Project, one: Withheld) -> Changed:
    """Leave a return's comment out for good."""
    with project.action("Leave the return's comment out") as edit:
        _mark(edit, one, MarkState.RESOLVED, "The comment is left out.")
    return edit.changed


def _mark(edit: Edit, one: Withheld, state: MarkState, reason: str) -> None:
    for each in one.findings:
        edit.put_finding_mark(FindingMark(finding_key(each), state, reason))


def _quarter_begins(period: Period) -> Period:
    """Return the first month of the quarter in which a period ends, or of the period where that is longer."""
    last = period.last_month
    return min(last.moved(-((last.position - 1) % 3)), period.first_month)


def _with_sources(readings: Readings, row: Row) -> tuple[Row, ...]:
    """Return a row and all those that it is worked out from, near and far."""
    found = [row]
    for each in found:
        found += [source for source in readings.operands(each) if source not in found]
    return tuple(found)


def _named(readings: Readings, source: Row, row: Row) -> str:
    """Return what a figure of another row is called in front of its period; nothing for the row's own."""
    indicator = "" if source[0] == row[0] else readings.indicator(source).title
    area = "" if source[1] == row[1] else readings.area(source).name
    return "".join(f"{name}, " for name in (indicator, area) if name)


def _changes(readings: Readings, row: Row, period: Period, before: Mapping[Cell, Figure | None]) -> Iterator[str]:
    """Yield what has changed of a row's figures; of one that is worked out, its sources tell."""
    indicator, series = readings.indicator(row), readings.series(row)
    for (key, when), was in sorted(before.items(), key=_order):
        is_source = not (readings.is_derived(row) and key.kind is Kind.ACTUAL)
        if is_source and _speaks_of(period, when, key.kind, indicator.baseline_year):
            now = series.get(key.kind, {}).get(when)
            if _numbers(was) != _numbers(now):
                yield _said(indicator, key.kind, when, was, now)


def _order(item: tuple[Cell, Figure | None]) -> tuple[str, int]:
    (key, when), _ = item
    return key.kind.value, -when.last_month.ordinal


def _speaks_of(comment: Period, figure: Period, kind: Kind, baseline: str) -> bool:
    """Return whether a comment's period is read with a figure.

    Those of its year up to then are, and those of the same part of the year before and of the baseline year; targets
    of its own year count whole, for the year's target is read with them.
    """
    if figure.year == comment.year and kind in (Kind.TARGET, Kind.CUMULATIVE_TARGET, Kind.UPPER_TARGET):
        return True
    is_read = figure.year in (comment.year, comment.year - 1) or str(figure.financial_year) == baseline
    return is_read and figure.last_month.position <= comment.last_month.position


def _numbers(figure: Figure | None) -> tuple[float | None, ...]:
    if figure is None:
        return (None,) * 4
    return figure.value, figure.numerator, figure.denominator, figure.sample_size


def _said(indicator: Indicator, kind: Kind, when: Period, was: Figure | None, now: Figure | None) -> str:
    before, after = (figure_text(indicator, figure.value) if figure else "" for figure in (was, now))
    what = "" if kind is Kind.ACTUAL else f"{kind.value.replace('_', ' ')} of "
    parts = " (its parts changed)" if before == after else ""
    return f"{what}{long_name(when)} was {before or 'missing'} and is {after or 'missing'}{parts}"
