"""The `--period` argument, and the period that a command is about without it."""

from __future__ import annotations

import argparse

from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.store import Project
from csp_desktop.session.readings import latest_month

_FIRST_YEAR, _LAST_YEAR = 1974, 2074


def add_period(parser: argparse.ArgumentParser) -> None:
    """Let a command take a period."""
    parser.add_argument(
        "--period",
        type=_period,
        metavar="P",
        help="2016-11, 2016/17-Q3 or 2016/17 (the last month with figures)",
    )


def period_of(arguments: argparse.Namespace, project: Project) -> Period:
    """Return the period asked for, else the last month with figures. Raises Refusal where there is neither."""
    period: Period | None = arguments.period or latest_month(project)
    if period is None:
        raise Refusal(f"{project.path} holds no figures yet: take a return in, or say which --period is meant.")
    return period


def _period(text: str) -> Period:
    try:
        period = parse_period(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None
    if not _FIRST_YEAR <= period.year <= _LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text}: a period lies between {_FIRST_YEAR} and {_LAST_YEAR}")
    return period
