"""Every row that lies in the sample workbooks is found as what it is, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.indicators import Unit
from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from csp_desktop.returns.reading import read_return
from tests.returns.truth import PLYMOUTH, known_rows

BY_FILE = pytest.mark.parametrize("truth", PLYMOUTH, ids=lambda path: path.name.removesuffix(".truth.json"))


def reading_of(truth: Path) -> WorkbookReading:
    return read_return(truth.with_name(truth.name.replace(".truth.json", ".xlsx")))


def series_by_row(reading: WorkbookReading) -> dict[tuple[str, int], ReturnSeries]:
    return {
        (table.sheet, int("".join(filter(str.isdigit, next(iter(series.cells.values())))))): series
        for table in reading.tables
        for series in table.series
    }


def test_there_are_truth_files_of_both_years() -> None:
    assert len(PLYMOUTH) == 9


@BY_FILE
def test_the_rows_found_are_the_rows_that_are_there(truth: Path) -> None:
    known = {(row.sheet, row.row): row.label for row in known_rows(truth)}
    assert {place: series.label for place, series in series_by_row(reading_of(truth)).items()} == known


@BY_FILE
def test_every_row_has_its_kind_and_year(truth: Path) -> None:
    found = series_by_row(reading_of(truth))
    for row in known_rows(truth):
        series = found[row.sheet, row.row]
        assert series.financial_year is not None
        assert (series.kind, series.financial_year.year) == (row.kind, row.year), row


@BY_FILE
def test_every_row_has_its_figures_and_no_others(truth: Path) -> None:
    found = series_by_row(reading_of(truth))
    for row in known_rows(truth):
        series = found[row.sheet, row.row]
        known = row.figures(series.unit is Unit.PERCENT)
        carried = {period for period in known if period not in series.values}
        assert dict(series.values) == {period: value for period, value in known.items() if period not in carried}
        assert len(carried) == (9 if row.label == "All Crime Culmative 2015 - 2016" else 0)


@BY_FILE
def test_every_measure_is_the_title_of_its_table(truth: Path) -> None:
    titles = {series.measure for table in reading_of(truth).tables for series in table.series}
    assert titles == {table.title for table in reading_of(truth).tables}


def test_not_applicable_all_year_is_shorthand_and_no_figure(data: Path) -> None:
    reading = read_return(data / "plymouth-2016-17-q3" / "police-return-november-2016.xlsx")
    gap = reading.tables[0].series[0]
    assert not gap.values
    assert set(gap.shorthand.values()) == {Shorthand.NOT_APPLICABLE}
    assert len(gap.cells) == 12


def test_the_total_carried_forward_to_march_is_a_finding_and_not_nine_figures(data: Path) -> None:
    reading = read_return(data / "plymouth-2015-16-q1" / "police-return-june-2015.xlsx")
    (finding,) = [finding for finding in reading.findings if finding.rule == "R01"]
    assert finding.where.cell == "H8:P8"
    (table,) = [table for table in reading.tables if table.sheet == "Overall crime"]
    read = {cell for series in table.series for cell in series.cells.values()}
    assert not read & {f"{column}8" for column in "HIJKLMNOP"}


@pytest.mark.parametrize(
    ("name", "kind", "number"),
    [
        ("plymouth-2016-17-q3/commissioning-intentions-2017-18", "budget", 8),
        ("plymouth-2015-16-q1/strategic-recommendations", "recommendations", 17),
    ],
)
def test_tables_of_text_are_lists_and_give_no_figures(data: Path, name: str, kind: str, number: int) -> None:
    reading = read_return(data / f"{name}.xlsx")
    assert reading.tables == ()
    (found,) = reading.lists
    assert (found.kind.value, len(found.entries)) == (kind, number)
