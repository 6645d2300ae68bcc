"""Who holds which post, who leads what, and who may sign in."""

import datetime as dt

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.queries import get_account, member_of
from turnstone.programme.people.rules import Role

PEOPLE = "/wexcombe/office/people/"


def on(name, day):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


@pytest.fixture
def ada(cast):
    return people.add_person(by=BY, area=cast.area, name="Ada Marsh")


@pytest.fixture
def office(cast, pages):
    return pages.sign_in(cast.officer)


def test_a_vacant_post_comes_first(cast, office):
    organisation = cast.lead_post.organisation
    people.add_post(by=BY, area=cast.area, organisation=organisation, title="Zoo keeper")
    page = office.get(PEOPLE)
    assert page.all("//table[1]//th[@scope='row']")[:2] == ["Zoo keeper", "Head of SEND"]
    assert page.all("//tr[th='Zoo keeper']/td") == ["Council", "Vacant", "never held"]
    assert page.all("//tr[th='Head of SEND']/td") == ["Council", "Tom Ashby", "1 Sep 2024"]


def test_a_body_then_its_post_then_its_holder(cast, ada, office):
    office.post(f"{PEOPLE}add/organisation/", {"name": "Wexcombe ICB", "kind": "icb"})
    choice = office.get(f"{PEOPLE}add/post/").all("//option[.='Wexcombe ICB']/@value")
    page = office.post(f"{PEOPLE}add/post/", {"organisation": choice[0], "title": "Head of children"})
    assert "Added Head of children. Now say who holds it." in page.main
    page = office.post(page.address, {"person": ada.pk} | on("starts_on", dt.date(2026, 3, 2)))
    assert "Ada Marsh, from 2 March 2026 with no end set" in page.main
    assert "Priya Nair made an appointment: Ada Marsh" in page.main


def test_the_earlier_holder_stops_the_day_before(cast, ada, office):
    here = f"{PEOPLE}posts/{cast.lead_post.pk}/"
    page = office.post(here, {"person": ada.pk} | on("starts_on", dt.date(2026, 3, 2)))
    assert "Tom Ashby, from 1 September 2024 to 1 March 2026" in page.main


def test_a_refusal_keeps_what_was_typed(cast, ada, office):
    here = f"{PEOPLE}posts/{cast.lead_post.pk}/"
    page = office.post(here, {"person": ada.pk} | on("starts_on", dt.date(2020, 1, 5)))
    assert "Head of SEND is held from 1 September 2024; choose a later day." in page.main
    assert page.all("//option[@selected]") == ["Ada Marsh"]
    assert page.all("//input[@name='starts_on_year']/@value") == ["2020"]


@pytest.mark.parametrize(
    ("address", "sent", "says"),
    [
        (
            "add/organisation/",
            {"name": "Wexcombe Council", "kind": "council"},
            "already has Wexcombe Council",
        ),
        ("add/person/", {"name": "", "email": ""}, "Write their name."),
        ("add/person/", {"name": "Ada", "email": "ada at home"}, "This is not an email address"),
    ],
)
def test_what_cannot_be_is_said(cast, office, address, sent, says):
    page = office.post(PEOPLE + address, sent)
    assert says in page.main
    assert page.title.startswith("Error: ")
    assert page.all("//input[@name='name']/@value") == [sent["name"]] or not sent["name"]


def test_somebody_invited_may_sign_in_by_a_link_as_the_person_they_are(cast, office):
    sent = {"name": "Tom Ashby", "email": "T.Ashby@wexcombe.example", "role": "lead"}
    tom = office.get(f"{PEOPLE}invite/").all("//select[@name='person']/option[.='Tom Ashby']/@value")[0]
    page = office.post(f"{PEOPLE}invite/", sent | {"person": tom})
    assert "Tom Ashby can ask for a link on the sign-in page now." in page.main
    assert "Lead, as Tom Ashby" in page.main
    account = get_account("t.ashby@wexcombe.example")
    assert not account.has_usable_password()
    assert member_of(account, "wexcombe").posts == {cast.lead_post.pk}


