"""The packs of the five published reports: every number in them is a reading, a stored figure, or somebody's words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from csp_desktop.domain.wording import figure_text
from csp_desktop.session.pack_plan import layout_names
from tests.pack.numbers import numbers, of_axes, of_entry, of_lists, of_restated, of_words
from tests.pack.published_mistakes import CARRIED, OF_ALL, PRINTED, RIGHT
from tests.pack.reports import REPORTS, Made, Part, Report, made

every_report = pytest.mark.parametrize("report", REPORTS, ids=lambda each: each.name)
pack_of = cache(made)


def strange(pack: Made, part: Part) -> list[str]:
    """Return the numbers of a part that are of nothing in its pack."""
    entries = {each.reading.indicator.name: each for each in pack.content.entries}
    own = entries.get(part.heading)
    shown = [own] if own else list(entries.values())
    known = {"95%"}.union(*(of_entry(each, pack.content) for each in shown), *map(of_words, entries.values()))
    known |= of_axes(own) if own else of_lists(pack.content) | of_record(pack) | paragraphs(part)
    return [each for each in numbers(part.text) if each not in known]


def of_record(pack: Made) -> set[str]:
    """Return the numbers that are of the pack as a whole."""
    return counts(pack) | rules(pack) | of_restated(pack.content)


def counts(pack: Made) -> set[str]:
    """Return how many indicators have which status, and how many there are."""
    found = Counter(each.reading.status for each in pack.content.entries)
    return {str(number) for number in (*found.values(), len(pack.content.entries))}


def rules(pack: Made) -> set[str]:
    """Return the numbers of the rules that the key tells."""
    options = pack.content.scheme.signal_options
    return {"2.66", str(options.run_length), str(options.minimum_points), f"{pack.content.scheme.tolerance:g}%"}


def paragraphs(part: Part) -> set[str]:
    """Return the numbers of the paragraphs under a numbered heading: 5.1, 5.2 under 5."""
    number = re.match(r"\d+(?=\. )", part.heading)
    return {f"{number[0]}.{place}" for place in range(1, 40)} if number else set()


@every_report
def test_every_number_is_a_reading_a_stored_figure_or_of_a_text(report: Report):
    pack = pack_of(report)
    found = {part.heading: wrong for part in pack.parts if (wrong := strange(pack, part))}
    assert found == {}


@pytest.mark.slow
@every_report
@pytest.mark.parametrize("name", layout_names())
def test_every_number_is_known_by_whichever_layout(report: Report, name: str):
    pack = made(report, name)
    assert {part.heading: wrong for part in pack.parts if (wrong := strange(pack, part))} == {}


def test_a_number_of_nothing_is_found():
    pack = pack_of(REPORTS[0])
    part = next(each for each in pack.parts if each.heading == "Anti-social behaviour incidents")
    assert strange(pack, Part(part.heading, f"{part.text} 10,299 2,527 4,799 −7.1% −6.9%")) == ["4,799", "−7.1%"]


@every_report
def test_every_figure_that_stands_for_an_indicator_is_printed(report: Report):
    pack = pack_of(report)
    readings = [entry.reading for entry in pack.content.entries]
    figures = {each.indicator.name: figure_text(each.indicator, each.headline) for each in readings}
    assert [name for name, figure in figures.items() if figure not in pack.text] == []


@every_report
@pytest.mark.parametrize(("rule", "pattern"), OF_ALL)
def test_no_pack_has_a_mistake_of_the_published_kinds(report: Report, rule: str, pattern: str):
    assert re.findall(pattern, pack_of(report).text) == []


@pytest.mark.parametrize(("name", "rule", "pattern"), PRINTED)
def test_what_was_printed_wrong_is_not_printed(name: str, rule: str, pattern: str):
    assert re.findall(pattern, named(name).text) == []


@pytest.mark.parametrize(("name", "heading", "words"), RIGHT)
def test_what_is_right_stands_in_its_place(name: str, heading: str, words: str):
    assert words in " ".join(part.text for part in named(name).parts if part.heading.startswith(heading))


@pytest.mark.parametrize(("name", "heading", "label", "last"), CARRIED)
def test_a_row_ends_with_its_last_figure(name: str, heading: str, label: str, last: str):
    (part,) = [each for each in named(name).parts if each.heading == heading]
    row = part.text.partition(f"{label} ")[2]
    assert re.match(rf"(?:[−+]?[\d,.]+ )*?{re.escape(last)} (?![−+]?\d)", row), row[:120]


def named(name: str) -> Made:
    return pack_of(next(each for each in REPORTS if each.name == name))


@every_report
def test_no_heading_stands_twice_and_all_are_in_the_contents(report: Report):
    pack = pack_of(report)
    titles = [part.heading for part in pack.parts]
    begin = next(place for place, page in enumerate(pack.pages) if "\nContents\n" in f"\n{page}")
    contents = " ".join(" ".join(pack.pages[begin : begin + 2]).split())
    assert [title for title in titles if titles.count(title) > 1 or title not in contents] == []


@every_report
def test_no_year_lies_beyond_the_report_and_the_day_of_printing(report: Report):
    pack = pack_of(report)
    years = {int(year) for year in re.findall(r"\b(?:1[89]|2\d)\d\d\b(?!,)", pack.text.replace("−", " "))}
    dated = {year for year in years if 1990 <= year <= 2199}
    assert dated <= {*range(2004, pack.content.period.year + 4), 2026}


@every_report
def test_every_status_stands_in_the_partnerships_own_word(report: Report):
    pack = pack_of(report)
    words = {pack.content.scheme.word(entry.reading.status) for entry in pack.content.entries}
    assert [word for word in words if word not in pack.text] == []
