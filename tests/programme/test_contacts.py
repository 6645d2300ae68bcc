"""Contacts: added once, changed, and written to only about what they agreed to."""

import pytest

from tests.programme.contacts import READ, somebody
from turnstone.programme.audit.models import Event
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people import operations as people
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Consent, Contact, ContactDetails
from turnstone.programme.voice.queries import contact_by_email, contact_token, contact_with, who_agreed
from turnstone.programme.voice.rules import ContactKind, Purpose, Route


@pytest.fixture
def area(wexcombe):
    return wexcombe.area


@pytest.fixture
def ida(by, area):
    return somebody(by, area)


def test_an_address_is_here_once_whatever_its_capitals(by, area, ida):
    with pytest.raises(Refusal, match="is here already"):
        voice.add_contact(by=by, area=area, email="IDA.Marsh@families.example", came_by=Route.LIST)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, "Give an email address or a telephone number"),
        ({"email": "ida"}, "not an email address"),
        ({"email": "ida@families.example\nBcc: all@x.example"}, "not an email address"),
        ({"phone": "ask at the school"}, "not a telephone number"),
        ({"phone": "01632 960001", "name": "I" * 201}, "longer than 200"),
    ],
)
def test_somebody_who_cannot_be_reached_is_refused(by, area, said, why):
    with pytest.raises(Refusal, match=why):
        voice.add_contact(by=by, area=area, came_by=Route.LIST, **said)
    assert not Contact.objects.exists()


def test_the_same_address_may_be_in_two_areas(by, area, ida):
    other = people.add_area(by=by, slug="marlsea", name="Marlsea")
    somebody(by, other)
    assert Contact.objects.count() == 2


def test_whoever_is_here_already_keeps_their_name(by, area, ida):
    found = voice.find_or_add_contact(
        by=by, area=area, email="Ida.Marsh@families.example", name="Not Ida", came_by=Route.ONLINE
    )
    assert (found, found.details.name) == (ida, "Ida Marsh")


def test_a_consent_counts_once_it_is_confirmed(by, area):
    contact = somebody(by, area, agreed=())
    for confirmed, count in ((False, 0), (True, 1)):
        voice.give_consent(by=by, contact=contact, purpose=Purpose.EVENTS, words=READ, confirmed=confirmed)
        assert len(who_agreed([contact.pk], Purpose.EVENTS)) == count
    assert Consent.objects.get().words == READ


def test_what_was_withdrawn_may_be_given_again_and_both_are_kept(by, ida):
    voice.withdraw_consent(by=by, contact=ida, purpose=Purpose.EVENTS)
    assert who_agreed([ida.pk], Purpose.EVENTS) == set()
    assert who_agreed([ida.pk], Purpose.SURVEYS) == {ida.pk}
    voice.give_consent(by=by, contact=ida, purpose=Purpose.EVENTS, words=READ, confirmed=True)
    assert Consent.objects.filter(purpose=Purpose.EVENTS).count() == 2


def test_with_another_address_the_old_links_open_nothing(by, ida):
    token = contact_token(ida)
    assert contact_with("wexcombe", token) == ida
    voice.note_bounce(by=by, contact=ida)
    said = {"name": "Ida", "phone": "", "kind": ContactKind.PRACTITIONER}
    changed = voice.change_contact(by=by, contact=ida, email="im@school.example", **said)
    assert contact_with("wexcombe", token) is None
    assert contact_with("wexcombe", contact_token(changed)) == ida
    assert changed.bounced_on is None


def test_nobody_takes_the_address_of_somebody_else(by, area, ida):
    other = somebody(by, area, "Ben Ash")
    with pytest.raises(Refusal, match="Somebody else has this email address"):
        voice.change_contact(
            by=by, contact=other, name="", email="ida.marsh@families.example", phone="", kind=other.kind
        )


def test_a_link_opens_nothing_in_another_area_nor_when_it_is_made_up(by, ida):
    people.add_area(by=by, slug="marlsea", name="Marlsea")
    assert contact_with("marlsea", contact_token(ida)) is None
    assert contact_with("wexcombe", contact_token(ida)[:-1] + "x") is None
    assert contact_with("wexcombe", "nonsense") is None


def test_the_trail_names_nobody(by, area, ida):
    said = " ".join(f"{each.by_name} {each.why} {each.about}" for each in Event.objects.all())
    assert "Ida" not in said and "families.example" not in said
    assert contact_by_email(area.pk, "ida.marsh@families.example") == ida
    assert ContactDetails.objects.get().name == "Ida Marsh"
