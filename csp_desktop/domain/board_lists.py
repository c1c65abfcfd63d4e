"""The lists of the board, carried on each quarter: exceptions, actions, money, meetings, and the papers for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from csp_desktop.domain.dates import date_text, date_told
from csp_desktop.domain.money import amount_of
from csp_desktop.domain.numbers import difference, total
from csp_desktop.domain.periods import Period


class ListName(StrEnum):
    """Which list an item stands in."""

    EXCEPTIONS = "exceptions"
    ACTIONS = "actions"
    RECOMMENDATIONS = "recommendations"
    BUDGET = "budget"
    SAVINGS = "savings"
    INSPECTIONS = "inspections"
    MEETINGS = "meetings"
    AGENDA = "agenda"
    PAPERS = "papers"
    IMPLICATIONS = "implications"
    APPENDICES = "appendices"
    ABBREVIATIONS = "abbreviations"


class Holds(StrEnum):
    """What a column of a list holds."""

    TEXT = "text"
    WORDS = "words"
    DATE = "date"
    MONEY = "money"
    YES_NO = "yes or no"
    PAPER = "long text"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column: the name under which an item keeps it, its heading, and what it holds. Words may be long."""

    name: str
    heading: str
    holds: Holds = Holds.TEXT


@dataclass(frozen=True, slots=True)
class ListItem:
    """One line of a list. `values` are its texts by the names of the columns, dates as 2016-11-30.

    `opened` is the month in which it came to the list, `closed` that in which it was done with, None while it is open.
    """

    id: int
    list: ListName
    position: int
    values: Mapping[str, str]
    opened: Period
    closed: Period | None = None

    def text(self, column: ListColumn) -> str:
        """Return what the item says in a column, as it is printed."""
        text = self.values.get(column.name, "")
        if column.holds is Holds.FILE:
            return text.partition(" ")[2]
        return date_text(text) if column.holds is Holds.DATE else text

    def with_text(self, column: ListColumn, text: str) -> ListItem:
        """Return the item with another text in a column. Raises ValueError with a sentence for what cannot be there."""
        return replace(self, values={**self.values, column.name: kept_text(column, text)})

    def is_shown(self, as_at: Period) -> bool:
        """Return whether the item is on the list as at a period: come by its end, not closed before its quarter."""
        end = as_at.last_month
        begin = end.moved(-((end.position - 1) % 3))
        return self.opened.last_month <= end and (self.closed is None or self.closed.last_month >= begin)


COLUMNS: Mapping[ListName, tuple[ListColumn, ...]] = {
    ListName.EXCEPTIONS: (
        ListColumn("indicator", "Indicator"),
        ListColumn("what", "What", Holds.WORDS),
        ListColumn("why", "Why", Holds.WORDS),
        ListColumn("so_what", "What it means", Holds.WORDS),
        ListColumn("next", "What next", Holds.WORDS),
        ListColumn("who", "Who"),
        ListColumn("by", "By", Holds.DATE),
        ListColumn("front", "Front page", Holds.YES_NO),
    ),
    ListName.ACTIONS: (
        ListColumn("action", "Action", Holds.WORDS),
        ListColumn("who", "Who"),
        ListColumn("by", "By", Holds.DATE),
        ListColumn("agreed", "Agreed at"),
        ListColumn("progress", "Progress", Holds.WORDS),
    ),
    ListName.RECOMMENDATIONS: (
        ListColumn("number", "No."),
        ListColumn("recommendation", "Recommendation", Holds.WORDS),
        ListColumn("who", "Lead"),
        ListColumn("progress", "Progress", Holds.WORDS),
    ),
    ListName.BUDGET: (
        ListColumn("need", "Need", Holds.WORDS),
        ListColumn("recommendation", "Recommendation", Holds.WORDS),
        ListColumn("contribution", "Contribution", Holds.MONEY),
        ListColumn("total", "Total budget", Holds.MONEY),
        ListColumn("note", "Note", Holds.WORDS),
    ),
    ListName.SAVINGS: (
        ListColumn("saving", "Saving", Holds.WORDS),
        ListColumn("planned", "Planned", Holds.MONEY),
        ListColumn("made", "Made so far", Holds.MONEY),
        ListColumn("note", "Note", Holds.WORDS),
    ),
    ListName.INSPECTIONS: (
        ListColumn("by", "Inspected by"),
        ListColumn("what", "What was inspected"),
        ListColumn("grade", "Grade"),
        ListColumn("quotation", "Quotation", Holds.WORDS),
        ListColumn("date", "Date", Holds.DATE),
        ListColumn("source", "Report"),
    ),
    ListName.MEETINGS: (
        ListColumn("date", "Date", Holds.DATE),
        ListColumn("time", "Time"),
        ListColumn("place", "Place"),
        ListColumn("title", "Meeting"),
        ListColumn("note", "Note", Holds.WORDS),
    ),
    ListName.AGENDA: (
        ListColumn("number", "No."),
        ListColumn("item", "Item", Holds.WORDS),
        ListColumn("lead", "Lead"),
        ListColumn("paper", "Section or paper"),
        ListColumn("restricted", "Restricted", Holds.YES_NO),
        ListColumn("late", "Late", Holds.YES_NO),
    ),
    ListName.PAPERS: (
        ListColumn("title", "Title"),
        ListColumn("text", "Text", Holds.PAPER),
        ListColumn("file", "Bound in", Holds.FILE),
        ListColumn("restricted", "Restricted", Holds.YES_NO),
        ListColumn("late", "Late", Holds.YES_NO),
    ),
    ListName.IMPLICATIONS: (
        ListColumn("kind", "Kind"),
        ListColumn("words", "Implications", Holds.WORDS),
    ),
    ListName.APPENDICES: (
        ListColumn("letter", "Appendix"),
        ListColumn("title", "Title"),
        ListColumn("where", "Where it is found", Holds.WORDS),
    ),
    ListName.ABBREVIATIONS: (
        ListColumn("short", "Abbreviation"),
        ListColumn("meaning", "Meaning", Holds.WORDS),
    ),
}
"""The columns of each list, in their order."""


