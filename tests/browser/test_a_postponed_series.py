"""Five events on three days are put off: 62 families are told one by one, though the sender is killed in the middle."""

import datetime as dt
from collections import Counter

import pytest
from playwright.sync_api import expect

from tests.browser.checks import overflow, violations
from tests.browser.families import FAMILIES, OFFICER, PASSWORD
from tests.browser.holding import own_site, wait_until

PHONE = {"viewport": {"width": 320, "height": 700}, "has_touch": True, "is_mobile": True}
EVENTS = "/wexcombe/office/voice/events/"
SERIES = f"{EVENTS}meet-the-director/"
POSTPONED, KEPT_BEFORE_THE_KILL = "Postponed: Meet the director", 31


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with own_site(tmp_path_factory.mktemp("families")) as found:
        yield found


@pytest.fixture(scope="module")
def office(browser, site):
    context = browser.new_context(base_url=site.address)
    page = context.new_page()
    page.goto("/account/sign-in/")
    page.get_by_label("Email address").fill(OFFICER)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/office/**")
    yield page
    context.close()


def days(*lines):
    """Give the lines of a plan, some weeks from now, as people type them."""
    first = dt.date.today() + dt.timedelta(days=21)
    return "\n".join(f"{first + dt.timedelta(days=after):%d/%m/%Y}, {times}" for after, times in lines)


def plan(page, name, when):
    page.get_by_label("What is it called?").fill(name)
    page.get_by_label("When? One event a line").fill(when)
    page.get_by_label("Where?").fill("The library")


def calendar_of(letter):
    return next(part for part in letter.walk() if part.get_content_type() == "text/calendar").get_content()


def test_it_is_planned_and_everybody_is_invited(site, office):
    office.goto(f"{EVENTS}add/")
    plan(
        office,
        "Meet the director",
        days(
            (0, "10am to 12pm"), (0, "6pm to 8pm"), (7, "10:00-12:00"), (8, "10am to 12pm"), (8, "6pm to 8pm")
        ),
    )
    office.get_by_role("button", name="Plan them").click()
    expect(office.get_by_role("status").first).to_have_text("Meet the director is planned: 5 events.")
    office.get_by_role("button", name="Invite people").click()
    office.get_by_label("Parent or carer (62)").check()
    office.get_by_role("button", name="Invite them").click()
    expect(office.get_by_role("status").first).to_have_text("62 people invited.")
    wait_until(lambda: len(site.box.with_subject("You are invited")) == FAMILIES)


def test_a_family_books_on_a_phone_and_gets_it_for_their_calendar(browser, site):
    context = browser.new_context(base_url=site.address, **PHONE)
    page = context.new_page()
    page.goto("/wexcombe/have-your-say/")
    page.get_by_role("link", name="Meet the director").first.tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Meet the director")
    assert violations(page) == [] and overflow(page) == 0
    page.get_by_label("Your name").fill("Family 7")
    page.get_by_label("Your email address").fill("family7@home.example")
    page.get_by_label("What do you need to take part?").fill("Somebody who signs")
    page.wait_for_timeout(3_000)  # nobody fills this in within three seconds
    page.get_by_role("button", name="Book a place").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("You have a place")
    wait_until(lambda: site.box.with_subject("Your place"))
    letter = site.box.with_subject("Your place")[0]
    assert letter["To"] == "family7@home.example" and "METHOD:REQUEST" in calendar_of(letter)
    context.close()


def test_it_is_postponed_and_the_worker_is_killed_in_the_middle(site, office):
    site.box.hold(POSTPONED, after=KEPT_BEFORE_THE_KILL)
    office.goto(SERIES)
    office.get_by_role("button", name="Postpone the series").click()
    expect(office.get_by_role("main")).to_contain_text("62 people get an email of their own, at once")
    assert violations(office) == []
    office.get_by_label("Why is it postponed?").fill("The schools are closed")
    office.get_by_role("button", name="Postpone 5 events and tell 62 people").click()
    expect(office.get_by_role("heading", level=1)).to_contain_text("of 62 know")
    assert site.box.is_holding.wait(240)
    site.kill_worker()
    site.box.let_go()
    assert len(site.box.with_subject(POSTPONED)) == KEPT_BEFORE_THE_KILL


def test_started_again_it_tells_everybody_else_and_nobody_twice(site, office):
    site.start_worker()
    wait_until(lambda: len(site.box.with_subject(POSTPONED)) >= FAMILIES)
    office.wait_for_timeout(2_000)  # time enough for one too many
    told = [(to, letter) for to, letter in site.box.kept if POSTPONED in letter["Subject"]]
    assert len(told) == FAMILIES
    assert all(len(to) == 1 and letter["To"] == to[0] and not letter["Cc"] for to, letter in told)
    assert set(Counter(to[0] for to, _ in told).values()) == {1}
    assert {to[0] for to, _ in told} == {f"family{n}@home.example" for n in range(1, FAMILIES + 1)}
    assert all("METHOD:CANCEL" in calendar_of(letter) for _, letter in told)
    assert all("The schools are closed" in letter.get_body(("plain",)).get_content() for _, letter in told)


def test_the_one_that_was_cut_off_is_settled_by_a_person_and_all_of_all_know(site, office):
    office.goto(SERIES)
    office.get_by_role("link", name="61 of 62 know").click()
    expect(office.get_by_role("row", name="On the way")).to_contain_text("1")
    site.run("tests.browser.families", "later")
    office.reload()
    expect(office.get_by_role("row", name="May not have arrived")).to_contain_text("1")
    assert violations(office) == []
    office.get_by_role("button", name="Told by phone").click()
    expect(office.get_by_role("heading", level=1)).to_have_text("62 of 62 know")
    expect(office.get_by_role("row", name="Sent 61")).to_be_visible()
    expect(office.get_by_role("main")).to_contain_text("No reminder of these dates has gone out since.")


def test_nothing_of_it_is_to_come_and_nobody_is_reminded(site, office, browser):
    context = browser.new_context(base_url=site.address)
    page = context.new_page()
    page.goto("/wexcombe/have-your-say/")
    expect(page.get_by_role("main")).to_contain_text("No event is planned now.")
    context.close()
    office.goto(f"{EVENTS}?show=coming")
    expect(office.get_by_role("main")).to_contain_text("No event is to come.")
    assert site.box.with_subject("Reminder") == []


def test_its_new_dates_lead_back_and_everybody_is_invited_in_one_press(site, office):
    office.goto(SERIES)
    office.get_by_role("button", name="Give it new dates").click()
    nine = days(*((day, "6pm to 7pm") for day in range(60, 69)))
    plan(office, "Meet the director online", nine)
    office.get_by_label("How do people take part?").select_option("online")
    office.get_by_role("button", name="Plan the new dates").click()
    expect(office.get_by_role("main")).to_contain_text("In place of Meet the director, which was postponed.")
    expect(office.get_by_role("main")).to_contain_text("5 postponed, 9 planned")
    office.get_by_role("button", name="Invite the 62 of the postponed series").click()
    expect(office.get_by_role("status").first).to_have_text("62 people of the postponed series invited.")
    wait_until(lambda: len(site.box.with_subject("New dates: Meet the director online")) == FAMILIES)
    office.get_by_role("link", name="Meet the director", exact=True).click()
    expect(office.get_by_role("main")).to_contain_text("It has new dates: Meet the director online")
