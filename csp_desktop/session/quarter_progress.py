"""How far a quarter has come: figures, comments, sign-offs and the pack, and what is to be done next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.due import quarter_of
from csp_desktop.domain.periods import parse_period
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.sign_offs import sign_offs


class Stage(StrEnum):
    """A part of the quarter's work, in the order in which it is done."""

    FIGURES = "figures"
    COMMENTS = "comments"
    SIGN_OFFS = "sign-offs"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a stage is done, of how much."""

    stage: Stage
    done: int
    of: int

    @property
    def is_done(self) -> bool:
        """Return whether all of it is done; of nothing, nothing is."""
        return 0 < self.of == self.done

    @property
    def words(self) -> str:
        """Return it in words: Comments: 7 of 9."""
        if self.stage is Stage.PACK:
            return "Pack: sealed" if self.is_done else "Pack: not sealed"
        return f"{_NAMES[self.stage]}: {f'all {self.of:,}' if self.is_done else f'{self.done:,} of {self.of:,}'}"


_NAMES = {Stage.FIGURES: "Figures up to date", Stage.COMMENTS: "Comments", Stage.SIGN_OFFS: "Signed off"}

_NEXT = {
    Stage.FIGURES: "Next: take in the returns that are still to come.",
    Stage.COMMENTS: "Next: write the comments.",
    Stage.SIGN_OFFS: "Next: have the figures signed off.",
    Stage.PACK: "Next: look through the findings, then export and seal the pack.",
}


def progress_of(project: Project, readings: Readings, up_to_date: Iterable[bool]) -> tuple[Progress, ...]:
    """Return how far each stage has come; `up_to_date` says of each row whether it is."""
    figures = list(up_to_date)
    comments = [bool(readings.reading(row).comment) for row in commented_rows(project, readings)]
    signed = [each.is_signed for each in sign_offs(project, readings.as_at)]
    quarter = quarter_of(readings.as_at)
    sealed = any(quarter_of(parse_period(each.period)) == quarter for each in project.sealed_packs())
    told = (
        Progress(Stage.FIGURES, sum(figures), len(figures)),
        Progress(Stage.COMMENTS, sum(comments), len(comments)),
        Progress(Stage.SIGN_OFFS, sum(signed), len(signed)),
        Progress(Stage.PACK, int(sealed), 1),
    )
    return tuple(each for each in told if each.of)


def commented_rows(project: Project, readings: Readings) -> list[Row]:
    """Return the rows of the whole partnership that have a figure to comment on, in their order."""
    own = project.own_area.id
    return [row for row in readings.own_rows() if row[1] == own and readings.reading(row).period is not None]


def next_words(stages: Sequence[Progress]) -> str:
    """Return what is to be done next, in a sentence."""
    if not any(each.stage is Stage.FIGURES for each in stages):
        return "Next: take in a return, or make the first indicator (Edit, New indicator)."
    open_one = next((each.stage for each in stages if not each.is_done), None)
    return _NEXT[open_one] if open_one else "All is done: roll forward to the next quarter (Quarter menu)."
