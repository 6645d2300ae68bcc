import datetime as dt
from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.programme.contacts import somebody
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine, Refusal
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Message
from turnstone.programme.voice.queries import bulletin_now, count_readers_of_the_bulletin
from turnstone.programme.voice.rules import BulletinSection, DrawnLine, MessageOutcome, Purpose

OTHER = Machine("somebody else")
DONE = DrawnLine(
    section=BulletinSection.DONE,
    words="We finished this: Hire two caseworkers.",
    easy_words="This is done.",
    about="plan.action:1",
    about_version=1,
    said="status:complete",
)
MOVED = replace(DONE, section=BulletinSection.DATES, words="It moved.", said="due:2026-10-30")


@pytest.fixture
def series(wexcombe, by):
    return voice.add_bulletin_series(
        by=by, area=wexcombe.area, name="SEND News", starts_on=clock.today() - dt.timedelta(days=20)
    )


@pytest.fixture
def issue(series, by):
    made = voice.begin_bulletin(by=by, series=series)
    return voice.redraw_bulletin(by=by, bulletin=made, lines=[DONE, MOVED])


def frozen(concerns=(), slug="send-news-1"):
    said = {"slug": slug, "as_at": clock.now(), "content": "{}", "concerns": list(concerns)}
    kinds = {Kind.BULLETIN: "SEND News", Kind.EASY_BULLETIN: "SEND News: easy to read"}
    return [SimpleNamespace(kind=kind, title=title, **said) for kind, title in kinds.items()]


def send(issue, by):
    voice.hand_in_bulletin(by=by, bulletin=issue, papers=frozen(slug=f"send-news-{issue.number}"))
    voice.approve_bulletin(by=OTHER, bulletin=issue)
    return voice.send_bulletin(by=by, bulletin=issue)


def words(issue):
    return [line.words for line in bulletin_now(issue.pk).told]


def test_the_next_issue_begins_where_the_last_one_ended(series, issue, by):
    sent = send(issue, by)
    following = voice.begin_bulletin(by=by, series=series)
    assert (following.number, following.since) == (2, sent.until)


def test_one_draft_at_a_time(series, issue, by):
    with pytest.raises(Refusal, match="SEND News 1 is not sent yet"):
        voice.begin_bulletin(by=by, series=series)


def test_a_dropped_draft_leaves_its_number_and_its_time(series, issue, by):
    since = issue.since
    voice.drop_bulletin(by=by, bulletin=issue)
    again = voice.begin_bulletin(by=by, series=series)
    assert (again.number, again.since) == (1, since)


def test_a_second_drawing_keeps_what_a_person_did(issue, by):
    done, moved = issue.lines.order_by("pk")
    voice.change_line(by=by, line=done, words="Two caseworkers work here now.")
    voice.leave_out_line(by=by, line=moved)
    voice.add_line(by=by, bulletin=issue, words="The office is closed on Monday.")
    voice.redraw_bulletin(by=by, bulletin=issue, lines=[DONE, MOVED])
    assert words(issue) == ["Two caseworkers work here now.", "The office is closed on Monday."]


def test_a_second_drawing_takes_the_new_words_where_the_fact_has_changed(issue, by):
    voice.change_line(by=by, line=issue.lines.get(said=MOVED.said), words="My words.")
    later = replace(MOVED, words="It moved again.", said="due:2026-12-30")
    voice.redraw_bulletin(by=by, bulletin=issue, lines=[later])
    assert words(issue) == ["It moved again."]


def test_a_line_left_out_can_be_taken_in_again(issue, by):
    before = words(issue)
    line = issue.lines.get(said=MOVED.said)
    voice.leave_out_line(by=by, line=line)
    voice.take_line_in(by=by, line=line)
    assert words(issue) == before


