"""Which box stands on which page: no heading is stranded, and what belongs together stays together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from csp_desktop.pack.typeset.boxes import Piece, Placed

Page = list[Placed]


def paginate(pieces: Iterable[Piece], room: float, before: int = 0) -> list[Page]:
    """Return the pages that hold all pieces in order, each `room` points high; `before` pages come before them."""
    flow = _Flow(room, before)
    for chain in _chains(pieces, _joins):
        flow.add_joined(chain)
    return flow.pages


class _Flow:
    """Fills one page after the other."""

    def __init__(self, room: float, before: int) -> None:
        self.pages: list[Page] = [[]]
        self._before = before
        self._room = room
        self._used = 0.0

    def add_joined(self, chain: list[Piece]) -> None:
        """Add pieces that stand on one page if a page can hold them, else as few parts as can be."""
        if chain[0].new_page:
            self._turn()
            self._leave_blank(chain[0].odd)
        if not any(piece.joins_next for piece in chain):
            self._add_held(chain)
        elif _height(chain) <= self._room:
            self._add_whole(chain)
        elif chain[-1].split(self._room - _height(chain[:-1])):
            self._add_held(chain)
        else:
            self._add_parted(list(_chains(chain, _holds)))

    def _add_whole(self, chain: list[Piece]) -> None:
        """Add pieces of which a page can hold all."""
        if not self._fits(chain):
            self._turn()
        self._place(chain)

    def _add_parted(self, groups: list[list[Piece]]) -> None:
        """Add what no page can hold, parted between groups: before the last, where all the others stand on one page."""
        lead = [piece for group in groups[:-1] for piece in group]
        if lead and _height(lead) <= self._room:
            self._add_whole(lead)
            groups = groups[-1:]
        elif self._used > self._room / 2:
            self._turn()
        for group in groups:
            self._add_held(group)

    def _add_held(self, chain: list[Piece]) -> None:
        """Add pieces of which only the last may be divided."""
        while chain:
            chain = self._fill(chain)

    def _fill(self, chain: list[Piece]) -> list[Piece]:
        """Put on the page what it takes; return what is left for the next."""
        if self._fits(chain):
            self._place(chain)
            return []
        *lead, last = chain
        parts = self._divided(last, self._left(lead))
        if parts:
            self._place([*lead, parts[0]])
            self._turn()
            return [parts[1]]
        if self.pages[-1]:
            self._turn()
            return chain
        # Not even an empty page holds these: the last goes alone, and no heading without what it heads.
        if lead:
            self._add_held(lead)
        else:
            self._place(chain)
            return []
        return [last]

    def _divided(self, piece: Piece, room: float) -> tuple[Piece, Piece] | None:
        """Return a piece divided to `room`; at any place only where it had the whole page."""
        parts = piece.split(room)
        return parts if parts or self.pages[-1] else piece.split(room, forced=True)

    def _left(self, lead: Sequence[Piece]) -> float:
        """Return the room for one more piece after `lead` on this page."""
        return self._room - self._used - sum(each.before + each.box.height for each in lead)

    def _fits(self, chain: Sequence[Piece]) -> bool:
        used = self._used + chain[0].before if self.pages[-1] else 0.0
        return used + _height(chain) <= self._room

    def _place(self, chain: Iterable[Piece]) -> None:
        for piece in chain:
            if self.pages[-1]:
                self._used += piece.before
            self.pages[-1].append(Placed(piece.box, self._used))
            self._used += piece.box.height

    def _leave_blank(self, odd: bool) -> None:
        """Leave a left-hand page empty where what follows begins on a right-hand one."""
        if odd and (self._before + len(self.pages)) % 2 == 0:
            self.pages.append([])

    def _turn(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self._used = 0.0


def _height(chain: Sequence[Piece]) -> float:
    """Return how high pieces are at the top of a page, where the space before the first falls away."""
    between = sum(piece.before for piece in chain[1:])
    return between + sum(piece.box.height for piece in chain)


def _joins(piece: Piece) -> bool:
    return piece.joins_next or piece.holds_next


def _holds(piece: Piece) -> bool:
    return piece.holds_next


def _chains(pieces: Iterable[Piece], bound: Callable[[Piece], bool]) -> Iterator[list[Piece]]:
    """Yield runs of pieces, each bound to the next."""
    chain: list[Piece] = []
    for piece in pieces:
        if chain and piece.new_page:
            yield chain
            chain = []
        chain.append(piece)
        if not bound(piece):
            yield chain
            chain = []
    if chain:
        yield chain