def kept_text(column: ListColumn, text: str) -> str:
    """Return a text as an item keeps it. Raises ValueError with one sentence where a date is none.

    Money may be words ("Awaiting confirmation"): what is no amount counts as not yet allocated.
    """
    told = text.strip()
    if column.holds is Holds.DATE:
        return date_told(told)
    if column.holds is Holds.MONEY:
        return told
    if column.holds is Holds.FILE and told:
        raise ValueError("A file is bound in with its button, and not typed.")
    return told if column.holds in (Holds.WORDS, Holds.PAPER) else " ".join(told.split())


def bound_told(sha256: str, pages: int, name: str) -> str:
    """Return a file that is bound in as an item keeps it; what is printed of it is its name and length."""
    return f"{sha256} {name} ({pages} page{'' if pages == 1 else 's'})"


def bound_key(kept: str) -> str:
    """Return under which SHA-256 a file that is bound in is kept."""
    return kept.partition(" ")[0]


def shown(items: Iterable[ListItem], name: ListName, as_at: Period) -> tuple[ListItem, ...]:
    """Return the items of a list as at a period, in their order."""
    chosen = (each for each in items if each.list is name and each.is_shown(as_at))
    return tuple(sorted(chosen, key=lambda each: (each.position, each.id)))


@dataclass(frozen=True, slots=True)
class BudgetTotals:
    """A budget added up in pounds: amounts of one column, and how many lines say something that is no amount."""

    contributions: float
    totals: float
    unallocated: int
    award: float | None = None

    @property
    def rest(self) -> float | None:
        """Return what is left of the award, None where none is known."""
        return None if self.award is None else difference(self.award, self.contributions)


def budget_totals(items: Iterable[ListItem], award: float | None = None) -> BudgetTotals:
    """Return the sums of a budget's lines (R26); a contribution that is no amount counts as unallocated."""
    lines = list(items)
    given = [each.values.get("contribution", "") for each in lines]
    amounts = [amount_of(text) for text in given]
    totals = [amount_of(each.values.get("total", "")) for each in lines]
    return BudgetTotals(
        total([amount for amount in amounts if amount is not None]),
        total([amount for amount in totals if amount is not None]),
        sum(amount is None for amount in amounts),
        award,
    )


def values_told(item: ListItem) -> dict[str, str]:
    """Return an item's texts that say something, in the order of the columns."""
    named = {column.name: item.values.get(column.name, "") for column in COLUMNS[item.list]}
    return {name: text for name, text in named.items() if text}
