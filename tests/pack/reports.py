"""The packs of the five published reports, made from their templates and returns, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.typeset.press import printed
from csp_desktop.project.store import Project
from csp_desktop.session.pack_plan import layout
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.taking_in import read_returns, return_files, take_in_each
from csp_desktop.session.templates import create_project, load_template
from csp_desktop.session.unread_comments import leave_wrong_comments_out
from tests.pack.reading_back import bookmarks, page_texts

RETURNS = Path(__file__).parents[1] / "returns" / "data"


@dataclass(frozen=True, slots=True)
class Report:
    """A published report: the template and the returns that its pack is made from, and its period."""

    name: str
    template: str
    returns: tuple[str, ...]
    period: str = ""


REPORTS = (
    Report("Plymouth 2015", "plymouth-2015", ("plymouth-2015-16-q1",)),
    Report("Plymouth 2017", "plymouth-2017", ("plymouth-2015-16-q1", "plymouth-2016-17-q3")),
    Report("Leicestershire panel", "leicestershire", ("leicestershire-2014-15-q2",)),
    Report(
        "Leicestershire dashboard", "leicestershire-safer-communities", ("leicestershire-2014-15-q2",), "2014/15-Q1"
    ),
    Report("Derby", "derby", ("derby-2009-10-q4",)),
)


@dataclass(frozen=True, slots=True)
class Part:
    """What is printed between a heading and the next one: its text with every run of blanks as one."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """A pack: what it was made of, its pages' text, and that text by headings, without cover and contents."""

    report: Report
    content: PackContent
    pdf: bytes
    pages: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """Return all that is printed, every run of blanks as one."""
        return " ".join(" ".join(self.pages).split())


@contextmanager
def project_of(report: Report) -> Iterator[tuple[Project, Readings]]:
    """Yield a report's project with its returns in it, and the readings of its period."""
    with (
        TemporaryDirectory() as folder,
        create_project(Path(folder) / "project.csp", load_template(report.template)) as project,
    ):
        folders = [RETURNS / name for name in report.returns]
        take_in_each(project, read_returns(return_files(folders)).readings)
        period = _period(report, project)
        leave_wrong_comments_out(project, Readings(project, period))
        yield project, Readings(project, period)


def made(report: Report, layout_name: str = "") -> Made:
    """Return the public pack of a report, by its own layout or another."""
    plan = layout(layout_name) if layout_name else None
    with project_of(report) as (project, readings):
        content = pack_content(project, readings, date(2026, 11, 21), plan=plan)
    pdf = printed(board_outline(content)).pdf
    pages = tuple(page_texts(pdf))
    return Made(report, content, pdf, pages, tuple(_parts(content, pdf, pages)))


def _period(report: Report, project: Project) -> Period:
    found = parse_period(report.period) if report.period else latest_month(project)
    assert found is not None
    return found


def _parts(content: PackContent, pdf: bytes, pages: tuple[str, ...]) -> Iterator[Part]:
    """Yield each part under its heading, in the order of the pages; each is sought on its bookmark's page."""
    head = board_outline(content).running_head
    plain = [" ".join(page.replace(head, "", 1).split()) for page in pages]
    begins = [sum(len(page) + 1 for page in plain[:number]) for number in range(len(plain))]
    text = " ".join(plain)
    names, places = [], []
    for _, title, page in bookmarks(pdf):
        names.append(" ".join(title.split()))
        places.append(text.index(names[-1], max(begins[page - 1], places[-1] + 1 if places else 0)))
    for name, begin, end in zip(names, places, [*places[1:], len(text)], strict=True):
        yield Part(name, text[begin + len(name) : end])
