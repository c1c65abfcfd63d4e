"""What a claim is of: the subjects that its sentence, its paragraph or its heading names, and how surely."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.checks.words.claim import Claim
from csp_desktop.checks.words.context import Context
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.lexicon import CRIME_ITSELF, PART, REASON
from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.normal import words_of
from csp_desktop.checks.words.plain_words import PLAIN
from csp_desktop.checks.words.subjects import NOBODY, Named, Subject, telling_words

_OF_SHARES = frozenset(("rate", "percentage", "proportion"))
"""Words that say nothing new of what is a rate or a share, and of a count that it is not meant."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a claim may be of: likeliest subjects, others, and whether the sentence leaves no doubt.

    `by_heading` says that nothing but the heading over the sentence names what it is of.
    """

    likely: tuple[Subject, ...]
    others: tuple[Subject, ...]
    sure: bool
    hinted: bool = False
    by_heading: bool = False


def spoken_of(claim: Claim, sentence: Sentence, named: Named, context: Context, facts: Facts) -> Spoken:
    """Return what a claim is of: what its clause, sentence, paragraph or heading names, else the text's own."""
    in_clause = _named_by_clause(claim, sentence, facts) if len(named.subjects) > 1 else NOBODY
    by_default = Named(facts.default, sure=True)
    before = context.named if context.named.subjects else context.of_heading
    moved = NOBODY if named.subjects else facts.subjects.in_area_of(before, sentence.text)
    every = (in_clause, named, moved, context.named, context.of_heading, by_default)
    places = [each for each in every if each.subjects]
    if not places:
        return Spoken(facts.subjects.hinted_in(sentence.text).subjects, (), sure=False, hinted=True)
    first = _narrowed(places[0], sentence.text) if places[0] is not named else places[0]
    rest = () if places[0] is moved else places[1:]
    others = tuple(dict.fromkeys(each for place in rest for each in place.subjects if each not in first.subjects))
    doubted = len({each.name for each in first.subjects}) > 1 or _is_under_another(first, context.of_heading)
    sure = first.sure and not doubted and _is_plain(claim, sentence, (*first.subjects, *others), facts)
    return Spoken(first.subjects, others, sure, by_heading=places[0] is context.of_heading)


def _named_by_clause(claim: Claim, sentence: Sentence, facts: Facts) -> Named:
    """Return what the claim's own clause names, else the last before it that names anything."""
    own = sentence.outer_clause(claim.start, claim.end)
    for begin, end in (own, *sentence.clauses_before(claim.start)):
        named = facts.subjects.named_in(sentence.text[begin:end])
        if named.subjects:
            return named
    return NOBODY


def _is_under_another(named: Named, heading: Named) -> bool:
    """Return whether a heading surely names other subjects than a sentence under it, which may be of a part of them."""
    return heading.sure and not set(heading.subjects) & set(named.subjects)


def _narrowed(named: Named, text: str) -> Named:
    """Return the one of several subjects of a heading that a sentence goes on to name by a word of its name."""
    if len(named.subjects) < 2:
        return named
    said = {word.form for word in words_of(text)}
    meant = [each for each in named.subjects if any(telling_words(name) & said for name in (each.name, *each.names))]
    return Named(tuple(meant), sure=True) if len(meant) == 1 else named


def _is_plain(claim: Claim, sentence: Sentence, subjects: tuple[Subject, ...], facts: Facts) -> bool:
    """Return whether a sentence, before its reasons, has no word that may narrow what is counted."""
    text = sentence.text
    reason = REASON.search(text)
    until = reason.start() if reason else len(text)
    if claim.start > until:
        return False
    begin = max(
        (place for place in sentence.breaks if place <= claim.start and text[place - 1 : place] in ";:"), default=0
    )
    if PART.search(text, begin, until):
        return False
    own = facts.subjects.own_words(subjects)
    if not all(facts.figures(each).adds for each in subjects):
        own |= _OF_SHARES
    if _is_of_other_things(text[begin:until], own):
        return False
    timed = [(time.start, time.end) for time in sentence.times]
    for word in words_of(text):
        inside = begin <= word.start < until and not any(start <= word.start < end for start, end in timed)
        if inside and word.form not in PLAIN and word.form not in own:
            return False
    return True


def _is_of_other_things(text: str, own: frozenset[str]) -> bool:
    """Return whether a sentence speaks of crime itself, or of crimes where incidents are counted, or the reverse."""
    said = {word.form for word in words_of(text)}
    crimes, incidents = {"crime", "offence"}, {"incident"}
    alone = any(CRIME_ITSELF.match(text, word.start) for word in words_of(text) if word.form == "crime")
    if alone and not own & {"crime", "allcrime"}:
        return True
    of_crimes, of_incidents = bool(own & crimes), bool(own & incidents)
    if of_incidents and not of_crimes:
        return bool(said & crimes)
    return of_crimes and not of_incidents and bool(said & incidents)
