"""A proposal becomes record: what was accepted, once, in one transaction, with nothing guessed."""

import datetime as dt

import pytest

from tests.intake.updates import Slides, Text, write
from turnstone.intake.confirm import confirm
from turnstone.intake.proposal import keyed
from turnstone.intake.recognise import propose
from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Machine, Refusal, operation
from turnstone.programme.delivery.models import ExceptionLine, Headline, NextStep, ProgressLine, Risk
from turnstone.programme.delivery.queries import cycle_record, find_cycle
from turnstone.programme.people.operations import add_area
from turnstone.programme.plan.models import Outcome, Workstream
from turnstone.programme.scorecards.models import DataProduct, Measure
from turnstone.programme.sources.models import SourceFile

BY = Machine("a test")
COUNTED = [Headline, Risk, Workstream, Outcome, ProgressLine, NextStep, ExceptionLine, DataProduct, Measure]


@pytest.fixture
def area(db):
    return add_area(by=BY, slug="wexcombe", name="Wexcombe")


@pytest.fixture
def update(tmp_path):
    return write(Text, tmp_path / "update.txt")


def take_in(area, path, **more):
    said = {
        "by": BY,
        "area": area,
        "proposal": propose(path),
        "content": path.read_bytes(),
        "name": path.name,
    }
    return confirm(**(said | more))


def counts():
    return {model.__name__: model.objects.count() for model in COUNTED}


def record(area):
    return cycle_record(find_cycle(area.pk, "2023-05").pk, clock.now())


def test_every_accepted_line_becomes_a_row(area, update):
    done = take_in(area, update)
    assert counts() == {
        "Headline": 3,
        "Risk": 2,
        "Workstream": 3,
        "Outcome": 5,
        "ProgressLine": 4,
        "NextStep": 8,
        "ExceptionLine": 4,
        "DataProduct": 2,
        "Measure": 5,
    }
    assert (done.where, done.there_already, done.left) == ("May 2023", 0, 0)


def test_a_line_left_out_stays_out_with_those_under_it(area, update):
    proposal = propose(update)
    accepted = {each.key for each in keyed(proposal) if not each.key.startswith("workstream:early-help")}
    done = take_in(area, update, accepted=accepted)
    assert done.left == 1
    assert set(Workstream.objects.values_list("name", flat=True)) == {
        "Preparing for Adulthood",
        "Sufficiency",
    }


def test_lines_left_out_can_be_accepted_later(area, update):
    take_in(area, update, accepted={"headline:1"})
    later = take_in(area, update)
    assert later.there_already == 1
    assert Headline.objects.count() == 3


def test_the_same_file_again_adds_nothing(area, update):
    take_in(area, update)
    before = counts()
    again = take_in(area, update)
    assert (again.added, counts()) == (0, before)
    assert SourceFile.objects.count() == 1


def test_the_same_update_in_another_form_adds_nothing(area, update, tmp_path):
    take_in(area, update)
    before = counts()
    assert take_in(area, write(Slides, tmp_path / "update.pptx")).added == 0
    assert counts() == before
    assert SourceFile.objects.count() == 2


def test_the_file_is_kept_as_it_came(area, update):
    source = SourceFile.objects.get(pk=take_in(area, update).source_id)
    with source.original.open() as kept:
        assert kept.read() == update.read_bytes()
    assert source.placed.filter(key="headline:1", became__startswith="delivery.headline:").exists()


def test_one_exception_names_two_outcomes(area, update):
    take_in(area, update)
    lines = record(area).exceptions
    outcomes = {outcome.id: outcome.reference for outcome in record(area).plan.outcomes}
    assert ["7", "8"] in [[outcomes[each] for each in line.outcome_ids] for line in lines]


@pytest.mark.parametrize(("word", "rating"), [("Amber/Green", "amber"), ("Paused", "")])
def test_a_rating_that_says_more_than_a_colour_is_kept_as_written(area, update, word, rating):
    update.write_text(update.read_text().replace("Amber/Green", word))
    take_in(area, update)
    (line,) = [line for line in record(area).exceptions if "Late data" in line.issue]
    assert (line.confidence, line.issue) == (rating, f"Late data\nRating: {word}")


def test_what_is_not_set_stays_empty(area, update):
    take_in(area, update)
    product = DataProduct.objects.get(name="Forecast of places")
    assert (product.frequency, product.first_issue_due_on) == ("", None)
    assert product.first_draft_words == "Ongoing"
    assert product.starts_on == dt.date(2023, 1, 1)


def test_it_is_one_event_with_a_part_for_each_line(area, update):
    take_in(area, update)
    event = Event.objects.get(operation="intake.confirm")
    assert event.parts.filter(operation="delivery.add_headline").count() == 3


def test_a_file_that_contradicts_itself_is_refused_whole(area, update):
    text = update.read_text().replace("9. Transitions are planned", "3: Something quite different")
    update.write_text(text)
    with pytest.raises(Refusal, match=r"stands twice with different words"):
        take_in(area, update)
    assert not SourceFile.objects.exists()
    assert not any(counts().values())


def test_an_update_of_no_month_is_refused(area, update):
    update.write_text(update.read_text().replace("– May 2023", "").replace("19/05/2023", "now"))
    with pytest.raises(Refusal, match="which month"):
        take_in(area, update)
    assert not any(counts().values())


def test_two_areas_do_not_see_each_other(area, update):
    take_in(area, update)
    other = add_area(by=BY, slug="marlsea", name="Marlsea")
    assert take_in(other, update).there_already == 0
    assert len(record(area).headlines) == len(record(other).headlines) == 3


def test_a_frequency_that_is_set_is_kept(area, update):
    take_in(area, update)
    assert DataProduct.objects.get(name="Timeliness").frequency == "Monthly"


def test_a_line_reworded_or_deleted_since_is_not_added_again(area, update):
    @operation
    def change_two(*, by):
        first, second, *_ = Headline.objects.order_by("id")
        first.text = "Reworded"
        first.save()
        second.delete()

    take_in(area, update)
    change_two(by=BY)
    assert take_in(area, update).added == 0
    assert Headline.objects.count() == 2
