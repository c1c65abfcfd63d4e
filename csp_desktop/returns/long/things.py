"""What is measured in each row of a long table: the most specific words, and the groups that they belong to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from csp_desktop.returns.long.frames import Codes, Keys, determines, joined, keys_of, text_codes
from csp_desktop.returns.long.shape import LongShape

_TOTAL = re.compile(r"^(?:all|any|total|grand total|sub-?total|overall)\b|\btotal$", re.IGNORECASE)


@dataclass(frozen=True)
class Level:
    """One level of detail: a number for each row's thing, and for each number its name.

    `left_out` are the things whose rows must not be added up: one of them is a total already, or there is but one.
    """

    codes: Codes
    names: Sequence[str]
    kinds: Sequence[str]
    left_out: frozenset[int] = frozenset()


def levels_of(shape: LongShape, areas: Codes, periods: Codes) -> list[Level]:
    """Return the levels from the finest on; each of the others groups the things of the finest."""
    texts = {column: text_codes(shape.contents[column]) for column in (*shape.things, *shape.kinds)}
    length = len(areas)
    chain = _chain(shape.things, texts)
    across = [column for column in shape.things[:-1] if column not in chain]
    finest = keys_of([texts[column] for column in chain], length)
    kinds = [column for column in (*across, *shape.kinds) if _parts(texts[column], (finest.codes, areas, periods))]
    levels = [_level(shape, chain, kinds, texts, length)]
    for depth in range(len(chain) - 1, 0, -1):
        level = _level(shape, chain[:depth], kinds, texts, length)
        levels.append(_without_totals(level, levels))
    return levels


def _chain(things: Sequence[int], texts: dict[int, Codes]) -> list[int]:
    """Return the columns, from coarse to fine, each of which the next says more of: a group and its members."""
    chain = list(things[-1:])
    for column in reversed(things[:-1]):
        if _mostly_determines(texts[chain[0]], texts[column]):
            chain.insert(0, column)
    return chain


def _mostly_determines(fine: Codes, coarse: Codes) -> bool:
    """Return whether nearly all things belong to one group; a few names, as "other", may stand in several."""
    belongs = Counter(one for one, _ in joined(fine + 1, coarse + 1)[1])
    return 10 * sum(count > 1 for count in belongs.values()) <= len(belongs)


def _parts(kind: Codes, others: tuple[Codes, ...]) -> bool:
    """Return whether a column parts what is measured: neither the thing nor the area nor the period decides it."""
    return not any(determines(other, kind) for other in others)


def _level(shape: LongShape, chain: list[int], kinds: list[int], texts: dict[int, Codes], length: int) -> Level:
    keys = keys_of([texts[column] for column in (*chain, *kinds)], length)
    words = [_words(shape, column, keys) for column in chain]
    beside = [_words(shape, column, keys) for column in kinds]
    plain = words[-1] if words else [""] * len(keys.examples)
    kind_words = [", ".join(filter(None, each)) for each in zip(*beside, strict=True)] or [""] * len(plain)
    doubled = _doubled(plain, kind_words)
    names = [_name(each, place in doubled) for place, each in enumerate(zip(*words, strict=True))] or plain
    return Level(keys.codes, names, kind_words)


def _words(shape: LongShape, column: int, keys: Keys) -> list[str]:
    content = shape.contents[column]
    return [content.texts.get(content.column.codes[shape.first + place], "") for place in keys.examples]


def _doubled(names: Sequence[str], kinds: Sequence[str]) -> set[int]:
    """Return the places of names that stand for several things, as "other" in two groups."""
    said = [(name.casefold(), kind.casefold()) for name, kind in zip(names, kinds, strict=True)]
    count = Counter(said)
    return {place for place, each in enumerate(said) if count[each] > 1}


def _name(words: tuple[str, ...], doubled: bool) -> str:
    found = list(dict.fromkeys(filter(None, words)))
    return ": ".join(found) if doubled else words[-1]


def _without_totals(level: Level, finer: list[Level]) -> Level:
    """Return a level without the groups that hold a total of their own, or one thing only and so its figures."""
    left_out = set()
    for each in finer:
        members: dict[int, list[int]] = {}
        for group, member in joined(level.codes, each.codes)[1]:
            members.setdefault(group, []).append(member)
        for group, found in members.items():
            names = [each.names[member] for member in found]
            if len(found) == 1 or any(_TOTAL.search(name) or _same(name, level.names[group]) for name in names):
                left_out.add(group)
    return Level(level.codes, level.names, level.kinds, frozenset(left_out))


def _same(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()
