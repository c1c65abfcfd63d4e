"""The report in numbered paragraphs: what there is to say of each indicator, by priority."""

from __future__ import annotations

import re

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.sentences import status_word, summary_sentence
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.wording import figure_text
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, Heading, Paragraph, StatusLine
from csp_desktop.pack.plan import SectionName
from csp_desktop.pack.sections.awaited import awaited_words
from csp_desktop.pack.sections.commentary import commentary
from csp_desktop.pack.sections.measure_cells import counted, named
from csp_desktop.pack.sections.priorities import by_priority
from csp_desktop.pack.sections.under_priority import words_under

_NUMBERED = re.compile(r"(\d+)\.\s+(.+)", re.DOTALL)


def narrative(content: PackContent, heading: str) -> list[Block]:
    """Return each priority under its number and name, with a numbered paragraph for each indicator that has figures.

    A priority keeps the number that its name begins with, and has its place otherwise. Indicators without a figure
    share the last paragraph.
    """
    blocks: list[Block] = [Heading(1, heading)] if content.entries else []
    for place, (priority, entries) in enumerate(by_priority(content.entries).items(), start=1):
        own = _NUMBERED.fullmatch(priority)
        number, name = (own[1], own[2]) if own else (str(place), priority)
        blocks.append(Heading(2, f"{number}. {name}"))
        blocks += _paragraphs(number, entries, content.scheme)
        blocks += words_under(content, priority, SectionName.NARRATIVE)
    return blocks


def _paragraphs(number: str, entries: list[PackEntry], scheme: StatusScheme) -> list[Block]:
    told = [each for each in entries if each.reading.period is not None or each.comment]
    blocks: list[Block] = []
    for place, entry in enumerate(told, start=1):
        blocks += _indicator(f"{number}.{place}", entry, scheme)
    rest = [each for each in entries if each not in told]
    words = awaited_words(rest)
    return [*blocks, *([Paragraph(f"{number}.{len(told) + 1}. {words}")] if words else [])]


def _asked(entry: PackEntry, scheme: StatusScheme) -> str:
    """Return of how many a percentage was counted, and between which limits that lets it lie."""
    told = counted(entry)
    found = analyse(entry.reading, entry.series, scheme.signal_options).interval if told else None
    if found is None or found.lower is None or found.upper is None:
        return f"{told}." if told else ""
    low, high = (figure_text(entry.reading.indicator, each) for each in (found.lower, found.upper))
    return f"{told}: between {low} and {high} with {found.confidence:g}% confidence."


def _indicator(number: str, entry: PackEntry, scheme: StatusScheme) -> list[Block]:
    reading = entry.reading
    said = summary_sentence(reading)
    status = StatusLine(reading.status, status_word(reading, scheme), reading.status_reason)
    lead = Paragraph(" ".join(filter(None, (f"{number}. {named(reading)}. {said}", _asked(entry, scheme)))))
    return [lead, *([] if said == reading.status_reason else [status]), *commentary(entry.comment)]
