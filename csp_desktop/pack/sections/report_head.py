"""The head of a report: of whom, for which meeting, on what, by whom, as a table of a few lines."""

from __future__ import annotations

from csp_desktop.domain.dates import day_name
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Row, Table
from csp_desktop.pack.sections.cover import period_line


def report_head(content: PackContent, heading: str) -> list[Block]:
    """Return the table; a line of which nothing is known is left out."""
    details, meeting = content.details, content.meeting
    lines = {
        "Report of": details.report_of or content.partnership,
        "Subject": details.subject or period_line(content),
        "Meeting": meeting.title,
        "Date": meeting.when or day_name(content.printed_on),
        "Place": meeting.place,
        "Item": details.item,
        "Author": details.author,
        "Paper marked": details.paper,
        "Version": details.version,
        "Approved": details.approved,
    }
    rows = tuple(Row((Cell(name), Cell(told))) for name, told in lines.items() if told)
    columns = (Column("Report", 1), Column(content.title or "Board pack", 3))
    return [Heading(1, heading), Table("What the report is, for which meeting and by whom.", columns, rows)]
