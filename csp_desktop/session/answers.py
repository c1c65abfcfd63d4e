"""What an officer says of a partner's words while looking at returns; nothing of it is in the project yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.remembered import About, RememberedMatch
from csp_desktop.returns.intake import Intake, IntakeRow
from csp_desktop.returns.labels.row_labels import stem_of
from csp_desktop.returns.labels.years import without_years
from csp_desktop.returns.row_words import plain_words

_EDGES = " \t\n-–—:;,.()[]"
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Answers:
    """Matches that were made, and indicators that are to be made; until they are, their ids are below nought."""

    matches: tuple[RememberedMatch, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    def with_match(self, match: RememberedMatch) -> Answers:
        """Return these answers with one more; the later one of the same words counts."""
        kept = (each for each in self.matches if _key(each) != _key(match))
        return replace(self, matches=(*kept, match))

    def with_new_indicator(self, intake: Intake, row: IntakeRow) -> Answers:
        """Return these answers with a new indicator for a row, named as the partner names it."""
        indicator = _indicator_for(row, -1 - len(self.indicators), intake.partner)
        more = replace(self, indicators=(*self.indicators, indicator))
        return more.with_match(answer(intake, row, About.INDICATOR, indicator.id))

    def of(self, intake: Intake) -> Answers:
        """Return the answers that belong to one return, with the indicators that they name."""
        words = {(row.about, row.words) for row in intake.rows} | {_area_key(row) for row in intake.rows}
        matches = [each for each in self.matches if each.source == intake.source and (each.about, each.words) in words]
        named = {each.target for each in matches if each.about is About.INDICATOR}
        return Answers(tuple(matches), tuple(each for each in self.indicators if each.id in named))


NO_ANSWERS = Answers()


def answer(intake: Intake, row: IntakeRow, about: About, target: int | None) -> RememberedMatch:
    """Return what is to be remembered of a row: its indicator's or area's id, or None to leave it out."""
    words = row.words if about is row.about else row.area_words
    return RememberedMatch(about, intake.source, words, target, intake.partner)


def together(remembered: Iterable[RememberedMatch], answers: Iterable[RememberedMatch]) -> list[RememberedMatch]:
    """Return what is remembered once the answers are too."""
    return list({_key(each): each for each in (*remembered, *answers)}.values())


def new_name(row: IntakeRow) -> str:
    """Return the name of a new indicator for a row: the partner's own words without years."""
    text = row.label if stem_of(row.label) else row.measure
    return _SPACES.sub(" ", without_years(text)).strip(_EDGES) or text


def _indicator_for(row: IntakeRow, number: int, owner: str) -> Indicator:
    decimals = 0 if row.unit is Unit.COUNT else 1
    return Indicator(
        number,
        new_name(row),
        owner=owner,
        unit=row.unit,
        frequency=row.frequency,
        basis=Basis.ROLLING if row.rolling else Basis.PERIOD,
        decimals=decimals,
    )


def _key(match: RememberedMatch) -> tuple[About, str, str]:
    return match.about, match.source, match.words


def _area_key(row: IntakeRow) -> tuple[About, str]:
    return About.AREA, row.area_words


def rows_answered(intake: Intake, answers: Sequence[RememberedMatch]) -> frozenset[int]:
    """Return the places of the rows that answers speak of."""
    said = {(each.about, each.words) for each in answers}
    rows = enumerate(intake.rows)
    return frozenset(place for place, row in rows if {(row.about, row.words), _area_key(row)} & said)


def rows_called(intake: Intake, words: str) -> tuple[IntakeRow, ...]:
    """Return the rows of a return that a person calls so: by their label, else by their measure, else by both."""
    wanted = plain_words(words)
    by_label = tuple(row for row in intake.rows if wanted and wanted in (plain_words(row.label), row.area_words))
    by_measure = tuple(row for row in intake.rows if wanted and plain_words(row.measure) == wanted)
    return by_label or by_measure or tuple(row for row in intake.rows if plain_words(row.title) == wanted)
