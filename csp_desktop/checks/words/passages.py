"""A text in passages: its sentences, each with the headings above it and its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^\t|]+")
_BULLET = re.compile(r"\s*(?:[-*•·o▪–]\s+)+|\s*(?:\(?[a-z]\)|\(?[ivx]+\))\s+")
_NUMBERED = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+(?=\S)")
_MARKS = re.compile(r"[#*_>\s]*(?:</?b>)?")
_LEAD = re.compile(r"(?:[-*•·▪–#>_\s]|o\s|\(?[a-z]\)\s|\*\*)*(?:\d{1,2}(?:\.\d{1,2})+\.?\s+|\d{1,2}[.)]\s+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?;])[\"'”’)*]*\s+(?=[\"'“‘(*]*[A-Z0-9£])")
_ABBREVIATION = re.compile(r"\b(?:approx|e\.?g|i\.?e|vs|no|nos|st|mr|mrs|ms|dr|cf|c|incl|excl|dept|pop|etc)\.$", re.I)
_FIGURES = re.compile(
    r"\d%|\d,\d{3}|\b\d+ (?:incidents|offences|crimes|reports|referrals|cases)\b|\b(?:has|have|was|were)\b"
)
_UNMARKED = 9
_LONGEST_SENTENCE = 1_500
_LONGEST_ABBREVIATION = 8
_MOST_HEADING_WORDS = 16
_FEWEST_CELL_WORDS = 3
_TRANSPARENT = re.compile(
    r"^\W*(?:comments?|commentary|narrative|notes?|analysis|what (?:is|are).*|for monitoring only"
    r"|no performance measure.*"
    r"|generally satisfied.*|some concerns?.*|area of significant concern.*|summary|key points?|performance|headlines?"
    r"|current performance|performance (?:summary|commentary|update)|overview|trend|progress)\W*$",
    re.I | re.S,
)


class Sort(StrEnum):
    """What a passage is in the text."""

    SENTENCE = "sentence"
    HEADING = "heading"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, heading or cell with words; `text` stands at `start` of the whole text.

    `heading` is the nearest one above that says what is spoken of, or the label of the row; `above` has the headings
    of higher levels that it stands under; `paragraph` counts
    paragraphs, so that a sentence knows whether the one before belongs to it.
    """

    start: int
    text: str
    sort: Sort
    heading: str
    paragraph: int
    above: str = ""

    @property
    def end(self) -> int:
        """Return where the passage ends in the whole text."""
        return self.start + len(self.text)


@dataclass(slots=True)
class _Block:
    """Lines that belong together, from `start` to `end`."""

    start: int
    end: int
    sort: Sort
    heading: str = ""
    above: str = ""


def passages_of(text: str) -> tuple[Passage, ...]:
    """Return the passages of a text in its order; tables of figures hold none but their cells with words."""
    found: list[Passage] = []
    for number, block in enumerate(_blocks(text)):
        for start, end in _sentences(text, block):
            found.append(Passage(start, text[start:end], block.sort, block.heading, number, block.above))
    return tuple(found)


def _blocks(text: str) -> Iterator[_Block]:
    """Yield headings, paragraphs and cells, each under the heading that is in force."""
    heading, above, paragraph = "", "", None
    levels: dict[int, str] = {}
    for match in _lines(text):
        line = match[0]
        sort = _sort_of(match, text, begins=paragraph is None)
        if paragraph is not None and (sort is not Sort.SENTENCE or _BULLET.match(line) or _NUMBERED.match(line)):
            yield paragraph
            paragraph = None
        if sort is Sort.CELL:
            yield from (replace(cell, above=f"{heading} {above}") for cell in _cells(match))
        elif sort is Sort.HEADING:
            if not _TRANSPARENT.match(_bare(line)):
                heading = _bare(line)
                levels = {each: held for each, held in levels.items() if each < _level(line)}
                above = " ".join(levels.values())
                levels[_level(line)] = heading
            yield _Block(match.start(), match.end(), Sort.HEADING, heading, above)
        elif sort is Sort.SENTENCE:
            paragraph = paragraph or _Block(match.start(), match.end(), Sort.SENTENCE, heading, above)
            paragraph.end = match.end()
    if paragraph is not None:
        yield paragraph


def _sort_of(match: re.Match[str], text: str, *, begins: bool) -> Sort | None:
    """Return what a line is: a row of a table, a heading, or a part of a paragraph; None where it is empty."""
    line = match[0]
    if not line.strip():
        return None
    if "\t" in line or line.count("|") > 1:
        return Sort.CELL
    following = text[match.end() :].partition("\n")[0]
    return Sort.HEADING if _is_heading(line, following, begins) else Sort.SENTENCE


def _lines(text: str) -> Iterator[re.Match[str]]:
    """Yield each line, an empty one too."""
    return re.finditer(r"[^\n]*\n|[^\n]+", text)


def _level(line: str) -> int:
    """Return the level of a heading, 1 the highest; one without a mark is lower than any with one."""
    marks = re.match(r"\s*(#+)", line)
    return len(marks[1]) if marks else _UNMARKED


def _bare(line: str) -> str:
    """Return a heading without its marks and number."""
    return re.sub(r"</?b>|[*#_]", "", _LEAD.sub("", line, count=1)).strip()


def _is_heading(line: str, following: str, before_ended: bool) -> bool:
    plain = line.strip()
    if plain.startswith("#") or (plain.startswith("**") and plain.endswith("**") and len(plain.split()) < 30):
        return True
    bare = _bare(line)
    short = len(bare.split()) <= _MOST_HEADING_WORDS and not bare.endswith((".", ",", ";", "!", "?"))
    alone = before_ended and (not following.strip() or not following.strip()[:1].islower())
    return short and alone and not _BULLET.match(line) and bare[:1].isupper() and not _FIGURES.search(bare)


def _cells(row: re.Match[str]) -> Iterator[_Block]:
    """Yield the cells of a table's row that say something, under the row's label."""
    cells = [
        (row.start() + each.start(), each[0]) for each in _CELL.finditer(row[0]) if re.search("[A-Za-z]{2}", each[0])
    ]
    label = next((cell for _, cell in cells if len(re.findall(r"[A-Za-z]{2,}", cell)) > 1), "")
    for start, cell in cells:
        if cell is not label and _says_something(cell):
            yield _Block(start, start + len(cell), Sort.CELL, label)


def _says_something(cell: str) -> bool:
    return len(cell.split()) >= _FEWEST_CELL_WORDS or bool(re.search(r"\d ?%\s+[a-z]", cell))


def _sentences(text: str, block: _Block) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a block begins and ends; what is too long to be one is cut between its words."""
    lead = _LEAD.match(text, block.start, block.end)
    begin = lead.end() if lead else block.start
    for match in _SENTENCE_END.finditer(text, begin, block.end):
        if not _ABBREVIATION.search(text, max(begin, match.start() - _LONGEST_ABBREVIATION), match.start()):
            yield from _cut(text, begin, match.start())
            begin = match.end()
    yield from _cut(text, begin, block.end)


def _cut(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while end - begin > _LONGEST_SENTENCE:
        blank = text.rfind(" ", begin + 1, begin + _LONGEST_SENTENCE)
        until = blank if blank > 0 else begin + _LONGEST_SENTENCE
        yield begin, until
        begin = until
    yield begin, end
