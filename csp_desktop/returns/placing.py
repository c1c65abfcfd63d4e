"""Whose figures a row holds: of which indicator and which area, and by what that was known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.remembered import About
from csp_desktop.returns.area_names import area_named, without_code
from csp_desktop.returns.matching import Match, match_indicator
from csp_desktop.returns.memory import Memory, Recalled
from csp_desktop.returns.model import ReturnSeries
from csp_desktop.returns.proposal import KnownBy
from csp_desktop.returns.row_words import plain_words


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of a row. Where it is left out or a question, `about` says of what, and `words` which.

    `indicator` and `area` are both there, or the row brings no figure.
    """

    about: About
    words: str
    by: KnownBy
    indicator: Indicator | None = None
    area: Area | None = None
    suggestion: int | None = None

    @property
    def target(self) -> int | None:
        """Return the id of what the words were taken for."""
        found = self.area if self.about is About.AREA else self.indicator
        return found.id if found else None


class Places:
    """Says whose figures rows hold, in one project and for one return."""

    def __init__(self, indicators: Sequence[Indicator], areas: Sequence[Area], memory: Memory) -> None:
        self._indicators = indicators
        self._areas = areas
        self._memory = memory
        self._match = lru_cache(maxsize=65_536)(partial(match_indicator, indicators=tuple(indicators)))
        self._named = lru_cache(maxsize=65_536)(partial(area_named, areas=tuple(areas)))
        self.own = next((area for area in areas if area.parent is None), None)

    def place(self, series: ReturnSeries, words: str) -> Placed:
        """Return whose figures a row holds.

        What an officer said of these very words comes first: codes stand in them. Then come codes and exact names,
        then words and names that are nearly the same.
        """
        told = " ".join(filter(None, (series.area, series.area_code)))
        named = None if told else self._area(series.label)
        area_words = plain_words(series.area or told)
        area = (self._area(told) or self._without_code(series.area)) if told else named or self.own
        if area is None:
            return self._without_area(area_words)
        said = self._memory.exact(About.INDICATOR, words)
        is_place = named is not None or series.label == series.area
        match = self._match(series.measure, "" if is_place else series.label)
        if said is None and (match is None or match.by is KnownBy.NEAR_NAME):
            said = self._memory.near(About.INDICATOR, words)
        return self._remembered(said, words, area) if said else self._matched(match, words, area)

    def of_title(self, title: str, placed: Iterable[Placed]) -> Indicator | None:
        """Return the indicator that a table's title names, or else that all of its rows are of."""
        match = self._match(title, "")
        found = {each.indicator.id: each.indicator for each in placed if each.indicator}
        return match.indicator if match else next(iter(found.values())) if len(found) == 1 else None

    def _area(self, text: str) -> Area | None:
        """Return the area that a text names, or that an officer said it does."""
        found = self._named(text)
        words = plain_words(without_code(text)) or plain_words(text)
        said = self._memory.exact(About.AREA, words) if found is None else None
        return next((each for each in self._areas if said and each.id == said.target), found)

    def _without_code(self, name: str | None) -> Area | None:
        """Return the area of a name that the project holds no code of."""
        found = self._area(name) if name else None
        return found if found is not None and not found.gss_code else None

    def _without_area(self, words: str) -> Placed:
        said = self._memory.exact(About.AREA, words)
        if said is not None:
            return Placed(About.AREA, words, KnownBy.REMEMBERED)
        return Placed(About.AREA, words, KnownBy.NOTHING, suggestion=_target(self._memory.suggested(About.AREA, words)))

    def _remembered(self, said: Recalled, words: str, area: Area) -> Placed:
        indicator = next((each for each in self._indicators if each.id == said.target), None)
        return Placed(About.INDICATOR, words, KnownBy.REMEMBERED, indicator, area)

    def _matched(self, match: Match | None, words: str, area: Area) -> Placed:
        if match is not None:
            return Placed(About.INDICATOR, words, match.by, match.indicator, area)
        suggestion = _target(self._memory.suggested(About.INDICATOR, words))
        return Placed(About.INDICATOR, words, KnownBy.NOTHING, suggestion=suggestion)


def _target(recalled: Recalled | None) -> int | None:
    return recalled.target if recalled else None
