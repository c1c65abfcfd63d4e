"""The report in numbered paragraphs: what there is to say of each indicator, by priority."""

from __future__ import annotations

from csp_desktop.domain.sentences import summary_sentence
from csp_desktop.domain.status import StatusScheme
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Heading, Paragraph, StatusLine
from csp_desktop.pack.sections.commentary import commentary
from csp_desktop.pack.sections.measure_cells import named
from csp_desktop.pack.sections.priorities import by_priority


def narrative(content: PackContent, heading: str) -> list[Block]:
    """Return each priority under its heading, its indicators in numbered paragraphs that go on through the report."""
    blocks: list[Block] = [Heading(1, heading)] if content.entries else []
    number = 0
    for priority, entries in by_priority(content.entries).items():
        blocks.append(Heading(2, priority))
        for entry in entries:
            number += 1
            blocks += _paragraphs(number, entry, content.scheme)
    return blocks


def _paragraphs(number: int, entry: PackEntry, scheme: StatusScheme) -> list[Block]:
    reading = entry.reading
    said = summary_sentence(reading)
    status = StatusLine(reading.status, scheme.word(reading.status), reading.status_reason)
    lead = Paragraph(f"{number}. {named(reading)}. {said}")
    return [lead, *([] if said == reading.status_reason else [status]), *commentary(entry.comment)]
