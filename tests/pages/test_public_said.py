"""You said, we did for everyone: as it was published, and nothing else."""

import datetime as dt

import pytest

from tests.pages.published import progress_page, publish
from turnstone.documents.blocks import Document, Paragraph, Section
from turnstone.programme.publications import operations as publications
from turnstone.programme.publications.rules import Kind

SAID = "/wexcombe/you-said-we-did/"


def paper(until=dt.date(2026, 4, 30), replies=4):
    lines = (
        Section(
            title=f"Theme {number}",
            anchor=f"reply-{number}",
            summary=f"You said: a{number}. We did: b{number}.",
            blocks=(Paragraph(text=f"All about {number}."),),
        )
        for number in range(replies)
    )
    first = Section(title="In short", anchor="in-short", blocks=(Paragraph(text="We answered some."),))
    owed = Section(title="Not answered", anchor="not-answered", blocks=(Paragraph(text="One."),))
    return Document(
        title="You said, we did",
        subtitle=f"Up to {until}",
        area="Wexcombe",
        as_at=until,
        sections=(first, *lines, owed),
    )


def put_out(cast, slug="20260101-wexcombe", **more):
    document = more.pop("document", paper())
    return publish(cast, document, kind=Kind.YOU_SAID, slug=slug, **more)


@pytest.fixture
def site(cast):
    publish(cast, progress_page())
    return cast


def test_before_the_first_it_says_what_will_be_here(site, pages):
    assert "What became of what you said will be here" in pages.get(SAID).main
    assert "You said, we did" not in pages.get("/wexcombe/").all("//main//h2")


def test_it_shows_what_was_published_with_its_files(site, pages, client):
    put_out(site)
    page = pages.get(SAID)
    assert page.h1 == "You said, we did" and "All about 3." in page.main
    file = client.get(f"{SAID}20260101-wexcombe/docx")
    assert "you-said-we-did-2026-04-30.docx" in file["Content-Disposition"]
    assert client.get(f"{SAID}20260101-wexcombe/exe").status_code == 404


def test_the_front_page_shows_the_first_three_replies_and_the_way_to_have_a_say(site, pages):
    put_out(site)
    page = pages.get("/wexcombe/")
    assert [f"Theme {number}" in page.main for number in range(4)] == [True, True, True, False]
    assert page.links["Theme 0"] == f"{SAID}#reply-0"
    assert page.links["See what is open now"] == "/wexcombe/have-your-say/"


def test_the_newest_is_the_one_that_was_made_last_whatever_its_first_day(site, pages):
    put_out(site, slug="20260101-wexcombe", document=paper(dt.date(2026, 4, 30), 1))
    put_out(site, slug="20250801-wexcombe", document=paper(dt.date(2026, 5, 30), 2))
    page = pages.get(SAID)
    assert "Up to 2026-05-30" in page.main
    assert page.links["Up to 2026-04-30"] == f"{SAID}20260101-wexcombe/"


@pytest.mark.parametrize("more", [{"until": "draft"}, {"audience": "board"}])
def test_what_is_not_out_for_everyone_is_not_there(site, pages, more):
    put_out(site, **more)
    assert "will be here" in pages.get(SAID).main
    assert pages.status(f"{SAID}20260101-wexcombe/") == 404


def test_what_was_withdrawn_is_gone(site, pages):
    publications.withdraw(by=site.officer, publication=put_out(site), why="Wrong.")
    assert "Theme 0" not in pages.get("/wexcombe/").main


def test_every_public_page_leads_on(site, pages):
    for address in ("/wexcombe/", SAID, "/wexcombe/meetings/", "/wexcombe/progress/"):
        ways = pages.get(address).all("//nav[@aria-label='Menu']//a/@href")
        assert ways == [
            "/wexcombe/",
            "/wexcombe/scorecard/",
            SAID,
            "/wexcombe/meetings/",
            "/wexcombe/have-your-say/",
        ]
