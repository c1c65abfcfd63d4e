"""A new project from a partnership's template: its name, indicators, status scheme and titles."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

from csp_desktop.domain.board_lists import COLUMNS, ListItem, ListName, kept_text
from csp_desktop.domain.indicators import Code, Formula, FormulaKind, Indicator
from csp_desktop.domain.periods import month, parse_period
from csp_desktop.domain.status import DEFAULT_WORDS, Status, StatusScheme
from csp_desktop.locations import resource
from csp_desktop.project.store import Project
from csp_desktop.session.pack_plan import layout, put_plan
from csp_desktop.session.settings import REPORT_TITLE, put_scheme

_FROM_THE_START = month(1974, 4)
"""The month from which a template's own lines are on the lists: before any pack."""


@dataclass(frozen=True, slots=True)
class NamedFormula:
    """How the indicator with the title `of` is worked out from others, which are named by their titles too."""

    of: str
    kind: FormulaKind
    operands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """What a new project starts with; no indicator has its formula yet, as none has an id.

    `title` is what people choose it by, `items` are lines of the board's lists that every pack begins with.
    """

    partnership: str
    report_title: str
    scheme: StatusScheme
    indicators: tuple[Indicator, ...]
    formulas: tuple[NamedFormula, ...] = ()
    layout: str = "board"
    title: str = ""
    items: tuple[ListItem, ...] = ()


def template_names() -> tuple[str, ...]:
    """Return the names of the templates that can be chosen, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("templates").glob("*.toml")))


def load_template(name: str) -> Template:
    """Return a template by its name. Raises KeyError where there is no such template."""
    if name not in template_names():
        raise KeyError(name)
    return read_template(_text(name))


def read_template(text: str) -> Template:
    """Return a template from its TOML: each table of `indicators` holds fields of an Indicator by their names.

    Codes are written `NI 32`, a formula `["first less second", "Rate of the worst", "Rate of the city"]`. One that is
    `from` another has what it does not say itself from that, and of its indicators those that its `order` names by
    their short names. `lists` holds lines of the board's lists by the names of their columns.

    Raises ValueError, KeyError or TypeError for what an indicator or a line cannot hold.
    """
    told = template_told(text)
    indicators = told.get("indicators", [])
    return Template(
        partnership=told["partnership"],
        report_title=told["report_title"],
        scheme=_scheme(told.get("scheme", {})),
        indicators=tuple(_indicator(each, place) for place, each in enumerate(indicators, start=1)),
        formulas=tuple(_named_formula(each) for each in indicators if "formula" in each),
        layout=told.get("layout", "board"),
        title=told.get("title") or told["partnership"],
        items=tuple(_items(told.get("lists", {}))),
    )


def template_told(text: str) -> dict[str, Any]:
    """Return what a template's TOML tells, with what it has from another one."""
    told = tomllib.loads(text)
    if "from" not in told:
        return told
    other = template_told(_text(told["from"]))
    named = {each["short_name"]: each for each in other["indicators"]}
    for each in told.get("indicators", []):
        named[each["short_name"]] = {**named.get(each["short_name"], {}), **each}
    return {**other, **told, "indicators": [named[title] for title in told["order"]]}


def _text(name: str) -> str:
    return resource("templates", f"{name}.toml").read_text(encoding="utf-8")


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
        put_plan(edit, layout(template.layout))
        for item in template.items:
            edit.put_list_item(item)
        put = {each.title: edit.put_indicator(each) for each in template.indicators}
        for named in template.formulas:
            formula = Formula(named.kind, tuple(put[title].id for title in named.operands))
            edit.put_indicator(replace(put[named.of], formula=formula))


def _items(told: Mapping[str, list[dict[str, str]]]) -> Iterator[ListItem]:
    """Yield the lines of the board's lists, which are on them from the start."""
    for name, lines in told.items():
        columns = {column.name: column for column in COLUMNS[ListName(name)]}
        for place, line in enumerate(lines, start=1):
            values = {each: kept_text(columns[each], text) for each, text in line.items()}
            yield ListItem(0, ListName(name), place, values, _FROM_THE_START)


def _scheme(told: Mapping[str, Any]) -> StatusScheme:
    words = {Status(status): word for status, word in told.get("words", {}).items()}
    return StatusScheme(float(told.get("tolerance", 5.0)), {**DEFAULT_WORDS, **words}, told.get("two_sided", False))


def _indicator(told: Mapping[str, Any], place: int) -> Indicator:
    """Return an indicator whose id is 0 until the project gives it one, and without its formula."""
    held = {name: _field(name, value) for name, value in told.items() if name != "formula"}
    return Indicator(id=0, position=place, **held)


def _named_formula(told: Mapping[str, Any]) -> NamedFormula:
    kind, *operands = told["formula"]
    return NamedFormula(told.get("short_name") or told["name"], FormulaKind(kind), tuple(operands))


def _field(name: str, value: Any) -> Any:
    """Return a value of TOML as the field of that name holds it."""
    if name in _WRITTEN:
        return _WRITTEN[name](value)
    hint = _HINTS[name]
    words = next(
        (each for each in (hint, *get_args(hint)) if isinstance(each, type) and issubclass(each, StrEnum)), None
    )
    return tuple(value) if isinstance(value, list) else words(value) if words else value


def _codes(told: list[str]) -> tuple[Code, ...]:
    """Return codes from text: `NI 32` is number 32 in the scheme NI."""
    return tuple(Code(*each.rsplit(" ", 1)) for each in told)


def _period(text: str) -> str:
    return str(parse_period(text))


def _periods(told: list[str]) -> tuple[str, ...]:
    return tuple(map(_period, told))


_HINTS = get_type_hints(Indicator)
_WRITTEN: Mapping[str, Any] = {
    "codes": _codes,
    "start": _period,
    "end": _period,
    "breaks": _periods,
    "rebases": _periods,
    "baseline_year": _period,
}
