"""The pages for everyone."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.pages.published import monitoring_update, progress_page, publish
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Audience, Kind

MONITORING = {"kind": Kind.MONITORING_UPDATE}


@pytest.fixture
def out(cast):
    """Publish a progress page and an update."""
    publish(cast, progress_page())
    return publish(cast, monitoring_update(), **MONITORING)


def test_the_root_leads_to_the_only_area_that_has_published(pages, out):
    page = pages.get("/")
    assert page.address == "/wexcombe/"
    assert page.h1 == "How Wexcombe is getting better for children and young people with SEND"


def test_with_nothing_published_the_root_says_what_will_be_there(pages, cast):
    assert pages.get("/").h1 == "Nothing is published yet"


def test_the_front_page_opens_with_what_changed_and_gives_each_requirement_a_row(pages, out):
    page = pages.get("/wexcombe/")
    assert page.all("//h2") == [
        "In short",
        "What changed",
        "What we are putting right",
        "Have your say",
        "Published updates",
    ]
    assert page.links["Families wait too long for a plan"] == "/wexcombe/progress/waits/"
    assert "Waits are shorter. Early signs" in page.main


def test_a_link_to_a_section_leads_to_its_page(pages, out):
    assert pages.get("/wexcombe/").links["Plans take 19 weeks."] == "/wexcombe/progress/waits/"
    assert pages.get("/wexcombe/progress/").links["Plans take 19 weeks."] == "#waits"


def test_the_front_page_lists_the_newest_updates(pages, out):
    assert pages.get("/wexcombe/").links["April 2026 update"] == "/wexcombe/updates/2026-04/"


def test_an_area_that_published_only_updates_says_what_will_be_here(pages, cast):
    publish(cast, monitoring_update(), **MONITORING)
    assert "What has changed will be here" in pages.get("/wexcombe/").all("//h2")
    pages.get("/wexcombe/progress/", status=404)


def test_the_progress_page_holds_every_section(pages, out):
    assert len(pages.get("/wexcombe/progress/").all("//section")) == 4


def test_a_requirement_has_a_page_whose_headings_begin_at_h2(pages, out):
    page = pages.get("/wexcombe/progress/waits/")
    assert page.h1 == "Families wait too long for a plan"
    assert page.all("//h2")[0] == "What we have done"
    assert "Waits are <too> long." in page.main


def test_an_update_shows_the_frozen_paper_with_its_contents(pages, out):
    page = pages.get("/wexcombe/updates/2026-04/")
    assert page.all("//nav[@aria-label='On this page']//a") == ["Decisions", "Early help", "Risks"]
    assert "Two posts are filled." in page.main


@pytest.mark.parametrize("form", ["html", "docx", "pptx", "pdf", "xlsx", "json"])
def test_an_update_can_be_had_as_a_file(pages, out, form):
    response = pages.client.get(f"/wexcombe/updates/2026-04/{form}")
    assert response["Content-Disposition"] == f'attachment; filename="wexcombe-update-2026-04.{form}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert len(response.content) > 500


def test_the_json_is_the_very_bytes_that_were_published(pages, out):
    assert pages.client.get("/wexcombe/updates/2026-04/json").content.decode() == out.content


def test_a_correction_says_what_was_wrong(pages, cast, out):
    better = monitoring_update(line="One post is filled.")
    publish(cast, better, **MONITORING, corrects=out, correction_note="We said two posts; it was one.")
    page = pages.get("/wexcombe/updates/2026-04/")
    assert "We said two posts; it was one." in page.main
    assert "Two posts are filled" not in page.main


@pytest.mark.parametrize(
    "kept_back",
    [
        {"until": "draft"},
        {"audience": Audience.BOARD},
        {"embargo_until": timezone.now() + dt.timedelta(days=1)},
    ],
)
def test_what_is_not_out_for_everyone_is_nowhere(pages, cast, kept_back):
    publish(cast, monitoring_update(), **MONITORING, **kept_back)
    publish(cast, progress_page(), **kept_back)
    for address in (
        "",
        "progress/",
        "progress/waits/",
        "updates/",
        "updates/2026-04/",
        "updates/2026-04/pdf",
    ):
        assert pages.status(f"/wexcombe/{address}") == 404


def test_a_withdrawn_update_is_gone(pages, cast, out):
    publications.withdraw(by=cast.officer, publication=out, why="A name was in it.")
    pages.get("/wexcombe/updates/2026-04/", status=404)
    assert "The first update will be here" in pages.get("/wexcombe/updates/").main


@pytest.mark.parametrize(
    "address", ["progress/nothing/", "updates/2020-01/", "updates/2026-04/exe", "accessibilit/"]
)
def test_what_is_not_there_is_not_found(pages, out, address):
    assert pages.get(f"/wexcombe/{address}", status=404).h1 == "Page not found"


def test_the_number_of_queries_does_not_grow_with_the_updates(pages, cast, out, django_assert_num_queries):
    with django_assert_num_queries(8):
        pages.client.get("/wexcombe/")
    for month in ("01", "02", "03"):
        publish(cast, monitoring_update(), **MONITORING, slug=f"2026-{month}")
    with django_assert_num_queries(8):
        pages.client.get("/wexcombe/")


@pytest.mark.parametrize("address", ["/accessibility/", "/wexcombe/accessibility/"])
def test_the_accessibility_statement_is_a_page(pages, out, address):
    assert pages.get(address).h1 == "Accessibility"
