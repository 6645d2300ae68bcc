"""The timeline in the office, and as it was published for everyone."""

import datetime as dt

import pytest
import time_machine
from lxml import etree

from tests.cast import BY, gather
from tests.pages.published import publish
from tests.papers.a_timeline import at, build_a_timeline, on
from turnstone.documents.as_json import from_json
from turnstone.papers.catalogue import draft
from turnstone.programme.audit import clock
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.queries import phases_as_at, timeline_entries_as_at

OFFICE, HERE = "/wexcombe/office/voice/timeline/", "/wexcombe/timeline/"


@pytest.fixture(autouse=True)
def on_a_day():
    with time_machine.travel(at(on(25), 12), tick=False):
        yield


@pytest.fixture
def cast(db):
    """Gather those who were there before it all."""
    with clock.pretend(clock.end_of(dt.date(2020, 1, 1))):
        return gather()


@pytest.fixture
def made(cast):
    return build_a_timeline(cast.area)


def put_out(cast):
    paper = draft(Kind.TIMELINE, area_id=cast.area.pk, as_at=clock.now(), audience="public")
    return publish(cast, from_json(paper.content), kind=Kind.TIMELINE, slug="wexcombe")


def titles(page):
    return page.all("//h3[@class='ts-timeline__title']")


def test_until_it_is_published_everyone_is_told_what_will_be_here(cast, pages):
    publish(
        cast, from_json(draft("timeline", area_id=cast.area.pk, as_at=clock.now(), audience="board").content)
    )
    assert "will be here" in pages.get(HERE).main


def test_everyone_reads_the_newest_month_first_and_can_turn_it_round(cast, made, pages):
    put_out(cast)
    headings = pages.get(HERE).all("//main//h2[starts-with(@id, 'month')]")
    assert headings == [
        "June 2020, during lockdown",
        "May 2020, during lockdown",
        "March 2020, during lockdown",
    ]
    turned = pages.get(f"{HERE}?order=oldest")
    assert turned.all("//main//h2[starts-with(@id, 'month')]") == headings[::-1]
    assert turned.all("//p[@class='ts-timeline__when']")[-1] == "24 June, ongoing until 15 July"


def test_it_can_be_narrowed_by_sort_year_and_time(cast, made, pages):
    voice.add_entry(by=BY, area=made.area, starts_on=dt.date(2019, 5, 1), title="Before it all")
    put_out(cast)
    events = pages.get(f"{HERE}?category=event")
    assert titles(events) == [
        "Meet the Director online: 3 events held",
        "Meet the Director: 3 events postponed",
    ]
    assert "2 of 7 entries" in events.main
    assert titles(pages.get(f"{HERE}?year=2019")) == ["Before it all"]
    lockdown = titles(pages.get(f"{HERE}?time=during-lockdown"))
    assert "Meet the Director: 3 events postponed" not in lockdown and "Theme leads chosen" in lockdown
    assert "Nothing that we told answers" in pages.get(f"{HERE}?year=2019&category=event").main


def test_a_word_that_is_not_offered_narrows_nothing(cast, made, pages):
    put_out(cast)
    assert titles(pages.get(f"{HERE}?category=gossip&year=x&order=<b>")) == titles(pages.get(HERE))


def test_it_says_what_was_published_whatever_the_record_says_now(cast, made, pages):
    put_out(cast)
    before = titles(pages.get(HERE))
    voice.withdraw_entry(by=BY, entry=made.entry, why="It was another month.")
    assert titles(pages.get(HERE)) == before


def test_it_leads_to_what_is_published_and_to_nothing_else(cast, made, pages):
    put_out(cast)
    assert not [each for each in pages.get(HERE).links if each.startswith("Read the minutes")]
    meeting = f"2020-06-02-{made.met.pk}"
    minutes = from_json(
        draft("public-minutes", meeting_id=made.met.pk, as_at=clock.now(), audience="public").content
    )
    publish(cast, minutes, kind=Kind.PUBLIC_MINUTES, slug=meeting)
    (link,) = [href for words, href in pages.get(HERE).links.items() if words.startswith("Read the minutes")]
    assert link == f"/wexcombe/meetings/{meeting}/minutes/"


def test_it_can_be_kept_as_a_file(cast, made, pages, client):
    put_out(cast)
    assert client.get(f"{HERE}html").content.count(b"ts-timeline-event") > 1
    assert pages.status(f"{HERE}exe") == 404


