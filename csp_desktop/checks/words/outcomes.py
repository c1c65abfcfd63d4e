"""What the figures say of a claim: every outcome that one of its readings has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from csp_desktop.checks.words.claim import Claim, Sort
from csp_desktop.checks.words.figures import Figures, Known, Span, is_stale
from csp_desktop.checks.words.lexicon import Hedge
from csp_desktop.checks.words.quantities import Measure, Quantity
from csp_desktop.checks.words.spans import also_meant, compared, meant
from csp_desktop.checks.words.subjects import Subject
from csp_desktop.checks.words.when import Time, When
from csp_desktop.domain.numbers import difference, percent_of

_ABOUT = 0.1
"""How far, as a share of itself, a number may be off that is said to be about right."""

_ON_COURSE = 0.05
"""How far a figure may miss its target, as a share of it, without the claim to be on course being false."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One reading of a claim: the span, what it is compared with, and both figures; `is_right` that it holds.

    `value` is what the claim's number would have to be, with its sign. `opposed` says that only the direction is wrong.
    """

    subject: Subject
    span: Span
    other: Span | None
    now: Known
    before: Known | None
    value: float
    is_right: bool
    opposed: bool = False


def outcomes(claim: Claim, subject: Subject, figures: Figures, as_at: int | None) -> Iterator[Outcome]:
    """Yield the outcomes of a claim's readings, the likeliest first; none where the figures do not reach."""
    last = figures.last_month(as_at)
    named = claim.time is not None and claim.time.year is not None
    if last is None or (is_stale(last, as_at) and not named):
        return
    reach = last if as_at is None else as_at
    time = claim.time or _length_of(claim)
    yield from _of_spans(claim, subject, figures, meant(time, last, reach), (last, reach))
    yield from filter(_holds, _of_spans(claim, subject, figures, also_meant(time, last), (last, reach)))


def _holds(outcome: Outcome) -> bool:
    return outcome.is_right


def _of_spans(
    claim: Claim, subject: Subject, figures: Figures, spans: tuple[Span, ...], reach: tuple[int, int]
) -> Iterator[Outcome]:
    if claim.sort is Sort.LEVEL:
        yield from _levels(claim, subject, figures, spans, reach)
    elif claim.sort in (Sort.CHANGE, Sort.DIRECTION):
        yield from _changes(claim, subject, figures, spans, reach)
    elif claim.sort is Sort.TARGET:
        yield from _targets(claim, subject, figures, spans)
    elif claim.sort in (Sort.VARIANCE, Sort.ATTAINED):
        yield from _variances(claim, subject, figures, spans)


def _length_of(claim: Claim) -> Time | None:
    """Return the previous quarter or month that a claim is compared with, which says how long its own time is."""
    against = claim.against
    return against if against is not None and against.when is When.PREVIOUS and against.months else None


def _levels(
    claim: Claim, subject: Subject, figures: Figures, spans: tuple[Span, ...], reach: tuple[int, int]
) -> Iterator[Outcome]:
    quantity = claim.quantity
    if quantity is None or quantity.measure is Measure.POINTS:
        return
    for span in spans:
        where = compared(span, claim.against, *reach) if claim.of_before else (span,)
        for place in where:
            for known in _fitting(figures, place, quantity):
                yield Outcome(subject, place, None, known, None, known.value, agrees(quantity, known))


def _fitting(figures: Figures, span: Span, quantity: Quantity) -> tuple[Known, ...]:
    """Return the figures that a number may be one of: shares for per cent, cases for a count."""
    if (quantity.measure is Measure.PERCENT) == figures.percent:
        return figures.over(span)
    return figures.parts(span) if figures.percent else ()


def _changes(
    claim: Claim, subject: Subject, figures: Figures, spans: tuple[Span, ...], reach: tuple[int, int]
) -> Iterator[Outcome]:
    within = [pair for each in spans if _may_run(claim, each) for pair in _ends(each)]
    pairs = [(span, other) for span in spans for other in compared(span, claim.against, *reach)]
    for span, other in (*pairs, *within):
        if span != other:
            of_cases = figures.percent and claim.quantity is not None and claim.quantity.measure is Measure.COUNT
            read = figures.parts if of_cases else figures.over
            for now in read(span):
                for before in read(other):
                    yield from _changed(claim, (subject, span, other), now, before, percent=figures.percent)


def _may_run(claim: Claim, span: Span) -> bool:
    """Return whether a change over some months may be that from the first to the last of them."""
    return claim.time is not None and claim.time.when is When.MONTHS and claim.against is None and span.months > 1


def _ends(span: Span) -> tuple[tuple[Span, Span], ...]:
    """Return the last month of a span beside its first, and the last quarter beside the first where it has several."""
    months = (Span(span.last, span.last), Span(span.first, span.first))
    if span.months <= 3 or span.first % 3 or span.months % 3:
        return (months,)
    return months, (Span(span.last - 2, span.last), Span(span.first, span.first + 2))


