"""A return form as a workbook: instructions, a table to fill in for each kind of period, definitions."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.form_codes import form_mark
from csp_desktop.workbooks.book import NOT_APPLICABLE
from csp_desktop.workbooks.form_content import FormContent
from csp_desktop.workbooks.form_sheet import write_form_sheet
from csp_desktop.workbooks.form_words import MARKS, instructions, mark_words, title
from csp_desktop.workbooks.plain_sheet import protect, put_table, put_title
from csp_desktop.workbooks.saving import save_whole, set_properties

_READ_ME = "Read me"
_DEFINITIONS = "Definitions"


def write_form(content: FormContent, path: Path) -> None:
    """Write a form to `path`, whole or not at all. Raises UnusablePlace where it cannot be written."""

    def fill(workbook: Workbook) -> None:
        set_properties(workbook, title(content), "Return form", content.partnership, content.made_at)
        _write_read_me(workbook.create_sheet(_READ_ME), content)
        for frequency in content.frequencies():
            write_form_sheet(workbook, content, frequency)
        _write_definitions(workbook.create_sheet(_DEFINITIONS), content)

    save_whole(path, fill)


def _write_read_me(sheet: Worksheet, content: FormContent) -> None:
    lines = (*instructions(content), f"{form_mark(content.project)}. The marks to choose from:")
    head = put_title(sheet, title(content), lines)
    rows = [(mark_words(mark), words) for mark, words in MARKS.items()]
    put_table(sheet, head, "Marks", (("Mark", 30), ("When to use it", 90)), rows)
    protect(sheet)


def _write_definitions(sheet: Worksheet, content: FormContent) -> None:
    head = put_title(sheet, "What each indicator means", (f"{form_mark(content.project)}.",))
    columns = (("Indicator", 44), ("Codes", 16), ("Definition", 80), ("Source", 30), ("Contact", 28), ("Due", 18))
    rows = []
    for asked in {each.indicator.id: each for each in content.asked}.values():
        told = asked.indicator
        words = (told.name, "; ".join(map(str, told.codes)), told.definition, told.source, told.contact)
        rows.append(tuple(each or NOT_APPLICABLE for each in (*words, day_name(asked.due))))
    put_table(sheet, head, _DEFINITIONS, columns, rows)
    protect(sheet)
