"""Letters about meetings: each goes once, with the event for a calendar, and none about what will not be."""

import datetime as dt
import socket
from email import message_from_bytes, policy

import pytest
import vobject
from aiosmtpd.controller import Controller
from django.utils import timezone

from turnstone.commands import main
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.boards import operations as boards
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import MeetingLetter
from turnstone.programme.boards.queries import letter_called, post_about, to_be_reminded_of
from turnstone.programme.boards.rules import BoardKind, LetterKind, MeetingState
from turnstone.programme.people import operations as people
from turnstone.programme.people.models import Person
from turnstone.web.boards import letters

SITE = "https://send.wexcombe.example"
TODAY = dt.date(2026, 10, 1)
ASHA = "asha.venn@wexcombe.example"


def at(month, day, hour=14):
    return timezone.make_aware(dt.datetime(2026, month, day, hour))


@pytest.fixture(autouse=True)
def on_a_day():
    with clock.pretend(at(10, 1, 9)):
        yield


@pytest.fixture
def board(wexcombe, by):
    """Seat Asha, who has an address, and two posts that cannot be written to."""
    board = boards.add_board(by=by, area=wexcombe.area, name="SEND board", kind=BoardKind.IMPROVEMENT)
    Person.objects.filter(pk=wexcombe.person.pk).update(email=ASHA)
    bo = people.add_person(by=by, area=wexcombe.area, name="Bo Reed")
    for title, holder in (("Head of health", bo), ("Forum chair", None)):
        post = people.add_post(by=by, area=wexcombe.area, organisation=wexcombe.council, title=title)
        boards.give_seat(by=by, board=board, post=post)
        if holder:
            people.appoint(by=by, post=post, person=holder, starts_on=dt.date(2025, 1, 1))
    boards.give_seat(by=by, board=board, post=wexcombe.post)
    return board


@pytest.fixture
def meeting(board, by):
    return boards.schedule_meeting(by=by, board=board, starts_at=at(10, 6), place="Town hall")


@pytest.fixture
def write(by):
    """Write to members about a meeting as it stands now."""

    def written(meeting, kind=None):
        return letters.write_letters(meeting, kind or post_about(meeting).due, SITE, by)

    return written


class Box:
    """A post box that takes letters in by SMTP; the server calls `handle_DATA` by its name."""

    def __init__(self):
        self.letters = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def box(settings):
    """Put a real mail server behind the site."""
    box = Box()
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.DEFAULT_FROM_EMAIL = "Wexcombe SEND office <office@wexcombe.example>"
    settings.SITE_ADDRESS = SITE
    yield box.letters
    server.stop()


def event_in(letter):
    (part,) = [part for part in letter.walk() if part.get_content_type() == "text/calendar"]
    calendar = vobject.readOne(part.get_content())
    assert part.get_param("method") == calendar.method.value
    (file,) = letter.iter_attachments()
    assert file.get_filename() == "meeting.ics"
    assert vobject.readOne(file.get_content().decode()).vevent.uid.value == calendar.vevent.uid.value
    return calendar.method.value, calendar.vevent


def text_of(letter):
    return letter.get_body(("plain",)).get_content()


CASES = [
    (MeetingState.SCHEDULED, 0, None, False, LetterKind.INVITATION),
    (MeetingState.SCHEDULED, 2, None, False, LetterKind.CHANGE),
    (MeetingState.SCHEDULED, 0, None, True, None),
    (MeetingState.POSTPONED, 1, None, False, LetterKind.POSTPONED),
    (MeetingState.POSTPONED, 0, 7, False, None),
    (MeetingState.CANCELLED, 1, None, False, LetterKind.CANCELLED),
    (MeetingState.HELD, 0, None, True, None),
]


@pytest.mark.parametrize(("state", "sequence", "replaced_by", "is_over", "due"), CASES)
def test_which_letter_is_due(state, sequence, replaced_by, is_over, due):
    class Told:
        ends_at = at(9, 1) if is_over else at(11, 1)
        replaced_by_id = replaced_by

    told = Told()
    told.state, told.sequence = state, sequence
    assert rules.letter_due(told, clock.now()) == due


@pytest.mark.parametrize(("days", "is_near"), [(0, False), (1, True), (5, True), (6, False), (-1, False)])
def test_when_members_are_reminded(days, is_near):
    assert rules.is_near(TODAY + dt.timedelta(days=days), TODAY) == is_near


def test_it_says_who_can_be_written_to_and_why_others_cannot(meeting):
    post = post_about(meeting)
    assert [(each.name, each.email, each.posts) for each in post.to] == [
        ("Asha Venn", ASHA, ("Head of SEND",))
    ]
    assert [(each.post, each.because) for each in post.not_to] == [
        ("Head of health", "Bo Reed has no email address"),
        ("Forum chair", "nobody holds the post"),
    ]


def test_an_invitation_carries_the_event(meeting, write, box):
    assert write(meeting) == 1
    (letter,) = box
    assert (letter["To"], letter["Subject"]) == (ASHA, "SEND board: meeting on 6 October 2026")
    assert "Tuesday 6 October 2026, 2:00pm to 4:00pm" in text_of(letter) and "Town hall" in text_of(letter)
    assert f"{SITE}/wexcombe/office/boards/meetings/2026-10-06-{meeting.pk}/" in text_of(letter)
    method, event = event_in(letter)
    assert (method, event.uid.value, event.status.value) == ("REQUEST", meeting.uid, "CONFIRMED")
    assert event.attendee.value == f"mailto:{ASHA}"
    assert event.organizer.value == "mailto:office@wexcombe.example"


