"""The tables of a report's own text, read as a return's are: what in them does not hold."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from csp_desktop.checks.report_text import findings_in_text
from csp_desktop.checks.words.reported import reported_month
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.money import amount_of, amount_text
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Frequency, Period, long_name
from csp_desktop.returns.across_tables import find_across, last_period, says_it_is_late
from csp_desktop.returns.labels.remarks import says_monitoring_only, stated_measure
from csp_desktop.returns.lists.model import ReturnList
from csp_desktop.returns.model import PASTED, ReturnTable
from csp_desktop.returns.reading import read_pasted
from csp_desktop.returns.unusable import UnusableFile
from csp_desktop.session.not_read import says_not_read

_FEWEST_TABS = 2
_MOST_TABLES = 200
_LONGEST_TITLE = 25
_LONGEST_PHRASE = 8
"""A line with more words than this that ends in a full stop is a sentence, and no title."""
_TAG = re.compile(r"</?\w[^<>]{0,40}>")
_AWARD = re.compile(r"\baward(?:ed)?\b[^.\n£]{0,60}(£\d[\d,]*(?:\.\d+)?(?:\s?(?:m|k|million)\b)?)", re.IGNORECASE)
_OF_AN_AWARD = re.compile(r"\b(?:contributions?|awards?|allocat\w+|grants?)\b", re.IGNORECASE)
_ROW = re.compile(r"[A-Z]+(\d+)")


@dataclass(slots=True)
class _Table:
    """The lines of a table, the line that heads it, and what stands between the two."""

    title: str
    between: list[str]
    rows: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return the table as it would be copied out of a spreadsheet, what stood over it below."""
        return "\n".join([self.title, *self.rows, *self.between])


def findings_in_report(text: str, name: str = "") -> tuple[Finding, ...]:
    """Return what does not hold in a report's own text and in its tables, each once, whatever the figures."""
    in_text = findings_in_text(text, name)
    told = {(each.rule, each.printed) for each in in_text if each.printed}
    in_tables = (each for each in findings_in_tables(text, name) if (each.rule, each.printed) not in told)
    return (*in_text, *in_tables)


def findings_in_tables(text: str, name: str = "") -> Iterator[Finding]:
    """Yield what does not hold in the tables of a text whose columns are parted by tabs, each with its row.

    What could not be read says nothing of the report, and is left out.
    """
    read: list[ReturnTable] = []
    told: set[str] = set()
    for table in islice(_tables(text), _MOST_TABLES):
        try:
            reading = read_pasted(table.text)
        except UnusableFile:
            continue
        read += reading.tables
        told |= {each.message for each in reading.findings}
        for each in reading.findings:
            if each.rule.startswith("R") and not says_not_read(each):
                yield _placed(each, table, name)
        yield from _unallocated(reading.lists, text, name)
    for each in find_across(name, read):
        if each.message not in told:
            yield replace(each, where=replace(each.where, sheet="", cell=""))
    yield from _late(read, reported_month(text), name)


def _late(tables: Sequence[ReturnTable], reported: int | None, name: str) -> Iterator[Finding]:
    """R39: yield each table of months that ends before others, or of quarters that lacks one which was over by then.

    One that says so of itself is right.
    """
    ends = [(table, end) for table in tables if (end := last_period(table)) is not None]
    latest = max((end.last_month for _, end in ends), default=None)
    for table, end in ends:
        if latest is None or says_it_is_late(table) or end.year != latest.year:
            continue
        due = latest if end.frequency is Frequency.MONTH else _quarter_before(reported)
        if due is not None and end < due and due.year == end.year:
            ended = f"“{table.title}” ends at {long_name(end)}, and {long_name(due)} was over"
            message = f"{ended}: say how late its figures come."
            where = Place(workbook=name, indicator=table.title, period=str(end), text=table.title)
            yield Finding("R39", Severity.NOTE, where, message, long_name(end), long_name(due))


def _quarter_before(reported: int | None) -> Period | None:
    """Return the last quarter that was over before the month of a report."""
    return None if reported is None else Period(Frequency.QUARTER, reported // 3 - 1)


def _unallocated(lists: Iterable[ReturnList], text: str, name: str) -> Iterator[Finding]:
    """R26: yield what a budget leaves of the one award that the text names."""
    awards = {amount for match in _AWARD.finditer(text) if (amount := amount_of(match[1])) is not None}
    if len(awards) != 1:
        return
    award = awards.pop()
    for found in lists:
        for place in found.money:
            given, heading = found.totals[place], found.headings[place]
            if not _OF_AN_AWARD.search(heading) or given == award:
                continue
            rest = abs(award - given)
            share = printed(100 * rest / award, 1)
            what = "is not allocated" if given < award else "is more than there is"
            message = (
                f"The rows of “{heading}” come to {amount_text(given)} of the {amount_text(award)} that the text names"
                f" as the award: {amount_text(rest)} ({share}%) {what}."
            )
            where = Place(workbook=name, text=heading)
            severity = Severity.WARNING if given < award else Severity.ERROR
            yield Finding("R26", severity, where, message, amount_text(given), amount_text(award))


def _placed(finding: Finding, table: _Table, name: str) -> Finding:
    """Return a finding with the line of the text that it is about in place of a sheet's cells."""
    match = _ROW.search(finding.where.cell)
    place = int(match[1]) - 2 if match else -1
    line = table.rows[place] if 0 <= place < len(table.rows) else table.title
    where = replace(finding.where, workbook=name, sheet="", cell="", text=" ".join(line.split()))
    message = finding.message.replace(PASTED, table.title)
    return replace(finding, where=where, message=message)


def _tables(text: str) -> Iterator[_Table]:
    """Yield the runs of lines that hold tabs, each with the words over it."""
    before: list[str] = []
    table: _Table | None = None
    for line in (*text.splitlines(), ""):
        if line.count("\t") >= _FEWEST_TABS:
            table = table or _begun(before)
            table.rows.append(html.unescape(_TAG.sub("", line)))
            continue
        if table is not None and len(table.rows) > 1:
            yield table
        if table is not None:
            table, before = None, []
        if line.strip():
            before.append(line.strip("#* \t"))


def _begun(before: list[str]) -> _Table:
    """Return a table under the nearest short line that says what it is of; measures and remarks are between."""
    between: list[str] = []
    for line in reversed(before[-4:]):
        if len(line.split()) > _LONGEST_TITLE or (line.endswith(".") and len(line.split()) > _LONGEST_PHRASE):
            break
        if line.isupper() or says_monitoring_only(line) or stated_measure(line) is not None:
            between.append(line)
            continue
        return _Table(line, between)
    return _Table("Table", between)
