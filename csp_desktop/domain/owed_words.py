"""What is owed in words, for the window, the terminal and the printed list alike."""

from __future__ import annotations

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.indicators import called
from csp_desktop.domain.owed import Owed, Standing
from csp_desktop.domain.periods import Frequency, Period, long_name, month_name, runs
from csp_desktop.domain.wording import capital


def asked_of(told: Owed) -> str:
    """Return what was asked: All crime; in another area than the partnership's own, All crime, North."""
    return called(told.indicator, told.area)


def missing_words(told: Owed) -> str:
    """Return the periods that are missing: October to December 2016; nothing where all has come."""
    return ", ".join(map(_run_words, runs(told.missing))) if told.missing else "nothing"


def due_words(told: Owed) -> str:
    """Return the due date: 31 March 2017."""
    return day_name(told.due)


def late_words(told: Owed) -> str:
    """Return how late it is: 10 days; not yet where it is still to come, received where it is there."""
    if told.standing is Standing.RECEIVED:
        return "received"
    if told.standing is Standing.OWED:
        return "not yet due"
    return f"{told.late_days:,} day{'' if told.late_days == 1 else 's'}"


def _run_words(run: list[Period]) -> str:
    first, last = run[0], run[-1]
    if first == last or first.frequency is not Frequency.MONTH:
        return capital(" to ".join(dict.fromkeys(map(long_name, (first, last)))))
    same_year = str(first)[:4] == str(last)[:4]
    return f"{month_name(first) if same_year else long_name(first)} to {long_name(last)}"
