"""What the tests of returns share: the sample workbooks, and a way to read rows as a return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from csp_desktop.returns.reading import read_return
from tests.returns.builders import save_rows

DATA = Path(__file__).parent / "data"

Reader = Callable[..., WorkbookReading]


@pytest.fixture
def data() -> Path:
    return DATA


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def read_rows(*rows: Sequence[object], name: str = "return.xlsx", **options: object) -> WorkbookReading:
        return read_return(save_rows(tmp_path / name, *rows, **options))  # type: ignore[arg-type]

    return read_rows


@pytest.fixture
def row(read: Reader) -> Callable[..., ReturnSeries]:
    def only(*rows: Sequence[object], **options: object) -> ReturnSeries:
        (table,) = read(*rows, **options).tables
        (series,) = table.series
        return series

    return only
