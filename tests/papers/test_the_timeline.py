"""The timeline is drawn from the record, tells each thing once, and stays as it was."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import BY, gather
from tests.papers.a_timeline import DIRECTOR, LATER, MARCH, at, build_a_timeline, on, told_series
from tests.papers.looking import read
from turnstone.documents.as_json import from_json, to_json
from turnstone.papers.catalogue import draft
from turnstone.papers.voice.timeline import compose
from turnstone.papers.voice.timeline_entries import timeline_record
from turnstone.papers.voice.told_timeline import timeline_in
from turnstone.programme.audit import clock
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.rules import CharterKind, TimelineCategory


@pytest.fixture
def cast(db):
    """Gather those who were there before it all."""
    with clock.pretend(clock.end_of(dt.date(2020, 1, 1))):
        return gather()


@pytest.fixture
def made(cast):
    return build_a_timeline(cast.area)


def told(made, moment=LATER):
    return timeline_in(compose(made.area.pk, moment)[0])


def titled(made, title, moment=LATER):
    (found,) = [each for each in told(made, moment).entries if each.title == title]
    return found


def test_each_month_has_its_phase_and_its_days_in_order(made):
    found = told(made, at(on(25)))
    assert [each.heading for each in found.months] == [
        "March 2020, during lockdown",
        "May 2020, during lockdown",
        "June 2020, during lockdown",
    ]
    june = [(each.when, each.title) for each in found.months[-1].entries]
    assert june == [
        ("1 to 15 June", "Meet the Director online: 3 events held"),
        ("2 June", "SEND board met for the first time"),
        ("24 June, ongoing until 15 July", "Survey: What works well?, summer"),
    ]


def test_a_survey_that_is_over_has_its_days(made):
    assert titled(made, "Survey: What works well?, summer").when == "24 June to 15 July"


def test_what_is_known_to_the_month_comes_last_in_it(made):
    may = next(each for each in told(made).months if each.on.month == 5)
    last = may.entries[-1]
    assert (last.when, last.title, last.label) == (
        "some time in May",
        "Theme leads chosen",
        "Programme governance",
    )


def test_a_postponed_series_tells_both_dates_why_and_what_took_its_place(made):
    found = titled(made, f"{DIRECTOR}: 3 events postponed")
    assert (found.when, found.category) == ("18 March", "event")
    assert found.paragraphs == (
        "It was to be on 24 March 2020, 31 March 2020 and 1 April 2020.",
        "Why: We must stay at home.",
        "“Meet the Director online” took its place: 1 to 15 June 2020. In all: 3 postponed, 3 held.",
    )
    again = titled(made, "Meet the Director online: 3 events held")
    assert again.paragraphs[-1] == "In all: 3 postponed, 3 held."


def test_a_postponed_meeting_tells_both_days_and_why(made):
    found = titled(made, "Meeting of SEND board postponed")
    assert found.paragraphs == (
        "It was to be on 3 June 2020.",
        "The new day was 10 June 2020.",
        "Why: Nobody could come.",
    )


def test_events_that_only_a_document_tells_of_have_their_story(cast):
    first = told_series(cast.area, people=62)
    voice.add_series(
        by=BY,
        area=cast.area,
        name="Groups online",
        relaunches=first,
        told=voice.ToldSeries(events=9, state="held", from_on=on(1), to_on=on(15)),
    )
    found = timeline_in(compose(cast.area.pk, clock.now())[0])
    put_off, held = found.entries
    assert put_off.title == f"{DIRECTOR}: 5 events postponed"
    assert "We told 62 of the 62 people it concerned." in put_off.paragraphs
    assert (held.when, held.paragraphs) == ("1 to 15 June", ("In all: 5 postponed, 9 held.",))


def test_an_entry_by_hand_takes_the_place_of_the_row_it_is_about(made):
    voice.add_entry(
        by=BY,
        area=made.area,
        starts_on=MARCH,
        title="Groups planned, and put off",
        about=made.first.ref,
        category=TimelineCategory.EVENT,
    )
    found = titled(made, "Groups planned, and put off", clock.now())
    assert "Why: We must stay at home." in found.paragraphs
    assert not [each for each in told(made, clock.now()).entries if "3 events postponed" in each.title]


def test_the_same_thing_told_twice_is_one_entry_with_its_places(made):
    words = "Theme leads started to find out what to change in each area of development."
    for title, day in (("Theme leads", on(27, 5)), ("Theme leads started", on(1))):
        sources = [(None, f"The page of {day:%B}", words)]
        voice.add_entry(by=BY, area=made.area, starts_on=day, title=title, words=words, sources=sources)
    found = titled(made, "Theme leads", clock.now())
    assert (found.told, found.places) == ("Told in 2 places", "The page of May and The page of June")


def test_one_that_agrees_with_the_record_is_told_by_both(made):
    voice.add_entry(by=BY, area=made.area, starts_on=on(2), title="SEND board met for the first time")
    found = titled(made, "SEND board met for the first time", clock.now())
    assert (found.told, found.places) == ("Told in 2 places", "the timeline and our own record")


def test_what_is_still_to_come_is_not_told(made):
    voice.add_entry(by=BY, area=made.area, starts_on=dt.date(2999, 1, 1), title="The end")
    assert "The end" not in read(compose(made.area.pk, clock.now())[0])


def test_what_is_not_for_everyone_stays_in_the_office(made):
    voice.tell_of_wave(by=BY, survey=made.wave.survey, name="staff", opens_on=on(24), closes_on=on(15, 7))
    assert "staff" not in read(compose(made.area.pk, clock.now())[0])
    kept = [each for each in timeline_record(made.area.pk, clock.now()).entries if each.not_public]
    assert [each.title for each in kept] == ["Survey: What works well?, staff"]


def test_what_partners_signed_is_told_without_who_signed(made, cast):
    charter = voice.add_charter(by=BY, area=made.area, title="Our charter", kind=CharterKind.CHARTER)
    version = voice.write_charter(by=BY, charter=charter, number="1", text="We listen.")
    council = cast.lead_post.organisation
    voice.sign_charter(by=BY, version=version, organisation=council, signed_by="Ada Marsh")
    page, _ = compose(made.area.pk, clock.now())
    assert "Our charter signed by Wexcombe Council" in read(page)
    assert "Ada Marsh" not in read(page)


def test_it_names_nobody(made):
    voice.add_entry(by=BY, area=made.area, starts_on=MARCH, title="Tom Ashby spoke")
    paper = draft("timeline", area_id=made.area.pk, as_at=clock.now(), audience="public")
    (concern,) = [each for each in paper.concerns if each["code"] == "names_a_person"]
    assert concern["weight"] == "blocks"


def test_a_timeline_of_nothing_does_not_go_out(cast):
    paper = draft("timeline", area_id=cast.area.pk, as_at=clock.now(), audience="public")
    assert [each["code"] for each in paper.concerns] == ["blank_paper"]


def test_as_at_a_past_moment_it_equals_what_would_have_been_built_then(made):
    then = at(on(25))
    before = to_json(compose(made.area.pk, then)[0])
    voice.withdraw_entry(by=BY, entry=made.entry, why="It was another month.")
    voice.change_phase(by=BY, phase=made.lockdown, name="at home", starts_on=MARCH, ends_on=None)
    voice.close_wave(by=BY, wave=made.wave) if made.wave.closes_on > clock.today() else None
    assert to_json(compose(made.area.pk, then)[0]) == before != to_json(compose(made.area.pk, clock.now())[0])


def test_what_is_read_back_is_what_was_published(made):
    page, _ = compose(made.area.pk, LATER)
    kept = timeline_in(from_json(to_json(page)))
    assert kept == timeline_in(page)
    (phase,) = kept.phases
    assert (phase.name, phase.starts_on, phase.ends_on) == ("during lockdown", on(23, 3), on(30))
    met = titled(made, "SEND board met for the first time")
    assert met.pages == (
        ("public-minutes", f"2020-06-02-{made.met.pk}"),
        ("public-agenda", f"2020-06-02-{made.met.pk}"),
    )
    assert (met.ref, met.first) == (made.met.ref, on(2))


def test_the_number_of_queries_does_not_grow(made):
    few = _queries(made)
    for number in range(20):
        voice.add_entry(by=BY, area=made.area, starts_on=on(3), title=f"Thing {number}")
        voice.add_phase(by=BY, area=made.area, name=f"time {number}", starts_on=on(1))
    assert _queries(made) == few < 70


def _queries(made):
    with CaptureQueriesContext(connection) as seen:
        compose(made.area.pk, clock.now())
    return len(seen)


def test_every_category_has_its_shape():
    from turnstone.documents.ratings import MARKS

    assert set(MARKS["timeline"]) == {each.value for each in TimelineCategory}
