"""A form's sheet for one kind of period: a row for each indicator, area and part, with the cells to fill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.figures import Figure
from csp_desktop.domain.form_codes import FormCode, Part, form_mark
from csp_desktop.domain.indicators import Basis, Unit
from csp_desktop.domain.periods import Frequency, long_name
from csp_desktop.workbooks import looks
from csp_desktop.workbooks.book import NOT_APPLICABLE, NOT_AVAILABLE
from csp_desktop.workbooks.form_columns import FormColumn, Use, form_columns
from csp_desktop.workbooks.form_content import Asked, FormContent
from csp_desktop.workbooks.form_words import MARKS, SHEETS, mark_words, part_words
from csp_desktop.workbooks.plain_sheet import add_table, protect, put_headings, put_title
from csp_desktop.workbooks.tables import row_height
from csp_desktop.workbooks.text import put_text
from csp_desktop.workbooks.words import marks_text

_MOST = 1_000_000_000_000
_NOTE_LONGEST = 1_000
_TEXT_USES = frozenset({Use.CODE, Use.INDICATOR, Use.AREA, Use.GIVE})


def write_form_sheet(workbook: Workbook, content: FormContent, frequency: Frequency) -> None:
    """Write the sheet on which the figures of one frequency are asked for."""
    name = SHEETS[frequency]
    sheet = workbook.create_sheet(name)
    asked = content.asked_every(frequency)
    columns = form_columns(asked)
    lines = (
        f"{form_mark(content.project)}. Send it back by {day_name(min(each.due for each in asked))}.",
        "Fill in the cells with a thick border; leave blank what you do not have yet.",
    )
    head = put_title(sheet, f"{name} figures for {long_name(content.period)}: {content.partner}", lines)
    put_headings(sheet, head, [(column.title, column.width) for column in columns])
    rows = [(each, part) for each in asked for part in each.parts]
    for number, (each, part) in enumerate(rows, start=head + 1):
        _write_row(sheet, number, columns, (content, each, part))
    add_table(sheet, head, f"{name}_figures", len(columns), len(rows))
    _validate(sheet, head, columns, rows)
    protect(sheet)


def _write_row(
    sheet: Worksheet, number: int, columns: Sequence[FormColumn], what: tuple[FormContent, Asked, Part]
) -> None:
    content, asked, part = what
    code = FormCode(content.project, asked.indicator.id, asked.area.id, part)
    texts = {
        Use.CODE: str(code),
        Use.INDICATOR: asked.indicator.name,
        Use.AREA: asked.area.name,
        Use.GIVE: part_words(asked.indicator, part),
    }
    for place, column in enumerate(columns, start=1):
        cell = sheet.cell(number, place)
        cell.font, cell.alignment, cell.border = looks.TEXT, looks.WRAPPED, looks.UNDER
        if column.use in _TEXT_USES:
            put_text(cell, texts[column.use])
        elif column.use is Use.HELD:
            _put_held(cell, asked, part, column)
        elif column.use is Use.COMMENT:
            _open(cell, looks.WRAPPED, is_asked=part is Part.FIGURE)
        else:
            _open(
                cell, looks.RIGHT if column.use is Use.FILL else looks.WRAPPED, is_asked=column.period in asked.periods
            )
    sheet.cell(number, 1).font = looks.QUIET
    if part is Part.FIGURE and asked.indicator.definition:
        sheet.cell(number, 2).comment = _note(asked.indicator.definition)
    widths = {column.use: column.width for column in columns}
    sheet.row_dimensions[number].height = 5 + row_height([(text, widths[use]) for use, text in texts.items()])


def _put_held(cell: Any, asked: Asked, part: Part, column: FormColumn) -> None:
    figure = asked.held.get(column.period, Figure()) if column.period else Figure()
    number = _number(figure, part)
    cell.alignment, cell.fill = looks.RIGHT, looks.HELD_FILL
    if number is None:
        marks = marks_text(figure.shorthand) if part is Part.FIGURE else ""
        put_text(cell, marks or (NOT_AVAILABLE if part is Part.FIGURE else NOT_APPLICABLE))
    else:
        cell.value = int(number) if number.is_integer() else number
        cell.number_format = looks.number_format(asked.indicator.decimals if part is Part.FIGURE else 0)


def _number(figure: Figure, part: Part) -> float | None:
    return {
        Part.FIGURE: figure.value,
        Part.NUMERATOR: figure.numerator,
        Part.DENOMINATOR: figure.denominator,
        Part.SAMPLE_SIZE: figure.sample_size,
    }[part]


def _open(cell: Any, alignment: Any, *, is_asked: bool) -> None:
    """Open a cell for filling in; what is not asked for there stays locked, and says so."""
    if is_asked:
        cell.protection, cell.border, cell.fill = looks.UNLOCKED, looks.THICK, looks.FILL_FILL
        cell.alignment = alignment
    else:
        put_text(cell, NOT_APPLICABLE)
        cell.alignment = looks.RIGHT


def _note(text: str) -> Comment:
    note = Comment(text[:_NOTE_LONGEST], "Definition")
    note.width, note.height = 360, 40 + 18 * (len(text[:_NOTE_LONGEST]) // 45 + 1)
    return note


def _validate(sheet: Worksheet, head: int, columns: Sequence[FormColumn], rows: Sequence[tuple[Asked, Part]]) -> None:
    """Let only numbers into the cells for figures, and only marks beside them."""
    for rule in _rules(head, columns, rows):
        if rule.sqref.ranges:
            sheet.add_data_validation(rule)


def _rules(head: int, columns: Sequence[FormColumn], rows: Sequence[tuple[Asked, Part]]) -> Iterator[DataValidation]:
    for place, column in enumerate(columns, start=1):
        if column.use not in (Use.FILL, Use.MARK):
            continue
        rules = {True: _number_rule(column, may_fall=True), False: _number_rule(column, may_fall=False)}
        marks = _mark_rule(column)
        for number, (asked, part) in enumerate(rows, start=head + 1):
            if column.period in asked.periods:
                rule = marks if column.use is Use.MARK else rules[_may_be_below_nought(asked, part)]
                rule.add(f"{get_column_letter(place)}{number}")
        yield from (marks,) if column.use is Use.MARK else rules.values()


def _may_be_below_nought(asked: Asked, part: Part) -> bool:
    indicator = asked.indicator
    return part is Part.FIGURE and not (indicator.unit is Unit.COUNT and indicator.basis is Basis.PERIOD)


def _number_rule(column: FormColumn, *, may_fall: bool) -> DataValidation:
    rule = DataValidation(
        type="decimal", operator="between", formula1=str(-_MOST if may_fall else 0), formula2=str(_MOST)
    )
    rule.allow_blank = True
    rule.showErrorMessage = rule.showInputMessage = True
    rule.errorTitle, rule.error = "No number", "Type a number, or leave the cell blank and choose a mark beside it."
    rule.promptTitle, rule.prompt = column.title, "A number, or blank where there is none yet."
    return rule


def _mark_rule(column: FormColumn) -> DataValidation:
    rule = DataValidation(type="list", formula1='"' + ",".join(map(mark_words, MARKS)) + '"')
    rule.allow_blank = True
    rule.showErrorMessage = rule.showInputMessage = True
    rule.errorTitle, rule.error = "No mark", "Choose a mark from the list, or leave the cell blank."
    rule.promptTitle, rule.prompt = column.title, "Only where the figure is missing for good, or needs a warning."
    return rule
