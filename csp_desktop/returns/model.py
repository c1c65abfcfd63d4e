"""What a return holds, as plain data: series with kinds, the tables they stand in, and the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.form_codes import FormCode
from csp_desktop.domain.indicators import Operator, Unit
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.returns.lists.model import ReturnList

PASTED = "Pasted table"
"""The name of a return that came by the clipboard."""


@dataclass(frozen=True, slots=True)
class ReturnSeries:
    """One row (or column) of a table: figures of one kind by period.

    `measure` is what is measured, as the table's title or row says it; `label` the row's own words;
    `financial_year` the year its months or quarters belong to, as the numbers decide it. `values` holds figures
    only, percentages in percentage points; `cells` the address (`E5`) of every value and shorthand. Annual outturns
    that stand in the same row are values with a year as their period. `computed` says that the row can be worked
    out from the others, `rolling` that each figure is of the twelve months up to the end of its period. `operators`
    are the sides that cells of targets name themselves, as "> 75%" does. `status` is the word or colour that a
    scorecard gives the row. `note` says how we made the figures, where we added up or counted rows. `code` is that
    of a row of our own form, and `asked` the last period that the form asks for.
    """

    label: str
    measure: str
    kind: Kind
    frequency: Frequency
    unit: Unit
    financial_year: Period | None = None
    area: str | None = None
    area_code: str = ""
    computed: bool = False
    rolling: bool = False
    values: Mapping[Period, float] = field(default_factory=dict)
    cells: Mapping[Period, str] = field(default_factory=dict)
    shorthand: Mapping[Period, Shorthand] = field(default_factory=dict)
    numerators: Mapping[Period, float] = field(default_factory=dict)
    denominators: Mapping[Period, float] = field(default_factory=dict)
    sample_sizes: Mapping[Period, float] = field(default_factory=dict)
    operators: Mapping[Period, Operator] = field(default_factory=dict)
    comment: str | None = None
    status: str = ""
    note: str = ""
    code: FormCode | None = None
    asked: Period | None = None


@dataclass(frozen=True, slots=True)
class ReturnTable:
    """One table of a sheet: its series, and the words that stand with it.

    `comment` is the text after "Comments:", empty where there is none; `monitoring_only` that the table says
    so of itself.
    """

    sheet: str
    range: str
    title: str
    layout: str = "periods across"
    series: tuple[ReturnSeries, ...] = ()
    notes: tuple[str, ...] = ()
    comment: str = ""
    monitoring_only: bool = False


@dataclass(frozen=True, slots=True)
class WorkbookReading:
    """All that was found in one file: its name, its SHA-256 in hexadecimal, its tables, findings and lists.

    `content` is the file itself as it was read, or the text of what was pasted.
    """

    workbook: str
    sha256: str
    tables: tuple[ReturnTable, ...] = ()
    findings: tuple[Finding, ...] = ()
    lists: tuple[ReturnList, ...] = ()
    content: bytes = field(default=b"", repr=False, compare=False)
