"""Where an indicator's process limits begin anew: put or taken away as one step."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project


def rebase_words(indicator: Indicator, period: Period) -> str:
    """Return what `rebase` would do at a period."""
    if str(period) in indicator.rebases:
        return f"Let the limits go on through {long_name(period)}"
    return f"Begin the limits anew at {long_name(period)}"


def rebase(project: Project, indicator: Indicator, period: Period) -> Changed:
    """Let an indicator's limits begin anew at a period, or no longer where they do."""
    told = str(period)
    there = {each for each in indicator.rebases if each != told}
    rebases = there if told in indicator.rebases else {*there, told}
    with project.action(f"{rebase_words(indicator, period)}: {indicator.title}") as edit:
        edit.put_indicator(replace(indicator, rebases=tuple(sorted(rebases))))
    return edit.changed