def _changed(
    claim: Claim, place: tuple[Subject, Span, Span], now: Known, before: Known, *, percent: bool
) -> Iterator[Outcome]:
    change = difference(now.value, before.value)
    way = (change > 0) - (change < 0)
    same_way = claim.sign is None or way == claim.sign
    if claim.quantity is None:
        yield Outcome(*place, now, before, change, is_right=same_way, opposed=way == -(claim.sign or 0))
        return
    for known in _sizes(claim.quantity, now, before, percent=percent):
        fits = agrees(claim.quantity, known)
        nil = way == 0 and fits
        yield Outcome(
            *place,
            now,
            before,
            known.value * (way or 1),
            fits and (same_way or nil),
            opposed=fits and not same_way and not nil,
        )


def _sizes(quantity: Quantity, now: Known, before: Known, *, percent: bool) -> Iterator[Known]:
    """Yield how large a change is, in what its number counts; shares change in points and in per cent of themselves."""
    if quantity.measure is not Measure.PERCENT or percent:
        yield _absolute(difference(now.value, before.value), now.low - before.high, now.high - before.low)
    if quantity.measure is Measure.PERCENT:
        relative = percent_of(difference(now.value, before.value), before.value)
        if relative is not None and before.low > 0:
            yield _absolute(relative, 100 * (now.low / before.high - 1), 100 * (now.high / before.low - 1))


def _absolute(value: float, low: float, high: float) -> Known:
    if low == high:
        return Known(abs(value), abs(value), abs(value))
    least = 0.0 if low < 0 < high else min(abs(low), abs(high))
    return Known(abs(value), least, max(abs(low), abs(high)))


def _targets(claim: Claim, subject: Subject, figures: Figures, spans: tuple[Span, ...]) -> Iterator[Outcome]:
    quantity = claim.quantity
    if quantity is None:
        return
    slack = quantity.step if quantity.hedge in (Hedge.AT_LEAST, Hedge.AT_MOST) else 0.0
    for span in spans:
        for known in figures.targets(span):
            is_right = abs(known.value - quantity.value) <= slack + 1e-9 or _rounds_to(quantity, known)
            if is_right or figures.has_target(span):
                yield Outcome(subject, span, None, known, None, known.value, is_right)


def _variances(claim: Claim, subject: Subject, figures: Figures, spans: tuple[Span, ...]) -> Iterator[Outcome]:
    for each in spans:
        span = figures.up_to(each)
        target = figures.running_target(span)
        for now in figures.over(span) if target is not None else ():
            held = Known(target or 0.0, target or 0.0, target or 0.0)
            if claim.sort is Sort.ATTAINED:
                yield from _attained(claim, subject, span, now, held)
            else:
                yield from _changed(claim, (subject, span, span), now, held, percent=figures.percent)


def _attained(claim: Claim, subject: Subject, span: Span, now: Known, target: Known) -> Iterator[Outcome]:
    if not subject.good:
        return
    gap = difference(now.value, target.value) * subject.good
    near = abs(gap) <= _ON_COURSE * abs(target.value)
    is_right = gap >= 0 or near if claim.sign == 1 else gap < 0
    yield Outcome(subject, span, span, now, target, gap, is_right, opposed=not is_right)


def agrees(quantity: Quantity, known: Known) -> bool:
    """Return whether a figure is as a number says, halves rounded away from nought, a hedge loosening it."""
    value, given = known.value, quantity.value
    if _rounds_to(quantity, known):
        return (
            quantity.hedge not in (Hedge.AT_LEAST, Hedge.AT_MOST) or _keeps(quantity, known) or quantity.decimals == 0
        )
    if quantity.hedge is Hedge.ABOUT:
        return abs(value - given) <= max(_ABOUT * given, quantity.step)
    if quantity.hedge is Hedge.JUST_UNDER:
        return given * (1 - _ABOUT) - quantity.step <= value <= given
    return _keeps(quantity, known) if quantity.hedge in (Hedge.AT_LEAST, Hedge.AT_MOST) else False


def _keeps(quantity: Quantity, known: Known) -> bool:
    """Return whether a figure lies on the side that a hedge names, and not so far that nobody would say so."""
    if quantity.hedge is Hedge.AT_MOST:
        return known.low <= quantity.value
    return quantity.value <= known.high <= max(quantity.value * 1.5, quantity.value + quantity.step)


def _rounds_to(quantity: Quantity, known: Known) -> bool:
    half = quantity.step / 2
    tiny = 1e-9 * max(1.0, abs(quantity.value))
    if known.low == known.high:
        return quantity.value - half - tiny <= abs(known.value) < quantity.value + half - tiny
    return known.low < quantity.value + half - tiny and known.high > quantity.value - half + tiny
