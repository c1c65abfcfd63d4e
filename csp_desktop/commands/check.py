"""`csp-desktop check`: every finding of a project."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from csp_desktop.commands.exits import DONE, FINDINGS
from csp_desktop.commands.period import add_period, period_of
from csp_desktop.commands.told import counted, finding_line
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.domain.periods import long_name
from csp_desktop.project.store import Project
from csp_desktop.session.findings import findings_of
from csp_desktop.session.readings import Readings

SUMMARY = "show every finding: in returns, figures and words"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("project", type=Path)
    add_period(parser)
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Print the findings. Returns 1 where one is more than a note, so that a person must look."""
    with Project.open(arguments.project) as project:
        period = period_of(arguments, project)
        found = findings_of(project, Readings(project, period))
    if arguments.json:
        told = {"period": str(period), "findings": [each.to_json() for each in found]}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n".join([f"{long_name(period)}: {_counts(found)}", *map(_line, found)]))
    return FINDINGS if any(each.severity is not Severity.NOTE for each in found) else DONE


def _counts(found: Sequence[Finding]) -> str:
    count = Counter(each.severity for each in found)
    words = [counted(count[severity], severity.value) for severity in Severity if count[severity]]
    return ", ".join(words) or "no findings"


def _line(finding: Finding) -> str:
    about = f" [{finding.where.indicator}]" if finding.where.indicator and not finding.where.workbook else ""
    suggested = f"\n    Suggested: {finding.suggestion}" if finding.suggestion else ""
    return f"{finding_line(finding)}{about}{suggested}"
