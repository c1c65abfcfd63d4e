"""Domain objects as the rows that keep them, and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from csp_desktop.domain.figures import Figure, Origin, Shorthand
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Basis, Code, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency
from csp_desktop.project.entities import Content
from csp_desktop.project.entries import ReceivedReturn

_OWN_COLUMNS = {"id", "position", "name"}


def figure_content(figure: Figure) -> Content:
    """Return a figure as the columns of its row."""
    return (
        figure.value,
        figure.numerator,
        figure.denominator,
        figure.sample_size,
        " ".join(figure.shorthand),
        figure.origin.return_id,
        figure.origin.cell,
    )


def figure_from(content: Content | list[Any]) -> Figure:
    """Return the figure that a row keeps."""
    value, numerator, denominator, sample_size, shorthand, return_id, cell = content
    marks = tuple(Shorthand(mark) for mark in str(shorthand).split()) if shorthand else ()
    origin = Origin(_whole(return_id), str(cell))
    return Figure(
        _number(value), _number(numerator), _number(denominator), _number(sample_size), marks, origin
    )


def indicator_content(indicator: Indicator) -> Content:
    """Return an indicator as the columns of its row; its rules as JSON."""
    rules: dict[str, Any] = {
        field.name: getattr(indicator, field.name)
        for field in fields(indicator)
        if field.name not in _OWN_COLUMNS
    }
    rules["codes"] = [[code.scheme, code.number] for code in indicator.codes]
    return indicator.position, indicator.name, json.dumps(rules, ensure_ascii=False)


def indicator_from(number: int, content: Content) -> Indicator:
    """Return the indicator that a row keeps."""
    position, name, rules = content
    told: dict[str, Any] = json.loads(str(rules))
    for key, convert in _RULES.items():
        if key in told:
            told[key] = convert(told[key])
    return Indicator(id=number, name=str(name), position=int(position or 0), **told)


def area_from(number: int, content: Content) -> Area:
    """Return the area that a row keeps."""
    name, gss_code, parent = content
    return Area(number, str(name), str(gss_code), _whole(parent))


def findings_text(findings: tuple[Finding, ...]) -> str:
    """Return findings as text."""
    return json.dumps([finding.to_json() for finding in findings], ensure_ascii=False)


def return_from(number: int, content: Content) -> ReceivedReturn:
    """Return the received return that a row keeps."""
    name, sha256, received_at, partner, findings = map(str, content)
    found = tuple(_finding(each) for each in json.loads(findings))
    return ReceivedReturn(number, name, sha256, received_at, partner, found)


def _finding(told: dict[str, Any]) -> Finding:
    where, severity = Place(**told.pop("where")), Severity(told.pop("severity"))
    return Finding(where=where, severity=severity, **told)


def _codes(told: list[list[str]]) -> tuple[Code, ...]:
    return tuple(Code(scheme, number) for scheme, number in told)


_RULES: dict[str, Callable[[Any], Any]] = {
    "codes": _codes,
    "unit": Unit,
    "direction": Direction,
    "frequency": Frequency,
    "basis": Basis,
    "known_as": tuple,
}


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _whole(value: Any) -> int | None:
    return None if value is None else int(value)
