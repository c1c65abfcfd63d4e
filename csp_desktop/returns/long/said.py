"""What there is to say of a long table: once for the whole of it, with counts and the first cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.long.figures import FigureColumn, faults_of
from csp_desktop.returns.long.frames import Group
from csp_desktop.returns.long.shape import LongShape
from csp_desktop.returns.long.times import TimeColumns
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import address


@dataclass
class _Cases:
    count: int = 0
    first: str = ""

    def add(self, cell: str) -> None:
        """Count a case; the first one's cell is kept."""
        self.count += 1
        self.first = self.first or cell


@dataclass
class Said:
    """Gathers what is found in one long table."""

    shape: LongShape
    scene: Scene
    _sums: int = 0
    _negative: _Cases = field(default_factory=_Cases)
    _several: _Cases = field(default_factory=_Cases)
    _incomplete: _Cases = field(default_factory=_Cases)
    _fractions: _Cases = field(default_factory=_Cases)

    def taken(self, figure: FigureColumn, group: Group, value: float) -> None:
        """Take note of a figure that was taken."""
        self._sums += group.rows > 1 and figure.counts
        if figure.counts and value < 0:
            self._negative.add(self._cell(figure, group.first))

    def several(self, figure: FigureColumn, group: Group) -> None:
        """Take note of rows that give several figures for one thing, area and period."""
        self._several.add(self._cell(figure, group.first))

    def incomplete(self, figure: FigureColumn, group: Group) -> None:
        """Take note of a sum that cannot be had because one of its rows has no figure."""
        self._incomplete.add(self._cell(figure, group.first))

    def other_fraction(self, figure: FigureColumn, group: Group) -> None:
        """Take note of a fraction that does not give its figure."""
        self._fractions.add(self._cell(figure, group.first))

    def no_period(self, places: list[int], times: TimeColumns, is_open: bool) -> None:
        """Say which rows have figures and no period that can be known."""
        if not places:
            return
        cell = address(self.shape.row(places[0]), times.main)
        if is_open:
            words = "give quarters of plain years, which may begin in January or in April; say which"
        else:
            words = "name no period that can be known"
        self._find(Severity.WARNING, f"{_rows(places)} of “{self.shape.title}” {words} (first {cell}).", cell)

    def unreadable(self, figure: FigureColumn) -> None:
        """Say which cells of a column hold no figure, because of a fault or because they hold other words."""
        faults = faults_of(figure)
        words = figure.content.cells.keys() - figure.content.figures.keys()
        self._say_cells(figure, set(faults), Severity.ERROR, "show an error, or a formula without a result")
        self._say_cells(figure, set(words), Severity.WARNING, "hold words instead of a figure")

    def same_rows(self, places: list[int]) -> None:
        """Say which rows equal an earlier one in every column."""
        if places:
            cell = address(self.shape.row(places[0]), min(self.shape.headings))
            message = f"{_rows(places)} of “{self.shape.title}” stand there twice (first {cell}); both were counted."
            self._find(Severity.WARNING, message, cell)

    def notes(self) -> tuple[str, ...]:
        """Return the table's notes, and record all findings that were gathered."""
        title = self.shape.title
        self._case(self._several, Severity.WARNING, f"of “{title}” have several different figures, and none was taken")
        self._case(self._incomplete, Severity.NOTE, f"of “{title}” cannot be added up, for a row has no figure")
        self._case(self._negative, Severity.NOTE, f"of “{title}” are counts below nought, as corrections make them")
        self._case(self._fractions, Severity.NOTE, f"of “{title}” are not what the fraction beside them gives")
        if not self._sums:
            return ()
        return (f"{self._sums:,} figures are sums of several rows; the cell of each is that of its first row.",)

    def _case(self, cases: _Cases, severity: Severity, words: str) -> None:
        if cases.count:
            self._find(severity, f"{cases.count:,} figures {words} (first {cases.first}).", cases.first)

    def _say_cells(self, figure: FigureColumn, codes: set[int], severity: Severity, words: str) -> None:
        if not codes:
            return
        rows = figure.content.column.codes[figure.content.first :]
        count = sum(count for code, count in Counter(rows).items() if code in codes)
        place = next(place for place, code in enumerate(rows) if code in codes)
        cell = self._cell(figure, place)
        self._find(severity, f"{count:,} cells of “{figure.heading}” {words} (first {cell}).", cell)

    def _cell(self, figure: FigureColumn, place: int) -> str:
        return f"{figure.letter}{self.shape.row(place)}"

    def _find(self, severity: Severity, message: str, cell: str) -> None:
        self.scene.note("file", severity, message, cell, self.shape.title)


def _rows(places: list[int]) -> str:
    return "1 row" if len(places) == 1 else f"{len(places):,} rows"
