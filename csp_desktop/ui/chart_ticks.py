"""Which names of a chart's ticks there is room for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil

Tick = tuple[float, str]
"""Where a tick stands on its axis, and its name."""


def spaced(ticks: Sequence[Tick], room: float, breadth: float, kept: Collection[float] = ()) -> list[Tick]:
    """Return every tick, or only every second, third and so on, so that names so broad do not touch in the room.

    The ticks at the places that are `kept` are named in any case, and those beside them are not.
    """
    step = max(1, ceil(len(ticks) * breadth / room)) if room > 0 else len(ticks) or 1
    chosen = list(range(0, len(ticks), step))
    for place, (where, _) in enumerate(ticks):
        if where in kept and place not in chosen:
            chosen = [each for each in chosen if abs(each - place) >= step] + [place]
    return [ticks[place] for place in sorted(chosen)]
