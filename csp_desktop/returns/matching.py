"""Which indicator a partner's row is of: by its code, by its name, or by a name that is nearly the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from csp_desktop.domain.indicators import Indicator
from csp_desktop.returns.codes import with_codes_of, without_codes
from csp_desktop.returns.labels.row_labels import stem_of
from csp_desktop.returns.labels.years import without_years
from csp_desktop.returns.names import core, plain
from csp_desktop.returns.proposal import KnownBy

NEAR_SCORE = 86.0
"""The least likeness, of 100, at which a name counts as nearly the same."""

CLEAR_LEAD = 6.0
"""How much less like the next indicator must be."""

_THINGS = frozenset(
    ("case", "count", "crime", "incident", "number", "offence", "people", "person", "referral", "report")
)


@dataclass(frozen=True, slots=True)
class Match:
    """The indicator that a row is of; `score` is the likeness of 100, `by` says what it was known by."""

    indicator: Indicator
    score: float
    by: KnownBy


def match_indicator(measure: str, label: str, indicators: Sequence[Indicator]) -> Match | None:
    """Return the indicator that a row is of, or None where it is none of them or might be several.

    Codes decide before names, exact names before near ones (Levenshtein ratio, of the sorted words too),
    and the row's own label before its table's measure. Where several indicators have the codes, the name decides
    among them. A label that names another thing than the measure is not matched by the measure.
    """
    measure = without_years(measure)
    coded = with_codes_of(label, indicators) or with_codes_of(measure, indicators)
    if len(coded) == 1:
        return Match(coded[0], 100.0, KnownBy.CODE)
    return _by_words(measure, without_codes(label), coded or indicators)


def _by_words(measure: str, label: str, indicators: Sequence[Indicator]) -> Match | None:
    stem = stem_of(label)
    exact = (_by_name(stem, indicators) if stem else None) or _by_name(label, indicators)
    if exact is not None:
        return exact
    by_label = _by_likeness(stem, indicators) if _says_enough(stem) else None
    if stem and not _is_about(stem, measure):
        return by_label
    return _by_name(measure, indicators) or _better(_by_likeness(measure, indicators), by_label)


def names_of(indicator: Indicator) -> Iterable[str]:
    """Return every name under which an indicator goes."""
    return filter(None, (indicator.name, indicator.short_name, *indicator.known_as))


def _by_name(text: str, indicators: Sequence[Indicator]) -> Match | None:
    wanted, wanted_core = plain(text), core(text)
    found = [each for each in indicators if any(plain(name) == wanted for name in names_of(each))]
    if not found:
        found = [each for each in indicators if any(core(name) == wanted_core for name in names_of(each))]
    return Match(found[0], 100.0, KnownBy.NAME) if len(found) == 1 else None


def _by_likeness(text: str, indicators: Sequence[Indicator]) -> Match | None:
    wanted = core(text)
    scores = sorted(((_likeness(wanted, each), place) for place, each in enumerate(indicators)), reverse=True)
    if not scores or scores[0][0] < NEAR_SCORE:
        return None
    if len(scores) > 1 and scores[1][0] > scores[0][0] - CLEAR_LEAD:
        return None
    return Match(indicators[scores[0][1]], scores[0][0], KnownBy.NEAR_NAME)


def _likeness(wanted: str, indicator: Indicator) -> float:
    names = [core(name) for name in names_of(indicator)]
    return max(max(fuzz.ratio(wanted, name), fuzz.token_sort_ratio(wanted, name)) for name in names)


def _better(first: Match | None, second: Match | None) -> Match | None:
    if first is None or second is None:
        return first or second
    return second if second.score > first.score else first


def _says_enough(stem: str) -> bool:
    return len(stem) >= 6


def _is_about(stem: str, measure: str) -> bool:
    """Return whether a label's words say nothing that the measure does not say too."""
    said = set(plain(measure).split())
    words = set(plain(stem).split())
    return words <= said or {word.removesuffix("s") for word in words} <= _THINGS
