"""Lines between boards: what there may be, what would go in a circle, and how boards rank by them."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.queries import governance_as_at
from turnstone.programme.people import operations as people

TODAY = dt.date(2026, 9, 14)
ANSWERS, REPORTS, BESIDE = rules.LineKind.ANSWERS_TO, rules.LineKind.REPORTS_TO, rules.LineKind.WORKS_WITH


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(clock.end_of(TODAY)):
        yield


@pytest.fixture
def three(wexcombe, by):
    """Give three boards, none joined to another."""
    kind = rules.BoardKind.OTHER
    names = ("Theme leads", "SEND board", "Council")
    return [boards.add_board(by=by, area=wexcombe.area, name=name, kind=kind) for name in names]


@pytest.fixture
def join(by):
    def joined(lower, upper, kind=ANSWERS, **said):
        said = {"what": "A report"} | said
        return boards.add_line(by=by, from_board=lower, to_board=upper, kind=kind, **said)

    return joined


@pytest.mark.parametrize(
    ("lines", "lower", "upper", "way"),
    [
        ([], 1, 2, ()),
        ([(1, 2)], 1, 2, (1, 2)),
        ([(1, 2)], 2, 1, ()),
        ([(1, 2), (2, 3)], 1, 3, (1, 2, 3)),
        ([(1, 2), (2, 3), (1, 3)], 1, 3, (1, 3)),
        ([(1, 2), (2, 1)], 1, 3, ()),
        ([], 1, 1, (1,)),
    ],
)
def test_the_way_up_is_the_shortest_there_is(lines, lower, upper, way):
    assert rules.way_up(lines, lower, upper) == way


@pytest.mark.parametrize(
    ("lines", "ranks"),
    [
        ([], {1: 0, 2: 0, 3: 0}),
        ([(1, 2), (2, 3)], {1: 2, 2: 1, 3: 0}),
        ([(1, 2), (2, 3), (1, 3)], {1: 2, 2: 1, 3: 0}),
        ([(1, 3), (2, 3), (1, 9)], {1: 1, 2: 1, 3: 0}),
        ([(1, 2), (2, 1)], {1: 2, 2: 2, 3: 0}),
    ],
)
def test_a_board_ranks_below_the_lowest_to_which_it_reports(lines, ranks):
    assert rules.ranks([1, 2, 3], lines) == ranks


@pytest.mark.parametrize("kind", [ANSWERS, REPORTS])
def test_a_line_back_is_refused_and_names_the_way_round(three, join, kind):
    leads, board, council = three
    join(leads, board, REPORTS)
    join(board, council, ANSWERS)
    words = (
        "Council cannot report to Theme leads, because Theme leads reports to SEND board, "
        "which reports to Council; choose another board, or end one of those lines."
    )
    with pytest.raises(Refusal, match=words):
        join(council, leads, kind)


def test_working_beside_another_makes_no_circle_and_is_said_once(three, join):
    leads, board, _ = three
    join(leads, board, REPORTS)
    join(board, leads, BESIDE)
    with pytest.raises(Refusal, match="There is such a line between Theme leads and SEND board already"):
        join(leads, board, BESIDE)


def test_a_line_that_ended_makes_no_circle(three, join, by):
    leads, board, _ = three
    line = join(leads, board, REPORTS, starts_on=dt.date(2026, 1, 1))
    boards.end_line(by=by, line=line, on=dt.date(2026, 8, 31))
    assert join(board, leads, REPORTS, starts_on=dt.date(2026, 9, 1)).pk


def test_a_line_that_still_ran_on_its_first_day_makes_one(three, join, by):
    leads, board, _ = three
    line = join(leads, board, REPORTS, starts_on=dt.date(2026, 1, 1))
    boards.end_line(by=by, line=line, on=dt.date(2026, 9, 1))
    with pytest.raises(Refusal, match="choose another board"):
        join(board, leads, REPORTS, starts_on=dt.date(2026, 9, 1))


def test_two_reports_may_go_the_same_way_but_not_the_same_one(three, join):
    leads, board, _ = three
    join(leads, board, REPORTS, what="Progress")
    join(leads, board, REPORTS, what="Risks")
    with pytest.raises(Refusal, match="already; end that one first"):
        join(leads, board, REPORTS, what="progress")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"kind": REPORTS, "what": " "}, "Say what Theme leads reports to SEND board"),
        ({"paper_kind": "poem"}, "There is no kind of paper called poem"),
    ],
)
def test_a_line_says_what_it_brings(three, join, said, words):
    with pytest.raises(Refusal, match=words):
        join(*three[:2], **said)


def test_a_board_reports_to_another_of_its_own_area_that_there_is(three, join, by):
    leads, board, _ = three
    elsewhere = people.add_area(by=by, slug="marlsea", name="Marlsea")
    theirs = boards.add_board(by=by, area=elsewhere, name="Theirs", kind=rules.BoardKind.OTHER)
    boards.end_board(by=by, board=board, on=TODAY, why="Done.")
    for other, words in (
        (leads, "cannot report to itself"),
        (theirs, "Theirs belongs to another area"),
        (board, "SEND board ended on 14 September 2026"),
    ):
        with pytest.raises(Refusal, match=words):
            join(leads, other)


def test_a_line_ends_once_and_not_before_it_began(three, join, by):
    line = join(*three[:2])
    with pytest.raises(Refusal, match="began on 14 September 2026"):
        boards.end_line(by=by, line=line, on=dt.date(2026, 9, 13))
    boards.end_line(by=by, line=line, on=TODAY)
    with pytest.raises(Refusal, match="ended on 14 September 2026 already"):
        boards.end_line(by=by, line=line, on=TODAY)


def test_the_map_of_a_day_has_the_boards_and_lines_of_that_day(three, join, by):
    leads, board, council = three
    join(leads, board, starts_on=dt.date(2026, 9, 1))
    join(board, council, starts_on=dt.date(2026, 9, 1))
    boards.end_board(by=by, board=council, on=TODAY, why="Done.")
    governance = governance_as_at(leads.area_id, clock.now())
    sizes = [
        (len(found.boards), len(found.lines))
        for found in (governance.on(dt.date(2026, 9, day)) for day in (1, 14, 15))
    ]
    assert sizes == [(3, 2), (3, 2), (2, 1)]
    assert governance.on(dt.date(2026, 8, 31)).lines == ()
