"""Lines between boards: who reports to whom, and why nobody may report to themselves by a way round. No Django."""

from collections import defaultdict, deque
from collections.abc import Iterable

from turnstone.programme.boards.rules.words import LineKind

# Works beside goes both ways, so it makes nobody's line circular.
GOES_UP = frozenset({LineKind.ANSWERS_TO, LineKind.REPORTS_TO})


def way_up(lines: Iterable[tuple[int, int]], lower: int, upper: int) -> tuple[int, ...]:
    """Give the boards by which one reports to another, both included; empty where it does not."""
    above: dict[int, list[int]] = defaultdict(list)
    for from_id, to_id in lines:
        above[from_id].append(to_id)
    ways: deque[tuple[int, ...]] = deque([(lower,)])
    seen = {lower}
    while ways:
        way = ways.popleft()
        if way[-1] == upper:
            return way
        for board in above[way[-1]]:
            if board not in seen:
                seen.add(board)
                ways.append((*way, board))
    return ()


def ranks(boards: Iterable[int], lines: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Put each board one rank below the lowest of those to which it reports; the highest are at rank 0.

    Lines that went in a circle before they were refused would never settle, so it stops at as many ranks as boards.
    """
    rank = dict.fromkeys(boards, 0)
    lines = [each for each in lines if each[0] in rank and each[1] in rank]
    for _ in rank:
        for from_id, to_id in lines:
            rank[from_id] = min(max(rank[from_id], rank[to_id] + 1), len(rank) - 1)
    return rank
