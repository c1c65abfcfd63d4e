"""What must be kept back beside a small count, so that nobody can work it out from the totals around it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count


@dataclass(frozen=True, slots=True)
class Flow:
    """One printed count as a flow between two sums: at each node, what comes in is what goes out.

    `cost` is how much its loss would hurt a reader, in any unit but above nought.
    """

    tail: str
    head: str
    count: int
    cost: float


def kept_back(flows: Sequence[Flow], small: Collection[int]) -> frozenset[int]:
    """Return the indexes of the flows to keep back: those in `small`, none of them nought, and what protects them.

    Noughts are always shown. Each count kept back may then be another one or more, whatever is known of the sums and
    of every kept-back count being at least 1: it lies on a cycle of kept-back flows that can all move by one. The
    protection is added cycle by cycle, each the least costly. Raises ValueError for flows that do not balance. Source:
    the network view of two-way tables, Gusfield, 1988; the order is our own.
    """
    hidden = set(small)
    for index in sorted(small):
        if _cycle(flows, index, hidden, only_hidden=True) is None:
            hidden |= _protection(flows, index, hidden)
    return frozenset(hidden)


def _protection(flows: Sequence[Flow], index: int, hidden: Collection[int]) -> set[int]:
    found = _cycle(flows, index, hidden, only_hidden=False)
    if found is None:
        raise ValueError("the counts and their totals do not balance")
    return found


def _cycle(flows: Sequence[Flow], index: int, hidden: Collection[int], *, only_hidden: bool) -> set[int] | None:
    """Return the cheapest way to close a cycle with a flow that can move by one, up or else down."""
    usable = [each for each in range(len(flows)) if each != index and flows[each].count]
    if only_hidden:
        usable = [each for each in usable if each in hidden]
    links = _links(flows, usable, hidden)
    flow = flows[index]
    ways = [_cheapest(links, flow.head, flow.tail)]
    if flow.count > 1:
        ways.append(_cheapest(links, flow.tail, flow.head))
    found = [way for way in ways if way is not None]
    return min(found, key=lambda way: way[0])[1] if found else None


_Links = dict[str, list[tuple[str, float, int]]]


def _links(flows: Sequence[Flow], usable: Sequence[int], hidden: Collection[int]) -> _Links:
    """Return from each node where one more can go: forth along a flow, back along one that can lose one."""
    links: _Links = {}
    for index in usable:
        flow = flows[index]
        cost = 0.0 if index in hidden else flow.cost
        for start, end in _ways(flow):
            links.setdefault(start, []).append((end, cost, index))
    return links


def _ways(flow: Flow) -> Iterator[tuple[str, str]]:
    yield flow.tail, flow.head
    if flow.count > 1:
        yield flow.head, flow.tail


def _cheapest(links: _Links, start: str, goal: str) -> tuple[float, set[int]] | None:
    """Return the cost and the flows of the cheapest way between two nodes (Dijkstra, 1959), or None."""
    order = count()
    queue: list[tuple[float, int, str, frozenset[int]]] = [(0.0, next(order), start, frozenset())]
    seen: set[str] = set()
    while queue:
        cost, _, node, used = heappop(queue)
        if node == goal:
            return cost, set(used)
        if node in seen:
            continue
        seen.add(node)
        for end, more, index in links.get(node, []):
            heappush(queue, (cost + more, next(order), end, used | {index}))
    return None