def test_it_can_be_followed(cast, made, client):
    put_out(cast)
    feed = etree.fromstring(client.get(f"{HERE}feed.atom").content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    told = feed.xpath("//a:entry/a:title/text()", namespaces=names)
    assert told[0] == "24 June, ongoing until 15 July (2020): Survey: What works well?, summer"
    links = feed.xpath("//a:entry/a:id/text()", namespaces=names)
    assert len(set(links)) == len(links) == 6


def test_a_feed_leads_to_the_entry_on_the_page(cast, made, client, pages):
    put_out(cast)
    feed = etree.fromstring(client.get(f"{HERE}feed.atom").content)
    links = feed.xpath("//a:entry/a:id/text()", namespaces={"a": "http://www.w3.org/2005/Atom"})
    assert {each.partition("#")[2] for each in links} == set(
        pages.get(HERE).all("//li[@class='ts-timeline__entry']/@id")
    )


def test_the_office_sees_what_each_entry_is_drawn_from_and_what_is_owed(cast, made, pages):
    pages.sign_in(cast.board_member)
    assert "No timeline is published yet." in pages.get(OFFICE).main
    put_out(cast)
    assert "it tells all that everyone may read" in pages.get(OFFICE).main
    voice.change_entry(by=BY, entry=made.entry, title="Leads chosen")
    voice.add_entry(by=BY, area=made.area, starts_on=on(5), title="A walk")
    page = pages.get(OFFICE)
    assert "1 not on it yet, 1 changed since." in page.main
    assert "The meeting of SEND board on 2 June 2020." in page.main
    assert titles(pages.get(f"{OFFICE}?standing=not_yet")) == ["A walk"]
    assert titles(pages.get(f"{OFFICE}?drawn=hand&category=decision")) == ["Leads chosen"]


def test_the_office_is_told_what_the_public_page_should_tell_no_more(cast, made, pages):
    put_out(cast)
    voice.withdraw_entry(by=BY, entry=made.entry, why="It was another month.")
    page = pages.sign_in(cast.officer).get(OFFICE)
    assert "1 on it that the record tells no more" in page.main
    assert "some time in May 2020: Theme leads chosen" in page.main


def test_it_goes_out_as_a_table(cast, made, client, pages):
    pages.sign_in(cast.board_member)
    table = client.get("/wexcombe/office/voice/timeline.csv").content.decode("utf-8-sig")
    assert "2020-06-02,2 June,SEND board met for the first time,Boards and groups" in table


ENTRY = {
    "title": "A walk",
    "words": "We walked.",
    "label": "",
    "starts_on_day": "5",
    "starts_on_month": "6",
    "starts_on_year": "2020",
    "precision": "day",
    "category": "other",
    "why": "",
}


def only(cast, **said):
    (found,) = timeline_entries_as_at(cast.area.pk, clock.now(), **said)
    return found


def test_an_entry_is_written_changed_withdrawn_and_brought_back(cast, pages):
    pages.sign_in(cast.officer)
    page = pages.post(f"{OFFICE}add/", ENTRY)
    address = page.address
    assert page.h1 == "A walk"
    pages.post(f"{address}change/", ENTRY | {"title": "A long walk", "why": "It was long."})
    pages.post(f"{address}sources/add/", {"where": "The website", "words": "We walked far."})
    page = pages.post(f"{address}withdraw/", {"why": "It rained."})
    assert "Withdrawn on 25 June 2020. It rained." in page.main
    assert "“We walked far.”" in page.main
    assert only(cast, with_withdrawn=True).is_withdrawn
    pages.post(f"{address}restore/")
    assert only(cast).title == "A long walk"


def test_a_wrong_entry_comes_back_with_what_was_typed(cast, pages):
    pages.sign_in(cast.officer)
    wrong = ENTRY | {"ends_on_day": "1", "ends_on_month": "5", "ends_on_year": "2020"}
    page = pages.post(f"{OFFICE}add/", wrong)
    assert "would end on 1 May 2020, before it starts" in page.main
    assert page.all("//input[@name='title']/@value") == ["A walk"]


def test_what_the_record_tells_can_be_told_in_other_words(cast, made, pages):
    pages.sign_in(cast.officer)
    address = f"{OFFICE}add/?about={made.met.ref}"
    page = pages.get(address)
    assert "takes the place of what the timeline draws from the record" in page.main
    assert page.all("//input[@name='title']/@value") == ["SEND board met for the first time"]
    pages.post(address, ENTRY | {"title": "The board began", "starts_on_day": "2"})
    found = titles(pages.get(OFFICE))
    assert "The board began" in found and "SEND board met for the first time" not in found


def test_what_is_not_in_the_record_cannot_be_told_in_other_words(cast, made, pages):
    pages.sign_in(cast.officer)
    assert pages.status(f"{OFFICE}add/?about=boards.meeting:999") == 404


def test_a_time_is_named_renamed_and_taken_away(cast, pages):
    pages.sign_in(cast.officer)
    days = {"starts_on_day": "1", "starts_on_month": "6", "starts_on_year": "2020"}
    pages.post(f"{OFFICE}phases/add/", days | {"name": "summer"})
    (phase,) = phases_as_at(cast.area.pk, clock.now())
    page = pages.post(f"{OFFICE}phases/{phase.id}/", days | {"name": "the summer"})
    assert "Since 1 June 2020" in page.main and "the summer" in page.main
    pages.post(f"{OFFICE}phases/{phase.id}/remove/", {"why": "Nobody says so."})
    assert phases_as_at(cast.area.pk, clock.now()) == ()


def test_a_member_reads_and_changes_nothing(cast, made, pages):
    pages.sign_in(cast.board_member)
    page = pages.get(f"{OFFICE}{made.entry.pk}/")
    assert page.h1 == "Theme leads chosen" and "Change it" not in page.links
    assert pages.status(f"{OFFICE}add/") in (403, 404)


def test_another_areas_entry_is_not_there(cast, made, pages):
    pages.sign_in(cast.stranger)
    for address in (f"{made.entry.pk}/", f"{made.entry.pk}/change/", f"phases/{made.lockdown.pk}/"):
        assert pages.status(f"/marlsea/office/voice/timeline/{address}") == 404


def test_before_anything_happened_it_says_how_to_start(cast, pages):
    assert "Nothing has happened yet" in pages.sign_in(cast.officer).get(OFFICE).main
