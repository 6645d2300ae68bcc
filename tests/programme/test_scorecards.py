"""Scorecards: measures in order, for one kind of reader."""

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people import operations as people
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.queries import lines_of, scorecard_as_at, scorecards_in
from turnstone.programme.scorecards.rules import MeasureKind, Readers, moved_to


@pytest.fixture
def measures(wexcombe, by):
    return [
        operations.add_measure(by=by, area=wexcombe.area, title=f"Measure {each}", kind=MeasureKind.DID)
        for each in "abc"
    ]


@pytest.fixture
def card(wexcombe, by, measures):
    return operations.add_scorecard(
        by=by, area=wexcombe.area, name="For scrutiny", readers=Readers.SCRUTINY, measures=measures
    )


def titles(card):
    return "".join(each.measure.title[-1] for each in lines_of(card.pk))


@pytest.mark.parametrize(
    ("index", "to", "order"), [(0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 1, "bac"), (2, 1, "acb")]
)
def test_a_line_that_moves_lets_the_others_close_up(index, to, order):
    assert list(moved_to("abc", index, to)) == list(enumerate(order, start=1))


def test_a_scorecard_shows_its_measures_in_their_order(card, measures, by):
    assert titles(card) == "abc"
    operations.move_line(by=by, line=lines_of(card.pk)[2], to=1)
    assert titles(card) == "cab"
    shown = scorecard_as_at(card.pk, clock.now()).standings
    assert "".join(each.measure.title[-1] for each in shown) == "cab"
    with pytest.raises(Refusal, match="from 1 to 3"):
        operations.move_line(by=by, line=lines_of(card.pk)[0], to=4)


def test_what_came_off_is_there_in_the_past(card, by):
    before = clock.now()
    with pytest.raises(Refusal, match="Say why"):
        operations.remove_line(by=by, line=lines_of(card.pk)[0], why=" ")
    operations.remove_line(by=by, line=lines_of(card.pk)[0], why="Nobody reads it.")
    assert titles(card) == "bc"
    assert len(scorecard_as_at(card.pk, before).lines) == 3
    assert len(scorecard_as_at(card.pk, clock.now()).lines) == 2


def test_somebodys_question_stands_before_our_own(card, by):
    operations.set_question(by=by, line=lines_of(card.pk)[0], question=" Who waits longest? ")
    assert scorecard_as_at(card.pk, clock.now()).lines[0].asked == "Who waits longest?"


def test_a_measure_stands_once_and_is_the_areas_own(card, measures, by):
    with pytest.raises(Refusal, match="is on For scrutiny already"):
        operations.add_line(by=by, scorecard=card, measure=measures[0])
    other = people.add_area(by=by, slug="upland", name="Upland")
    theirs = operations.add_measure(by=by, area=other, title="Theirs", kind=MeasureKind.DID)
    with pytest.raises(Refusal, match="another area's measure"):
        operations.add_line(by=by, scorecard=card, measure=theirs)


def test_a_name_stands_once_while_its_scorecard_is_made(wexcombe, card, by):
    again = {"by": by, "area": wexcombe.area, "name": "for Scrutiny", "readers": Readers.SCRUTINY}
    with pytest.raises(Refusal, match="already has a scorecard"):
        operations.add_scorecard(**again)
    with pytest.raises(Refusal, match="Say why"):
        operations.end_scorecard(by=by, scorecard=card, why="")
    operations.end_scorecard(by=by, scorecard=card, why="A new one is made.")
    assert operations.add_scorecard(**again).slug == "for-scrutiny-2"
    assert [each.slug for each in scorecards_in(wexcombe.area.pk)] == ["for-scrutiny-2"]
    with pytest.raises(Refusal, match="ended on"):
        operations.set_question(by=by, line=lines_of(card.pk)[0], question="Why?")


def test_add_is_the_address_of_a_page(wexcombe, by):
    made = operations.add_scorecard(by=by, area=wexcombe.area, name="Add", readers=Readers.BOARD)
    assert made.slug == "add-2"


def test_before_there_was_a_scorecard_there_is_none_to_read(db, wexcombe, by, measures):
    before = clock.now()
    made = operations.add_scorecard(by=by, area=wexcombe.area, name="Later", readers=Readers.BOARD)
    with pytest.raises(LookupError):
        scorecard_as_at(made.pk, before)
