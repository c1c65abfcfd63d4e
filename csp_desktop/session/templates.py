"""A new project from a partnership's template: its name, indicators, status scheme and titles."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from csp_desktop.domain.indicators import Basis, Code, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency
from csp_desktop.domain.status import DEFAULT_WORDS, Status, StatusScheme
from csp_desktop.locations import resource
from csp_desktop.project.store import Project
from csp_desktop.session.settings import REPORT_TITLE, put_scheme


@dataclass(frozen=True, slots=True)
class Template:
    """What a new project starts with."""

    partnership: str
    report_title: str
    scheme: StatusScheme
    indicators: tuple[Indicator, ...]


def template_names() -> tuple[str, ...]:
    """Return the names of the templates that can be chosen, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("templates").glob("*.toml")))


def load_template(name: str) -> Template:
    """Return a template by its name. Raises KeyError where there is no such template."""
    if name not in template_names():
        raise KeyError(name)
    told = tomllib.loads(resource("templates", f"{name}.toml").read_text(encoding="utf-8"))
    return Template(
        partnership=told["partnership"],
        report_title=told["report_title"],
        scheme=_scheme(told.get("scheme", {})),
        indicators=tuple(_indicator(each, place) for place, each in enumerate(told.get("indicators", []), start=1)),
    )


def create_project(path: Path, template: Template) -> Project:
    """Make a new project file from a template and return it open, its set-up being its first action.

    Raises UnusableProject where the file cannot be made or is there already; what fails leaves no file.
    """
    project = Project.create(path, template.partnership or path.stem)
    try:
        _set_up(project, template)
    except BaseException:
        project.close()
        path.unlink()
        raise
    return project


def _set_up(project: Project, template: Template) -> None:
    with project.action("Set up the project") as edit:
        edit.put_setting(REPORT_TITLE, template.report_title)
        put_scheme(edit, template.scheme)
        for indicator in template.indicators:
            edit.put_indicator(indicator)


def _scheme(told: Mapping[str, Any]) -> StatusScheme:
    words = {Status(status): word for status, word in told.get("words", {}).items()}
    return StatusScheme(float(told.get("tolerance", 5.0)), {**DEFAULT_WORDS, **words}, told.get("two_sided", False))


def _indicator(told: Mapping[str, Any], place: int) -> Indicator:
    """Return an indicator whose id is 0 until the project gives it one."""
    plain = {key: told[key] for key in told if key not in _CONVERTED}
    converted = {key: convert(told[key]) for key, convert in _CONVERTED.items() if key in told}
    return Indicator(id=0, position=place, **plain, **converted)


def _codes(told: list[str]) -> tuple[Code, ...]:
    """Return codes from text: `NI 32` is number 32 in the scheme NI."""
    return tuple(Code(*each.rsplit(" ", 1)) for each in told)


_CONVERTED: Mapping[str, Any] = {
    "codes": _codes,
    "unit": Unit,
    "direction": Direction,
    "frequency": Frequency,
    "basis": Basis,
    "known_as": tuple,
}
