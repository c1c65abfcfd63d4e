"""A form as a clumsy person sends it back: rows and columns moved, words changed, saved as something else."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
from hypothesis import strategies as st

from csp_desktop.domain.form_codes import form_code_in
from tests.returns.old_formats import ods, xls

Row = list[object]
SUFFIXES = ("xlsx", "ods", "xls", "csv")


@dataclass(frozen=True, slots=True)
class Clumsiness:
    """What somebody has done to a form's sheet beside filling it in."""

    blank_rows: tuple[int, ...] = ()
    blank_columns: tuple[int, ...] = ()
    remarks: tuple[int, ...] = ()
    backwards: bool = False
    headings_last: bool = False
    renamed: str = ""
    shouting: bool = False
    small_codes: bool = False
    suffix: str = "xlsx"


clumsiness = st.builds(
    Clumsiness,
    blank_rows=st.lists(st.integers(1, 12), max_size=3).map(tuple),
    blank_columns=st.lists(st.integers(0, 14), max_size=3).map(tuple),
    remarks=st.lists(st.integers(1, 12), max_size=2).map(tuple),
    backwards=st.booleans(),
    headings_last=st.booleans(),
    renamed=st.sampled_from(["", "Sheet1", "Q3 figures FINAL (2)", "2016/17".replace("/", "-")]),
    shouting=st.booleans(),
    small_codes=st.booleans(),
    suffix=st.sampled_from(SUFFIXES),
)


def typed(number: float) -> st.SearchStrategy[object]:
    """Return the ways in which a person types one number."""
    words = [f"{number:g} ", f" {number:g}", f"{number:,.10g}", f"{number:,.10g}"]
    return st.sampled_from([number, *words])


def sheet_rows(path: Path, name: str) -> list[Row]:
    """Return the cells of a form's sheet as they stand."""
    sheet = openpyxl.load_workbook(path)[name]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def header_of(rows: Sequence[Row]) -> int:
    """Return where the row of headings stands."""
    return next(place for place, row in enumerate(rows) if row[0] == "Code")


def send_back(rows: list[Row], folder: Path, how: Clumsiness) -> Path:
    """Return the file that comes back."""
    head = header_of(rows)
    above, headings, body = rows[:head], rows[head], rows[head + 1 :]
    if how.backwards:
        body = body[::-1]
    done = [*body, headings] if how.headings_last else [headings, *body]
    done = [[_words(cell, place, how) for place, cell in enumerate(row)] for row in (*above, *done)]
    for place in how.blank_columns:
        done = [[*row[:place], None, *row[place:]] for row in done]
    for place in how.blank_rows:
        done.insert(place, [None] * len(headings))
    for place in how.remarks:
        done.insert(place, [None, "Figures from the new system, see Anna's mail of 3 January"])
    return save(done, folder / f"back.{how.suffix}", how.renamed or "Monthly")


def _words(cell: object, place: int, how: Clumsiness) -> object:
    if not isinstance(cell, str):
        return cell
    if form_code_in(cell):
        return cell.lower() if how.small_codes else cell
    return f"{cell.upper()} *" if how.shouting and place == 1 and cell != "Indicator" else cell


def save(rows: Sequence[Row], path: Path, name: str) -> Path:
    """Write rows as the kind of file that the path's name says."""
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        book.active.title = name
        for row in rows:
            book.active.append(row)
        book.save(path)
    elif path.suffix == ".ods":
        path.write_bytes(ods("".join(map(_ods_row, rows)), name))
    elif path.suffix == ".xls":
        path.write_bytes(xls([[_plain(cell) for cell in row] for row in rows], name))
    else:
        text = io.StringIO()
        csv.writer(text).writerows([["" if cell is None else cell for cell in row] for row in rows])
        path.write_text(text.getvalue(), encoding="utf-8", newline="")
    return path


def _plain(cell: object) -> str | float | None:
    return float(cell) if isinstance(cell, (int, float)) else cell  # type: ignore[return-value]


def _ods_row(row: Row) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(cell: object) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, (int, float)):
        number = f'office:value-type="float" office:value="{cell}"'
        return f"<table:table-cell {number}><text:p>{cell}</text:p></table:table-cell>"
    words = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).split("\n"))
    return f'<table:table-cell office:value-type="string">{words}</table:table-cell>'
