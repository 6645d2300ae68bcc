"""A paper on its way from draft to published, and what each of the cast may do with it."""

import dataclasses
import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import BY
from tests.pages import a_plan
from turnstone.programme.audit import clock
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.plan import operations as plans
from turnstone.programme.publications.models import Publication
from turnstone.web.kit.documents import FORMS

PAPERS = "/wexcombe/office/papers/"


@pytest.fixture
def month(cast):
    made = a_plan.make(cast)
    delivery.add_headline(by=BY, cycle=made.cycle, text="Two posts are filled.")
    made.say("1.A")
    return made


def slug_of(month):
    return f"{month.cycle.period:%Y-%m}"


def asked(month, **more):
    return {"cycle": slug_of(month), "kind": "monitoring-update", "audience": "board"} | more


def make(pages, cast, month, **more):
    """Draft a paper as the programme office; give its address."""
    return pages.sign_in(cast.officer).post(f"{PAPERS}make/", asked(month, **more)).address


def publish(pages, cast, month, **more):
    """Take a new paper all the way, as the three who must."""
    address = make(pages, cast, month, **more)
    pages.post(f"{address}send-for-review/")
    pages.sign_in(cast.board_member).post(f"{address}approve/")
    pages.sign_in(cast.officer).post(f"{address}publish/")
    return address


def steps(page):
    return page.all("//ol[@class='ts-steps']/li")


def test_a_draft_says_who_made_it_and_offers_the_next_step(pages, cast, month):
    page = pages.get(make(pages, cast, month))
    assert page.h1.startswith("Monitoring update")
    assert "Priya Nair" in steps(page)[0]
    assert page.all("//form[@class='ts-move']//button") == ["Send for review"]


def test_each_step_names_who_took_it(pages, cast, month):
    page = pages.get(publish(pages, cast, month))
    assert "Margaret Osei" in steps(page)[2]
    assert "Priya Nair" in steps(page)[3]
    assert page.all("//li[@aria-current='step']/b") == ["Published"]


def test_nobody_approves_what_they_drafted(pages, cast, month):
    people.give_role(by=BY, area=cast.area, account=cast.officer, role=Role.BOARD_MEMBER)
    address = make(pages, cast, month)
    page = pages.post(f"{address}send-for-review/")
    assert "You drafted this paper, so somebody else must approve it." in page.main
    assert "so somebody else must approve it." in pages.post(f"{address}approve/").main
    assert Publication.objects.get().state == "in_review"


def test_a_member_sees_only_what_is_out(pages, cast, month):
    address = make(pages, cast, month)
    pages.sign_in(cast.forum)
    assert "Monitoring update" not in pages.get(PAPERS).main
    assert [pages.status(address), pages.status(f"{address}pdf")] == [404, 404]
    publish(pages, cast, month)
    assert "Monitoring update" in pages.sign_in(cast.forum).get(PAPERS).main


def test_a_paper_held_back_is_out_when_its_moment_comes(pages, cast, month):
    address = make(pages, cast, month)
    pages.post(f"{address}send-for-review/")
    pages.sign_in(cast.board_member).post(f"{address}approve/")
    moment = clock.now() + dt.timedelta(days=2)
    page = pages.sign_in(cast.officer).post(
        f"{address}publish/", {"embargo_until": f"{moment:%Y-%m-%dT%H:%M}"}
    )
    assert "Held back until" in page.main
    pages.sign_in(cast.forum)
    assert pages.status(address) == 404
    with clock.pretend(moment + dt.timedelta(hours=2)):
        assert pages.status(address) == 200


def test_a_moment_that_has_passed_is_refused_and_kept_in_its_box(pages, cast, month):
    address = make(pages, cast, month)
    pages.post(f"{address}send-for-review/")
    pages.sign_in(cast.board_member).post(f"{address}approve/")
    page = pages.sign_in(cast.officer).post(f"{address}publish/", {"embargo_until": "2020-01-01T09:00"})
    assert "That moment has passed" in page.main
    assert page.all("//input[@type='datetime-local']/@value") == ["2020-01-01T09:00"]


def test_a_paper_goes_back_with_a_reason_that_its_drafters_read(pages, cast, month):
    address = make(pages, cast, month)
    pages.post(f"{address}send-for-review/")
    pages.sign_in(cast.board_member)
    assert "Say what needs to change" in pages.post(f"{address}send-back/", {"why": " "}).main
    page = pages.post(f"{address}send-back/", {"why": "Two dates are wrong."})
    assert "“Two dates are wrong.”" in page.main
    assert page.all("//li[@aria-current='step']/b") == ["Draft"]


def test_a_paper_that_says_nothing_is_stopped_and_says_why(pages, cast):
    month = a_plan.make(cast)
    address = make(pages, cast, month)
    page = pages.get(address)
    assert "cannot go to review yet" in page.main
    assert "Send for review" not in page.all("//button")
    assert "cannot go to review yet:" in pages.post(f"{address}send-for-review/").main


