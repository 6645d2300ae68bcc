"""One action's update behind an emailed link: what it opens, what uses it up, and what it says when it opens nothing."""

import datetime as dt
import logging
import re

import pytest

from tests.cast import BY
from tests.pages import a_plan
from turnstone.config.logs import WithoutTokens
from turnstone.programme.audit import clock
from turnstone.programme.delivery.operations import asking
from turnstone.programme.delivery.queries import update_of
from turnstone.programme.people.models import Person

SAID = {"text": "Two started.", "status": "in_progress", "confidence": "amber", "why": "One has left."}


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def asked(made):
    """Ask the lead about both their actions, as an email does."""
    tom = Person.objects.get(name="Tom Ashby")
    return asking.ask_person(by=BY, cycle=made.cycle, person=tom)[1]


@pytest.fixture
def link(asked):
    return address(asked[0][1])


def address(token):
    return f"/wexcombe/update/{token}/"


def kept(made, reference="1.A"):
    return update_of(made.cycle.pk, made.actions[reference].pk)


def test_it_opens_its_action_without_signing_in(made, pages, link):
    page = pages.get(link)
    assert page.h1 == "Update action 1.A"
    assert "Hire two caseworkers." in page.main
    assert "You answer as Tom Ashby." in page.main


def test_it_asks_three_things_and_folds_the_rest_away(made, pages, link):
    asked = pages.get(link).all(
        "//form[contains(@class, 'ts-ask')]//*[@name and not(ancestor::details)]/@name"
    )
    assert sorted(set(asked)) == ["confidence", "status", "text"]


def test_what_was_said_last_time_stands_above(cast, made, pages, link):
    made.say("1.A", text="One has started.")
    page = pages.get(link)
    assert "answered on" in page.main
    assert page.all("//textarea[@name='text']") == ["One has started."]


def test_it_tells_of_no_other_action(made, pages, link):
    page = pages.get(link)
    assert "1.B" not in page.text
    assert not [way for way in page.links.values() if "/office/" in way]


def test_opening_it_does_not_use_it_up(made, pages, link):
    for _ in range(3):
        pages.get(link)
        assert pages.client.head(link).status_code == 200
    assert pages.post(link, SAID).h1 == "Thank you"


def test_an_answer_is_kept_under_the_name_of_who_was_asked(made, pages, link):
    page = pages.post(link, SAID)
    assert "1 other action of yours waits for an answer" in page.main
    assert (kept(made).text, kept(made).said_by) == ("Two started.", "Tom Ashby, by emailed link")


def test_no_change_is_one_tap(made, pages, link):
    assert pages.post(link, {"no_change": "1"}).h1 == "Thank you"
    assert kept(made).no_change


def test_what_is_missing_is_said_and_what_was_typed_is_kept(made, pages, link):
    page = pages.post(link, SAID | {"text": "", "blocked_by": "The budget"})
    assert "Say in a line how it is going" in page.main
    assert page.all("//input[@name='blocked_by']/@value") == ["The budget"]
    assert pages.get(link).h1 == "Update action 1.A"


def test_a_used_link_is_refused_with_a_sentence(made, pages, link):
    pages.post(link, SAID)
    page = pages.get(link, status=410)
    assert page.h1 == "This link has been used"
    assert "what was said with it is kept" in page.main
    assert pages.post(link, SAID | {"text": "Three."}, status=410).h1 == page.h1
    assert kept(made).text == "Two started."


def test_an_expired_link_is_refused_with_a_sentence(made, pages, link):
    with clock.pretend(clock.now() + dt.timedelta(days=8)):
        page = pages.get(link, status=410)
        assert (page.h1, "for a few days only" in page.main) == ("This link has expired", True)
        pages.post(link, SAID, status=410)
    assert kept(made) is None


def test_a_withdrawn_link_is_refused_with_a_sentence(made, asked, pages, link):
    asking.revoke_request(by=BY, request=asked[0][0], why="Wrong person.")
    page = pages.get(link, status=410)
    assert (page.h1, "use the newest email" in page.main) == ("This link has been withdrawn", True)
    pages.post(link, SAID, status=410)


def test_a_link_that_opens_nothing_shows_nothing_of_its_action(made, pages, link):
    pages.post(link, SAID)
    text = pages.get(link, status=410).source
    assert not re.search(r"1\.A|caseworkers|Wexcombe|Tom Ashby", text.replace(link, ""))


@pytest.mark.parametrize("way", ["/wexcombe/update/made-up/", "/marlsea/update/{}/", "/nowhere/update/{}/"])
def test_a_link_that_was_never_sent_is_not_found(made, asked, pages, way):
    pages.get(way.format(asked[0][1]), status=404)
    pages.post(way.format(asked[0][1]), SAID, status=404)


def test_it_is_kept_in_no_cache_and_told_to_no_other_page(made, pages, link):
    for answered in (pages.client.get(link), pages.client.post(link, SAID), pages.client.get(link)):
        assert answered["Cache-Control"] == "no-store"
        assert answered["Referrer-Policy"] == "strict-origin"
        assert answered["X-Robots-Tag"].startswith("noindex")


def test_it_needs_no_cookie(made, client, link):
    client.handler.enforce_csrf_checks = True
    assert client.post(link, SAID).status_code == 200
    assert "csrftoken" not in client.cookies


def test_too_many_tries_are_refused(made, pages):
    for _ in range(60):
        pages.client.post("/wexcombe/update/guess/", SAID)
    assert pages.post("/wexcombe/update/guess/", SAID, status=429).h1 == "Too many tries"


@pytest.mark.parametrize("way", ["/wexcombe/update/s3cret/", "/account/sign-in/by-email/s3cret/?next=/"])
def test_the_logs_leave_the_token_out(way):
    line = logging.LogRecord("django.request", logging.WARNING, "", 0, "%s: %s", ("Gone", way), None)
    assert WithoutTokens().filter(line)
    assert "s3cret" not in line.getMessage() and "..." in line.getMessage()
