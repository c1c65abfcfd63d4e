"""The partnership's settings that the project keeps as text: its titles and its status scheme."""

from __future__ import annotations

import json
from dataclasses import asdict
from math import inf
from typing import Any

from csp_desktop.domain.process_control import Options
from csp_desktop.domain.status import DEFAULT_WORDS, Status, StatusScheme
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.store import Edit, Project

REPORT_TITLE = "report title"
_SCHEME = "status scheme"


def put_scheme(edit: Edit, scheme: StatusScheme) -> None:
    """Keep the status scheme in the project, as part of the running action."""
    words = {status.value: word for status, word in scheme.words.items()}
    edit.put_setting(
        _SCHEME,
        json.dumps(
            {
                "tolerance": scheme.tolerance,
                "two_sided": scheme.two_sided,
                "words": words,
                "signals": asdict(scheme.signal_options),
            }
        ),
    )


def scheme_of(project: Project) -> StatusScheme:
    """Return the project's status scheme, or the default where it has set none.

    Raises UnusableProject where what it has set is none.
    """
    try:
        return _scheme(json.loads(project.setting(_SCHEME, "{}")))
    except (ValueError, TypeError, AttributeError):
        raise UnusableProject(f"{project.path} is damaged: open a copy that was saved before.") from None


def _scheme(told: dict[str, Any]) -> StatusScheme:
    words = {Status(status): str(word) for status, word in told.get("words", {}).items()}
    tolerance = float(told.get("tolerance", StatusScheme().tolerance))
    if not 0 <= tolerance < inf:
        raise ValueError(f"{tolerance} is no tolerance")
    signals = dict(told.get("signals", {}))
    signals["rebases"] = tuple(signals.get("rebases", ()))
    return StatusScheme(tolerance, {**DEFAULT_WORDS, **words}, bool(told.get("two_sided", False)), Options(**signals))


def report_title(project: Project) -> str:
    """Return the title of the partnership's report."""
    return project.setting(REPORT_TITLE, "") or f"{project.name} performance report"
