"""What happened to an earlier plan: every action told, nobody named, and nothing left out without a word."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.papers.looking import section
from tests.papers.small_plan import APRIL_END, BY
from turnstone.documents.as_json import to_json
from turnstone.documents.blocks import Bullets, Heading, TallyChart
from turnstone.documents.writers import FORMATS
from turnstone.papers.catalogue import PAPERS, build, draft, render
from turnstone.papers.plain import reading_of
from turnstone.papers.subjects import Subject
from turnstone.papers.what_became import compose
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.plan.rules import Fate

DAY = dt.date(2024, 5, 1)
THEN = clock.end_of(dt.date(2024, 5, 3))


@pytest.fixture
def replaced(wexcombe):
    """Put a second plan in the place of the small one; one of its actions is complete."""
    with clock.pretend(clock.end_of(dt.date(2024, 5, 2))):
        new = plans.add_plan(by=BY, area=wexcombe.area, name="Plan for change", starts_on=DAY)
        part = plans.add_workstream(by=BY, plan=new, name="Waits")
        outcome = plans.add_outcome(by=BY, workstream=part, reference="1", text="Waits stay short")
        actions = [
            plans.add_action(by=BY, outcome=outcome, reference=f"1.{each}", text=f"Go on with {each}")
            for each in "KL"
        ]
        plans.replace_plan(by=BY, old=wexcombe.plan, new=new, on=DAY, why="The inspectors came back")
        for each in (wexcombe.outcome, outcome):
            plans.link_measure(by=BY, outcome=each, measure=wexcombe.measure)
    return SimpleNamespace(
        old=wexcombe.plan, new=new, actions=wexcombe.actions, goes_on=actions, made=wexcombe
    )


def say(made, number, fate, *new, **said):
    with clock.pretend(clock.end_of(dt.date(2024, 5, 2))):
        plans.say_what_became(
            by=BY,
            action=made.actions[number],
            fate=fate,
            on=DAY,
            successors=[made.goes_on[n] for n in new],
            **said,
        )


def say_all(made):
    made.actions[0].refresh_from_db()
    if not made.actions[0].evidence.exists():
        plans.add_evidence(by=BY, action=made.actions[0], what="Letter", on=DAY, shows="activity")
    say(made, 0, Fate.COMPLETED)
    say(made, 1, Fate.CARRIED, 0)
    say(made, 2, Fate.CARRIED, 0, 1)
    say(made, 3, Fate.MERGED, 1)
    say(made, 4, Fate.DROPPED, why="Families did not want it", agreed_by="The board")
    say(made, 5, Fate.DROPPED, why="The law has changed", agreed_by="The board")


@pytest.fixture
def told(replaced):
    say_all(replaced)
    return replaced


def test_it_opens_with_how_many_and_what_became_of_them(told):
    page, _ = compose(told.old.pk, THEN)
    assert page.title == "What happened to Wexcombe priority action plan"
    assert page.subtitle == "Plan for change took its place on 1 May 2024."
    assert [block.text for block in section(page, "in-short").blocks[:-1]] == [
        "The inspectors came back.",
        "The plan had 6 actions. We finished 1 of them. 2 go on in the new plan. 1 was joined with other work. "
        "We stopped 2, and say why below.",
    ]


def test_the_counts_add_up_in_a_bar_and_a_table(told):
    chart = section(compose(told.old.pk, THEN)[0], "in-short").blocks[-1]
    assert isinstance(chart, TallyChart) and sum(part.count for part in chart.parts) == 6
    assert [row.cells[1] for row in chart.table.rows] == ["1", "2", "1", "2", "6"]
    assert chart.sentence == "Of 6 actions: 1 finished, 2 going on, 1 joined with other work and 2 stopped."


def test_what_was_stopped_says_why_and_who_agreed(told):
    table = section(compose(told.old.pk, THEN)[0], "stopped").blocks[-1]
    assert [row.cells for row in table.rows] == [
        ("Do thing E.", "Families did not want it.", "The board"),
        ("Do thing F.", "The law has changed.", "The board"),
    ]


def test_each_thing_asked_for_is_told_in_families_words(told):
    part = section(compose(told.old.pk, THEN)[0], "pa1")
    assert part.title == "Help comes on time" and part.blocks[0].text == "Families wait too long for help."
    assert part.summary == "6 actions: 1 finished, 2 going on, 1 joined with other work and 2 stopped."
    headings = [block.text for block in part.blocks if isinstance(block, Heading)]
    assert headings == [
        "What we finished",
        "What goes on",
        "What we joined with other work",
        "What we stopped",
    ]
    going_on = [block for block in part.blocks if isinstance(block, Bullets)][1]
    assert [child.text for child in going_on.items[1].children] == ["Go on with K.", "Go on with L."]


def test_a_measure_that_goes_on_is_named(told):
    opening, measures = section(compose(told.old.pk, THEN)[0], "measured").blocks
    assert "The new plan began on 1 May 2024." in opening.text
    assert [item.text for item in measures.items] == ["Plans in 20 weeks"]


def test_it_can_go_out_when_every_action_is_told(told):
    made = draft("what-became", plan_id=told.old.pk, as_at=THEN, audience="public")
    assert (made.slug, [each["code"] for each in made.concerns if each["weight"] == "blocks"]) == (
        "wexcombe-priority-action-plan",
        [],
    )


def test_an_action_left_unaccounted_for_blocks_it_by_name(replaced):
    say(replaced, 1, Fate.CARRIED, 0)
    page, concerns = compose(replaced.old.pk, THEN)
    (found,) = [each for each in concerns if each.code == "action_unaccounted"]
    assert found.weight == "blocks"
    assert found.sentence == "Nobody has said what became of 5 actions: 1.A, 1.C, 1.D, 1.E and 1.F."
    assert "We have not yet said what became of 5 actions." in to_json(page).decode()


def test_a_plan_that_goes_on_has_no_such_page(wexcombe):
    concerns = compose(wexcombe.plan.pk, APRIL_END)[1]
    assert [(each.code, each.weight) for each in concerns if each.weight == "blocks"] == [
        ("plan_not_replaced", "blocks")
    ]


def test_a_person_who_is_named_blocks_it(told):
    with clock.pretend(clock.end_of(dt.date(2024, 5, 3))):
        plans.take_back_what_became(by=BY, action=told.actions[5], why="Say it better")
        plans.say_what_became(
            by=BY,
            action=told.actions[5],
            fate=Fate.DROPPED,
            on=DAY,
            why="So said Ada Marsh",
            agreed_by="The board",
        )
    concerns = compose(told.old.pk, THEN)[1]
    assert ("names_a_person", "blocks") in {(each.code, each.weight) for each in concerns}


def test_our_own_words_are_plain(told):
    for part in compose(told.old.pk, THEN)[0].sections:
        assert reading_of(part.summary).grade <= 9
    opening = section(compose(told.old.pk, THEN)[0], "in-short").blocks[:-1]
    assert reading_of("\n".join(block.text for block in opening)).grade <= 5


def test_it_is_rebuilt_as_it_was_then(told):
    then = to_json(build("what-became", plan_id=told.old.pk, as_at=THEN))
    with clock.pretend(clock.end_of(dt.date(2025, 1, 1))):
        plans.take_back_what_became(by=BY, action=told.actions[1], why="Begin again")
        plans.change_action(by=BY, action=told.actions[2], text="Rewritten", why="Shorter")
    assert to_json(build("what-became", plan_id=told.old.pk, as_at=THEN)) == then
    assert to_json(build("what-became", plan_id=told.old.pk, as_at=clock.now())) != then


@pytest.mark.parametrize("form", FORMATS)
def test_it_comes_in_every_form(told, form):
    made = draft("what-became", plan_id=told.old.pk, as_at=THEN, audience="public")
    assert render(made.content, form)


def test_it_asks_as_little_of_many_actions(told):
    few = queries(told)
    with clock.pretend(clock.end_of(dt.date(2024, 5, 2))):
        for number in range(20):
            plans.add_action(by=BY, outcome=told.made.outcome, reference=f"9.{number}", text="More")
    assert queries(told) == few


def queries(made):
    with CaptureQueriesContext(connection) as seen:
        build("what-became", plan_id=made.old.pk, as_at=THEN)
    return len(seen)


def test_a_paper_about_a_plan_asks_which(told):
    assert PAPERS["what-became"].subject == Subject.PLAN
    with pytest.raises(TypeError, match="give plan_id"):
        draft("what-became", cycle_id=told.made.april.pk, as_at=THEN, audience="public")
