"""The file of a return, written out again as it was sent."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.project.new_file import made_beside
from csp_desktop.project.store import Project


def write_return_file(project: Project, received: ReceivedReturn, path: Path) -> None:
    """Write a return's file to `path`, over what is there, whole or not at all.

    Raises a Refusal where the project does not keep it or the folder cannot be written.
    """
    content = project.kept_file(received.sha256)
    if content is None:
        raise Refusal(f"The project does not keep the file of {received.name}: ask the partner for it.")
    with made_beside(path) as making:
        making.write_bytes(content)


def return_named(project: Project, name: str) -> ReceivedReturn:
    """Return the last return that was taken in under a name. Raises a Refusal where there is none."""
    found = [each for each in project.returns() if each.name.casefold() == name.casefold()]
    if not found:
        known = ", ".join(dict.fromkeys(each.name for each in project.returns())) or "there are none"
        raise Refusal(f"No return named {name} was taken in; those that were: {known}.")
    return found[-1]
