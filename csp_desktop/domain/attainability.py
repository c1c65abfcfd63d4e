"""Which whole counts can stand behind a printed percentage; none where it cannot be right."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from csp_desktop.domain.numbers import exact, printed


def counts_behind(percent: float, size: int, decimals: int) -> range:
    """Return the whole counts in `size` that print as `percent` with so many decimals; empty where there are none.

    A half may have been rounded either way.
    """
    lowest, highest = _as_printed(percent, decimals)
    return _whole(max(lowest * size / 100, Fraction(0)), min(highest * size / 100, Fraction(size)))


def counts_after(change_percent: float, base: int, decimals: int) -> range:
    """Return the whole counts that are `change_percent` more (or, below nought, less) than `base` as printed."""
    lowest, highest = _as_printed(change_percent, decimals)
    return _whole(max(base * (1 + lowest / 100), Fraction(0)), base * (1 + highest / 100))


def bases_before(change_percent: float, count: int, decimals: int) -> range | None:
    """Return the whole counts from which `count` is a change of `change_percent` as printed.

    None where any base would do or there is no end of them: a fall by everything.
    """
    ends = base_between(change_percent, count, decimals)
    return None if ends is None else _whole(*ends)


def base_between(change_percent: float, count: int, decimals: int) -> tuple[Fraction, Fraction] | None:
    """Return between what the number lies from which `count` is a change as printed; None where it has no end."""
    lowest, highest = (1 + each / 100 for each in _as_printed(change_percent, decimals))
    return None if lowest <= 0 else (count / highest, count / lowest)


def attainability_sentence(percent: float, size: int, decimals: int) -> str:
    """Return in one sentence why no whole count can give a percentage; empty where one can."""
    if counts_behind(percent, size, decimals):
        return ""
    said = f"No whole number of {size} is {printed(percent, decimals)}%"
    if not 0 <= percent <= 100:
        return f"{said}: it is {'less than none' if percent < 0 else 'more than all'} of them."
    below = floor(Fraction(exact(percent)) * size / 100)
    return f"{said}: {' and '.join(_share(each, size, decimals + 1) for each in (below, below + 1))}."


def nearest_shares(percent: float, size: int, decimals: int) -> tuple[str, ...]:
    """Return what the whole counts beside a percentage that cannot be print as; none where it is no share at all."""
    if not 0 <= percent <= 100:
        return ()
    below = floor(Fraction(exact(percent)) * size / 100)
    return tuple(printed(count * 100 / size, decimals) for count in (below, below + 1))


def _share(count: int, size: int, decimals: int) -> str:
    return f"{count} of {size} is {printed(count * 100 / size, decimals)}%"


def _as_printed(percent: float, decimals: int) -> tuple[Fraction, Fraction]:
    """Return between what a number lies that is printed as `percent`."""
    value, half = Fraction(exact(percent)), Fraction(1, 2 * 10**decimals)
    return value - half, value + half


def _whole(lowest: Fraction, highest: Fraction) -> range:
    return range(ceil(lowest), floor(highest) + 1)
