"""Why a workbook is refused, said without the file's name: whoever knows the name makes the sentence."""

from __future__ import annotations


class Refusal(Exception):  # noqa: N818 - a verdict on a file, not an error of ours
    """A workbook that is not read: `wrong` follows the file's name, `remedy` says what a person can do."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(f"{wrong}: {remedy}")
        self.wrong = wrong
        self.remedy = remedy

    def sentence(self, name: str) -> str:
        """Return the whole sentence for the file called `name`."""
        return f"{name} {self.wrong}: {self.remedy}."


def damaged() -> Refusal:
    """Return the refusal of a file that is broken or incomplete."""
    return Refusal("is damaged or was cut short", "ask for it to be sent again")


def unnatural(what: str) -> Refusal:
    """Return the refusal of a file built as no spreadsheet program builds one."""
    return Refusal(
        f"is not built as spreadsheet programs build files ({what})", "save it anew from Excel and send that"
    )


def too_large(what: str) -> Refusal:
    """Return the refusal of a file beyond a limit."""
    return Refusal(f"is too large ({what})", "send only the sheets that hold the figures")


def password() -> Refusal:
    """Return the refusal of an encrypted file."""
    return Refusal("is protected by a password", "save it without one and send it again")


def too_slow() -> Refusal:
    """Return the refusal of a file whose reading did not end in time."""
    return Refusal("takes too long to read", "send only the sheets that hold the figures")


def not_a_workbook() -> Refusal:
    """Return the refusal of a file that is something else."""
    return Refusal("is not a spreadsheet", "send the figures as an Excel or OpenDocument workbook")


def not_a_file() -> Refusal:
    """Return the refusal of a folder, a pipe or a device."""
    return Refusal("is not a file", "choose the workbook itself")


def changing() -> Refusal:
    """Return the refusal of a file that was written to while it was read."""
    return Refusal("changed while it was read", "wait until it is saved and try again")


def too_much_to_read() -> Refusal:
    """Return the refusal of a file that its reader went down over."""
    return Refusal("cannot be read within the memory allowed", "save it anew from Excel as .xlsx and send that")
