"""Which findings say that cells of a return were left unread."""

from __future__ import annotations

import re

from csp_desktop.domain.findings import Finding

_NOT_READ = re.compile(r"\b(?:not read(?! as figures)|nothing from there on was read|none was read)\b")


def says_not_read(finding: Finding) -> bool:
    """Return whether a finding says that something was not read."""
    return bool(_NOT_READ.search(finding.message))
