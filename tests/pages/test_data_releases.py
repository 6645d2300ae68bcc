"""The release register in the office, and when data come out for everyone."""

import datetime as dt

import icalendar
import pytest

from tests.cast import BY
from tests.pages.published import progress_page, publish
from turnstone.documents.as_json import from_json
from turnstone.papers.catalogue import draft
from turnstone.programme.audit import clock
from turnstone.programme.publications.rules import Audience, Kind
from turnstone.programme.scorecards import operations
from turnstone.programme.scorecards.models import DataProduct

HERE, PUBLIC = "/wexcombe/office/measures/data/", "/wexcombe/data-calendar"
APRIL, MAY = dt.date(2022, 4, 1), dt.date(2022, 5, 1)


def on(prefix, day):
    return {f"{prefix}_day": str(day.day), f"{prefix}_month": str(day.month), f"{prefix}_year": str(day.year)}


@pytest.fixture
def product(cast):
    dates = {"starts_on": dt.date(2022, 3, 1), "first_draft_due_on": APRIL, "first_issue_due_on": MAY}
    return operations.register_product(
        by=BY, area=cast.area, name="Waiting times", frequency="Quarterly", **dates
    )


def test_a_product_is_registered_and_held_to_its_days(cast, pages):
    pages.sign_in(cast.officer)
    said = {"name": "Waiting times", "frequency": "quarterly", "about": "How long families wait."}
    page = pages.post(f"{HERE}add/", said | on("first_issue_due_on", MAY))
    assert page.h1 == "Waiting times"
    assert "First issue was due by the end of May 2022" in page.main
    change = f"{HERE}{DataProduct.objects.get().pk}/change/"
    issue = {"piece": "issue", "issue-name": "Spring", "issue-where": "Our site"}
    page = pages.post(change, issue | on("issue-issued_on", dt.date(2022, 6, 3)))
    assert "Spring: came out on 3 June 2022, 3 days late" in page.main


def test_it_shows_the_register_as_at_any_day(cast, product, pages):
    pages.sign_in(cast.board_member)
    assert "Draft lateFirst draft was due by the end of April 2022: 1 day late." in (
        pages.get(f"{HERE}?on=2022-05-01").main
    )
    assert (
        "First issue was due by the end of May 2022: 62 days late." in pages.get(f"{HERE}?on=2022-08-01").main
    )
    assert "0 data products" in pages.get(f"{HERE}?on=2022-04-30&show=late").main
    assert "1 data product: none late." in pages.get(f"{HERE}?on=2022-04-30&show=nonsense").main


def test_the_rows_that_are_asked_for_come_as_a_file(cast, product, pages):
    pages.sign_in(cast.board_member)
    file = pages.client.get(f"{HERE[:-1]}.csv?on=2022-08-01").content.decode("utf-8-sig")
    assert file.splitlines()[1].startswith(
        "Waiting times,,Quarterly,March 2022,April 2022,May 2022,First issue late"
    )


def test_what_is_wrong_keeps_what_was_typed(cast, pages):
    pages.sign_in(cast.officer)
    said = {"name": "Waiting times", "frequency": "now and then"}
    page = pages.post(f"{HERE}add/", said | on("first_draft_due_on", MAY) | on("first_issue_due_on", APRIL))
    assert "The first issue is due before the first draft" in page.main
    assert "nobody can work out when the next is due" in page.main
    assert page.all("//input[@name='name']/@value") == ["Waiting times"]


def test_a_reader_finds_no_way_to_change_it(cast, product, pages):
    pages.sign_in(cast.board_member)
    assert f"{HERE}{product.pk}/change/" not in pages.get(f"{HERE}{product.pk}/").links.values()
    assert pages.status(f"{HERE}{product.pk}/change/") == 404


def test_that_of_another_area_is_not_there(cast, product, pages):
    pages.sign_in(cast.stranger)
    assert pages.status(f"/marlsea/office/measures/data/{product.pk}/") == 404


def put_out(cast):
    paper = draft(Kind.RELEASE_CALENDAR, area_id=cast.area.pk, as_at=clock.now(), audience=Audience.PUBLIC)
    return publish(cast, from_json(paper.content), kind=Kind.RELEASE_CALENDAR, slug=paper.slug)


def test_everyone_reads_what_was_published_and_nothing_since(cast, product, pages):
    publish(cast, progress_page())
    assert "The days will be here" in pages.get(f"{PUBLIC}/").main
    operations.make_public(by=BY, product=product, about="How long families wait.")
    secret = operations.register_product(by=BY, area=cast.area, name="For the board alone")
    put_out(cast)
    operations.make_public(by=BY, product=secret, about="Not yet told.")
    page = pages.get(f"{PUBLIC}/")
    assert page.h1 == "When our data come out"
    assert "Waiting times" in page.main and "For the board alone" not in page.main
    assert pages.client.get(f"{PUBLIC}/docx").status_code == 200
    assert pages.status(f"{PUBLIC}/exe") == 404


def test_a_calendar_program_gets_the_days_that_were_published(cast, product, pages):
    operations.make_public(by=BY, product=product, about="How long families wait.")
    put_out(cast)
    calendar = icalendar.Calendar.from_ical(pages.client.get(f"{PUBLIC}.ics").content)
    (event,) = calendar.walk("VEVENT")
    assert event["summary"] == "Waiting times (late)"
    assert event.decoded("dtstart") == dt.date(2022, 5, 31)
    assert event["uid"] == f"data-{product.pk}-wexcombe@turnstone"


def test_a_calendar_of_nothing_is_still_a_calendar(cast, pages):
    publish(cast, progress_page())
    assert icalendar.Calendar.from_ical(pages.client.get(f"{PUBLIC}.ics").content).walk("VEVENT") == []
