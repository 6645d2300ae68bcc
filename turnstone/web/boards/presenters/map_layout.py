"""Where the boxes and lines of the governance map go: ranks from the top down, with room for lines to pass.

A line that passes a rank takes a narrow place there of its own, so that it never runs through a box.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

BOX_WIDTH, BOX_HEIGHT = 208, 92
GAP, RANK_GAP, EDGE = 32, 84, 8
_PASSING = 24
_SWEEPS = 4

# A place in a rank: a board by its number, or a line passing (its two boards).
Place = int | tuple[int, int]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where each board's box has its top left corner, and by which points each line goes, from below upwards."""

    width: int
    height: int
    boxes: Mapping[int, Point]
    ways: Mapping[tuple[int, int], tuple[Point, ...]]


def lay_out(ranks: Mapping[int, int], edges: Iterable[tuple[int, int]]) -> Layout:
    """Place boards by their rank, and the lines from one board to another of a higher rank."""
    edges = [each for each in dict.fromkeys(edges) if ranks[each[0]] != ranks[each[1]]]
    chains = {each: _chain(ranks, *each) for each in edges}
    rows = _in_order(_rows(ranks, chains), chains)
    left, width = _across(rows)
    boxes = {board: (left[rank, board], _top(rank)) for board, rank in ranks.items()}
    ways = {each: _way(each, chains, left, ranks) for each in edges}
    height = _top(len(rows) - 1) + BOX_HEIGHT + EDGE if rows else 0
    return Layout(width=width, height=height, boxes=boxes, ways=ways)


def _chain(ranks: Mapping[int, int], lower: int, upper: int) -> list[tuple[int, Place]]:
    """List the ranks and places by which a line goes, from its lower board to its upper."""
    low, high = ranks[lower], ranks[upper]
    step = -1 if low > high else 1
    passing: list[tuple[int, Place]] = [(rank, (lower, upper)) for rank in range(low + step, high, step)]
    return [(low, lower), *passing, (high, upper)]


def _rows(
    ranks: Mapping[int, int], chains: Mapping[tuple[int, int], list[tuple[int, Place]]]
) -> list[list[Place]]:
    rows: list[list[Place]] = [[] for _ in range(max(ranks.values(), default=-1) + 1)]
    for board, rank in ranks.items():
        rows[rank].append(board)
    for chain in chains.values():
        for rank, place in chain[1:-1]:
            rows[rank].append(place)
    return rows


def _in_order(
    rows: list[list[Place]], chains: Mapping[tuple[int, int], list[tuple[int, Place]]]
) -> list[list[Place]]:
    """Order each rank by where its neighbours in the ranks beside it stand, which keeps lines from crossing."""
    beside: dict[tuple[int, Place], list[tuple[int, Place]]] = defaultdict(list)
    for chain in chains.values():
        for one, other in pairwise(chain):
            beside[one].append(other)
            beside[other].append(one)
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        for rank in range(len(rows)) if downwards else reversed(range(len(rows))):
            near = rank - 1 if downwards else rank + 1
            if not 0 <= near < len(rows):
                continue
            stands = {place: (number + 0.5) / len(rows[near]) for number, place in enumerate(rows[near])}
            now = {place: (number + 0.5) / len(rows[rank]) for number, place in enumerate(rows[rank])}
            rows[rank].sort(key=lambda place: _mean(stands, beside[rank, place], near, now[place]))
    return rows


def _mean(
    stands: Mapping[Place, float], others: list[tuple[int, Place]], near: int, otherwise: float
) -> float:
    found = [stands[place] for rank, place in others if rank == near]
    return sum(found) / len(found) if found else otherwise


def _across(rows: Sequence[Sequence[Place]]) -> tuple[dict[tuple[int, Place], float], int]:
    """Give each place its left edge, every rank in the middle."""
    widths = [sum(_wide(place) + GAP for place in row) - GAP for row in rows]
    whole = max(widths, default=0)
    left: dict[tuple[int, Place], float] = {}
    for rank, row in enumerate(rows):
        x = EDGE + (whole - widths[rank]) / 2
        for place in row:
            left[rank, place] = x
            x += _wide(place) + GAP
    return left, whole + 2 * EDGE


def _wide(place: Place) -> int:
    return BOX_WIDTH if isinstance(place, int) else _PASSING


def _top(rank: int) -> int:
    return EDGE + rank * (BOX_HEIGHT + RANK_GAP)


def _way(
    edge: tuple[int, int],
    chains: Mapping[tuple[int, int], list[tuple[int, Place]]],
    left: Mapping[tuple[int, Place], float],
    ranks: Mapping[int, int],
) -> tuple[Point, ...]:
    """Give the points of a line: out of the top of a box, past the ranks between, into the bottom of another."""
    lower, upper = edge
    chain, points = chains[edge], []
    points.append((_port(edge, lower, chains, left), float(_top(ranks[lower]))))
    for rank, place in chain[1:-1]:
        x = left[rank, place] + _PASSING / 2
        points += [(x, float(_top(rank) + BOX_HEIGHT)), (x, float(_top(rank)))]
    points.append((_port(edge, upper, chains, left), float(_top(ranks[upper]) + BOX_HEIGHT)))
    return tuple(points)


def _port(
    edge: tuple[int, int],
    board: int,
    chains: Mapping[tuple[int, int], list[tuple[int, Place]]],
    left: Mapping[tuple[int, Place], float],
) -> float:
    """Say where on a box's side a line meets it: lines to the left meet it left of those to the right."""
    end = 0 if edge[0] == board else -1
    rivals = [each for each in chains if each[end] == board]
    inwards = 1 if end == 0 else -2
    rivals.sort(key=lambda each: left[chains[each][inwards]])
    at = chains[edge][end]
    return left[at] + BOX_WIDTH * (rivals.index(edge) + 1) / (len(rivals) + 1)
