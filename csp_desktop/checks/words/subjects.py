"""What a sentence speaks of: which indicator, by its names and codes, in which area."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from csp_desktop.checks.words.normal import FOLDED, Word, words_of
from csp_desktop.checks.words.plain_words import PLAIN

_CODES = re.compile(r"\b([A-Z]{2,5})\s?(\d+[a-z]*)\b")
_LEFT_OUT = re.compile(r"\(?\b(?:excluding|excl\.?|except|not including|other than)\b[^.,;)]*\)?", re.I)
_GENERIC = frozenset(
    [
        "incident",
        "crime",
        "offence",
        "number",
        "rate",
        "level",
        "report",
        "reported",
        "reporting",
        "recorded",
        "police",
        "figure",
        "total",
        "the",
        "of",
        "in",
        "to",
        "per",
        "pop",
        "population",
        "increase",
        "reduce",
        "improve",
        "maintain",
        "decrease",
        "reducing",
        "increasing",
        "a",
        "an",
        "and",
        "for",
        "by",
        "with",
        "overall",
        "indicator",
        "two",
        "one",
        "local",
        "monthly",
        "quarterly",
        "annual",
        "cumulative",
        "actual",
        "rolling",
        "month",
        "period",
        "year",
        "data",
        "people",
        "who",
        "level",
        "volume",
        "all",
        "count",
        "including",
        "from",
        "on",
        "as",
        "is",
        "are",
        "that",
        "at",
        "proportion",
        "percentage",
        "performance",
        "rates",
    ]
)
_LEAST_COVERED = 0.6
_LEAST_HINTED = 1 / 3
"""Which share of a name's words must be said to hint at it, where none of them is a name of its own."""

_MOST_NAMED = 24
"""How many subjects a text may name at once; words that so many share name none of them."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a text may speak of: an indicator, or a measure of a return, in one area.

    `names` are all under which it goes, `codes` as NI32; `area` is empty for the partnership's own. `good` is which way
    is better: 1 up, -1 down, 0 where that is not known.
    """

    key: tuple[int, int]
    name: str
    names: tuple[str, ...] = ()
    codes: frozenset[str] = frozenset()
    area: str = ""
    good: int = 0

    @property
    def title(self) -> str:
        """Return its name with its area, where it is not the partnership's own."""
        return f"{self.name}, {self.area}" if self.area else self.name


@dataclass(frozen=True, slots=True)
class Named:
    """The subjects that some words name; `sure` says that they name them whole, and no area is left open."""

    subjects: tuple[Subject, ...] = ()
    sure: bool = False


NOBODY = Named()


