"""R13, R25 and R31: percentages beside what they are a share of."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.domain.attainability import attainability_sentence
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.to_date import SeriesByKind, row


def no_whole_number(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R13: yield a percentage that no whole number among those asked or counted can give."""
    figure = _figure(reading, series)
    if reading.indicator.unit is not Unit.PERCENT or figure is None or figure.value is None:
        return
    size = figure.sample_size if figure.sample_size is not None else figure.denominator
    if size and size.is_integer():
        decimals = max(reading.indicator.decimals, len(f"{figure.value:.10g}".partition(".")[2]))
        why = attainability_sentence(figure.value, int(size), decimals)
        if why:
            said = f"{printed(figure.value, decimals)}%"
            yield finding("R13", Severity.WARNING, reading, f"{title_of(reading)}: {why}", printed=said)


def without_number_asked(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R25: yield a percentage of a survey that does not say how many were asked."""
    figure = _figure(reading, series)
    survey = "satisf" in reading.indicator.name.casefold() or "survey" in _words_of(reading)
    if not survey or reading.indicator.unit is not Unit.PERCENT or figure is None or figure.value is None:
        return
    if figure.sample_size is None and figure.denominator is None:
        message = f"{title_of(reading)} does not say how many were asked: ask the partner for the number, n."
        yield finding("R25", Severity.NOTE, reading, message)


def moved_by_its_base(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R31: yield a rate that rose while fewer were counted, or fell while more were: its base moved it."""
    now, before = _figure(reading, series), _figure(reading, series, years=1)
    if now is None or before is None or None in (now.value, before.value):
        return
    parts = (now.numerator, before.numerator, now.denominator, before.denominator)
    if None in parts or not before.denominator:
        return
    rate, count = (now.value or 0) - (before.value or 0), (now.numerator or 0) - (before.numerator or 0)
    base = 100 * ((now.denominator or 0) - before.denominator) / before.denominator
    if rate * count < 0:
        way, base_way = ("rose", "fell") if rate > 0 else ("fell", "rose")
        counted = f"{printed(now.numerator or 0)} against {printed(before.numerator or 0)} last year"
        message = (
            f"{title_of(reading)} {way} because the number it is a share of {base_way} by {printed(abs(base))}%;"
            f" {counted} were counted. Say so in the comment."
        )
        yield finding("R31", Severity.NOTE, reading, message)


def _figure(reading: Reading, series: SeriesByKind, years: int = 0) -> Figure | None:
    if reading.period is None:
        return None
    return row(series, Kind.ACTUAL).get(reading.period.moved(-years * reading.period.frequency.per_year))


def _words_of(reading: Reading) -> str:
    return f"{reading.indicator.definition} {reading.indicator.source}".casefold()
