"""Small counts kept out of what the public sees, and no judgement from too few."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.domain.disclosure import Flow, kept_back

DEFAULT_BELOW = 5
"""Counts from 1 to one below this are kept back; 0 is shown."""

_HEADLINE = 3
"""How many other running totals are given up before the last one, which stands for the whole year."""

Cell = tuple[int, int]
"""Row and column of a table with its totals: totals stand in the row and the column after the last."""


def is_small(count: float, below: int = DEFAULT_BELOW) -> bool:
    """Return whether a count is kept back: more than 0 and less than `below`, which differs by indicator."""
    return 0 < count < below


def reveals_small(numerator: float, denominator: float, below: int = DEFAULT_BELOW) -> bool:
    """Return whether a percentage would give a small count away: the part, the rest, or the whole is small."""
    return any(is_small(each, below) for each in (numerator, denominator - numerator, denominator))


def too_few(n: float | None, minimum: int) -> str:
    """Return in one sentence why so few give no status; empty where they do, or where n is not known."""
    if n is None or n >= minimum:
        return ""
    return f"Small numbers: {n:g} where a status needs {minimum}."


def table_kept_back(rows: Sequence[Sequence[int]], below: int = DEFAULT_BELOW) -> frozenset[Cell]:
    """Return which cells of a table to keep back so that none can be worked out from those printed.

    `rows` are counts without their totals; the table is printed with the totals of rows and columns and of all, which
    are kept back likewise where they must be. Raises ValueError for rows of unequal length or a count below 0.
    """
    counts = with_totals(rows)
    cells = [(row, column) for row, line in enumerate(counts) for column in range(len(line))]
    flows = [_table_flow(counts, cell) for cell in cells]
    return frozenset(cells[index] for index in _kept(flows, below))


def shown_table(rows: Sequence[Sequence[int]], below: int = DEFAULT_BELOW) -> tuple[tuple[int | None, ...], ...]:
    """Return a table with its totals as the public may see it; None where a count is kept back, printed [c]."""
    hidden = table_kept_back(rows, below)
    return tuple(
        tuple(None if (row, column) in hidden else count for column, count in enumerate(line))
        for row, line in enumerate(with_totals(rows))
    )


def with_totals(rows: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return a table with a column of its rows' totals and a row of its columns'. Raises as `table_kept_back` does."""
    if len({len(row) for row in rows}) > 1 or any(count < 0 for row in rows for count in row):
        raise ValueError("a table has rows of one length and no count below 0")
    lines = [[*row, sum(row)] for row in rows]
    return [*lines, [sum(column) for column in zip(*lines, strict=True)]]


def run_kept_back(counts: Sequence[int], below: int = DEFAULT_BELOW) -> tuple[frozenset[int], frozenset[int]]:
    """Return which periods, and which running totals, to keep back where a year is printed with both.

    Both are indexes into `counts`. Raises ValueError for a count below 0.
    """
    if any(count < 0 for count in counts):
        raise ValueError("no count is below 0")
    totals = [sum(counts[: place + 1]) for place in range(len(counts))]
    last, dear = len(counts) - 1, sum(counts) + 1
    periods = [Flow("outside", f"to {place}", each, each) for place, each in enumerate(counts)]
    running = [Flow(f"to {place}", f"to {place + 1}", each, each + dear) for place, each in enumerate(totals[:-1])]
    running += [Flow(f"to {last}", "outside", each, each + _HEADLINE * dear) for each in totals[-1:]]
    hidden = _kept([*periods, *running], below)
    first = frozenset(index for index in hidden if index < len(counts))
    return first, frozenset(index - len(counts) for index in hidden - first)


def _kept(flows: Sequence[Flow], below: int) -> frozenset[int]:
    return kept_back(flows, [index for index, flow in enumerate(flows) if is_small(flow.count, below)])


def _table_flow(counts: Sequence[Sequence[int]], cell: Cell) -> Flow:
    """Return a cell as a flow: all, to its row, to its column, to all again. Totals are dearer to lose than cells."""
    row, column = cell
    of_row, of_column = column == len(counts[0]) - 1, row == len(counts) - 1
    tail, head = {
        (False, False): (f"row {row}", f"column {column}"),
        (True, False): ("rows", f"row {row}"),
        (False, True): (f"column {column}", "columns"),
        (True, True): ("columns", "rows"),
    }[of_row, of_column]
    count, dear = counts[row][column], counts[-1][-1] + 1
    return Flow(tail, head, count, count + dear * (of_row or of_column))
