"""R08, R21 and R30: a document's own headings beside its period and beside each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from csp_desktop.checks.quarter_words import quarters_in
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.periods import Period, long_name, month

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_END_OF = re.compile(rf"\b(?:to|at|by|until) (?:the )?end of ({'|'.join(_MONTHS)})(?: (\d{{4}}))?\b", re.IGNORECASE)


def headings_of_other_periods(headings: Iterable[str], as_at: Period) -> Iterator[Finding]:
    """Yield headings that name another quarter than the one that is reported, or a month that is still to come.

    R08 where what they name has no figures yet, R30 where it is over. A heading that names several quarters compares.
    """
    last = as_at.last_month
    own = (last.position - 1) // 3 + 1
    for heading in headings:
        named = set(quarters_in(heading))
        if len(named) == 1 and own not in named:
            yield _of_quarter(heading, named.pop(), own)
        for match in _END_OF.finditer(heading):
            end = _month(match, last)
            if end > last:
                message = f"The heading “{heading}” names {match[0]}, and the figures end in {long_name(last)}."
                yield _finding("R08", message, heading, match[0], long_name(last))


def _of_quarter(heading: str, named: int, own: int) -> Finding:
    message = f"The heading “{heading}” names quarter {named}; the report is of quarter {own}."
    return _finding("R08" if named > own else "R30", message, heading, f"quarter {named}", f"quarter {own}")


def _month(match: re.Match[str], last: Period) -> Period:
    """Return the month that a heading names, of the reported financial year where it names none."""
    number = _MONTHS.index(match[1].casefold()) + 1
    year = int(match[2]) if match[2] else last.financial_year.year + (number < 4)
    return month(year, number)


def _finding(rule: str, message: str, heading: str, printed: str, expected: str) -> Finding:
    return Finding(rule, Severity.WARNING, Place(text=heading), message, printed, expected)


def headings_twice(headings: Iterable[str]) -> Iterator[Finding]:
    """R21: yield a heading that two sections of one document have."""
    counts = Counter(" ".join(heading.split()).casefold() for heading in headings if heading.strip())
    for heading, count in counts.items():
        if count > 1:
            message = f"{count} sections are headed “{heading.capitalize()}”: give each its own heading."
            yield Finding("R21", Severity.WARNING, Place(text=heading), message, printed=heading)
