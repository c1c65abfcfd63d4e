"""R09: the status that a partner's scorecard gives an indicator, beside what the partnership's own rule makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from csp_desktop.domain.figures import Figure, Kind, Series, SeriesKey
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Direction, Indicator, Judgement
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.domain.reader import read, rule_of
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.target import bounds_of, status_against
from csp_desktop.domain.wording import figure_text, target_words
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState, Intake
from csp_desktop.returns.proposal import IntakeStatus
from csp_desktop.session.settings import scheme_of

_WORDS = {
    Status.MET: ("green", "g", "met", "achieved", "on target"),
    Status.MISSED: ("red", "r", "missed", "not met", "off target"),
}
"""Words that mean the same to all. What amber is differs from partner to partner."""

_AGAINST_TARGET = (Judgement.TARGET, Judgement.TARGET_OR_COMPARATOR)
_OPPOSITE = {Status.MET: Status.MISSED, Status.MISSED: Status.MET}
_PAIRS = ((Kind.ACTUAL, Kind.TARGET), (Kind.CUMULATIVE, Kind.CUMULATIVE_TARGET))

_Brought = Mapping[SeriesKey, Series]


def wrong_statuses(project: Project, intake: Intake, indicators: Mapping[int, Indicator]) -> Iterator[Finding]:
    """Yield the statuses that are the opposite of what the rule makes of the return's own figures and targets.

    Nothing is said where any figure of the indicator, of its period or to date, bears the status out.
    """
    if not intake.statuses:
        return
    scheme, brought = scheme_of(project), _brought(intake)
    for each in _latest(intake.statuses):
        indicator, said = indicators[each.indicator], _meant(each.text, scheme)
        if said is not None and _is_judged(indicator):
            reading = _reading(project, each, indicator, brought, scheme)
            pairs = list(_pairs(each, brought))
            found = [_status(indicator, value, target, reading, scheme) for value, target in pairs]
            by_rule = [*found, *([reading.status] if reading.judged is not None else [])]
            if found and all(status is _OPPOSITE[said] for status in by_rule):
                yield _finding(intake, each, reading, pairs[0], scheme.word(_OPPOSITE[said]))


def _brought(intake: Intake) -> _Brought:
    found: dict[SeriesKey, dict[Period, Figure]] = {}
    for entry in intake.entries:
        if entry.state is not EntryState.GONE:
            found.setdefault(entry.key, {})[entry.period] = entry.after
    return found


def _latest(statuses: Sequence[IntakeStatus]) -> list[IntakeStatus]:
    """Return the status of each indicator and area once, at the last period of its row."""
    found: dict[tuple[int, int], IntakeStatus] = {}
    for each in sorted(statuses, key=_end):
        found[each.indicator, each.area] = each
    return list(found.values())


def _end(status: IntakeStatus) -> int:
    return status.period.last_month.ordinal


def _meant(text: str, scheme: StatusScheme) -> Status | None:
    """Return whether a word says that a target is met or missed; None where it says neither."""
    plain = text.strip().casefold()
    own = {scheme.word(status).casefold(): status for status in _WORDS}
    return own.get(plain) or next((status for status, words in _WORDS.items() if plain in words), None)


def _is_judged(indicator: Indicator) -> bool:
    is_held = indicator.judgement in _AGAINST_TARGET and indicator.direction is not Direction.NONE
    return is_held and not (indicator.monitoring_only or indicator.in_development)


def _reading(
    project: Project, each: IntakeStatus, indicator: Indicator, brought: _Brought, scheme: StatusScheme
) -> Reading:
    """Return the reading of an indicator as it would be with what the return brings."""
    keys = {kind: SeriesKey(each.indicator, each.area, kind) for kind in Kind}
    series = {kind: {**project.series(key), **brought.get(key, {})} for kind, key in keys.items()}
    area = next(area for area in project.areas() if area.id == each.area)
    return read(indicator, area, series, each.period, scheme)


def _pairs(each: IntakeStatus, brought: _Brought) -> Iterator[tuple[float, float]]:
    """Yield the return's own figures of the status's period with the targets that it gives for that very period."""
    for kinds in _PAIRS:
        figures = [brought.get(SeriesKey(each.indicator, each.area, kind), {}).get(each.period) for kind in kinds]
        value, target = (None if figure is None else figure.value for figure in figures)
        if value is not None and target is not None:
            yield value, target


def _status(indicator: Indicator, value: float, target: float, reading: Reading, scheme: StatusScheme) -> Status:
    tolerance, two_sided = rule_of(indicator, scheme)
    bounds = bounds_of(indicator.holds, target, reading.upper_target)
    return status_against(value, bounds, tolerance, two_sided=two_sided)


def _finding(intake: Intake, each: IntakeStatus, reading: Reading, pair: tuple[float, float], expected: str) -> Finding:
    indicator, (value, target) = reading.indicator, pair
    sheet, _, cell = each.cell.rpartition("!")
    place = Place(intake.workbook, sheet.strip("'"), cell, indicator.title, str(each.period))
    against = f"{figure_text(indicator, value)} against {target_words(indicator, target, reading.upper_target)}"
    message = (
        f"{indicator.title} is called “{each.text}” for {long_name(each.period)}; {against} is {expected} by the"
        " partnership's rule. Ask the partner which rule is meant."
    )
    return Finding("R09", Severity.WARNING, place, message, each.text, expected)
