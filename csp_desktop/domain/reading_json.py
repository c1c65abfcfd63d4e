"""A reading as `show --json` prints it."""

from __future__ import annotations

from csp_desktop.domain.reading import Reading


def to_json(reading: Reading) -> dict[str, object]:
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
        "signal": None,
        "assurance": None,
        "forecast": None,
        "interval": None,
        "group": None,
        "shorthand": [each.value for each in reading.shorthand],
        "comment": reading.comment or None,
    }
