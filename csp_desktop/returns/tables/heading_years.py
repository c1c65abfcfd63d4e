"""The years of headings that do not name their own: from above, from the corner, from those beside them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading, heading_of
from csp_desktop.returns.tables.cell_text import text_of
from csp_desktop.returns.tables.generic_words import is_generic
from csp_desktop.returns.tables.heading_cells import year_at
from csp_desktop.returns.workbook.grid import Area, Sheet

_ROWS_ABOVE = 2


def with_years(headings: dict[int, Heading], sheet: Sheet, number: int, corner: Heading | None) -> dict[int, Heading]:
    """Return the headings of a row with the years that stand over them, in the corner or beside them."""
    if all(heading.year is not None or heading.is_year for heading in headings.values()):
        return headings
    over = _years_over(sheet, number, min(headings))
    if corner is not None:
        over.setdefault(0, corner)
    return carried({**headings, **_under(headings, over, sheet, number)})


def with_years_under(headings: dict[int, Heading], sheet: Sheet, number: int) -> dict[int, Heading]:
    """Return headings with the years in the row below, where it has one under each and no label of its own."""
    below = sheet.rows.get(number + 1, {})
    years = {column: year_at(below[column]) for column in headings if column in below}
    label = next((text for column in sorted(below) if column < min(headings) and (text := text_of(below, column))), "")
    if len(years) < len(headings) or None in years.values() or not (is_generic(label) or label.endswith("year")):
        return headings
    if not all(map(_wants_year, headings.values())):
        return headings
    named = dict(headings)
    for year in dict.fromkeys(years.values()):
        if year is not None:
            named |= under_year({column: headings[column] for column in headings if years[column] == year}, year)
    return named


def under_year(headings: dict[int, Heading], year: Heading) -> dict[int, Heading]:
    """Return headings as those of one year; of a plain year only where they do not run on into the next."""
    if year.year is None:
        return headings
    if year.frequency is Frequency.CALENDAR_YEAR:
        return _of_plain_year(headings, year.year)
    return {column: _of_financial_year(heading, year.year) for column, heading in headings.items()}


def _of_plain_year(headings: dict[int, Heading], year: int) -> dict[int, Heading]:
    open_ones = [each for each in headings.values() if _wants_year(each)]
    places = [_months_from_january(each) for each in open_ones]
    numbered = any(each.frequency is not Frequency.MONTH and each.open_year is None for each in open_ones)
    from_january = bool(places) and places[0] == 0
    if any(later <= earlier for earlier, later in pairwise(places)) or (numbered and not from_january):
        return headings if not numbered else {c: _left_open(each, year) for c, each in headings.items()}
    return {column: _in_calendar_year(each, year) for column, each in headings.items()}


def _left_open(heading: Heading, year: int) -> Heading:
    return heading._replace(open_year=year) if _wants_year(heading) else heading


def _in_calendar_year(heading: Heading, year: int) -> Heading:
    if not _wants_year(heading):
        return heading
    months = heading.frequency is Frequency.MONTH
    return heading._replace(year=year if months else year - (_months_from_january(heading) == 0))


def _months_from_january(heading: Heading) -> int:
    """Return how many months into the calendar year a period begins."""
    if heading.frequency is Frequency.MONTH:
        return heading.number - 1
    return (heading.number * heading.frequency.months + 3 - heading.frequency.months) % 12


def _years_over(sheet: Sheet, number: int, first: int) -> dict[int, Heading]:
    """Return the years in the nearest row above that has any, of rows without figures, by their columns."""
    for above in range(number - 1, number - 1 - _ROWS_ABOVE, -1):
        row = sheet.rows.get(above, {})
        years = {column: year for column, cell in row.items() if (year := year_at(cell)) is not None}
        if any(isinstance(cell.value, float) and column not in years for column, cell in row.items()):
            return {}
        years = {column: year for column, year in years.items() if column >= first - 1} or years
        quarters = {c: h for c, cell in row.items() if (h := heading_of(cell)) is not None and not h.is_year}
        if years:
            return years
        if any(each.year is not None for each in quarters.values()):
            return {c: Heading(Frequency.YEAR, 0, each.financial_year) for c, each in quarters.items()}
    return {}


def _under(headings: dict[int, Heading], over: Mapping[int, Heading], sheet: Sheet, number: int) -> dict[int, Heading]:
    """Return the headings under each year that spans them, as of that year."""
    spans: dict[int, dict[int, Heading]] = {}
    for column, heading in headings.items():
        left = max((place for place in over if place <= column), default=None)
        if left is not None and not heading.is_year and _wants_year(heading) and _reaches(sheet, number, left, column):
            spans.setdefault(left, {})[column] = heading
    return {c: each for left, span in spans.items() for c, each in under_year(span, over[left]).items()}


def _wants_year(heading: Heading) -> bool:
    return heading.year is None and heading.open_year is None and not heading.is_year


def _reaches(sheet: Sheet, number: int, left: int, column: int) -> bool:
    """Return whether a cell in the rows above spans to a column: a merged one to its end, any other to the next."""
    area = _merged_at(sheet, number, left)
    return area is None or area.right == area.left or column <= area.right


def _merged_at(sheet: Sheet, number: int, column: int) -> Area | None:
    near = range(number - _ROWS_ABOVE, number)
    return next((area for area in sheet.merges if area.left == column and area.top in near), None)


def _of_financial_year(heading: Heading, year: int) -> Heading:
    return heading.of_financial_year(year) if _wants_year(heading) else heading


def carried(headings: Mapping[int, Heading]) -> dict[int, Heading]:
    """Return headings with the year that stands before or after them: after "Apr 2016", "May" is of 2016 too."""
    if all(heading.year is None and heading.open_year is None for heading in headings.values()):
        return dict(headings)
    forward = _carried_forward(headings)
    turned = dict(reversed(forward.items()))
    back: dict[int, Heading] = {}
    following: dict[Frequency, Heading] = {}
    for column, heading in turned.items():
        back[column] = _before(following.get(heading.frequency), heading)
        if not heading.rolling:
            following[heading.frequency] = back[column]
    return dict(reversed(back.items()))


def _carried_forward(headings: Mapping[int, Heading]) -> dict[int, Heading]:
    found: dict[int, Heading] = {}
    last: dict[Frequency, Heading] = {}
    for column, heading in headings.items():
        found[column] = _after(last.get(heading.frequency), heading)
        if not heading.rolling:
            last[heading.frequency] = found[column]
    return found


def _after(before: Heading | None, heading: Heading) -> Heading:
    if before is None or not _wants_year(heading):
        return heading
    later = _begins_anew(before, heading)
    if before.open_year is not None:
        return heading._replace(open_year=before.open_year + later)
    return heading if before.year is None else heading._replace(year=before.year + later)


def _before(after: Heading | None, heading: Heading) -> Heading:
    if after is None or not _wants_year(heading) or after.year is None:
        return heading
    return heading._replace(year=after.year - _begins_anew(heading, after))


def _begins_anew(before: Heading, after: Heading) -> bool:
    """Return whether a later heading is of the next year; the same one again, with other words, is not."""
    return after.number < before.number