def test_what_is_published_stays_the_same_whatever_changes(pages, cast, month):
    address = publish(pages, cast, month)

    def given():
        files = {form: pages.client.get(f"{address}{form}").content for form in FORMS}
        return pages.get(address).all("//div[contains(@class, 'ts-document')]"), files

    before = given()
    assert all(before[1].values())
    plans.move_due_date(
        by=BY,
        action=month.actions["1.B"],
        to=clock.today() + dt.timedelta(days=99),
        why="Late.",
        asked_by="Tom",
    )
    month.say("1.A", text="Nobody came.", confidence="red")
    people.add_person(by=BY, area=cast.area, name="Somebody new")
    assert given() == before


def test_a_correction_says_what_was_wrong_and_takes_the_first_one_s_place(pages, cast, month):
    first = publish(pages, cast, month)
    assert "Say what was wrong" in pages.post(f"{first}correct/").main
    page = pages.post(f"{first}correct/", {"note": "One count was wrong."})
    assert "One count was wrong." in page.main
    pages.post(f"{page.address}send-for-review/")
    pages.sign_in(cast.board_member).post(f"{page.address}approve/")
    pages.sign_in(cast.officer).post(f"{page.address}publish/")
    assert "Replaced by a later version" in steps(pages.get(first))[-1]
    assert pages.sign_in(cast.forum).status(first) == 404


def test_a_withdrawn_paper_is_kept_with_its_reason(pages, cast, month):
    address = publish(pages, cast, month)
    page = pages.post(f"{address}withdraw/", {"why": "It names a family."})
    assert "It names a family." in page.main
    assert pages.sign_in(cast.forum).status(address) == 404


def test_a_preview_keeps_nothing_and_goes_back_in_time(pages, cast, month):
    address = f"/wexcombe/office/cycles/{slug_of(month)}/paper/monitoring-update/"
    pages.sign_in(cast.officer)
    with clock.pretend(clock.now() + dt.timedelta(days=1)):
        delivery.add_headline(by=BY, cycle=month.cycle, text="A third post is filled.")
        assert "A third post" in pages.get(address).main
        today = clock.today() - dt.timedelta(days=1)
        assert "A third post" not in pages.get(f"{address}?as_at={today}").main
    assert not Publication.objects.exists()


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2020-01-01", "had not been opened on that day"),
        ("2999-01-01", "still to come"),
        ("soon", "Write the day like"),
    ],
)
def test_a_day_that_cannot_be_shown_is_said_so(pages, cast, month, day, sentence):
    address = f"/wexcombe/office/cycles/{slug_of(month)}/paper/monitoring-update/?as_at={day}"
    assert sentence in pages.sign_in(cast.officer).get(address).main


def test_what_changed_shows_each_rating_from_and_to(pages, cast, month):
    closing = clock.now() + dt.timedelta(days=40)
    with clock.pretend(closing):
        later = delivery.open_new_cycle(
            by=BY, plan=month.plan, period=closing.date(), closes_on=closing.date() + dt.timedelta(days=3)
        )
        month = dataclasses.replace(month, cycle=later)
        month.say("1.A", confidence="red", why="Nobody applied.")
        page = pages.sign_in(cast.forum).get(f"/wexcombe/office/cycles/{slug_of(month)}/changes/", moments=2)
    assert page.all("//section[h2='Ratings that moved']//span[@class='ts-moved']") == ["Green → to Red Worse"]
    assert "10.A" in page.all("//section[h2='Nothing was heard']")[0]


def test_a_stranger_finds_no_paper_no_preview_and_no_file(pages, cast, month):
    address = publish(pages, cast, month)
    cycle = f"/wexcombe/office/cycles/{slug_of(month)}/"
    pages.sign_in(cast.stranger)
    every = [PAPERS, address, f"{cycle}changes/", f"{cycle}paper/public-progress/"]
    assert {pages.status(each) for each in every + [f"{address}{form}" for form in FORMS]} == {404}
    other = address.replace("wexcombe", "marlsea")
    assert {pages.status(each) for each in [other, f"{other}pdf"]} == {404}


def test_an_area_without_a_month_says_what_will_be_here(pages, cast):
    assert "Papers will be here" in pages.sign_in(cast.officer).get(PAPERS).main


def test_the_list_asks_as_little_with_many_papers(pages, cast, month):
    def asked_of_the_database():
        with CaptureQueriesContext(connection) as queries:
            pages.get(PAPERS)
        return len(queries)

    make(pages, cast, month)
    with_one = asked_of_the_database()
    for _ in range(3):
        make(pages, cast, month, kind="public-progress", audience="public")
    assert asked_of_the_database() == with_one


def test_a_paper_can_be_made_of_a_month_of_another_plan(pages, cast, month):
    older = plans.add_plan(by=BY, area=cast.area, name="The first plan")
    delivery.open_new_cycle(by=BY, plan=older, period=dt.date(2022, 4, 1), closes_on=dt.date(2022, 4, 22))
    delivery.add_headline(by=BY, cycle=older.cycles.get(), text="A chair is found.")
    page = pages.sign_in(cast.officer).post(f"{PAPERS}make/", asked(month, cycle="2022-04"))
    assert page.h1 == "Monitoring update – April 2022"
