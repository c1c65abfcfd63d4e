"""Arguments: a window, or a command."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Protocol

from csp_desktop import __version__
from csp_desktop.commands.exits import DONE, REFUSED, STOPPED

COMMANDS = {
    "demo": "csp_desktop.commands.demo",
    "new": "csp_desktop.commands.new",
    "read": "csp_desktop.commands.read",
    "import": "csp_desktop.commands.take_in",
    "show": "csp_desktop.commands.show",
    "export": "csp_desktop.commands.export",
    "pack": "csp_desktop.commands.pack",
    "data": "csp_desktop.commands.data",
    "form": "csp_desktop.commands.form",
    "chase": "csp_desktop.commands.chase",
    "check": "csp_desktop.commands.check",
    "check-text": "csp_desktop.commands.check_text",
    "history": "csp_desktop.commands.history",
    "picture": "csp_desktop.ui.picture",
    "self-test": "csp_desktop.self_test",
}


class Command(Protocol):
    """A module that is a command: what it is for, its arguments, and its run, which returns the exit code."""

    SUMMARY: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...  # noqa: D102

    def run(self, arguments: argparse.Namespace) -> int: ...  # noqa: D102


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window or a command; return the exit code.

    0 is done, 1 findings, 2 wrong arguments (raised as SystemExit), 3 refused, 130 stopped by the keyboard.
    """
    _write_every_letter()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in COMMANDS:
        return _run_command(words[0], words[1:])
    wants_help = any(word in ("-h", "--help") for word in words)
    epilog = _commands() if wants_help else None
    parser = argparse.ArgumentParser(prog="csp-desktop", epilog=epilog, formatter_class=_Plain)
    parser.add_argument("project", nargs="?", type=Path, help="the project to open in the window")
    parser.add_argument("--version", action="version", version=f"CSP Desktop {__version__}")
    project: Path | None = parser.parse_args(words).project
    if project and not project.suffix and not os.path.exists(project):  # noqa: PTH110 - raises at no name
        parser.error(f"{project} is neither a project nor a command: csp-desktop --help names the commands")
    return _open_window(project)


class _Plain(argparse.RawDescriptionHelpFormatter):
    """Keeps the list of commands as it is written."""


def _run_command(name: str, words: Sequence[str]) -> int:
    command: Command = import_module(COMMANDS[name])
    parser = argparse.ArgumentParser(prog=f"csp-desktop {name}", description=command.SUMMARY)
    command.add_arguments(parser)
    told = parser.parse_intermixed_args(words)
    code = _refusing(command, told)
    if name == "demo" and code == 0 and _has_screen():
        return _open_window(told.project)
    return code


def _refusing(command: Command, told: argparse.Namespace) -> int:
    """Run a command; what cannot be used ends in one sentence on standard error and exit code 3."""
    from csp_desktop.domain.refusal import Refusal

    try:
        code = command.run(told)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has read enough. Python's own last flush must not complain of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (Refusal, OSError) as problem:
        print(_sentence(problem), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
    return code


def _sentence(problem: Exception) -> str:
    """Return a refusal's own sentence, or one for what the disk would not do and nobody foresaw."""
    if not isinstance(problem, OSError):
        return str(problem)
    return f"{problem.filename or 'A file'} cannot be used ({problem.strerror}): choose another file or folder."


def _write_every_letter() -> None:
    """Have letters that a terminal or a file lacks written as escapes, which JSON understands too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _open_window(project: Path | None) -> int:
    if not _has_screen() and "QT_QPA_PLATFORM" not in os.environ:
        print("There is no screen to show the window on: csp-desktop --help names the commands.", file=sys.stderr)
        return REFUSED
    # What is loaded now stays, and none of it is garbage; `ui/garbage.py` begins to search once it is painted.
    gc.disable()
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