class Subjects:
    """All subjects, found again by the words of their names."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self.all: list[Subject] = []
        self._names: list[tuple[frozenset[str], Subject]] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_code: dict[str, list[Subject]] = defaultdict(list)
        self._areas: dict[str, tuple[str, ...]] = {}
        for subject in subjects:
            self.add(subject)

    def add(self, subject: Subject) -> None:
        """Put one more among them."""
        self.all.append(subject)
        for code in subject.codes:
            self._by_code[code].append(subject)
        if subject.area:
            self._areas[subject.area] = tuple(word.form for word in words_of(subject.area))
        for words in {telling_words(name) for name in (subject.name, *subject.names)} - {frozenset()}:
            for word in words:
                self._by_word[word].append(len(self._names))
            self._names.append((words, subject))

    def own_words(self, subjects: Iterable[Subject]) -> frozenset[str]:
        """Return every word of the subjects' names and areas."""
        texts = (text for each in subjects for text in (each.name, *each.names, each.area))
        return frozenset(word.form for text in texts for word in words_of(text))

    def named_in(self, text: str, *headings: str) -> Named:
        """Return what a text names: by codes, by whole names, and by most words of a name that is longer than those.

        Where it names no area, the nearest of the headings does that names one.
        """
        coded = self._by_codes(text)
        words = _without_exceptions(text)
        whole, most = self._by_names(words)
        found = coded or (*whole, *most)
        return self._in_area(found, (text, *headings), sure=bool(coded or not most))

    def in_area_of(self, named: Named, text: str) -> Named:
        """Return the subjects of those names in the areas that a text names; none where it names no area of theirs."""
        areas = self._areas_in(text)
        names = {telling_words(each.name) for each in named.subjects}
        found = (each for each in self.all if each.area in areas and telling_words(each.name) in names) if areas else ()
        return Named(tuple(found), named.sure)

    def hinted_in(self, text: str) -> Named:
        """Return the subjects of one name that alone has some words of a text; it may be of a part of them only."""
        said = {word.form for word in _without_exceptions(text)}
        said |= {"allcrime"} if "crime" in said else set()
        found: list[Subject] = []
        for form in said - PLAIN:
            held = [self._names[number] for number in self._by_word.get(form, ())]
            if len({name for name, _ in held}) == 1 and _tells(form, held[0][0], said):
                found += (subject for _, subject in held)
        return Named(self._in_area(found, (text,), sure=False).subjects)

    def _by_codes(self, text: str) -> list[Subject]:
        """Return the subjects that share most codes with a text."""
        shared: dict[Subject, int] = defaultdict(int)
        for match in _CODES.finditer(text):
            for subject in self._by_code.get(match[1] + match[2], ()):
                shared[subject] += 1
        most = max(shared.values(), default=0)
        return [subject for subject, count in shared.items() if count == most]

    def _by_names(self, words: Sequence[Word]) -> tuple[list[Subject], list[Subject]]:
        said = {word.form for word in words}
        hits: dict[int, int] = defaultdict(int)
        for form in said:
            for number in self._by_word.get(form, ()):
                hits[number] += 1
        whole = [number for number, count in hits.items() if count == len(self._names[number][0])]
        names = {self._names[number][0] for number in whole}
        most_words = {name for name in names if not any(name < other for other in names)}
        longest = [number for number in whole if self._names[number][0] in most_words]
        fewest = max((len(self._names[number][0]) for number in longest), default=1)
        partly = {number: count for number, count in hits.items() if count > fewest and number not in whole}
        shares = {number: count / len(self._names[number][0]) for number, count in partly.items()}
        best = max(shares.values(), default=0.0)
        most = [number for number, share in shares.items() if share == best and share >= _LEAST_COVERED]
        return [self._names[number][1] for number in sorted(longest)], [
            self._names[number][1] for number in sorted(most)
        ]

    def _areas_in(self, text: str) -> frozenset[str]:
        forms = tuple(word.form for word in words_of(text)) if self._areas else ()
        return frozenset(area for area, name in self._areas.items() if _within(name, forms))

    def _in_area(self, found: Sequence[Subject], texts: Sequence[str], *, sure: bool) -> Named:
        """Return those in the areas of the first text that names any, else the partnership's own, or all unsurely."""
        unique = list(dict.fromkeys(found))
        if not unique:
            return NOBODY
        areas = next(filter(None, map(self._areas_in, texts)), frozenset())
        inside = [each for each in unique if (each.area in areas if areas else not each.area)]
        if len(inside or unique) > _MOST_NAMED:
            return NOBODY
        if inside:
            return Named(tuple(inside), sure)
        return NOBODY if areas else Named(tuple(unique), sure=sure and len({each.area for each in unique}) == 1)


def telling_words(name: str) -> frozenset[str]:
    """Return the words of a name that tell it from others: 'Reduce rate of burglary incidents' has burglary."""
    bare = re.sub(r"\([^()]*\b[A-Z]{2,5}\s?\d[^()]*\)", " ", name)
    forms = {word.form for word in _without_exceptions(bare)}
    bracketed = {word.form for part in re.findall(r"\(([^()]*)\)", bare) for word in words_of(part)}
    return frozenset(forms - _GENERIC - bracketed) or frozenset(forms - _GENERIC) or frozenset(forms)


def _tells(form: str, name: frozenset[str], said: set[str]) -> bool:
    return form in FOLDED or len(name & said) >= _LEAST_HINTED * len(name)


def _without_exceptions(text: str) -> Sequence[Word]:
    return words_of(_LEFT_OUT.sub(lambda found: " " * len(found[0]), text))


def _within(name: tuple[str, ...], forms: tuple[str, ...]) -> bool:
    return any(forms[place : place + len(name)] == name for place in range(len(forms) - len(name) + 1))
