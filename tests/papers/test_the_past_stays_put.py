"""A paper rebuilt as at a past moment equals what was built then, whatever happened to the record since."""

import datetime as dt

import pytest

from tests.papers.small_plan import APRIL_END, BY, MARCH_END
from turnstone.documents.as_json import to_json
from turnstone.papers.catalogue import build, draft, kinds_about, render
from turnstone.papers.subjects import Subject
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import operation
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.people import operations as people
from turnstone.programme.publications.rules import Audience

LATER = clock.end_of(dt.date(2025, 6, 1))


@operation
def rename_all(*, by, made):
    """Change every word that a paper shows."""
    made.area.name, made.council.name = "Elsewhere", "Another council"
    made.person.name, made.post.title, made.plan.name = "Bo Finch", "Nobody", "A new plan"
    made.plan.rating_key, made.plan.words = {"red": "Awful"}, {"outcome": "aim"}
    for row in (made.area, made.council, made.person, made.post, made.plan):
        row.save()
    for action in made.actions:
        action.text, action.confidence, action.lead = "Rewritten", "green", None
        action.save()
    made.outcome.text, made.waits.name, made.risk.title = "Rewritten", "Rewritten", "Rewritten"
    for row in (made.outcome, made.waits, made.risk):
        row.save()


@operation
def delete_some(*, by, made):
    """Delete what may be deleted."""
    for row in (*made.exception.outcomes.all(), made.exception, *made.risk.threatens.all(), made.measure):
        row.delete()
    for row in (*made.risk.mitigations.all(), made.product, made.waiting, made.issue, made.move):
        row.delete()


def change_everything(made):
    with clock.pretend(LATER):
        new = people.add_person(by=BY, area=made.area, name="Cal Heron")
        people.appoint(by=BY, post=made.post, person=new, starts_on=dt.date(2024, 5, 1))
        delivery.add_headline(by=BY, cycle=made.april, text="Too late for April")
        delivery.add_headline(by=BY, cycle=made.march, text="Too late for March")
        rename_all(by=BY, made=made)
        delete_some(by=BY, made=made)


@pytest.mark.parametrize("kind", kinds_about(Subject.CYCLE))
def test_a_paper_rebuilt_is_what_was_built_then(wexcombe, kind):
    then = [build(kind, cycle_id=c.pk, as_at=m) for c, m in _moments(wexcombe)]
    change_everything(wexcombe)
    again = [build(kind, cycle_id=c.pk, as_at=m) for c, m in _moments(wexcombe)]
    assert [to_json(each) for each in again] == [to_json(each) for each in then]


def _moments(made):
    return (made.march, MARCH_END), (made.april, APRIL_END)


@pytest.mark.parametrize("kind", kinds_about(Subject.CYCLE))
def test_a_paper_as_at_today_tells_the_changes(wexcombe, kind):
    change_everything(wexcombe)
    text = to_json(build(kind, cycle_id=wexcombe.april.pk, as_at=LATER)).decode()
    assert "Elsewhere" in text and "Do thing A" not in text.replace("Do thing A (", "")


def test_a_paper_of_march_knows_nothing_of_april(wexcombe):
    text = to_json(build("monitoring-update", cycle_id=wexcombe.march.pk, as_at=MARCH_END)).decode()
    assert "1.B" in text and "April 2024" not in text and "Stuck:" not in text


def test_a_frozen_paper_renders_the_same(wexcombe):
    frozen = draft("monitoring-update", cycle_id=wexcombe.april.pk, as_at=APRIL_END, audience=Audience.BOARD)
    before = render(frozen.content, "html")
    change_everything(wexcombe)
    assert render(frozen.content, "html") == before
    assert render(frozen.content, "json") == frozen.content.encode()


def test_the_same_record_gives_the_same_bytes(wexcombe):
    one, two = (build("public-progress", cycle_id=wexcombe.april.pk, as_at=APRIL_END) for _ in range(2))
    assert to_json(one) == to_json(two)


def test_a_draft_says_which_month_and_keeps_its_concerns(wexcombe):
    made = draft("monitoring-update", cycle_id=wexcombe.april.pk, as_at=APRIL_END, audience=Audience.BOARD)
    assert (made.slug, made.title) == ("2024-04", "Monitoring update – April 2024")
    assert {"code", "weight", "sentence", "where"} == set(made.concerns[0])
    assert all(concern["weight"] == "warns" for concern in made.concerns)
