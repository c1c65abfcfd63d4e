"""`csp-desktop check-text`: does a text agree with the figures."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from csp_desktop.commands.exits import DONE, FINDINGS, REFUSED
from csp_desktop.commands.told import counted
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.written_text import written_text
from csp_desktop.project.store import Project
from csp_desktop.session.claims import CheckedClaim, claims_against_returns, claims_in
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.report_tables import findings_in_report
from csp_desktop.session.taking_in import read_returns, return_files

SUMMARY = "say whether a text agrees with the figures"

_TEXTS = {".txt", ".md", ".pdf"}
Check = Callable[[str], tuple[CheckedClaim, ...]]


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text's name, its claims, and what does not hold in it whatever the figures."""

    name: str
    claims: tuple[CheckedClaim, ...]
    others: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return every finding: of its claims, and the others."""
        of_claims = (claim.finding(self.name) for claim in self.claims)
        return (*(each for each in of_claims if each is not None), *self.others)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("texts", nargs="+", type=Path, metavar="TEXT", help="texts, PDFs, or folders of them")
    parser.add_argument("--figures", nargs="+", type=Path, default=[], metavar="WORKBOOK", help="files or folders")
    parser.add_argument("--project", type=Path, help="a project whose figures count, instead of workbooks")
    parser.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Check the texts. Returns 1 where one says what the figures do not, 3 where a file could not be used."""
    if bool(arguments.figures) == (arguments.project is not None):
        raise Refusal("Say which figures count: --figures WORKBOOK..., or --project PROJECT.")
    if arguments.project is None:
        came = read_returns(return_files(arguments.figures))
        refused = list(came.refused)
        told = _told(arguments.texts, lambda text: claims_against_returns(text, came.readings), refused)
    else:
        refused = []
        with Project.open(arguments.project) as project:
            period = latest_month(project)
            if period is None:
                raise Refusal(f"{project.path} holds no figures yet: take a return in first.")
            readings = Readings(project, period)
            told = _told(arguments.texts, lambda text: claims_in(text, readings), refused)
    print(_as_json(told, refused) if arguments.json else "\n\n".join(map(_as_text, told)))
    for sentence in refused:
        print(sentence, file=sys.stderr)
    if refused:
        return REFUSED
    told_of = (each for text in told for each in text.findings)
    return FINDINGS if any(each.severity is not Severity.NOTE for each in told_of) else DONE


def _told(texts: Iterable[Path], check: Check, refused: list[str]) -> list[CheckedText]:
    """Return each text with its claims; one that cannot be read is refused in a sentence, and the rest go on."""
    found = []
    for path in _files(texts):
        try:
            text = written_text(path)
        except Refusal as problem:
            refused.append(str(problem))
            continue
        found.append(CheckedText(path.name, check(text), findings_in_report(text, path.name)))
    return found


def _files(paths: Iterable[Path]) -> list[Path]:
    """Return the texts among some paths and in the folders among them, in order of name."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(each for each in path.iterdir() if each.suffix.lower() in _TEXTS) if path.is_dir() else [path]
        found += inside
    return found


def _as_text(text: CheckedText) -> str:
    count = Counter(claim.verdict for claim in text.claims)
    lines = [
        f"{text.name}: {counted(len(text.claims), 'claim')}, {count['right']} right, {count['wrong']} wrong,"
        f" {count['unchecked']} not checked"
    ]
    lines += [line for claim in text.claims if claim.verdict == "wrong" for line in _wrong_lines(claim)]
    lines += [f"  {each.severity.value} {each.rule}: {each.where.text}\n    {each.message}" for each in text.others]
    return "\n".join([*lines, *(_unchecked_line(claim) for claim in text.claims if claim.verdict == "unchecked")])


def _wrong_lines(claim: CheckedClaim) -> tuple[str, str]:
    right = f"“{claim.text}” should be “{claim.expected}”: {claim.reason}"
    return f"  {claim.severity} {claim.rule}: {claim.sentence}", f"    {right}"


def _unchecked_line(claim: CheckedClaim) -> str:
    return f"  not checked: “{claim.text}” in “{claim.sentence}”: {claim.reason}"


def _as_json(told: Iterable[CheckedText], refused: Sequence[str]) -> str:
    texts = []
    for text in told:
        count = Counter(claim.verdict for claim in text.claims)
        texts.append(
            {
                "text": text.name,
                "counts": {verdict: count[verdict] for verdict in ("right", "wrong", "unchecked")},
                "claims": [each.to_json() for each in text.claims],
                "findings": [each.to_json() for each in text.findings],
            }
        )
    return json.dumps({"texts": texts, "refused": list(refused)}, ensure_ascii=False, indent=1)
