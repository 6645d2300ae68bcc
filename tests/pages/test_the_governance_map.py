"""Where boxes and lines of the governance map go."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from turnstone.programme.boards.facts import BoardFacts, GovernanceMap, LineFacts
from turnstone.programme.boards.rules import ranks
from turnstone.web.boards.presenters.governance import map_page
from turnstone.web.boards.presenters.map_layout import BOX_HEIGHT, BOX_WIDTH, lay_out

TODAY = dt.date(2026, 9, 14)


def board(number, name="Board"):
    said = dict.fromkeys(("short_name", "purpose", "organisation"), "")
    said |= dict.fromkeys(("organisation_id", "quorum", "starts_on", "ends_on", "succeeds_id"))
    said |= {"version": 1, "area_id": 1, "kind": "other", "rhythm": "monthly", "seats": (), "terms": ()}
    return BoardFacts(id=number, slug=f"b{number}", name=f"{name} {number}", meets_in_public=False, **said)


def line(number, lower, upper, kind="reports_to", rhythm="termly"):
    said = dict.fromkeys(("starts_on", "ends_on", "asked_in_id"))
    said |= {"id": number, "version": 1, "from_id": lower, "to_id": upper, "kind": kind, "rhythm": rhythm}
    return LineFacts(what="A report", paper_kind="", **said)


def drawn(lines, boards=4, name="Board"):
    made = tuple(board(number, name) for number in range(1, boards + 1))
    lines = tuple(line(number, *each) for number, each in enumerate(lines, start=1))
    return map_page("wexcombe", GovernanceMap(boards=made, lines=lines), TODAY)


def heights(page):
    return {box.name: box.y for box in page.boxes}


def test_who_is_reported_to_stands_above():
    found = heights(drawn([(1, 2), (2, 3)], boards=3))
    assert found["Board 3"] < found["Board 2"] < found["Board 1"]


def test_who_works_beside_another_stands_in_its_rank_and_who_stands_alone_below_all():
    found = heights(drawn([(1, 2), (3, 1, "works_with")]))
    assert found["Board 3"] == found["Board 1"] < found["Board 4"]


@pytest.mark.parametrize(
    ("lines", "key", "label"),
    [
        ([(1, 2)], "reports-to", "termly"),
        ([(1, 2), (1, 2, "reports_to", "monthly")], "reports-to", "termly, monthly"),
        ([(1, 2), (1, 2, "answers_to")], "answers-to", "termly"),
        ([(1, 2, "works_with")], "works-with", ""),
        ([(1, 2, "reports_to", "as_needed")], "reports-to", ""),
    ],
)
def test_two_boards_are_joined_by_one_stroke_with_its_rhythms(lines, key, label):
    (stroke,) = drawn(lines).strokes
    assert (stroke.key, stroke.label) == (key, label)


def test_a_long_name_is_cut_to_three_lines_and_said_whole():
    box = drawn(
        [], boards=1, name="The board for everything that anybody could ever think of in one place"
    ).boxes[0]
    assert [len(words) <= 22 for _, words in box.words] == [True] * 3
    assert box.words[-1][1].endswith("…")
    assert box.name.endswith("in one place 1")


def test_boards_of_one_rank_that_are_no_neighbours_are_joined_beneath():
    page = drawn([(1, 4), (2, 4), (3, 4), (1, 3, "works_with")])
    beside = next(each for each in page.strokes if each.key == "works-with")
    assert ("C" in beside.path, "H" in beside.path) in {(True, False), (False, True)}
    assert page.height >= max(box.y for box in page.boxes) + BOX_HEIGHT


NINE = st.integers(0, 8)


# Every line leads from a higher number to a lower, so that none goes in a circle.
@given(st.lists(st.tuples(NINE, NINE), max_size=14))
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_boxes_overlap_and_no_line_runs_through_one(pairs):
    edges = [(max(pair), min(pair)) for pair in pairs if len(set(pair)) == 2]
    layout = lay_out(ranks(range(9), edges), edges)
    corners = list(layout.boxes.values())
    assert all(
        0 <= x <= layout.width - BOX_WIDTH and 0 <= y <= layout.height - BOX_HEIGHT for x, y in corners
    )
    for x, y in corners:
        assert not any(at_y == y and x < at_x < x + BOX_WIDTH for at_x, at_y in corners)
    for (lower, upper), points in layout.ways.items():
        assert points[0][1] == layout.boxes[lower][1]
        assert points[-1][1] == layout.boxes[upper][1] + BOX_HEIGHT
        for at_x, at_y in points[1:-1]:
            assert not any(x <= at_x <= x + BOX_WIDTH and y <= at_y <= y + BOX_HEIGHT for x, y in corners)