def test_whoever_has_an_account_elsewhere_keeps_it(cast, office):
    sent = {"name": "Alan", "email": cast.stranger.email, "role": "adviser"}
    assert "Alan Stride" in office.post(f"{PEOPLE}invite/", sent).h1
    assert member_of(cast.stranger, "wexcombe").roles == {"adviser"}


def test_a_role_is_not_given_twice(cast, office):
    sent = {"name": "Dawn Pellow", "email": cast.forum.email, "role": "forum"}
    assert "Dawn Pellow already has this role in Wexcombe" in office.post(f"{PEOPLE}invite/", sent).main


def test_a_role_ends_with_a_reason_and_can_be_given_again(cast, office):
    here = f"{PEOPLE}accounts/{cast.forum.pk}/"
    role = office.get(here).all("//select[@name='end-role']/option[.='Parent carer forum']/@value")[0]
    end = {"piece": "end", "end-role": role} | on("end-on", clock.today() - dt.timedelta(days=1))
    assert "Say why it ends" in office.post(here, end).main
    page = office.post(here, end | {"end-why": "She has moved away."})
    assert "Because: She has moved away." in page.main
    assert member_of(cast.forum, "wexcombe") is None
    office.post(here, {"piece": "give", "give-role": "forum"})
    assert member_of(cast.forum, "wexcombe").roles == {"forum"}


def test_the_last_who_can_give_roles_stays(cast, office):
    here = f"{PEOPLE}accounts/{cast.officer.pk}/"
    role = office.get(here).all("//select[@name='end-role']/option[.='Programme office']/@value")[0]
    end = {"piece": "end", "end-role": role, "end-why": "I am tired."} | on("end-on", clock.today())
    assert "Nobody else in Wexcombe could give a role" in office.post(here, end).main


def test_a_workstream_gets_its_three_leads(cast, office):
    made = a_plan.make(cast)
    here = f"{PEOPLE}leads/{made.workstream.pk}/"
    leads = {"council_lead": cast.lead_post.pk, "health_lead": cast.lead_post.pk, "forum_lead": ""}
    page = office.post(here, leads)
    assert "Saved the leads of Timely plans." in page.main
    cells = page.all("//tr[th='Timely plans']/td")
    assert cells == ["Tom Ashby (Council)", "Tom Ashby (Council)", "Nobody"]
    assert "has these leads already" in office.post(here, leads).main


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_nobody_else_finds_these_pages(cast, pages, who):
    pages.sign_in(getattr(cast, who))
    for address in ("", "invite/", "add/post/", f"posts/{cast.lead_post.pk}/", f"accounts/{cast.forum.pk}/"):
        pages.get(PEOPLE + address, status=404)
        pages.post(PEOPLE + address, {}, status=404)


def test_an_administrator_may(cast, pages):
    people.give_role(by=BY, area=cast.area, account=cast.board_member, role=Role.ADMINISTRATOR)
    assert pages.sign_in(cast.board_member).get(PEOPLE).links["People"] == PEOPLE


def test_another_areas_post_and_account_are_not_found(cast, office):
    office.get(f"{PEOPLE}accounts/{cast.stranger.pk}/", status=404)
    office.get(f"{PEOPLE}posts/9999/", status=404)
    office.get(f"{PEOPLE}leads/9999/", status=404)


def test_it_asks_as_much_of_many_posts_as_of_few(cast, ada, office, client):
    few = a_plan.queries_of(client, PEOPLE)
    for number in range(20):
        body = cast.lead_post.organisation
        post = people.add_post(by=BY, area=cast.area, organisation=body, title=f"Post {number}")
        people.appoint(by=BY, post=post, person=ada, starts_on=dt.date(2026, 1, 5))
        people.invite(by=BY, area=cast.area, email=f"a{number}@w.example", name="A", role=Role.ADVISER)
    assert a_plan.queries_of(client, PEOPLE) == few
