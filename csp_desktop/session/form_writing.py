"""Return forms gathered from a project: one a partner, with only its own indicators."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from csp_desktop.domain.due import asked_periods, due_date
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import Frequency, Period, ended_by, long_name
from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.store import Project
from csp_desktop.session.form_project import form_project
from csp_desktop.session.readings import Readings
from csp_desktop.workbooks.form_book import write_form
from csp_desktop.workbooks.form_content import Asked, FormContent

RETURN_CONTACT = "return contact"
"""The setting that says whom a form goes back to."""

_NO_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_NAME = 120


def set_return_contact(project: Project, contact: str) -> None:
    """Keep, as one action, whom every form goes back to; empty where it is not said."""
    with project.action("Set whom return forms go back to") as edit:
        edit.put_setting(RETURN_CONTACT, contact.strip() or None)


def partners(project: Project) -> tuple[str, ...]:
    """Return the partners that own an indicator, in order of name."""
    return tuple(sorted({each.owner for each in project.indicators() if each.owner}, key=str.casefold))


def partner_named(project: Project, name: str) -> str:
    """Return the one partner of that name, or whose name holds it. Raises Refusal for none, and for several."""
    known = partners(project)
    wanted = name.strip().casefold()
    exact = [each for each in known if each.casefold() == wanted]
    near = exact or [each for each in known if wanted and wanted in each.casefold()]
    if len(near) != 1:
        names = ", ".join(near or known) or "nobody: give indicators an owner first"
        raise Refusal(
            f"“{name}” is {'several partners' if near else 'no partner'} of this project; its partners: {names}."
        )
    return near[0]


def next_asked(latest: Period) -> Period:
    """Return the quarter that is asked for next: the one after that of which all figures may be there."""
    return ended_by(latest, Frequency.QUARTER).moved(1)


def form_content(project: Project, partner: str, period: Period) -> FormContent:
    """Return what a partner's form for a period asks. Raises Refusal where it asks for nothing."""
    asked = tuple(_asked(project, partner, period))
    if not asked:
        raise Refusal(f"{partner} has no indicator with a figure due for {long_name(period)}: choose another period.")
    actions = project.actions()
    reply_to = project.setting(RETURN_CONTACT)
    return FormContent(project.name, partner, period, form_project(project), actions[-1].when, asked, reply_to)


def form_contents(project: Project, period: Period) -> list[FormContent]:
    """Return a form for each partner that is asked for something. Raises Refusal where nobody is."""
    contents = []
    for partner in partners(project):
        if any(_asked(project, partner, period)):
            contents.append(form_content(project, partner, period))
    if not contents:
        raise Refusal(
            f"No partner has a figure due for {long_name(period)}: give indicators an owner, or choose a period."
        )
    return contents


def write_forms(
    contents: Sequence[FormContent], folder: Path, progress: Callable[[int, int], None] | None = None
) -> list[Path]:
    """Write forms into a folder, over those that are there; return them.

    The folder is made where it is not there. Raises Refusal where it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise Refusal(f"{folder} cannot be made ({problem.strerror}): choose another folder.") from None
    written: list[Path] = []
    for content in contents:
        written.append(folder / form_name(content, written))
        write_form(content, written[-1])
        if progress is not None:
            progress(len(written), len(contents))
    return written


def form_name(content: FormContent, taken: list[Path]) -> str:
    """Return a file name for a form, unlike those that are taken: Devon and Cornwall Police 2016-17-Q3.xlsx."""
    bare = " ".join(_NO_FILE_NAME.sub(" ", content.partner).split()).strip(". ")[:_LONGEST_NAME] or "Partner"
    stem = f"{bare} {str(content.period).replace('/', '-')}"
    names = {path.name.casefold() for path in taken}
    numbered = (f"{stem}{f' {number}' * (number > 1)}.xlsx" for number in range(1, len(taken) + 2))
    return next(name for name in numbered if name.casefold() not in names)


def _asked(project: Project, partner: str, period: Period) -> Iterator[Asked]:
    readings = Readings(project, period)
    agreed = next((each.agreed_days for each in project.partners() if each.name == partner), None)
    for row in readings.own_rows():
        indicator = readings.indicator(row)
        periods = asked_periods(indicator, period) if indicator.owner == partner else ()
        if periods and not readings.is_derived(row):
            held = readings.series(row).get(Kind.ACTUAL, {})
            yield Asked(indicator, readings.area(row), held, periods, due_date(periods[-1], indicator.lag, agreed))
