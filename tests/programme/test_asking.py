"""Asking leads for updates: whom, never twice, and one answer for each link."""

import datetime as dt

import pytest

from turnstone.programme.audit import clock
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.models import UpdateRequest
from turnstone.programme.delivery.operations import asking
from turnstone.programme.delivery.queries import update_of
from turnstone.programme.delivery.queries.asking import asking_in, link_with, requests_in, what_opens
from turnstone.programme.delivery.rules import LinkState
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.plan import operations as plans

SAID = {"text": "Two started.", "status": "in_progress", "confidence": "green"}


@pytest.fixture(autouse=True)
def now():
    """It is noon, a week before the round closes."""
    moment = dt.datetime(2026, 9, 18, 12, tzinfo=dt.UTC)
    with clock.pretend(moment):
        yield moment


@pytest.fixture
def asha(wexcombe):
    """Give the lead an address."""
    wexcombe.person.email = "asha.venn@wexcombe.example"
    with_address(wexcombe.person)
    return wexcombe.person


def with_address(person):
    type(person).objects.filter(pk=person.pk).update(email=person.email)


def ask(wexcombe, by):
    return asking.ask_for_update(by=by, cycle=wexcombe.cycle, action=wexcombe.action, person=wexcombe.person)


def state(token):
    return link_with("wexcombe", token).state


def whom(wexcombe, **narrowed):
    found = asking_in(wexcombe.cycle, **narrowed)
    return [(each.email, [action.reference for action in each.actions]) for each in found.letters]


def why_not(wexcombe):
    return [(each.action.reference, each.because) for each in asking_in(wexcombe.cycle).not_asked]


def test_a_lead_is_asked_at_their_own_address(wexcombe, asha):
    assert whom(wexcombe) == [("asha.venn@wexcombe.example", ["1.A"])]


def test_a_lead_without_one_is_asked_at_that_of_their_account(wexcombe, by):
    account = people.open_account(by=by, email="asha@council.example", name="Asha Venn")
    people.give_role(by=by, area=wexcombe.area, account=account, role=Role.LEAD, person=wexcombe.person)
    assert whom(wexcombe) == [("asha@council.example", ["1.A"])]


def test_whom_nobody_can_reach_is_said(wexcombe, by):
    post = people.add_post(by=by, area=wexcombe.area, organisation=wexcombe.council, title="Empty chair")
    for reference, lead in [("1.B", post), ("1.C", None)]:
        plans.add_action(by=by, outcome=wexcombe.outcome, reference=reference, text="More.", lead=lead)
    assert why_not(wexcombe) == [
        ("1.A", "Asha Venn has no email address"),
        ("1.B", "nobody holds the post of Empty chair"),
        ("1.C", "it has no lead"),
    ]


def test_who_has_answered_is_not_asked(wexcombe, asha, by):
    delivery.record_no_change(by=by, cycle=wexcombe.cycle, action=wexcombe.action)
    assert (whom(wexcombe), why_not(wexcombe)) == ([], [])


def test_nobody_is_asked_twice_in_a_day(wexcombe, asha, by, now):
    assert len(asking.ask_person(by=by, cycle=wexcombe.cycle, person=asha)[1]) == 1
    assert asking.ask_person(by=by, cycle=wexcombe.cycle, person=asha) == (None, [])
    assert why_not(wexcombe) == [("1.A", "Asha Venn was asked today")]
    with clock.pretend(now + dt.timedelta(days=1)):
        assert len(asking.ask_person(by=by, cycle=wexcombe.cycle, person=asha)[1]) == 1


def test_a_reminder_waits_for_its_day(wexcombe, asha, by, now):
    ask(wexcombe, by)
    for days, due in [(1, False), (4, False), (5, True)]:
        with clock.pretend(now + dt.timedelta(days=days)):
            assert bool(whom(wexcombe, only_due=True)) == due


def test_a_letter_that_could_not_be_sent_asked_nobody(wexcombe, asha, by):
    request, token = ask(wexcombe, by)
    asking.note_not_sent(by=by, request=request, why="The post box is full.")
    assert (state(token), whom(wexcombe)) == (LinkState.REVOKED, [("asha.venn@wexcombe.example", ["1.A"])])


def test_a_newer_link_takes_the_place_of_the_earlier(wexcombe, by):
    (_, first), (_, second) = ask(wexcombe, by), ask(wexcombe, by)
    assert (state(first), state(second)) == (LinkState.REVOKED, LinkState.OPEN)


def test_the_answer_is_kept_with_the_name_of_who_was_asked(wexcombe, by):
    _, token = ask(wexcombe, by)
    asking.answer_by_link(token=token, said=SAID)
    update = update_of(wexcombe.cycle.pk, wexcombe.action.pk)
    assert (update.text, update.said_by) == ("Two started.", "Asha Venn, by emailed link")
    assert state(token) == LinkState.USED


