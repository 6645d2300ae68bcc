"""You said, we did: what was said back in a time, how its actions stand, and what is owed."""

import datetime as dt

import pytest

from tests.papers.looking import read, section
from tests.papers.small_plan import BY
from tests.programme.a_theme import hear
from turnstone.papers.catalogue import draft
from turnstone.papers.voice import you_said
from turnstone.programme.audit import clock
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications.rules import Audience
from turnstone.programme.voice import operations
from turnstone.programme.voice.rules import ReplyKind, ThemeKind

SINCE, READ = dt.date(2024, 1, 10), dt.date(2024, 4, 20)


def say_back(made, name, kind, *, on=dt.date(2024, 3, 5), **more):
    with clock.pretend(clock.end_of(on)):
        theme = operations.add_theme(by=BY, area=made.area, name=name, kind=ThemeKind.TO_DEVELOP)
        more = {"you_said": f"{name} is hard.", "words": f"We see to {name.lower()}."} | more
        return operations.reply(by=BY, theme=theme, kind=kind, **more)


def told(made, on=READ, since=SINCE):
    return you_said.compose(made.area.pk, clock.end_of(on), since)


def codes(concerns):
    return {(each.code.value, each.weight) for each in concerns}


def test_each_reply_is_a_section_with_what_was_said(wexcombe):
    reply = say_back(wexcombe, "Transport", ReplyKind.COULD_NOT, because="No bus company bid.")
    page, _ = told(wexcombe)
    part = section(page, f"reply-{reply.pk}")
    assert part.title == "Transport"
    assert part.summary == "You said: Transport is hard. We could not: We see to transport."
    assert "Because\nNo bus company bid." in read(part)


def test_how_an_action_goes_is_read_from_the_plan(wexcombe):
    done, waits = wexcombe.actions[0], wexcombe.actions[1]
    one = say_back(wexcombe, "Calls", ReplyKind.ACTION, action=done)
    two = say_back(wexcombe, "Letters", ReplyKind.ACTION, action=waits)
    page, _ = told(wexcombe)
    said = read(section(page, f"reply-{one.pk}"))
    assert "We did:" in said and f"In our plan, {done.reference}\nDone on 10 April 2024" in said
    assert "We will:" in read(section(page, f"reply-{two.pk}"))


def test_it_tells_of_its_time_and_follows_up_what_was_said_before(wexcombe):
    say_back(wexcombe, "Calls", ReplyKind.ACTION, action=wexcombe.actions[1], on=dt.date(2024, 1, 9))
    new = say_back(wexcombe, "Letters", ReplyKind.ALREADY, on=SINCE)
    page, _ = told(wexcombe)
    assert [part.anchor for part in page.sections] == ["in-short", f"reply-{new.pk}", "earlier-replies"]
    assert "On 9 January 2024 we said: We see to calls." in read(section(page, "earlier-replies"))


def test_what_is_owed_is_told_to_everyone_and_to_the_gate(wexcombe):
    say_back(wexcombe, "Letters", ReplyKind.ALREADY)
    hear(BY, wexcombe.area, on=dt.date(2024, 3, 1))
    page, concerns = told(wexcombe)
    assert "Being rung back\nWaiting since 1 March 2024." in read(section(page, "not-answered"))
    assert ("reply_owed", "warns") in codes(concerns)
    early, _ = told(wexcombe, on=dt.date(2024, 3, 28))
    assert "not-answered" not in {part.anchor for part in early.sections}


def test_the_gate_stops_an_empty_paper_and_one_that_names_somebody(wexcombe):
    assert ("blank_paper", "blocks") in codes(told(wexcombe)[1])
    say_back(wexcombe, "Calls", ReplyKind.ALREADY, words="Ada Marsh rings back.")
    assert ("names_a_person", "blocks") in codes(told(wexcombe)[1])


def test_the_gate_warns_of_an_action_that_is_in_the_plan_no_more(wexcombe):
    say_back(wexcombe, "Calls", ReplyKind.ACTION, action=wexcombe.actions[1])
    with clock.pretend(clock.end_of(dt.date(2024, 4, 19))):
        plans.withdraw_action(by=BY, action=wexcombe.actions[1], on=dt.date(2024, 4, 19), why="No money.")
    assert ("reply_left_behind", "warns") in codes(told(wexcombe)[1])


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (dt.date(2024, 4, 20), dt.date(2024, 1, 1)),
        (dt.date(2024, 2, 1), dt.date(2023, 8, 1)),
        (dt.date(2024, 10, 1), dt.date(2024, 4, 1)),
    ],
)
def test_it_usually_begins_with_the_last_term(day, first):
    assert you_said.usual_first_day(1, clock.end_of(day)) == first


def test_it_is_drafted_for_everyone_through_the_usual_way(wexcombe):
    say_back(wexcombe, "Letters", ReplyKind.ALREADY)
    made = draft(
        "you-said-we-did",
        area_id=wexcombe.area.pk,
        as_at=clock.end_of(READ),
        audience=Audience.PUBLIC,
        since=SINCE,
    )
    assert (made.slug, made.title) == ("20240110-wexcombe", "You said, we did")
    assert all(each["weight"] == "warns" for each in made.concerns)