def test_a_new_day_is_told_with_the_same_event_one_step_on(meeting, write, by, box):
    write(meeting)
    new = boards.postpone_meeting(by=by, meeting=meeting, why="No room", to=at(10, 20))
    assert post_about(meeting).due is None
    write(new)
    assert "that was to be on 6 October 2026 is now on Tuesday 20 October 2026" in text_of(box[1])
    assert "Why: No room" in text_of(box[1])
    (_, before), (method, after) = event_in(box[0]), event_in(box[1])
    assert (method, after.uid.value, after.dtstart.value) == ("REQUEST", before.uid.value, at(10, 20))
    assert int(after.sequence.value) > int(before.sequence.value)


@pytest.mark.parametrize(
    ("act", "word"), [("cancel_meeting", "cancelled"), ("postpone_meeting", "postponed")]
)
def test_one_that_is_off_is_taken_out_of_calendars(meeting, write, by, box, act, word):
    write(meeting)
    getattr(boards, act)(by=by, meeting=meeting, why="Snow")
    write(meeting)
    assert f"is {word}" in box[1]["Subject"] and "Why: Snow" in text_of(box[1])
    method, event = event_in(box[1])
    assert (method, event.status.value, event.sequence.value) == ("CANCEL", "CANCELLED", "1")


def test_the_same_letter_never_goes_twice(meeting, write, box):
    assert (write(meeting), write(meeting)) == (1, 0)
    number = MeetingLetter.objects.get().pk
    assert not letters.post_meeting_letter.call(letter_id=number, site=SITE, by_id=None, by_name="a test")
    assert len(box) == 1


def test_a_sender_that_died_over_a_letter_does_not_send_it_again(meeting, by, box):
    boards.queue_letters(by=by, meeting=meeting, kind=LetterKind.INVITATION)
    number = MeetingLetter.objects.get().pk
    assert boards.take_letter(by=by, letter=letter_called(number)) is not None
    assert boards.take_letter(by=by, letter=letter_called(number)) is None
    assert not letters.post_meeting_letter.call(letter_id=number, site=SITE, by_id=None, by_name="a test")
    assert box == []


def test_a_post_box_that_takes_nothing_is_tried_again(meeting, write, settings, mailoutbox):
    settings.EMAIL_BACKEND = "tests.pages.full_post_box.EmailBackend"
    write(meeting)
    assert MeetingLetter.objects.get().sent_at is None
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    write(meeting)
    assert MeetingLetter.objects.get().sent_at and len(mailoutbox) == 1


def test_a_letter_that_its_meeting_has_overtaken_stays(meeting, by, box):
    boards.queue_letters(by=by, meeting=meeting, kind=LetterKind.INVITATION)
    boards.rearrange_meeting(by=by, meeting=meeting, why="Clash", starts_at=at(10, 6, 16))
    assert boards.take_letter(by=by, letter=MeetingLetter.objects.get()) is None


def test_a_reminder_goes_once_to_those_who_were_invited(meeting, write, box, capsys):
    assert to_be_reminded_of(meeting.area_id, TODAY) == []
    write(meeting)
    for _ in range(2):
        main(["remind"])
    assert [letter["Subject"] for letter in box] == [
        "SEND board: meeting on 6 October 2026",
        "SEND board: reminder of the meeting on 6 October 2026",
    ]
    assert "1 of 1 reminders sent: Asha Venn (Wexcombe) of SEND board." in capsys.readouterr().out


def test_a_dry_run_reminds_nobody(meeting, write, box, capsys):
    write(meeting)
    main(["remind", "--dry-run"])
    assert "Would remind Asha Venn (Wexcombe) of SEND board." in capsys.readouterr().out
    assert len(box) == 1


@pytest.mark.parametrize("act", ["cancel_meeting", "postpone_meeting"])
def test_no_reminder_goes_about_a_meeting_that_is_off(meeting, write, by, box, act):
    write(meeting)
    getattr(boards, act)(by=by, meeting=meeting, why="Snow")
    main(["remind"])
    letters.remind_members.call()
    with pytest.raises(Refusal, match="so no reminder letter goes out"):
        write(meeting, LetterKind.REMINDER)
    assert len(box) == 1


@pytest.mark.parametrize("act", ["cancel_meeting", "postpone_meeting"])
def test_a_reminder_that_waits_is_not_sent_once_its_meeting_is_off(meeting, write, by, box, act):
    write(meeting)
    boards.queue_letters(by=by, meeting=meeting, kind=LetterKind.REMINDER)
    (number,) = letters.waiting_letters(meeting, LetterKind.REMINDER)
    getattr(boards, act)(by=by, meeting=meeting, why="Snow")
    assert not letters.post_meeting_letter.call(letter_id=number, site=SITE, by_id=None, by_name="a test")
    assert len(box) == 1


def test_a_postponed_meeting_is_reminded_of_on_its_new_day_alone(meeting, write, by, box):
    new = boards.postpone_meeting(by=by, meeting=meeting, why="No room", to=at(10, 5))
    write(new)
    main(["remind"])
    assert [letter["Subject"][-14:] for letter in box] == ["5 October 2026", "5 October 2026"]


def test_without_an_address_of_the_site_the_clock_sends_nothing(meeting, write, box, settings):
    write(meeting)
    settings.SITE_ADDRESS = ""
    assert letters.remind_members.call() == 0 and len(box) == 1


def test_members_are_not_invited_to_what_has_passed(board, by):
    past = boards.schedule_meeting(by=by, board=board, starts_at=at(9, 1))
    assert post_about(past).due is None
