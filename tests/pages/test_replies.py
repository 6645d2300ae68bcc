"""The pages of replies, and of what the forum says beside each outcome."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import BY
from tests.pages import a_plan
from tests.programme.a_theme import hear, somebody
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.voice import operations
from turnstone.programme.voice.models import ForumStatement, Message, Reply
from turnstone.programme.voice.rules import MessageKind, ReplyKind
from turnstone.web.voice.mail import COMPOSERS

REPLIES = "/wexcombe/office/voice/replies/"
FORUM = "/wexcombe/office/voice/forum/"
LONG_AGO = dt.date(2026, 3, 2)
SAID = {"you_said": "Nobody rings back.", "words": "A person rings back in two days."}


@pytest.fixture
def made(cast):
    return a_plan.make(cast)


@pytest.fixture
def heard(cast, made):
    return hear(BY, cast.area, on=LONG_AGO, asked=somebody(BY, cast.area))


@pytest.fixture
def replied(heard):
    return operations.reply(by=BY, theme=heard.theme, kind=ReplyKind.ALREADY, **SAID)


def test_without_themes_it_says_what_will_be_here(cast, pages):
    assert "Nothing to reply to yet" in pages.sign_in(cast.forum).get(REPLIES).main


def test_what_is_owed_comes_first_and_leads_to_the_form(cast, heard, pages):
    page = pages.sign_in(cast.officer).get(REPLIES)
    assert page.all("//h2") == ["Owed: waiting longer than 28 days"]
    assert "First heard on 2 March 2026" in page.main
    assert page.links["Being rung back"] == f"{REPLIES}to/being-rung-back/"


def test_a_theme_is_answered_by_an_action_of_the_plan(cast, made, heard, pages):
    office = pages.sign_in(cast.officer)
    here = f"{REPLIES}to/being-rung-back/"
    blank = office.post(here, SAID | {"kind": "action", "action": ""})
    assert "Name the action that this ends in" in blank.main and "A person rings back" in blank.main
    page = office.post(here, SAID | {"kind": "action", "action": made.actions["1.A"].pk})
    assert page.h1 == "Being rung back" and "1.A: " in page.main and "late: it was due on" in page.main
    assert "1 person by email" in page.main
    assert pages.get(REPLIES).all("//h2") == ["What was said back"]


def test_what_could_not_be_done_needs_its_reason(cast, heard, pages):
    here = f"{REPLIES}to/being-rung-back/"
    page = pages.sign_in(cast.officer).post(here, SAID | {"kind": "could_not"})
    assert "Say why it could not be done" in page.main and not Reply.objects.exists()


def test_it_says_how_many_are_told_before_it_is_sent(cast, replied, pages):
    office, here = pages.sign_in(cast.officer), f"{REPLIES}{replied.pk}/"
    assert "1 person by email" in office.get(f"{here}send/").main
    page = office.post(f"{here}send/")
    assert "1 message written" in page.main and "1 person who asked to hear was told" in page.main
    assert Message.objects.get(kind=MessageKind.REPLY).about == replied.ref
    assert "Send it to them" not in office.get(here).links


def test_the_message_says_what_they_said_and_what_became_of_it(cast, replied):
    operations.send_reply(by=BY, reply=replied)
    message = Message.objects.get(kind=MessageKind.REPLY)
    mail = COMPOSERS[MessageKind.REPLY](message)
    assert mail.subject == "Wexcombe: what became of what you said"
    for part in (mail.text, mail.html):
        assert "Nobody rings back." in part and "A person rings back in two days." in part
    assert mail.unsubscribe is None and "you asked to hear" in mail.because
    operations.withdraw_reply(by=BY, reply=replied, why="Wrong.")
    assert COMPOSERS[MessageKind.REPLY](message) is None


def test_a_reply_is_changed_and_withdrawn_with_a_reason_and_its_history_stays(cast, replied, pages):
    office, here = pages.sign_in(cast.officer), f"{REPLIES}{replied.pk}/"
    new = SAID | {"kind": "could_not", "because": "Nobody applied.", "why": "The post is empty."}
    assert "Nobody applied." in office.post(f"{here}change/", new).main
    office.post(f"{here}withdraw/", {"why": "It was about another theme."})
    page = office.get(here)
    assert "It was about another theme." in page.main and "The post is empty." in page.main
    assert pages.status(f"{here}change/") == pages.status(f"{here}send/") == 404


def test_others_read_and_cannot_write(cast, heard, replied, pages):
    for account in (cast.forum, cast.board_member, cast.lead):
        pages.sign_in(account)
        assert "A person rings back" in pages.get(REPLIES).main
        for act in (f"{REPLIES}to/being-rung-back/", f"{REPLIES}{replied.pk}/send/"):
            assert pages.status(act) == 404


def test_the_replies_come_as_a_table(cast, replied, client):
    client.force_login(cast.forum)
    table = client.get("/wexcombe/office/voice/replies.csv").content.decode("utf-8-sig")
    assert "We are already doing this" in table


def test_the_number_of_queries_does_not_grow(cast, heard, pages):

    def asked():
        with CaptureQueriesContext(connection) as seen:
            pages.sign_in(cast.officer).get(REPLIES)
        return len(seen)

    asked()
    first = asked()
    for number in range(5):
        theme = operations.add_theme(by=BY, area=cast.area, name=f"Theme {number}", kind="to_develop")
        hear(BY, cast.area, theme=theme, on=LONG_AGO)
        operations.reply(by=BY, theme=theme, kind=ReplyKind.ALREADY, **SAID)
    assert asked() == first


def test_the_forum_writes_and_everyone_reads(cast, made, pages):
    here = f"{FORUM}{made.outcome.pk}/"
    assert "Not provided" in pages.sign_in(cast.officer).get(here).main
    page = pages.sign_in(cast.forum).post(
        f"{here}write/", {"words": "Plans are still late.", "signed_by": "The co-chairs"}
    )
    assert "Plans are still late." in page.main and "Signed by The co-chairs" in page.main
    for account in (cast.officer, cast.board_member):
        assert "Plans are still late." in pages.sign_in(account).get(FORUM).main


@pytest.mark.parametrize("who", ["officer", "lead", "board_member", "stranger"])
def test_nobody_else_can_write_for_the_forum(cast, made, client, who):
    client.force_login(getattr(cast, who))
    for act in ("write/", "take-back/"):
        said = {"words": "All is well.", "signed_by": "The forum"}
        assert client.post(f"{FORUM}{made.outcome.pk}/{act}", said).status_code == 404
    assert not ForumStatement.objects.exists()


def test_the_forum_takes_its_statement_back_and_it_reads_not_provided(cast, made, pages):
    here = f"{FORUM}{made.outcome.pk}/"
    forum = pages.sign_in(cast.forum)
    forum.post(f"{here}write/", {"words": "Plans are still late.", "signed_by": "The co-chairs"})
    page = forum.post(f"{here}take-back/", {"why": ""})
    assert "Not provided" in page.main and "What it said before Plans are still late." in page.main
    assert pages.status(f"{here}take-back/") == 404


def test_a_thread_shows_themes_quotes_replies_and_the_forum(cast, made, pages):
    with clock.pretend(clock.end_of(LONG_AGO)):
        theme = operations.add_theme(
            by=BY, area=cast.area, name="Being rung back", kind="to_develop", outcome=made.outcome
        )
    hear(BY, cast.area, theme=theme, on=LONG_AGO, words="We rang for weeks", consent="share_inside")
    for address in ("/wexcombe/office/plan/1.A/", "/wexcombe/office/plan/threads/inspection-2025-1/"):
        page = pages.sign_in(cast.board_member).get(address)
        assert "area for development: 1 comment" in page.main and "“We rang for weeks.”" in page.main
        assert "Nothing has been said back yet." in page.main and "not provided" in page.main
        assert "Nothing from families yet" not in page.main


def test_home_tells_each_what_voice_needs_of_them(cast, heard, pages):
    operations.add_comment(by=BY, area=cast.area, source="letter", words="Thank you", heard_on=LONG_AGO)
    office = pages.sign_in(cast.officer).get("/wexcombe/office/")
    assert "1 theme has waited more than four weeks for a reply." in office.main
    assert "1 comment of families waits to be read." in office.main
    forum = pages.sign_in(cast.forum).get("/wexcombe/office/")
    assert "1 outcome has no statement of the forum." in forum.main
    assert any(way.startswith(FORUM) for way in forum.links.values())
    board = pages.sign_in(cast.board_member).get("/wexcombe/office/")
    assert "theme" not in board.main and "statement of the forum" not in board.main


def test_home_tells_whom_to_phone(cast, made, pages):
    said = hear(BY, cast.area, on=LONG_AGO, asked=somebody(BY, cast.area, email="", phone="01632 960 001"))
    reply = operations.reply(by=BY, theme=said.theme, kind=ReplyKind.ALREADY, **SAID)
    operations.send_reply(by=BY, reply=reply)
    assert (
        "1 message is to be settled by a person." in pages.sign_in(cast.officer).get("/wexcombe/office/").main
    )


def test_a_participation_officer_replies(cast, heard, pages):
    somebody_else = people.invite(
        by=BY,
        area=cast.area,
        email="p@wexcombe.example",
        name="Bea Rowe",
        role=Role.PARTICIPATION_OFFICER,
    ).account
    page = pages.sign_in(somebody_else).post(f"{REPLIES}to/being-rung-back/", SAID | {"kind": "already"})
    assert page.h1 == "Being rung back"
