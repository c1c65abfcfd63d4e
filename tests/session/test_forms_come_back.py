"""A form goes out, a clumsy person fills it in, it comes back: nothing lost, nothing asked."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey, Shorthand
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Area, Basis, Indicator, Unit
from csp_desktop.domain.periods import Frequency, month, quarter
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState, Intake
from csp_desktop.returns.reading import read_return
from csp_desktop.session.form_writing import form_content
from csp_desktop.session.taking_in import propose_intake, take_in
from csp_desktop.workbooks.form_book import write_form
from tests.session.clumsy import SUFFIXES, Clumsiness, clumsiness, header_of, save, send_back, sheet_rows, typed

Q3 = quarter(2016, 3)
OCTOBER, NOVEMBER, DECEMBER = (month(2016, number) for number in (10, 11, 12))
ASKED = (OCTOBER, NOVEMBER, DECEMBER)
HELD = 41.0
NEUTRAL = Clumsiness()


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Iterator[Project]:
    with Project.create(tmp_path_factory.mktemp("forms") / "p.csp", "Anytown") as made:
        with made.action("Set up") as edit:
            own = made.own_area.id
            police = {"owner": "Police"}
            crime = edit.put_indicator(Indicator(0, "All crime", definition="Every recorded crime.", **police))
            edit.put_indicator(Indicator(0, "All crime solved", basis=Basis.CUMULATIVE, **police))
            rate = edit.put_indicator(Indicator(0, "Satisfied", unit=Unit.PERCENT, decimals=1, minimum_n=30, **police))
            edit.put_indicator(Indicator(0, "Rate", unit=Unit.RATE, per=1000, decimals=2, **police))
            edit.put_indicator(Indicator(0, "Reviews", frequency=Frequency.QUARTER, **police))
            edit.put_indicator(Indicator(0, "Reports", owner="Council"))
            north = edit.put_area(Area(0, "North", parent=own))
            for area in (own, north.id):
                edit.put_figure(SeriesKey(crime.id, area, Kind.ACTUAL), month(2016, 9), Figure(1234.0))
            edit.put_figure(SeriesKey(crime.id, own, Kind.ACTUAL), OCTOBER, Figure(HELD))
            edit.put_figure(SeriesKey(rate.id, own, Kind.ACTUAL), month(2016, 9), Figure(91.4, 96.0, 105.0))
        yield made


@pytest.fixture(scope="module")
def form(project: Project, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("form") / "form.xlsx"
    write_form(form_content(project, "Police", Q3), path)
    return path


@pytest.fixture(scope="module")
def blank(form: Path):
    return sheet_rows(form, "Monthly")


def fillable(rows) -> list[tuple[int, int]]:
    """Return the row and column of every cell for a figure."""
    head = header_of(rows)
    columns = [place for place, title in enumerate(rows[head]) if title in ("Oct 2016", "Nov 2016", "Dec 2016")]
    return [(row, column) for row in range(head + 1, len(rows)) for column in columns]


def asked_nothing(intake: Intake) -> bool:
    return not intake.unmatched and all(each.severity is Severity.NOTE for each in intake.findings)


def given_by(intake: Intake) -> dict[tuple[int, int, object], Figure]:
    return {(e.key.indicator, e.key.area, e.period): e.after for e in intake.entries}


def returned(project: Project, rows, folder: Path, how: Clumsiness = NEUTRAL) -> Intake:
    return propose_intake(project, read_return(send_back(rows, folder, how)))


def put(rows, words: str, period: str, value: object, part: str = "-F-"):
    """Return rows with a value in the cell of one indicator, and one of its parts, in a period."""
    done = [list(row) for row in rows]
    column = done[header_of(done)].index(period)
    row = next(row for row in done if row[1] == words and part in str(row[0]))
    row[column] = value
    return done


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), clumsiness)
def test_whatever_is_done_to_a_form_nothing_is_lost_and_nothing_asked(project, blank, data, how):
    rows = [list(row) for row in blank]
    places = fillable(rows)
    numbers = data.draw(st.lists(st.integers(10, 99_999), min_size=len(places), max_size=len(places)))
    left = data.draw(st.sets(st.sampled_from(places)))
    figures = {}
    for (row, column), number in zip(places, numbers, strict=True):
        if (row, column) not in left and "-F-" in str(rows[row][0]):
            rows[row][column] = data.draw(typed(number))
            code = str(rows[row][0]).split("-")
            figures[int(code[2]), int(code[3][1:]), rows[header_of(rows)][column]] = float(number)
    with tempfile.TemporaryDirectory() as folder:
        intake = returned(project, rows, Path(folder), how)
    names = dict(zip(ASKED, ("Oct 2016", "Nov 2016", "Dec 2016"), strict=True))
    found = {(i, a, names[p]): figure.value for (i, a, p), figure in given_by(intake).items()}
    assert found == figures
    assert asked_nothing(intake)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_blank_form_changes_nothing(project, blank, tmp_path, suffix):
    intake = returned(project, blank, tmp_path, Clumsiness(suffix=suffix))
    assert intake.entries == ()
    assert asked_nothing(intake)


def test_a_whole_form_as_it_was_written_changes_nothing(project, form):
    intake = propose_intake(project, read_return(form))
    assert (intake.entries, intake.findings, intake.unmatched) == ((), (), ())


def test_each_figure_keeps_its_cell(project, blank, tmp_path):
    intake = returned(project, put(blank, "Rate", "Dec 2016", 1.25), tmp_path)
    (entry,) = intake.entries
    assert (entry.after.value, entry.period, entry.state) == (1.25, DECEMBER, EntryState.NEW)
    cell = entry.cell.rpartition("!")[2]
    assert openpyxl.load_workbook(tmp_path / "back.xlsx")["Monthly"][cell].value == 1.25


def test_a_blank_cell_leaves_the_figure_that_stands(project, blank, tmp_path):
    intake = returned(project, put(blank, "All crime", "Nov 2016", 0), tmp_path)
    assert {(e.period, e.after.value) for e in intake.entries} == {(NOVEMBER, 0.0)}


def test_a_figure_given_anew_is_a_change_and_the_same_one_is_none(project, blank, tmp_path):
    for value, state in ((50, EntryState.CHANGED), (HELD, EntryState.SAME)):
        (entry,) = returned(project, put(blank, "All crime", "Oct 2016", value), tmp_path).entries
        assert entry.state is state


@pytest.mark.parametrize(
    ("said", "mark"),
    [("n/a", Shorthand.NOT_APPLICABLE), ("[x] not available", Shorthand.NOT_AVAILABLE), ("*", Shorthand.CONFIDENTIAL)],
)
@pytest.mark.parametrize("column", ["Dec 2016", "Dec 2016 mark"])
def test_a_mark_instead_of_a_figure_is_kept(project, blank, tmp_path, said, mark, column):
    (entry,) = returned(project, put(blank, "All crime", column, said), tmp_path).entries
    assert (entry.after.value, entry.after.shorthand) == (None, (mark,))


@pytest.mark.parametrize("mark", ["[p] provisional", "p", "provisional", "[P]"])
def test_a_figure_with_a_mark_beside_it_keeps_both(project, blank, tmp_path, mark):
    rows = put(put(blank, "All crime", "Dec 2016", 7), "All crime", "Dec 2016 mark", mark)
    (entry,) = returned(project, rows, tmp_path).entries
    assert (entry.after.value, entry.after.shorthand) == (7.0, (Shorthand.PROVISIONAL,))


def test_a_figure_and_a_mark_that_denies_it_are_a_finding(project, blank, tmp_path):
    rows = put(put(blank, "All crime", "Dec 2016", 7), "All crime", "Dec 2016 mark", "[x] not available")
    intake = returned(project, rows, tmp_path)
    assert intake.entries == ()
    assert "says not available" in intake.findings[0].message


def test_a_percentage_comes_with_its_parts_and_number_asked(project, blank, tmp_path):
    rows = put(blank, "Satisfied", "Dec 2016", "37.5%")
    for part, number in (("-N-", 24), ("-D-", 64), ("-S-", 64)):
        rows = put(rows, "Satisfied", "Dec 2016", number, part)
    intake = returned(project, rows, tmp_path)
    assert given_by(intake)[3, 1, DECEMBER] == Figure(37.5, 24, 64, 64, (), intake.entries[0].after.origin)
    assert asked_nothing(intake)


def test_a_ratio_of_which_only_the_parts_are_given_is_worked_out(project, blank, tmp_path):
    for name, value in (("Satisfied", 37.5), ("Rate", 375.0)):
        rows = put(put(blank, name, "Dec 2016", 24, "-N-"), name, "Dec 2016", 64, "-D-")
        (entry,) = returned(project, rows, tmp_path).entries
        assert (entry.after.value, entry.after.numerator, entry.after.denominator) == (value, 24, 64)


def test_a_percentage_and_parts_that_make_another_are_a_finding(project, blank, tmp_path):
    rows = put(put(blank, "Satisfied", "Dec 2016", 24, "-N-"), "Satisfied", "Dec 2016", 64, "-D-")
    intake = returned(project, put(rows, "Satisfied", "Dec 2016", 73.5), tmp_path)
    assert [each.rule for each in intake.findings] == ["R14"]


def test_a_percentage_typed_as_a_fraction_is_not_taken_for_a_hundredth(project, blank, tmp_path):
    intake = returned(project, put(blank, "Satisfied", "Dec 2016", 0.914), tmp_path)
    assert intake.entries == ()
    assert "91.4% may be meant" in intake.findings[0].message


def test_a_cell_formatted_as_percentage_is_in_percentage_points(project, form, tmp_path):
    book = openpyxl.load_workbook(form)
    sheet = book["Monthly"]
    row = next(cells for cells in sheet.iter_rows() if cells[1].value == "Satisfied" and "-F-" in cells[0].value)
    cell = next(cell for cell in row if sheet.cell(4, cell.column).value == "Dec 2016")
    cell.value, cell.number_format = 0.914, "0.00%"
    book.save(tmp_path / "back.xlsx")
    assert [e.after.value for e in propose_intake(project, read_return(tmp_path / "back.xlsx")).entries] == [91.4]


def test_words_are_a_finding_at_their_cell(project, blank, tmp_path):
    intake = returned(project, put(blank, "All crime", "Dec 2016", "about twelve"), tmp_path)
    assert intake.entries == ()
    assert "“about twelve”" in intake.findings[0].message


def test_a_comment_is_kept_with_or_without_figures(project, blank, tmp_path):
    rows = put(blank, "All crime", "Your comment", "New system since October.")
    (comment,) = returned(project, rows, tmp_path).comments
    assert (comment.text, comment.period) == ("New system since October.", DECEMBER)


@pytest.mark.parametrize("heading", ["Dec-16", "December 2016", datetime(2016, 12, 1), "01/12/2016", "DEC 2016 "])
def test_a_heading_that_another_program_writes_otherwise_is_still_its_period(project, blank, tmp_path, heading):
    rows = put(blank, "Rate", "Dec 2016", 5)
    head = rows[header_of(rows)]
    head[head.index("Dec 2016")] = heading
    assert list(given_by(returned(project, rows, tmp_path))) == [(4, 1, DECEMBER)]


def test_a_heading_without_its_year_is_a_finding(project, blank, tmp_path):
    rows = put(blank, "Rate", "Dec 2016", 5)
    head = rows[header_of(rows)]
    for period in ("Oct", "Nov", "Dec"):
        head[head.index(f"{period} 2016")] = period
    intake = returned(project, rows, tmp_path)
    assert intake.entries == ()
    assert "No column says which period" in intake.findings[0].message


def test_a_note_that_a_partner_hangs_on_a_cell_is_told_and_our_own_are_not(project, form, tmp_path):
    book = openpyxl.load_workbook(form)
    book["Monthly"]["H5"].comment = Comment("Counted twice?", "Anna")
    book.save(tmp_path / "back.xlsx")
    (finding,) = read_return(tmp_path / "back.xlsx").findings
    assert (finding.where.cell, "Counted twice?" in finding.message) == ("H5", True)


def test_a_running_total_is_kept_as_one(project, blank, tmp_path):
    intake = returned(project, put(blank, "All crime solved", "Dec 2016", 900), tmp_path)
    assert given_by(intake)[2, 1, DECEMBER].value == 900


def test_an_area_is_known_by_its_code(project, blank, tmp_path):
    rows = [list(row) for row in blank]
    row = next(row for row in rows if row[2] == "North")
    row[2], row[rows[header_of(rows)].index("Dec 2016")] = "The north", 5
    assert list(given_by(returned(project, rows, tmp_path))) == [(1, 2, DECEMBER)]


@pytest.mark.parametrize("name", ["council return 2012-13.xlsx", "Kopie von Police.xlsx"])
def test_a_form_may_be_called_anything(project, blank, tmp_path, name):
    path = save(put(blank, "Rate", "Dec 2016", 5), tmp_path / name, "Monthly")
    assert asked_nothing(propose_intake(project, read_return(path)))


def test_a_form_for_another_year_asks_nothing(project, tmp_path):
    write_form(form_content(project, "Police", quarter(2019, 1)), tmp_path / "form.xlsx")
    rows = put(sheet_rows(tmp_path / "form.xlsx", "Monthly"), "Rate", "Jun 2019", 5)
    intake = returned(project, rows, tmp_path)
    assert [each.period for each in intake.entries] == [month(2019, 6)]
    assert asked_nothing(intake)


def test_deleted_rows_and_columns_only_leave_out_themselves(project, blank, tmp_path):
    rows = put(put(blank, "Rate", "Dec 2016", 5), "All crime", "Dec 2016", 6)
    head = header_of(rows)
    kept = [row for row in rows[: head + 1] + rows[head + 1 :] if row[1] != "Rate"]
    place = kept[header_of(kept)].index("Oct 2016")
    kept = [[*row[:place], *row[place + 2 :]] for row in kept]
    intake = returned(project, kept, tmp_path)
    assert [(e.key.indicator, e.after.value) for e in intake.entries] == [(1, 6.0)]
    assert asked_nothing(intake)


def test_a_row_copied_with_another_figure_is_a_finding_and_neither_is_taken(project, blank, tmp_path):
    rows = put(blank, "Rate", "Dec 2016", 5)
    copied = list(next(row for row in rows if row[1] == "Rate"))
    copied[rows[header_of(rows)].index("Dec 2016")] = 6
    intake = returned(project, [*rows, copied], tmp_path)
    assert intake.entries == ()
    assert "neither was taken" in intake.findings[0].message


def test_a_row_of_figures_without_a_code_is_a_finding(project, blank, tmp_path):
    own = [None, "Burglary", None, None, *[3] * 12]
    assert "no code" in returned(project, [*blank, own], tmp_path).findings[0].message


def test_a_total_that_somebody_added_is_no_finding(project, blank, tmp_path):
    own = [None, "Total", None, None, *[3] * 12]
    assert asked_nothing(returned(project, [*blank, own], tmp_path))


def test_a_code_that_was_changed_is_a_finding(project, blank, tmp_path):
    rows = put(blank, "Rate", "Dec 2016", 5)
    next(row for row in rows if row[1] == "Rate")[0] = "CSP-AAAAA-0009-A1-F-AA"
    intake = returned(project, rows, tmp_path)
    assert intake.entries == ()
    assert "is no code that we wrote" in intake.findings[0].message


def test_a_figure_shown_as_held_that_was_written_over_is_noted(project, blank, tmp_path):
    intake = returned(project, put(blank, "All crime", "Oct 2016 (held)", 42), tmp_path)
    assert intake.entries == ()
    assert "which stays" in intake.findings[0].message


def test_a_form_of_another_project_is_left_out(project, blank, tmp_path):
    with Project.create(tmp_path / "other.csp", "Elsewhere") as other:
        with other.action("Set up") as edit:
            edit.put_indicator(Indicator(0, "All crime"))
        intake = returned(other, put(blank, "All crime", "Dec 2016", 5), tmp_path)
    assert intake.entries == ()
    assert "made from another project" in intake.findings[0].message


def test_a_copy_of_the_project_knows_its_forms(project, blank, tmp_path):
    project.save_copy(tmp_path / "copy.csp")
    with Project.open(tmp_path / "copy.csp") as copy:
        assert len(returned(copy, put(blank, "All crime", "Dec 2016", 5), tmp_path).entries) == 1


def test_a_form_copied_into_a_workbook_of_the_partners_own_is_read_beside_its_tables(project, blank, tmp_path):
    path = save(put(blank, "All crime", "Dec 2016", 5), tmp_path / "own.xlsx", "Copy of Monthly")
    book = openpyxl.load_workbook(path)
    own = book.create_sheet("Ours", 0)
    for row in (["Reports"], ["", "Nov 2016", "Dec 2016"], ["Actual", 8, 9]):
        own.append(row)
    book.save(path)
    intake = propose_intake(project, read_return(path))
    assert {(e.key.indicator, e.after.value) for e in intake.entries} == {(1, 5.0), (6, 8.0), (6, 9.0)}


def test_a_form_without_its_codes_is_read_as_any_return(project, blank, tmp_path):
    rows = [row[1:] for row in put(blank, "All crime solved", "Dec 2016", 5)[header_of(blank) :]]
    reading = read_return(save(rows, tmp_path / "bare.xlsx", "Monthly"))
    assert all(table.layout != "form" for table in reading.tables)


def test_what_came_back_is_taken_in_and_undone(project, blank, tmp_path):
    intake = returned(project, put(blank, "Rate", "Nov 2016", 4), tmp_path)
    take_in(project, [intake])
    key = SeriesKey(4, 1, Kind.ACTUAL)
    assert project.series(key)[NOVEMBER].origin == Origin(1, intake.entries[0].cell)
    project.undo()
    assert NOVEMBER not in project.series(key)
