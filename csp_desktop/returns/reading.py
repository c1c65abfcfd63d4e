"""A partner's file to series: workbook, then tables, then what their rows say."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.across_tables import find_across
from csp_desktop.returns.forms.layout import is_form, partners_notes
from csp_desktop.returns.forms.reading import read_form
from csp_desktop.returns.lists.checking import check_list
from csp_desktop.returns.lists.finding_lists import find_word_list
from csp_desktop.returns.lists.model import ReturnList
from csp_desktop.returns.long.above_others import cut_at_gap
from csp_desktop.returns.long.reading import read_long
from csp_desktop.returns.model import PASTED, ReturnTable, WorkbookReading
from csp_desktop.returns.tables.declined import why_no_table
from csp_desktop.returns.tables.headed_twice import find_headed_twice
from csp_desktop.returns.tables.layouts import blocks_of
from csp_desktop.returns.tables.left_out import note_columns, note_fiscal_years
from csp_desktop.returns.tables.reading_blocks import read_block
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.tables.unseen import note_cell_notes, note_hidden
from csp_desktop.returns.tables.whole_sheet import first_lines, is_comparison, read_rest
from csp_desktop.returns.unusable import UnusableFile
from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Sheet
from csp_desktop.returns.workbook.in_time import in_time
from csp_desktop.returns.workbook.opening import open_workbook, read_bytes
from csp_desktop.returns.workbook.pasted import pasted_sheet
from csp_desktop.returns.workbook.refusal import Refusal, too_large

__all__ = ["UnusableFile", "read_pasted", "read_return"]


def read_return(path: Path) -> WorkbookReading:
    """Return the tables of a partner's file, with all that was found in them.

    Raises UnusableFile, with a sentence for a person, where the file cannot be had or is no workbook that can
    be read. A workbook without figures is none such: its sheets are declined, each in a note.
    """
    try:
        data = read_bytes(path)
        return in_time(limits.READING_SECONDS, partial(_read_workbook, path, data))
    except Refusal as refusal:
        raise UnusableFile(refusal.sentence(path.name)) from refusal
    except MemoryError as error:
        raise UnusableFile(too_large("it does not fit into memory").sentence(path.name)) from error
    except OSError as error:
        reason = (error.strerror or "it is not there").lower()
        raise UnusableFile(f"{path.name} cannot be opened ({reason}): close it elsewhere and try again.") from error


def _read_workbook(path: Path, data: bytes) -> WorkbookReading:
    sheets = open_workbook(data, path.stem)
    return _read_sheets(path.name, path.stem, data, sheets)


def read_pasted(text: str, html: str = "") -> WorkbookReading:
    """Return the tables of what was copied from a spreadsheet or a mail, with all that was found in them.

    `html` is the same as a web page, where the clipboard has it. Raises UnusableFile, with a sentence for a person,
    where there is no table.
    """
    try:
        return in_time(limits.READING_SECONDS, partial(_read_copied, text, html))
    except Refusal as refusal:
        raise UnusableFile(refusal.sentence("What was copied")) from refusal


def _read_copied(text: str, html: str) -> WorkbookReading:
    sheet = pasted_sheet(text, html, PASTED)
    # A clipboard may hold halves of characters, which no file can.
    data = (text or html).encode(errors="surrogatepass")
    return _read_sheets(PASTED, "", data, (sheet,))


def _read_sheets(name: str, file_words: str, data: bytes, sheets: tuple[Sheet, ...]) -> WorkbookReading:
    """Return the reading of a workbook; `file_words` is what its name may say of the figures."""
    tables: list[ReturnTable] = []
    lists: list[ReturnList] = []
    findings = []
    for sheet in sheets:
        scene = Scene(name, sheet.name)
        found = _read_sheet(sheet, scene, file_words)
        tables += found
        if not found:
            lists += _read_list(sheet, scene)
        findings += scene.findings
    findings += find_across(name, tables)
    sha256 = hashlib.sha256(data).hexdigest()
    return WorkbookReading(name, sha256, tuple(tables), tuple(findings), tuple(lists), data)


def _read_sheet(sheet: Sheet, scene: Scene, file_name: str) -> list[ReturnTable]:
    for remark in sheet.remarks:
        scene.note("file", remark.severity, remark.words, remark.cell)
    if is_form(sheet):
        note_cell_notes(partners_notes(sheet), [], scene)
        return read_form(sheet, scene)
    long = read_long(sheet, scene)
    if long is not None:
        _note_hidden_sheet(sheet, scene)
        note_cell_notes(sheet, [], scene)
        return [long]
    cut = cut_at_gap(sheet)
    if cut is not None and (long := read_long(cut[0], scene)) is not None:
        return [long, *_read_sheet(cut[1], scene, file_name)]
    blocks = [block for block in blocks_of(sheet) if not is_comparison(block)]
    if not blocks and find_word_list(sheet) is not None:
        return []
    crosses = read_rest(sheet, blocks, scene, file_name)
    if blocks or crosses:
        _note_hidden_sheet(sheet, scene)
    if blocks:
        note_cell_notes(sheet, blocks, scene)
    for block in blocks:
        find_headed_twice(block, scene)
        note_columns(block, scene)
        note_fiscal_years(block, scene)
        note_hidden(block, scene)
    context = (*first_lines(sheet, min((block.top for block in blocks), default=0)), sheet.name, file_name)
    return [*(read_block(block, scene, context) for block in blocks), *crosses]


def _read_list(sheet: Sheet, scene: Scene) -> list[ReturnList]:
    """Return the list of words that a sheet without figures may hold, or say why nothing was read from it."""
    found = None if is_form(sheet) else find_word_list(sheet)
    if found is not None:
        check_list(found, scene)
        return [found]
    if not is_form(sheet) and not any(finding.rule == "R05" for finding in scene.findings):
        scene.note("file", Severity.NOTE, why_no_table(sheet))
    return []


def _note_hidden_sheet(sheet: Sheet, scene: Scene) -> None:
    if sheet.hidden:
        scene.note("file", Severity.NOTE, f"“{sheet.name}” is a hidden sheet; its figures were read all the same.")
