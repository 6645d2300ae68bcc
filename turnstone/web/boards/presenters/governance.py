"""The governance map: who reports what to whom and when, as a picture and in words."""

import datetime as dt
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from django.urls import reverse

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import BoardFacts, GovernanceMap, LineFacts
from turnstone.web.boards.presenters.board_lines import words_of
from turnstone.web.boards.presenters.boards import Address, rhythm_of
from turnstone.web.boards.presenters.map_layout import BOX_HEIGHT, BOX_WIDTH, EDGE, Layout, Point, lay_out
from turnstone.web.kit.formats import count, day, short_day

_LETTERS_IN_A_BOX = 22
_LINES_IN_A_BOX = 3
_LEADING = 20
_DIP = 46


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A board in the picture; each line of its name has its own place."""

    href: str
    name: str
    x: float
    y: float
    words: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line in the picture, with how often beside it."""

    key: str
    path: str
    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line in words."""

    who: Address
    how: str
    whom: Address
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The map of a day."""

    day: str
    sentence: str
    width: int
    height: int
    box_width: int
    box_height: int
    boxes: tuple[Box, ...]
    strokes: tuple[Stroke, ...]
    rows: tuple[Row, ...]
    alone: tuple[Address, ...]


def map_page(area_slug: str, governance: GovernanceMap, on: dt.date) -> MapPage:
    """Draw the boards of a day and the lines between them, and say the same in words."""
    governance = governance.on(on)
    ranks = _ranks(governance)
    between: dict[tuple[int, int], list[LineFacts]] = defaultdict(list)
    for line in governance.lines:
        between[_ends(line, ranks)].append(line)
    layout = lay_out(ranks, between)
    joined = {number for pair in between for number in pair}
    ordered = sorted(governance.lines, key=lambda line: (ranks[line.to_id], line.to_id, ranks[line.from_id]))
    return MapPage(
        day=day(on),
        sentence=_sentence(governance),
        width=layout.width,
        height=layout.height + (_DIP if _has_dip(layout, between) else 0),
        box_width=BOX_WIDTH,
        box_height=BOX_HEIGHT,
        boxes=tuple(_box(area_slug, each, layout) for each in governance.boards),
        strokes=tuple(_stroke(pair, lines, layout) for pair, lines in between.items()),
        rows=tuple(_row(area_slug, governance, line) for line in ordered),
        alone=tuple(_named(area_slug, each) for each in governance.boards if each.id not in joined),
    )


def _ranks(governance: GovernanceMap) -> dict[int, int]:
    """Rank boards by to whom they report; one beside another stands in its rank, one alone in the last."""
    boards = [each.id for each in governance.boards]
    up = [(each.from_id, each.to_id) for each in governance.lines if each.goes_up]
    ranks = rules.ranks(boards, up)
    ranked = {number for pair in up for number in pair}
    beside = [each for each in governance.lines if not each.goes_up]
    for line in beside:
        for one, other in ((line.from_id, line.to_id), (line.to_id, line.from_id)):
            if one not in ranked and other in ranked:
                ranks[one] = ranks[other]
    joined = ranked | {number for line in beside for number in (line.from_id, line.to_id)}
    last = max((ranks[number] for number in joined), default=-1) + 1
    return ranks | {number: last for number in boards if number not in joined}


def _ends(line: LineFacts, ranks: dict[int, int]) -> tuple[int, int]:
    """Give the two boards of a line from below upwards; of two in one rank, in one order whoever drew the line."""
    pair = (line.from_id, line.to_id)
    if line.goes_up:
        return pair
    return max(pair, key=lambda each: (ranks[each], each)), min(pair, key=lambda each: (ranks[each], each))


def _sentence(governance: GovernanceMap) -> str:
    lines = sum(each.kind == rules.LineKind.REPORTS_TO for each in governance.lines)
    told = count(lines, "report goes", "reports go") if lines else "no report goes"
    return f"{count(len(governance.boards), 'board')}; {told} from one to another."


