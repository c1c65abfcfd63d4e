"""Whether a return is of the partner and of the time that it should be of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake
from csp_desktop.returns.names import plain
from csp_desktop.returns.row_words import source_words
from csp_desktop.session.readings import latest_month

FAR = 12
"""How many months before or after what it should cover a return may be without a question."""

_OF_THE_WHOLE = ("R30", "match")

_COMMON = frozenset(
    "and board city county for of partnership service services the trust".split()  # noqa: SIM905
)


def wrong_year(project: Project, intake: Intake) -> Iterator[Finding]:
    """Yield a warning where all of a return lies long before or after what its partner sent last, or the figures."""
    covers, last = intake.covers, _expected_end(project, intake)
    if covers is None or last is None or project.received(intake.sha256):
        return
    first_month, last_month = covers
    if abs(_distance(last, first_month, last_month)) <= FAR:
        return
    side = "before" if last_month < last else "after"
    said = f"{intake.workbook} covers {long_name(first_month)} to {long_name(last_month)}"
    message = f"{said}, more than a year {side} what came last ({long_name(last)}); see whether it is the right file."
    yield Finding("R30", Severity.WARNING, Place(intake.workbook), message)


def wrong_partner(project: Project, intake: Intake) -> Iterator[Finding]:
    """Yield a warning where a file's name is one partner's, and its figures are another's."""
    expected = _expected_partner(project, intake)
    if not expected or not intake.partner or expected == intake.partner:
        return
    message = (
        f"{intake.workbook} looks like a return of {expected}, but most of its figures are those of {intake.partner};"
        " see whether it is the right file."
    )
    yield Finding("match", Severity.WARNING, Place(intake.workbook), message)


def _distance(expected: Period, first: Period, last: Period) -> int:
    """Return how many months lie between a month and a return that does not cover it; 0 where it does."""
    if first <= expected <= last:
        return 0
    return (last if last < expected else first).ordinal - expected.ordinal


def _expected_end(project: Project, intake: Intake) -> Period | None:
    """Return the last month of the last return of this file's or partner's, else that of all figures."""
    ends = [each.last for each in _alike(project, intake) if each.last is not None]
    return max(ends) if ends else latest_month(project)


def _expected_partner(project: Project, intake: Intake) -> str:
    """Return whose files of this name were, else whose name the file has."""
    before = Counter(each.partner for each in project.returns() if _is_source(each, intake) and each.partner)
    return before.most_common(1)[0][0] if before else _named_in(intake.source, project)


def _alike(project: Project, intake: Intake) -> list[ReceivedReturn]:
    alike = [each for each in project.returns() if _is_source(each, intake)]
    partners = [each for each in project.returns() if intake.partner and each.partner == intake.partner]
    return alike or partners


def _is_source(received: ReceivedReturn, intake: Intake) -> bool:
    return bool(intake.source) and source_words(received.name) == intake.source


def _named_in(source: str, project: Project) -> str:
    """Return the one owner of indicators that a file's name speaks of, empty where there is none or several."""
    common = _COMMON | set(plain(project.name).split())
    words = set(source.split())
    owners = {each.owner for each in project.indicators() if (set(plain(each.owner).split()) - common) & words}
    return owners.pop() if len(owners) == 1 else ""


def is_doubtful(intake: Intake) -> bool:
    """Return whether a return may be the wrong one as a whole: of another year, or of another partner."""
    return any(each.rule in _OF_THE_WHOLE and each.where == Place(intake.workbook) for each in intake.findings)
