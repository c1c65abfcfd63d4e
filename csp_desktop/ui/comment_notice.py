"""What there is to say over a comment: what a return said, what changed since, fields that are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from csp_desktop.domain.live_fields import field_findings, numbers_to_follow
from csp_desktop.domain.reading import Reading
from csp_desktop.session.comments import Withheld, changes_words
from csp_desktop.ui.wrong_marks import offer

if TYPE_CHECKING:
    from csp_desktop.session.wrong_words import WrongWords


class Said(Enum):
    """What a notice is about."""

    WITHHELD = auto()
    CHANGED = auto()
    FIELD = auto()
    CLAIM = auto()
    NUMBERS = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence over the comment, all of it as a tip, and the words on its buttons, empty where it has none."""

    said: Said
    words: str
    yes: str = ""
    no: str = ""
    tip: str = ""
    wrong: WrongWords | None = None


def notice(
    text: str,
    reading: Reading,
    changes: tuple[str, ...],
    offered: Withheld | None,
    wrong_words: tuple[WrongWords, ...] = (),
) -> Notice | None:
    """Return the most important that there is to say over a comment as it is typed; None where there is nothing.

    Of wrong words, the first are told.
    """
    if offered is not None and not text.strip():
        words = f"The return's comment was left out: {offered.findings[0].message}"
        return Notice(Said.WITHHELD, words, "&Use all the same", "&Leave out", offered.text)
    if changes:
        words = f"The figures have changed since this was written: {changes_words(changes)}."
        return Notice(Said.CHANGED, words, "It still hol&ds", tip="\n".join(changes))
    wrong = field_findings(text, reading)
    if wrong:
        return Notice(Said.FIELD, wrong[0].message, tip="\n".join(each.message for each in wrong))
    if wrong_words:
        return _of_claim(wrong_words[0], len(wrong_words) - 1)
    count = numbers_to_follow(text, reading)
    if count:
        what = "1 number follow" if count == 1 else f"{count} numbers follow"
        return Notice(Said.NUMBERS, "", f"&Make {what} the figures")
    return None


def _of_claim(wrong: WrongWords, others: int) -> Notice:
    more = "" if not others else " One more is underlined." if others == 1 else f" {others} more are underlined."
    put = offer(wrong) if wrong.change else ""
    return Notice(Said.CLAIM, f"“{wrong.said}” is not what the figures say: {wrong.why}{more}", put, wrong=wrong)
