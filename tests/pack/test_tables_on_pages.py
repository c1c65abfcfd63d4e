from __future__ import annotations

import pytest

from csp_desktop.domain.status import Status
from csp_desktop.pack.outline import Cell, Column, Row, Table
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.table_box import SetCell, TableBox
from csp_desktop.pack.typeset.table_setting import set_tables

COLUMNS = (Column("Name", 2), Column("Value", 1, numeric=True))


def table_of(*rows: tuple[str, ...], root: Element | None = None) -> TableBox:
    """Return a table; a row of one text opens a group."""
    made = tuple(Row(tuple(map(Cell, row)), opens_group=len(row) == 1) for row in rows)
    return set_tables(Table("A table.", COLUMNS, made), 300, Letters(), root or Element("Document"))[0]


def words(box: TableBox) -> list[str]:
    return ["".join(line.text for line in row.cells[0].lines) for row in box.rows]


def room_for(box: TableBox, count: int) -> float:
    """Return the room that a table's header and its first rows take."""
    return box.header.height + sum(row.height for row in box.rows[:count]) + 1


def units_edge(cell: SetCell) -> float:
    """Return where a number's units end: its right edge without decimals and per cent sign."""
    text, style = cell.lines[0].text, cell.lines[0].style
    tail = text.lstrip("+−0123456789,")
    return cell.right - cell.hang - width(tail, style.face, style.size)


def test_numbers_stand_with_their_units_under_each_other() -> None:
    box = table_of(("a", "12,586"), ("b", "88%"), ("c", "0.57"), ("d", "−4.1%"))
    edges = [units_edge(row.cells[1]) for row in box.rows]
    assert edges == pytest.approx([edges[0]] * 4)


def test_a_divided_table_keeps_its_header_and_every_row() -> None:
    box = table_of(*((str(number), "1") for number in range(20)))
    first, rest = box.split(box.height / 2, forced=False) or pytest.fail("it can be divided")
    assert first.header is rest.header
    assert words(first) + words(rest) == words(box)
    assert first.height <= box.height / 2


def test_a_group_is_not_parted_from_its_first_row() -> None:
    box = table_of(("a", "1"), ("b", "1"), ("Group",), ("c", "2"), ("d", "3"))
    first, rest = box.split(room_for(box, 3), forced=False) or pytest.fail("it can be divided")
    assert (words(first), words(rest)) == (["a", "b"], ["Group", "c", "d"])


@pytest.mark.parametrize(("fitting", "first"), [(1, None), (2, ["a", "b"]), (4, ["a", "b", "c"])])
def test_no_row_stands_alone_on_either_page(fitting: int, first: list[str] | None) -> None:
    box = table_of(*((name, "1") for name in "abcde"))
    parts = box.split(room_for(box, fitting), forced=False)
    assert (parts and words(parts[0])) == first


def test_a_group_that_goes_on_is_named_again_but_read_once() -> None:
    box = table_of(("Group",), ("a", "1"), ("b", "2"), ("c", "3"), ("d", "4"), ("Other",), ("e", "5"), ("f", "6"))
    first, rest = box.split(room_for(box, 3), forced=False) or pytest.fail("it can be divided")
    assert (words(first), words(rest)) == (["Group", "a", "b"], ["c", "d", "Other", "e", "f"])
    assert rest.group is first.rows[0]
    assert rest.height == rest.header.height + first.rows[0].height + sum(row.height for row in rest.rows)
    _, last = rest.split(rest.height - rest.rows[-1].height * 2.5, forced=False) or pytest.fail("it can be divided")
    assert (words(last), last.group) == (["Other", "e", "f"], None)


def test_a_row_stands_alone_where_no_page_holds_two() -> None:
    box = table_of(("word " * 100, "1"), ("word " * 100, "1"), ("c", "1"))
    first, rest = box.split(room_for(box, 1), forced=True) or pytest.fail("it must be divided")
    assert (len(first.rows), len(rest.rows)) == (1, 2)


def test_a_row_taller_than_a_page_is_divided_by_lines_only_when_it_must() -> None:
    box = table_of(("word " * 400, "1"))
    assert box.split(200, forced=False) is None
    first, rest = box.split(200, forced=True) or pytest.fail("it must be divided")
    assert first.height <= 200
    assert (words(first)[0] + words(rest)[0]).count("word") == 400
    assert first.rows[0].cells[0].element is rest.rows[0].cells[0].element


def test_a_status_has_its_shape_only_once() -> None:
    row = Row((Cell("word " * 400, status=Status.MET), Cell("")))
    box = set_tables(Table("A table.", COLUMNS, (row,)), 300, Letters(), Element("Document"))[0]
    first, rest = box.split(200, forced=True) or pytest.fail("it must be divided")
    assert [part.rows[0].cells[0].status for part in (first, rest)] == [Status.MET, None]


def test_type_grows_smaller_before_a_number_is_broken() -> None:
    narrow = table_of(("a", "£123,456,789,012,345,678.25"))
    wide = table_of(("a", "£12"))
    assert narrow.rows[0].cells[1].lines[0].style.size < wide.rows[0].cells[1].lines[0].style.size
    assert len(narrow.rows[0].cells[1].lines) == 1


def test_a_table_too_wide_for_its_numbers_is_parted_and_names_its_rows_again() -> None:
    columns = (Column("Month", 3), *(Column(name, 1, numeric=True) for name in ("Apr", "May", "Jun", "Jul")))
    row = Row(tuple(map(Cell, ("Cost", "£1,648,058", "£1,945,572", "£1,988,780", "£2,088,774"))))
    boxes = set_tables(Table("Costs.", columns, (row,)), 180, Letters(), Element("Document"))
    assert [[cell.lines[0].text for cell in box.rows[0].cells] for box in boxes] == [
        ["Cost", "£1,648,058", "£1,945,572"],
        ["Cost", "£1,988,780", "£2,088,774"],
    ]


def test_one_wide_number_leaves_the_others_beside_words_as_large_as_they_were() -> None:
    columns = (Column("Name", 2), Column("Value", 1, numeric=True), Column("Status", 3))
    rows = tuple(Row((Cell("a"), Cell(value), Cell("Met"))) for value in ("£15,537,417", "12"))
    (box,) = set_tables(Table("A table.", columns, rows), 300, Letters(), Element("Document"))
    sizes = [row.cells[1].lines[0].style.size for row in box.rows]
    assert sizes[0] < sizes[1] == 8.5


def test_header_cells_say_what_they_head() -> None:
    root = Element("Document")
    table_of(("Group",), ("a", "1"), root=root)
    scopes = [(each.scope, each.span) for each in root.walk() if each.tag == "TH"]
    assert scopes == [("Column", 1), ("Column", 1), ("Row", 2), ("Row", 1)]
