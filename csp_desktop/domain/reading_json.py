"""A reading as `show --json` prints it."""

from __future__ import annotations

from enum import StrEnum

from csp_desktop.domain.analysis import Analysis
from csp_desktop.domain.group_reading import GroupReading
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.signals import Assurance

NOTHING_SAID = Analysis()


def to_json(
    reading: Reading, analysis: Analysis = NOTHING_SAID, group: GroupReading | None = None
) -> dict[str, object]:
    """Return the reading in its JSON form; what does not apply is null."""
    indicator = reading.indicator
    return {
        "indicator": indicator.name,
        "codes": [str(code) for code in indicator.codes],
        "priority": indicator.priority,
        "area": reading.area.name,
        "period": None if reading.period is None else str(reading.period),
        "actual": reading.actual,
        "to_date": reading.to_date,
        "last_year": reading.last_year,
        "last_year_to_date": reading.last_year_to_date,
        "change": reading.change,
        "change_percent": reading.change_percent,
        "target": reading.target,
        "target_to_date": reading.target_to_date,
        "status": reading.status.value,
        "status_reason": reading.status_reason,
        "trend": None if reading.trend is None else reading.trend.value,
        "trend_reason": reading.trend_reason or None,
        "signal": _word(analysis.signal.variation if analysis.signal else None),
        "assurance": _assurance(analysis),
        "forecast": _forecast(analysis),
        "interval": _interval(analysis),
        "group": _group(group),
        "shorthand": [each.value for each in reading.shorthand],
        "comment": reading.comment or None,
        "since_baseline": _since_baseline(reading),
    }


def _since_baseline(reading: Reading) -> dict[str, object] | None:
    """Return the baseline year's figure over the same periods, and the change since."""
    pair, indicator = reading.since_baseline, reading.indicator
    if pair is None:
        return None
    percent = None if indicator.unit is Unit.PERCENT else pair.percent
    return {
        "year": indicator.baseline_year,
        "value": pair.last_year,
        "change": pair.change,
        "change_percent": percent,
    }


def _word(told: StrEnum | None) -> str | None:
    return None if told is None else told.value


def _assurance(analysis: Analysis) -> str | None:
    found = analysis.signal.assurance if analysis.signal else Assurance.NONE
    return None if found is Assurance.NONE else found.value


def _interval(analysis: Analysis) -> dict[str, float | None] | None:
    """Return the limits of the interval round the headline, at its confidence in per cent."""
    found = analysis.interval
    return None if found is None else {"lower": found.lower, "upper": found.upper, "confidence": found.confidence}


def _forecast(analysis: Analysis) -> dict[str, object] | None:
    """Return the year's end with its limits and its course in a word."""
    found, course = analysis.outlook.forecast, analysis.outlook.course
    if found is None or found.value is None:
        return None
    limits = {"lower": found.lower, "upper": found.upper, "confidence": found.confidence}
    return {"value": found.value, **limits, "method": found.method.value, "course": _word(course)}


def _group(group: GroupReading | None) -> dict[str, object] | None:
    """Return where the area stands in its group; rank 1 is the best."""
    if group is None:
        return None
    found, bounds = group.standing, group.bounds
    return {
        "average": found.average,
        "distance_percent": found.distance_percent,
        "rank": found.rank,
        "of": found.of,
        "last_rank": found.last_rank,
        "bounds": bounds and {"lower": bounds.lower, "upper": bounds.upper, "source": bounds.source.value},
        "position": _word(group.position),
        "funnel": _word(group.funnel),
        "against_average": group.against_average.value,
    }
