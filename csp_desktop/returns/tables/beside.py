"""Columns beside a run of periods that say something of all of it: its total, the year to date, the change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency, Period, calendar_year
from csp_desktop.returns.labels.column_headings import Before, column_heading
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.periods_in_words import said_period
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.column_kinds import label_with
from csp_desktop.returns.tables.draft import Draft

_TOTAL = re.compile(
    r"(?:grand |year |annual |overall |full[ -]year |12 months? )*totals?(?: (?:for|in) (?:the )?year)?", re.I
)
_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})
_LAST_YEAR = frozenset({Before.LAST_YEAR, Before.SAME_LAST_YEAR})
_WITHIN_A_YEAR = frozenset({Frequency.MONTH, Frequency.QUARTER})
_YEAR_LONG = 12


@dataclass(frozen=True, slots=True)
class Beside:
    """A column beside periods: its heading, its kind (actual for a total), and the columns of the periods it is of."""

    column: int
    text: str
    kind: Kind
    of: tuple[int, ...]


def columns_beside(block: Block) -> list[Beside]:
    """Return the columns beside a block's periods that say something of those left of them."""
    found: list[Beside] = []
    of: list[int] = []
    last = max((*block.header.columns, *block.header.other))
    ended = False
    for column in range(block.header.first, last + 1):
        if column in block.header.columns:
            of = [column] if ended else [*of, column]
            ended = False
        elif text := block.header.other.get(column, ""):
            kind = _kind(text)
            known = kind in _CHANGES or _named_within_a_year(text) is not None or _are_within_a_year(block, of)
            if kind is not None and of and known:
                found.append(Beside(column, text, kind, tuple(of)))
            ended = ended or kind is not None
    return found


def add_beside(block: Block, drafts: list[Draft]) -> None:
    """Add a draft for each total, running total and change beside the figures of a row."""
    beside = columns_beside(block)
    for draft in [each for each in drafts if each.kind is Kind.ACTUAL]:
        for each in beside:
            figure = figure_of(cell) if (cell := block.sheet.cell(draft.row, each.column)) is not None else None
            if isinstance(figure, CellFigure) and figure.value is not None:
                drafts += filter(None, [_taken(block, draft, each, figure)])


def _kind(text: str) -> Kind | None:
    """Return the kind of figures that stand under a heading beside periods, None where it is none of these."""
    if _TOTAL.fullmatch(text.strip()):
        return Kind.ACTUAL
    head = column_heading(text)
    named = _named_within_a_year(text) is not None
    if head.kind in _CHANGES or (head.kind is Kind.CUMULATIVE and (named or not head.words)):
        return head.kind
    return None


def _named_within_a_year(text: str) -> Heading | None:
    """Return the month or quarter that a heading names with its year, None where it names none."""
    named = said_period([text])
    return None if named is None or named.is_year or named.financial_year is None else named


def _are_within_a_year(block: Block, columns: list[int]) -> bool:
    return any(not (each := block.header.columns[column]).is_year and not each.rolling for column in columns)


def _taken(block: Block, draft: Draft, beside: Beside, figure: CellFigure) -> Draft | None:
    """Return a draft of the figure of a row in such a column, None where its period cannot be known."""
    periods = _periods_of(block, draft, beside)
    if not periods or (figure.percent and draft.unit is not Unit.PERCENT and beside.kind not in _CHANGES):
        return None
    last = max(periods, key=lambda period: (period.last_month.ordinal, -period.frequency.months))
    year = _whole_year(periods) if beside.kind is Kind.ACTUAL else None
    kind = beside.kind if year is not None or beside.kind is not Kind.ACTUAL else Kind.CUMULATIVE
    if kind is Kind.CUMULATIVE and last.frequency not in _WITHIN_A_YEAR and _named_within_a_year(beside.text) is None:
        return None
    one = _of_one_figure(draft, beside.text, year or last, figure.value or 0.0)
    one.kind, one.computed = kind, True
    one.cells = dict.fromkeys(one.values, block.sheet.address(draft.row, beside.column))
    if kind in _CHANGES:
        one.year, one.unit = None, Unit.PERCENT if kind is Kind.PERCENT_CHANGE else draft.unit
    return one


def _of_one_figure(draft: Draft, text: str, period: Period, value: float) -> Draft:
    """Return a draft beside another, of one figure: of the period that its heading names, else the given one."""
    named = said_period([text])
    if named is not None and named.financial_year is not None:
        period = named.in_year(named.financial_year)
    elif column_heading(text).before in _LAST_YEAR:
        period = period.last_year
    label = label_with(draft.label, text)
    return Draft(
        row=draft.row,
        start=draft.start,
        label=label,
        measure=draft.measure,
        area=draft.area,
        words=read_label(label),
        kind=draft.kind,
        unit=draft.unit,
        frequency=draft.frequency,
        year=None if draft.year is None else period.year,
        values={period: value},
        rolling=draft.rolling or (named is not None and named.rolling),
        area_code=draft.area_code,
    )


def _periods_of(block: Block, draft: Draft, beside: Beside) -> list[Period]:
    """Return the periods of a row's figures in the columns that a column beside them is of."""
    cells = {block.sheet.address(draft.row, column) for column in beside.of}
    return [period for period in draft.values if draft.cells[period] in cells]


def _whole_year(periods: list[Period]) -> Period | None:
    """Return the financial or calendar year that months or quarters make up, None where they make up none."""
    finest = min(period.frequency.months for period in periods)
    inner = sorted(period for period in periods if period.frequency.months == finest)
    if finest == _YEAR_LONG or finest * len(inner) != _YEAR_LONG:
        return None
    years: Mapping[Period, int] = {period: period.last_month.ordinal for period in inner}
    if max(years.values()) - min(years.values()) != _YEAR_LONG - finest:
        return None
    if len({period.financial_year for period in inner}) == 1:
        return inner[0].financial_year
    begins = inner[0].first_month
    return calendar_year(begins.year + 1) if begins.position == 10 else None
