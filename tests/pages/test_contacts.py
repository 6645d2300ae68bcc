"""The office's pages of contacts: found, added, taken in, put right, forgotten; for those who may see them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.programme.contacts import READ, somebody
from turnstone.programme.audit.operations import Machine
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import Role
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Consent, Contact, Message
from turnstone.programme.voice.rules import MessageKind, MessageOutcome, Purpose

BY = Machine("a test")
CONTACTS = "/wexcombe/office/voice/contacts/"


@pytest.fixture
def office(pages, cast):
    return pages.sign_in(cast.officer)


@pytest.fixture
def ida(cast):
    return somebody(BY, cast.area, agreed=[Purpose.EVENTS])


@pytest.fixture
def send_list(office):
    def sent(content, **more):
        said = {"purposes": ["events"], "proof": "yes", "words": READ}
        file = SimpleUploadedFile("list.csv", content.encode() if isinstance(content, str) else content)
        return office.post(f"{CONTACTS}list/", said | {"file": file} | more)

    return sent


def test_a_place_without_contacts_says_what_will_be_here(office):
    assert "Nobody yet" in office.get(CONTACTS).text


def test_contacts_are_listed_with_what_they_agreed_to(office, cast, ida):
    somebody(BY, cast.elsewhere, "Not Ours")
    text = office.get(CONTACTS).main
    assert "Ida Marsh" in text and "Events for families" in text and "Not Ours" not in text
    assert "1 person. Agreed to be written to: 1 to events for families, 0 to surveys" in text


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("purpose=events", {"Ida Marsh"}),
        ("purpose=bulletin", set()),
        ("kind=young_person", {"Ben Ash"}),
        ("state=no_consent", {"Ben Ash"}),
        ("state=bounced", {"Ben Ash"}),
        ("state=by_phone", set()),
        ("state=nonsense", {"Ida Marsh", "Ben Ash"}),
    ],
)
def test_they_are_narrowed_by_the_address(office, cast, ida, query, names):
    ben = somebody(BY, cast.area, "Ben Ash", agreed=(), kind="young_person")
    voice.note_bounce(by=BY, contact=ben)
    assert set(office.get(f"{CONTACTS}?{query}").all("//h3")) == names


def test_a_name_is_searched_for_without_standing_in_the_address(office, cast, ida):
    somebody(BY, cast.area, "Ben Ash")
    page = office.post(CONTACTS, {"text": "marsh"})
    assert page.all("//h3") == ["Ida Marsh"]
    assert page.response.request["QUERY_STRING"] == ""


def test_many_are_shown_a_part_at_a_time(office, cast):
    for number in range(60):
        somebody(BY, cast.area, f"Parent {number:02}", agreed=())
    first = office.get(CONTACTS)
    assert len(first.all("//h3")) == 50
    assert len(office.get(first.links["Those after"]).all("//h3")) == 10


def test_they_can_be_taken_away_as_a_file(office, ida):
    page = office.client.get("/wexcombe/office/voice/contacts.csv")
    assert "Ida Marsh,ida.marsh@families.example" in page.content.decode("utf-8-sig")


@pytest.mark.parametrize("who", ["lead", "board_member", "forum", "stranger"])
def test_nobody_else_sees_them(pages, cast, ida, who):
    pages.sign_in(getattr(cast, who))
    for path in ("", "add/", "list/", "messages/", f"{ida.pk}/", f"{ida.pk}/erase/"):
        assert pages.status(CONTACTS + path) == 404


def test_the_participation_officer_sees_them_and_a_contact_of_another_area_is_not_there(pages, cast, ida):
    account = people.open_account(by=BY, email="p.o@wexcombe.example", name="Sam Reed")
    people.give_role(by=BY, area=cast.area, account=account, role=Role.PARTICIPATION_OFFICER)
    theirs = somebody(BY, cast.elsewhere, "Not Ours")
    pages.sign_in(account)
    assert pages.get(f"{CONTACTS}{ida.pk}/").h1 == "Ida Marsh"
    assert pages.status(f"{CONTACTS}{theirs.pk}/") == 404


def test_somebody_is_added_with_what_they_agreed_to(office):
    said = {"name": "Ida Marsh", "phone": "01632 960 001", "kind": "parent_carer", "came_by": "paper"}
    page = office.post(f"{CONTACTS}add/", said | {"purposes": ["events"], "words": READ})
    assert page.h1 == "Ida Marsh" and READ in page.text
    assert Consent.objects.get().confirmed_at


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"email": ""}, "Give an email address or a telephone number"),
        ({"email": "ida.marsh@families.example"}, "is here already"),
        ({"email": "new@x.example", "purposes": ["events"]}, "Write down how they agreed"),
    ],
)
def test_what_cannot_be_added_is_said_and_kept(office, ida, said, why):
    page = office.post(f"{CONTACTS}add/", {"name": "Ida", "kind": "parent_carer", "came_by": "paper"} | said)
    assert why in page.text and "Ida" in page.all("//input[@name='name']/@value")
    assert Contact.objects.count() == 1


def test_a_list_is_taken_in_and_every_bad_line_is_shown(send_list, ida):
    page = send_list(
        "\ufeffFull name;E-mail address;Who\r\nBen Ash;ben@x.example;parent\r\nZoe;zoe at x;\r\n;;\r\n"
        "Ida;IDA.MARSH@families.example;\r\nMax;max@x.example;wizard\r\n"
    )
    assert "1 person came in." in page.text and "2 lines did not come in" in page.text
    assert page.all("//tbody/tr/th") == ["3", "6"] and "zoe at x" in page.text
    assert "1 line is of people who were here already" in page.text and ": 5." in page.text


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04 a workbook", "not a CSV file"),
        ("who,where\nIda,here\n", "no column called email or phone"),
        ("name,email\n", "has no lines"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_a_sentence(send_list, content, why):
    assert why in send_list(content).text and not Contact.objects.exists()


def test_a_list_saved_by_an_old_spreadsheet_keeps_its_accents(send_list):
    send_list("name,email\nZoë Ångström,zoe@x.example\n".encode("cp1252"))
    assert Contact.objects.get().details.name == "Zoë Ångström"


def test_those_of_whom_we_hold_no_yes_are_asked(send_list):
    send_list("email\nben@x.example\n", proof="ask")
    assert Message.objects.get().kind == MessageKind.CONFIRM and not Consent.objects.get().confirmed_at


def test_who_somebody_is_can_be_put_right(office, ida):
    page = office.get(f"{CONTACTS}{ida.pk}/change/")
    assert page.all("//input[@name='name']/@value") == ["Ida Marsh"]
    said = {"name": "Ida Moor", "email": "ida@x.example", "phone": "", "kind": "practitioner"}
    assert office.post(f"{CONTACTS}{ida.pk}/change/", said).h1 == "Ida Moor"


def test_they_agree_to_more_or_want_nothing_more(office, ida):
    page = office.post(
        f"{CONTACTS}{ida.pk}/agree/", {"purposes": ["bulletin"], "words": "On the phone, today."}
    )
    assert "The bulletin: agreed" in page.text and "On the phone, today." in page.text
    assert office.post(f"{CONTACTS}{ida.pk}/stop/").text.count(": stopped") == 2


def test_a_bounce_is_noted_by_hand_and_taken_back(office, ida):
    assert "Nothing is sent to it" in office.post(f"{CONTACTS}{ida.pk}/bounced/").text
    assert "It works after all" not in office.post(f"{CONTACTS}{ida.pk}/bounced/", {"works": "yes"}).main


def test_somebody_is_forgotten_and_their_page_says_no_more(office, ida):
    assert "cannot be undone" in office.get(f"{CONTACTS}{ida.pk}/erase/").text
    assert "They are forgotten." in office.post(f"{CONTACTS}{ida.pk}/erase/").text
    page = office.get(f"{CONTACTS}{ida.pk}/")
    assert (
        page.h1 == f"Contact {ida.pk}" and "This person was forgotten" in page.text and "Ida" not in page.text
    )
    assert office.status(f"{CONTACTS}{ida.pk}/change/") == 404


def test_messages_that_did_not_arrive_are_settled_by_a_person(office, ida, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    said = {"by": BY, "contact": ida, "kind": MessageKind.POSTPONED}
    back, again = (voice.queue_message(about=f"voice.postponement:{number}", **said) for number in (1, 2))
    for each in (back, again):
        voice.take_message(by=BY, message=each)
        voice.note_bounced(by=BY, message=each, note="No such address")
    assert office.get(f"{CONTACTS}messages/").text.count("Came back") == 2
    office.post(f"{CONTACTS}messages/{back.pk}/phoned/")
    page = office.post(f"{CONTACTS}messages/{again.pk}/again/", {"next": f"{CONTACTS}{ida.pk}/"})
    assert page.h1 == "Ida Marsh" and "Told by phone" in page.text
    assert Message.objects.get(pk=again.pk).outcome == MessageOutcome.WAITING
    assert "Nothing to settle" in office.get(f"{CONTACTS}messages/").text


def test_a_button_leads_back_to_pages_of_ours_only(office, ida):
    message = voice.queue_message(
        by=BY, contact=ida, kind=MessageKind.POSTPONED, about="voice.postponement:1"
    )
    answer = office.client.post(f"{CONTACTS}messages/{message.pk}/phoned/", {"next": "//evil.example/"})
    assert answer["Location"] == f"{CONTACTS}messages/"


def test_a_message_of_another_area_is_not_there(office, cast):
    theirs = somebody(BY, cast.elsewhere)
    message = voice.queue_message(
        by=BY, contact=theirs, kind=MessageKind.POSTPONED, about="voice.postponement:1"
    )
    for act in ("phoned", "again"):
        assert office.client.post(f"{CONTACTS}messages/{message.pk}/{act}/").status_code == 404
