"""Arguments: a window, or a command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

from csp_desktop import __version__
from csp_desktop.commands.exits import REFUSED

COMMANDS = {
    "demo": "csp_desktop.commands.demo",
    "new": "csp_desktop.commands.new",
    "read": "csp_desktop.commands.read",
    "import": "csp_desktop.commands.take_in",
    "show": "csp_desktop.commands.show",
    "export": "csp_desktop.commands.export",
    "picture": "csp_desktop.ui.picture",
    "self-test": "csp_desktop.self_test",
}


class Command(Protocol):
    """A module that is a command: what it is for, its arguments, and its run, which returns the exit code."""

    SUMMARY: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...  # noqa: D102

    def run(self, arguments: argparse.Namespace) -> int: ...  # noqa: D102


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window or a command; return the exit code (0 done, 1 findings, 2 arguments, 3 refused)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in COMMANDS:
        return _run_command(words[0], words[1:])
    wants_help = any(word in ("-h", "--help") for word in words)
    epilog = _commands() if wants_help else None
    parser = argparse.ArgumentParser(prog="csp-desktop", epilog=epilog, formatter_class=_Plain)
    parser.add_argument("project", nargs="?", type=Path, help="the project to open in the window")
    parser.add_argument("--version", action="version", version=f"CSP Desktop {__version__}")
    return _open_window(parser.parse_args(words).project)


class _Plain(argparse.RawDescriptionHelpFormatter):
    """Keeps the list of commands as it is written."""


def _run_command(name: str, words: Sequence[str]) -> int:
    command: Command = import_module(COMMANDS[name])
    parser = argparse.ArgumentParser(prog=f"csp-desktop {name}", description=command.SUMMARY)
    command.add_arguments(parser)
    told = parser.parse_args(words)
    code = _refusing(command, told)
    if name == "demo" and code == 0 and _has_screen():
        return _open_window(told.project)
    return code


def _refusing(command: Command, told: argparse.Namespace) -> int:
    """Run a command; what cannot be used ends in one sentence on standard error and exit code 3."""
    from csp_desktop.domain.refusal import Refusal

    try:
        return command.run(told)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED


def _open_window(project: Path | None) -> int:
    from csp_desktop.ui.start import start

    return start(project)


def _has_screen() -> bool:
    """Return whether a window would be seen."""
    if sys.platform in ("win32", "darwin"):
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    return chosen != "offscreen" and any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _commands() -> str:
    """Return what each command is for; it loads them all."""
    lines = (f"  {name:<10} {import_module(module).SUMMARY}" for name, module in COMMANDS.items())
    return "commands:\n" + "\n".join(lines) + "\n\ncsp-desktop COMMAND --help tells more of each."


if __name__ == "__main__":
    sys.exit(main())