def _box(area_slug: str, board: BoardFacts, layout: Layout) -> Box:
    x, y = layout.boxes[board.id]
    words = textwrap.wrap(board.called, _LETTERS_IN_A_BOX)
    if len(words) > _LINES_IN_A_BOX:
        words = [*words[: _LINES_IN_A_BOX - 1], f"{words[_LINES_IN_A_BOX - 1][: _LETTERS_IN_A_BOX - 1]}…"]
    top = y + BOX_HEIGHT / 2 - _LEADING * (len(words) - 1) / 2 + 6
    return Box(
        href=reverse("board", args=[area_slug, board.slug]),
        name=board.name,
        x=x,
        y=y,
        words=tuple((top + _LEADING * number, line) for number, line in enumerate(words)),
    )


def _stroke(pair: tuple[int, int], lines: list[LineFacts], layout: Layout) -> Stroke:
    points = layout.ways.get(pair)
    path = _curve(points) if points else _level(pair, layout)
    (x, y), (to_x, to_y) = points[:2] if points else ((0, 0), (0, 0))
    rhythms = dict.fromkeys(each.rhythm for each in lines if each.kind == rules.LineKind.REPORTS_TO)
    kinds = {each.kind for each in lines}
    return Stroke(
        key=next(kind for kind in rules.LineKind if kind in kinds).replace("_", "-"),
        path=path,
        x=(2 * x + to_x) / 3,
        y=(2 * y + to_y) / 3 + 5,
        label=", ".join(_LABELS[rules.Rhythm(each)] for each in rhythms if each != rules.Rhythm.AS_NEEDED),
    )


_LABELS = {
    rules.Rhythm.FORTNIGHTLY: "fortnightly",
    rules.Rhythm.MONTHLY: "monthly",
    rules.Rhythm.TWO_MONTHLY: "every 2 months",
    rules.Rhythm.QUARTERLY: "quarterly",
    rules.Rhythm.TERMLY: "termly",
    rules.Rhythm.SIX_MONTHLY: "six-monthly",
    rules.Rhythm.YEARLY: "yearly",
}


def _curve(points: tuple[Point, ...]) -> str:
    """Write a path that leaves and enters boxes upright and bends between ranks."""
    steps = [f"M{points[0][0]:g} {points[0][1]:g}"]
    for (x, y), (to_x, to_y) in pairwise(points):
        middle = (y + to_y) / 2
        steps.append(f"C{x:g} {middle:g} {to_x:g} {middle:g} {to_x:g} {to_y:g}")
    return "".join(steps)


def _level(pair: tuple[int, int], layout: Layout) -> str:
    """Write a path between two boxes of one rank: straight where they are neighbours, else beneath those between."""
    (x, y), (to_x, _) = sorted(layout.boxes[each] for each in pair)
    if not _is_between(pair, layout):
        middle = y + BOX_HEIGHT / 2
        return f"M{x + BOX_WIDTH:g} {middle:g}H{to_x:g}"
    start, end, foot = x + BOX_WIDTH * 0.85, to_x + BOX_WIDTH * 0.15, y + BOX_HEIGHT
    return f"M{start:g} {foot:g}C{start:g} {foot + _DIP:g} {end:g} {foot + _DIP:g} {end:g} {foot:g}"


def _is_between(pair: tuple[int, int], layout: Layout) -> bool:
    (x, y), (to_x, _) = sorted(layout.boxes[each] for each in pair)
    return any(at_y == y and x < at_x < to_x for at_x, at_y in layout.boxes.values())


def _has_dip(layout: Layout, pairs: Iterable[tuple[int, int]]) -> bool:
    """Say whether a line runs beneath the lowest rank."""
    lowest = layout.height - BOX_HEIGHT - EDGE
    level = [each for each in pairs if each not in layout.ways]
    return any(_is_between(each, layout) and layout.boxes[each[0]][1] >= lowest for each in level)


def _row(area_slug: str, governance: GovernanceMap, line: LineFacts) -> Row:
    rhythm = rhythm_of(line.rhythm) if line.kind == rules.LineKind.REPORTS_TO else ""
    since = f"Since {short_day(line.starts_on)}" if line.starts_on else ""
    return Row(
        who=_named(area_slug, governance.board(line.from_id)),
        how=words_of(line.kind),
        whom=_named(area_slug, governance.board(line.to_id)),
        what=". ".join(filter(None, (line.what, rhythm, since))),
    )


def _named(area_slug: str, board: BoardFacts) -> Address:
    return board.name, reverse("board", args=[area_slug, board.slug])
