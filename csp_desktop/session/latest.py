"""The last month that any indicator's own figures reach, followed from change to change."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.periods import Period
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.readings import latest_month

_FEW = 20
"""How many changed figures are looked at one by one; beyond them, asking for all is quicker."""


class LatestMonth:
    """Knows a project's last month with figures; `month` is None where there are none.

    To ask the whole project takes as long as it has series, so it is asked again only where its last figure may
    have gone.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self.month = latest_month(project)

    def follow(self, changed: Changed) -> None:
        """Take notice of a change that is in the project already."""
        late = [(key, period) for key, period in changed.figures if key.kind is Kind.ACTUAL and self._is_late(period)]
        if not late:
            return
        few = late[:_FEW]
        filled = [period for key, period in few if value_at(self._project.series(key), period) is not None]
        is_all = len(filled) == len(late)
        self.month = max(period.last_month for period in filled) if is_all else latest_month(self._project)

    def _is_late(self, period: Period) -> bool:
        return self.month is None or period.last_month >= self.month
