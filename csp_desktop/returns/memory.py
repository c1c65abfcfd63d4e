"""What is remembered of a partner's words: layouts once matched by an officer, known again when they return."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from csp_desktop.domain.remembered import About, RememberedMatch

NEAR_SCORE = 90.0
"""The least likeness, of 100, at which remembered words count as nearly the same."""

SHARE_KNOWN = 0.6
"""How much of what is remembered of a source must stand in a return that has another name, to know it again."""

_DIGITS = re.compile(r"\b\w*\d\w*\b")
_GLUED = re.compile(r"\b([a-z]{5,})\d{1,2}\b")


@dataclass(frozen=True, slots=True)
class Recalled:
    """What an officer said of some words; `target` is None for none of ours."""

    target: int | None


class Memory:
    """What counts for one return: what was said of files of its name, of its partner's, or of its layout.

    `source` is empty where the return came from no file, `words` are those of all its rows, and `answers` what is
    being said of it now. Where two sources say different things of the same words, nothing is recalled.
    """

    def __init__(
        self,
        matches: Sequence[RememberedMatch],
        source: str,
        partner: str = "",
        words: Iterable[str] = (),
        answers: Sequence[RememberedMatch] = (),
    ) -> None:
        self._words = frozenset(words)
        sources = {source, *_with_the_layout(matches, self._words)} - {""}
        near = [each for each in matches if each.source in sources or (partner and each.partner == partner)]
        own = _meanings(each for each in near if source and each.source == source)
        self._all = _meanings(near) | own | _meanings(answers)
        self._anywhere = _meanings(matches)

    def exact(self, about: About, words: str) -> Recalled | None:
        """Return what was said of these very words."""
        return self._all.get((about, words))

    def near(self, about: About, words: str) -> Recalled | None:
        """Return what was said of words that are nearly these, and stand nowhere else in the return.

        Numbers in them must be the same, but for a footnote's that is glued to a word.
        """
        bare = _GLUED.sub(r"\1", words)
        known = [each for of, each in self._all if of is about and each not in self._words]
        scores = sorted(((_likeness(bare, each), each) for each in known), reverse=True)
        targets = {self._all[about, each] for score, each in scores if score >= NEAR_SCORE}
        return targets.pop() if len(targets) == 1 else None

    def suggested(self, about: About, words: str) -> Recalled | None:
        """Return what was said of these words in any other return: to be proposed, not to be taken."""
        return self._anywhere.get((about, words))


Meanings = dict[tuple[About, str], Recalled]


def _meanings(matches: Iterable[RememberedMatch]) -> Meanings:
    """Return what words mean, without those that mean two things."""
    targets: dict[tuple[About, str], set[int | None]] = {}
    for each in matches:
        targets.setdefault((each.about, each.words), set()).add(each.target)
    return {key: Recalled(*found) for key, found in targets.items() if len(found) == 1}


def _with_the_layout(matches: Sequence[RememberedMatch], words: frozenset[str]) -> Iterable[str]:
    """Yield the sources of which most remembered rows, and two at least, stand in a return."""
    by_source: dict[str, set[str]] = {}
    for each in matches:
        if each.about is About.INDICATOR:
            by_source.setdefault(each.source, set()).add(each.words)
    for source, known in by_source.items():
        there = len(known & words)
        if there >= 2 and there >= SHARE_KNOWN * len(known):
            yield source


def _likeness(words: str, known: str) -> float:
    """Return how like two rows' words are, of 100; 0 where their numbers differ."""
    known = _GLUED.sub(r"\1", known)
    if sorted(_DIGITS.findall(words)) != sorted(_DIGITS.findall(known)):
        return 0.0
    return fuzz.ratio(words, known)
