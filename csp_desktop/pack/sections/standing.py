"""Where each measure stands, the worst first: its status, what is asked of it, how it moved, and where it goes."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.sentences import status_word, summary_sentence
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.to_date import target_year
from csp_desktop.domain.wording import target_words
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import Block, BulletList, Heading, Paragraph, StatusLine, Together, Voice
from csp_desktop.pack.sections.measure_cells import named

_ORDER = (Status.MISSED, Status.CONCERN, Status.NEAR, Status.MET, Status.SMALL_NUMBERS, Status.MONITORING)


def standing(content: PackContent, heading: str) -> list[Block]:
    """Return each measure that has a figure, by severity; then those in development, and those without a figure."""
    told = [each for each in content.entries if each.reading.status in _ORDER]
    told.sort(key=_severity)
    blocks: list[Block] = [Together(tuple(_measure(each, content.scheme))) for each in told]
    rest = [each for each in content.entries if each not in told]
    blocks += _listed("In development", [each for each in rest if each.reading.indicator.in_development])
    blocks += _listed("Without a figure yet", [each for each in rest if not each.reading.indicator.in_development])
    return [Heading(1, heading), *blocks] if blocks else []


def _severity(entry: PackEntry) -> int:
    return _ORDER.index(entry.reading.status)


def _measure(entry: PackEntry, scheme: StatusScheme) -> Iterator[Block]:
    reading = entry.reading
    yield Heading(3, named(reading))
    yield StatusLine(reading.status, status_word(reading, scheme), reading.status_reason)
    said = [_asked(reading), summary_sentence(reading), analyse(reading, entry.series, scheme.signal_options).words]
    yield BulletList(tuple(each for each in said if each and each != reading.status_reason))
    owner = reading.indicator.owner
    if owner:
        yield Paragraph(f"{owner}.", Voice.NOTE)


def _asked(reading: Reading) -> str:
    """Return what is asked of the whole year; nothing where no target is set for it."""
    if reading.year_target is None:
        return ""
    words = target_words(reading.indicator, reading.year_target, reading.upper_target)
    return f"Target {target_year(reading.indicator, reading.financial_year)}: {words}."


def _listed(heading: str, entries: list[PackEntry]) -> list[Block]:
    if not entries:
        return []
    return [Together((Heading(3, heading), BulletList(tuple(map(_line, entries)))))]


def _line(entry: PackEntry) -> str:
    """Return a measure with its owner and what it is, in one line."""
    indicator = entry.reading.indicator
    owner = f" ({indicator.owner})" if indicator.owner else ""
    told = indicator.definition.strip().rstrip(".")
    return f"{named(entry.reading)}{owner}{f': {told}' if told else ''}."
