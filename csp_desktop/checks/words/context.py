"""What the sentences before left to the one that is read: the heading, the subject, the times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from csp_desktop.checks.words.claim import Claim
from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.passages import Passage
from csp_desktop.checks.words.subjects import NOBODY, Named
from csp_desktop.checks.words.when import Time, When


@dataclass(slots=True)
class Context:
    """What the sentences before left to this one."""

    paragraph: int = -1
    heading: str = ""
    above: str = ""
    of_heading: Named = NOBODY
    named: Named = NOBODY
    time: Time | None = None
    against: Time | None = None


def enter(context: Context, passage: Passage, facts: Facts) -> None:
    """Forget what the last paragraph spoke of, and read the heading where there is another."""
    if passage.paragraph != context.paragraph:
        context.paragraph = passage.paragraph
        context.named, context.time, context.against = NOBODY, None, None
    if (passage.above, passage.heading) != (context.above, context.heading):
        context.above, context.heading = passage.above, passage.heading
        context.of_heading = facts.subjects.named_in(passage.heading, passage.above) if passage.heading else NOBODY


def in_context(claim: Claim, sentence: Sentence, context: Context, *, follows: bool) -> Claim:
    """Return a claim with the times of the sentence before, where its own goes on from it and names none."""
    names_own = any(not time.compares for time in sentence.times)
    if names_own and not follows:
        return claim
    if claim.time is None and not _is_of_another_length(context.time, claim.against):
        claim = replace(claim, time=context.time)
    if claim.against is None and follows:
        claim = replace(claim, against=context.against)
    return claim


def _is_of_another_length(time: Time | None, against: Time | None) -> bool:
    """Return whether months are compared with a period of another length: December with the previous quarter."""
    if time is None or against is None or time.when is not When.MONTHS or not against.months:
        return False
    return against.when is When.PREVIOUS and (time.last - time.first) % 12 + 1 != against.months


def leave(context: Context, claims: Sequence[Claim], named: Named) -> None:
    """Keep of a sentence what the next one may go on from."""
    context.named = named if named.subjects else context.named
    for claim in claims:
        context.time = claim.time if claim.time is not None and not claim.time.compares else context.time
        context.against = claim.against or context.against
