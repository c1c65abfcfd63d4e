"""One return in every format that arrives, under the name of any other, gives the same figures from the same cells."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import month
from csp_desktop.returns.reading import read_return
from tests.returns.builders import save_rows
from tests.returns.old_formats import ods, wide, xls_of, xlsb_of
from tests.returns.test_old_workbooks import BOOK, DATA, END, label, number, real, xlsb_row, xlsb_styles
from tests.returns.test_xml_2003 import book
from tests.returns.test_xml_2003 import cell as xml_cell

Row = Sequence[str | float | None]

ROWS: list[Row] = [["Satisfaction"], [None, "Apr-16", "May-16", "Jun-16"], ["Actual", 0.914, "n/a", 0.57]]


def as_xlsx(folder: Path) -> bytes:
    path = save_rows(folder / "made.xlsx", *ROWS, formats={"B3": "0.0%", "D3": "0.0%"})
    data = path.read_bytes()
    path.unlink()
    return data


def as_xls(_: Path) -> bytes:
    cells = b""
    for row, values in enumerate(ROWS):
        for column, value in enumerate(values):
            if value is not None:
                cells += label(row, column, value) if isinstance(value, str) else number(row, column, 1, value)
    return xls_of(cells, BOOK)


def as_xlsb(_: Path) -> bytes:
    records = []
    for row, values in enumerate(ROWS):
        records.append(xlsb_row(row))
        for column, value in enumerate(values):
            if isinstance(value, str):
                records.append((6, struct.pack("<II", column, 0) + wide(value)))
            elif value is not None:
                records.append(real(column, 1, value))
    return xlsb_of(DATA, *records, END, styles=xlsb_styles(0, 164))


def as_ods(_: Path) -> bytes:
    def cell(value: str | float | None) -> str:
        if value is None:
            return "<table:table-cell/>"
        kind = (
            'office:value-type="string"'
            if isinstance(value, str)
            else f'office:value-type="percentage" office:value="{value}"'
        )
        shown = value if isinstance(value, str) else f"{value:.1%}"
        return f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>"

    return ods("".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in ROWS))


def shown(value: str | float | None) -> str:
    return value if isinstance(value, str) else "" if value is None else f"{value:.1%}"


def as_csv(_: Path) -> bytes:
    return "\r\n".join(",".join(map(shown, row)) for row in ROWS).encode("utf-8-sig")


def as_tsv(_: Path) -> bytes:
    return "\r".join("\t".join(map(shown, row)) for row in ROWS).encode("utf-16")


def as_page(_: Path) -> bytes:
    rows = ("".join(f"<td>{shown(value)}" for value in row) for row in ROWS)
    return f"<html><table><tr>{'<tr>'.join(rows)}</table>".encode()


def as_xml(_: Path) -> bytes:
    def cell(value: str | float | None) -> str:
        if value is None:
            return "<Cell/>"
        return xml_cell("String", value) if isinstance(value, str) else xml_cell("Number", str(value), 'ss:StyleID="p"')

    return book("".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in ROWS))


FORMATS: list[Callable[[Path], bytes]] = [as_xlsx, as_xls, as_xlsb, as_ods, as_csv, as_tsv, as_page, as_xml]


@pytest.mark.parametrize("name", ["return.xlsx", "return.xls", "return.csv", "return"])
@pytest.mark.parametrize("build", FORMATS)
def test_a_return_says_the_same_in_every_format_and_under_every_name(
    build: Callable[[Path], bytes], name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(build(tmp_path))
    reading = read_return(path)
    (series,) = reading.tables[0].series
    assert (reading.findings, reading.tables[0].title, series.unit) == ((), "Satisfaction", Unit.PERCENT)
    assert dict(series.values) == {month(2016, 4): 91.4, month(2016, 6): 57}
    assert dict(series.shorthand) == {month(2016, 5): "z"}
    assert [series.cells[month(2016, each)] for each in (4, 5, 6)] == ["B3", "C3", "D3"]
