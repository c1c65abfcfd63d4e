"""How many pages the officer wants at most."""

from __future__ import annotations


def over_limit(pages: int, most: int) -> tuple[str, ...]:
    """Return in a sentence how far a pack is over its limit, if it is; a limit of 0 is none."""
    if not 0 < most < pages:
        return ()
    more = "1 page" if pages - most == 1 else f"{pages - most} pages"
    return (f"That is {more} more than the {most} that the pack may have: leave sections out, or change the limit.",)
