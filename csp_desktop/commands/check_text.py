"""`csp-desktop check-text`: does a text agree with the figures."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from csp_desktop.commands.exits import DONE, FINDINGS, REFUSED
from csp_desktop.commands.told import counted
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.written_text import written_text
from csp_desktop.project.store import Project
from csp_desktop.session.claims import CheckedClaim, claims_against_returns, claims_in
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.taking_in import read_returns, return_files

SUMMARY = "say whether a text agrees with the figures"

_TEXTS = {".txt", ".md", ".pdf"}
Check = Callable[[str], tuple[CheckedClaim, ...]]


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
    print(_as_json(told, refused) if arguments.json else "\n\n".join(_as_text(*each) for each in told))
    for sentence in refused:
        print(sentence, file=sys.stderr)
    if refused:
        return REFUSED
    return FINDINGS if any(claim.verdict == "wrong" for _, claims in told for claim in claims) else DONE


def _told(texts: Iterable[Path], check: Check, refused: list[str]) -> list[tuple[Path, tuple[CheckedClaim, ...]]]:
    """Return each text with its claims; one that cannot be read is refused in a sentence, and the rest go on."""
    found = []
    for path in _files(texts):
        try:
            text = written_text(path)
        except Refusal as problem:
            refused.append(str(problem))
            continue
        found.append((path, check(text)))
    return found


def _files(paths: Iterable[Path]) -> list[Path]:
    """Return the texts among some paths and in the folders among them, in order of name."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(each for each in path.iterdir() if each.suffix.lower() in _TEXTS) if path.is_dir() else [path]
        found += inside
    return found


def _as_text(path: Path, claims: Sequence[CheckedClaim]) -> str:
    count = Counter(claim.verdict for claim in claims)
    head = (
        f"{path.name}: {counted(len(claims), 'claim')}, {count['right']} right, {count['wrong']} wrong,"
        f" {count['unchecked']} not checked"
    )
    lines = [head]
    for claim in claims:
        if claim.verdict == "wrong":
            lines += [
                f"  {claim.severity} {claim.rule}: {claim.sentence}",
                f"    “{claim.text}” should be “{claim.expected}”: {claim.reason}",
            ]
    lines += [
        f"  not checked: “{claim.text}” in “{claim.sentence}”: {claim.reason}"
        for claim in claims
        if claim.verdict == "unchecked"
    ]
    return "\n".join(lines)


def _as_json(told: Iterable[tuple[Path, tuple[CheckedClaim, ...]]], refused: Sequence[str]) -> str:
    texts = []
    for path, claims in told:
        count = Counter(claim.verdict for claim in claims)
        found = [finding.to_json() for claim in claims if (finding := claim.finding(path.name)) is not None]
        counts = {verdict: count[verdict] for verdict in ("right", "wrong", "unchecked")}
        texts.append(
            {"text": path.name, "counts": counts, "claims": [each.to_json() for each in claims], "findings": found}
        )
    return json.dumps({"texts": texts, "refused": list(refused)}, ensure_ascii=False, indent=1)