def test_lines_move_within_their_section(issue, by):
    first, second = (voice.add_line(by=by, bulletin=issue, words=each) for each in ("One.", "Two."))
    voice.move_line(by=by, line=second, up=True)
    assert words(issue)[-2:] == ["Two.", "One."]
    voice.move_line(by=by, line=first, up=False)
    assert words(issue)[-2:] == ["Two.", "One."]


def test_a_line_of_ones_own_is_tied_to_nothing_and_the_records_lines_cannot_be_removed(issue, by):
    own = voice.add_line(by=by, bulletin=issue, words="Hello.")
    assert not next(line for line in bulletin_now(issue.pk).lines if line.id == own.pk).is_tied
    voice.remove_line(by=by, line=own)
    with pytest.raises(Refusal, match="leave it out instead"):
        voice.remove_line(by=by, line=issue.lines.first())


def test_what_is_handed_in_cannot_be_changed_until_it_is_taken_back(issue, by):
    voice.hand_in_bulletin(by=by, bulletin=issue, papers=frozen())
    issue.refresh_from_db()
    with pytest.raises(Refusal, match="take it back first"):
        voice.add_line(by=by, bulletin=issue, words="Too late.")
    voice.take_back_bulletin(by=by, bulletin=issue, why="A name was in it.")
    issue.refresh_from_db()
    voice.add_line(by=by, bulletin=issue, words="In time.")
    assert {each.state for each in Publication.objects.all()} == {"draft"}


def test_an_approval_can_be_taken_back_before_it_goes(issue, by):
    voice.hand_in_bulletin(by=by, bulletin=issue, papers=frozen())
    voice.approve_bulletin(by=OTHER, bulletin=issue)
    voice.take_back_bulletin(by=by, bulletin=issue, why="The date is wrong.")
    with pytest.raises(Refusal, match="hand it in first"):
        voice.send_bulletin(by=by, bulletin=issue)


def test_a_bulletin_that_says_nothing_is_not_handed_in(series, by):
    empty = voice.begin_bulletin(by=by, series=series)
    with pytest.raises(Refusal, match="says nothing yet"):
        voice.hand_in_bulletin(by=by, bulletin=empty, papers=frozen())


def test_what_the_gate_stops_is_not_handed_in(issue, by):
    stop = {"code": "names_a_person", "weight": "blocks", "sentence": "It names a person.", "where": ""}
    with pytest.raises(Refusal, match="It names a person"):
        voice.hand_in_bulletin(by=by, bulletin=issue, papers=frozen([stop]))
    assert not Publication.objects.exists()


def test_somebody_else_approves(issue, by):
    voice.hand_in_bulletin(by=by, bulletin=issue, papers=frozen())
    with pytest.raises(Refusal, match="somebody else must approve"):
        voice.approve_bulletin(by=by, bulletin=issue)
    with pytest.raises(Refusal, match="waits for approval"):
        voice.send_bulletin(by=by, bulletin=issue)


def test_it_goes_once_to_those_who_agreed_and_whose_mail_arrives(wexcombe, issue, by):
    reads = somebody(by, wexcombe.area, "Ida Marsh")
    somebody(by, wexcombe.area, "Only Events", agreed=[Purpose.EVENTS])
    gone = somebody(by, wexcombe.area, "Gone Away")
    voice.withdraw_consent(by=by, contact=gone, purpose=Purpose.BULLETIN)
    assert count_readers_of_the_bulletin(wexcombe.area.pk) == 1
    sent = send(issue, by)
    with pytest.raises(Refusal, match="sent already"):
        voice.send_bulletin(by=by, bulletin=issue)
    waiting = Message.objects.get(kind="bulletin")
    assert (waiting.contact, waiting.about, waiting.outcome) == (reads, sent.ref, MessageOutcome.WAITING)


def test_sending_publishes_both_forms_for_everyone(issue, by):
    send(issue, by)
    out = Publication.objects.filter(state="published", audience="public")
    assert set(out.values_list("kind", flat=True)) == {Kind.BULLETIN, Kind.EASY_BULLETIN}