def test_no_change_is_an_answer(wexcombe, by):
    asking.answer_by_link(token=ask(wexcombe, by)[1], said=None)
    assert update_of(wexcombe.cycle.pk, wexcombe.action.pk).no_change


def test_a_link_is_used_once(wexcombe, by):
    token = ask(wexcombe, by)[1]
    asking.answer_by_link(token=token, said=SAID)
    with pytest.raises(Refusal, match="This link has been used"):
        asking.answer_by_link(token=token, said=SAID | {"text": "Three started."})
    assert update_of(wexcombe.cycle.pk, wexcombe.action.pk).text == "Two started."


def test_a_refused_answer_does_not_use_the_link_up(wexcombe, by):
    token = ask(wexcombe, by)[1]
    with pytest.raises(Refusal, match="Say in a line"):
        asking.answer_by_link(token=token, said=SAID | {"text": " "})
    assert state(token) == LinkState.OPEN


def test_an_expired_link_is_refused(wexcombe, by, now):
    token = ask(wexcombe, by)[1]
    with (
        clock.pretend(now + dt.timedelta(days=7)),
        pytest.raises(Refusal, match="for a few days only"),
    ):
        asking.answer_by_link(token=token, said=SAID)


def test_a_withdrawn_link_is_refused(wexcombe, by):
    request, token = ask(wexcombe, by)
    asking.revoke_request(by=by, request=request, why="Sent to the wrong person.")
    with pytest.raises(Refusal, match="has been withdrawn"):
        asking.answer_by_link(token=token, said=SAID)


def test_a_link_that_nobody_sent_is_refused(wexcombe):
    with pytest.raises(Refusal, match="not one of ours"):
        asking.answer_by_link(token="made-up", said=SAID)


def test_a_link_is_of_its_own_area(wexcombe, by):
    assert link_with("marlsea", ask(wexcombe, by)[1]) is None


def test_the_link_of_somebody_who_leads_no_longer_opens_nothing(wexcombe, by, now):
    token = ask(wexcombe, by)[1]
    other = people.add_person(by=by, area=wexcombe.area, name="Ben Ode")
    people.appoint(by=by, post=wexcombe.post, person=other, starts_on=now.date())
    assert state(token) == LinkState.REVOKED
    with pytest.raises(LookupError):
        what_opens(link_with("wexcombe", token))


@pytest.mark.parametrize("why", ["", "  "])
def test_withdrawing_needs_a_reason(wexcombe, by, why):
    request, _ = ask(wexcombe, by)
    with pytest.raises(Refusal, match="Say why"):
        asking.revoke_request(by=by, request=request, why=why)
    with pytest.raises(Refusal, match="Say why"):
        asking.revoke_all_of(by=by, cycle=wexcombe.cycle, why=why)


def test_all_the_links_of_a_round_or_a_person_can_be_withdrawn(wexcombe, by):
    other = people.add_person(by=by, area=wexcombe.area, name="Ben Ode")
    token = ask(wexcombe, by)[1]
    asking.revoke_all_of(by=by, cycle=wexcombe.cycle, person=other, why="They left.")
    assert state(token) == LinkState.OPEN
    asking.revoke_all_of(by=by, cycle=wexcombe.cycle, why="The list was wrong.")
    assert state(token) == LinkState.REVOKED


def test_a_closed_round_asks_nobody(wexcombe, asha, by, now):
    with clock.pretend(now + dt.timedelta(days=8)):
        assert whom(wexcombe) == []
        with pytest.raises(Refusal, match="closed on 25 September 2026"):
            ask(wexcombe, by)


def test_the_token_is_kept_nowhere(wexcombe, by):
    token = ask(wexcombe, by)[1]
    asking.answer_by_link(token=token, said=SAID)
    rows = [*Event.objects.values(), *UpdateRequest.objects.values(), *UpdateRequest.history.values()]
    assert rows and token not in str(rows)


def test_an_open_link_tells_of_one_action_and_counts_the_others(wexcombe, asha, by):
    plans.add_action(by=by, outcome=wexcombe.outcome, reference="1.B", text="More.", lead=wexcombe.post)
    _, ((_, token), _) = asking.ask_person(by=by, cycle=wexcombe.cycle, person=asha)
    opened = what_opens(link_with("wexcombe", token))
    assert (opened.reference, opened.others, opened.cycle) == ("1.A", 1, "September 2026")


def test_the_trail_says_who_asked_and_who_answered(wexcombe, by):
    asking.answer_by_link(token=ask(wexcombe, Machine("reminders"))[1], said=SAID)
    said = dict(Event.objects.filter(part_of=None).values_list("operation", "by_name"))
    assert said["delivery.keep_request"] == "reminders"
    assert said["delivery.use_link"] == "Asha Venn, by emailed link"
    assert [each.sent_at for each in requests_in(wexcombe.cycle.pk)] == [None]
