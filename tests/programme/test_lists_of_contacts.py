"""A list of 5,000 with 40 that cannot be used: the good come in, each bad line is told, nobody known is changed."""

import time

import pytest

from tests.programme.contacts import READ, somebody
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.facts import ListRow
from turnstone.programme.voice.models import Consent, Contact, Message
from turnstone.programme.voice.queries import who_agreed
from turnstone.programme.voice.rules import ContactKind, Purpose, kind_called

BOTH = (Purpose.EVENTS, Purpose.BULLETIN)
WRONG = ("nobody", "a@b", "two words@x.example", "x@y..example", "@families.example")


@pytest.fixture
def area(wexcombe):
    return wexcombe.area


@pytest.fixture
def take_in(by, area):
    def taken(*rows, **more):
        said = {"purposes": BOTH, "words": READ} | more
        listed = [ListRow(line=number, **row) for number, row in enumerate(rows, 2)]
        return voice.take_contacts_in(by=by, area=area, rows=listed, **said)

    return taken


def test_of_5000_the_good_come_in_and_each_bad_line_is_told(by, area, take_in):
    ida = somebody(by, area, agreed=())
    rows = [{"name": f"Parent {n}", "email": f"parent.{n}@families.example"} for n in range(5_000)]
    bad = range(100, 4_100, 100)
    for place, number in enumerate(bad):
        rows[number]["email"] = WRONG[place % len(WRONG)]
    rows[7] = {"name": "Somebody else", "email": "IDA.MARSH@families.example"}
    started = time.monotonic()
    found = take_in(*rows)
    assert time.monotonic() - started < 15
    assert (found.added, found.known, len(found.bad)) == (4_959, (9,), 40)
    assert [each.line for each in found.bad] == [number + 2 for number in bad]
    assert all("not an email address" in each.because for each in found.bad)
    assert who_agreed([ida.pk], Purpose.EVENTS) == set()
    assert Consent.objects.filter(words=READ, confirmed_at__isnull=False).count() == 2 * 4_959
    assert Contact.history.count() == 4_960 and Consent.history.count() == 2 * 4_959


def test_the_same_list_again_adds_nobody(take_in):
    rows = [{"email": f"parent.{n}@families.example"} for n in range(3)]
    assert take_in(*rows).added == 3
    again = take_in(*rows)
    assert (again.added, again.known) == (0, (2, 3, 4)) and Contact.objects.count() == 3


@pytest.mark.parametrize(
    ("row", "because"),
    [
        ({"name": "Ida"}, "Give an email address or a telephone number"),
        ({"email": "ida@x.example", "phone": "n/a"}, "not a telephone number"),
        ({"email": "ida@x.example", "kind": "wizard"}, "The kind “wizard” is not one of"),
        ({"email": "ben@x.example"}, "the same address as on line 2"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_why(take_in, row, because):
    found = take_in({"email": "Ben@x.example"}, row)
    assert (found.added, [each.line for each in found.bad]) == (1, [3])
    assert because in found.bad[0].because


def test_what_was_copied_along_with_an_address_is_taken_off(take_in):
    take_in({"name": "  Ida \t Marsh ", "email": " <mailto:ida@x.example>; ", "phone": "01632 960 001"})
    details = Contact.objects.get().details
    assert (details.name, details.email) == ("Ida Marsh", "ida@x.example")


def test_those_of_whom_we_hold_no_yes_are_asked_first(take_in):
    take_in({"email": "ida@x.example"}, {"email": "ben@x.example"}, confirmed=False)
    assert Message.objects.filter(kind="confirm").count() == 2
    assert not Consent.objects.exclude(confirmed_at=None).exists()


@pytest.mark.parametrize(
    ("rows", "more", "why"),
    [
        ([], {}, "has no lines"),
        ([{"email": "ida@x.example"}], {"words": " "}, "Write down how these people agreed"),
        ([{"email": "ida@x.example"}] * 20_001, {}, "at most 20,000"),
    ],
)
def test_a_list_that_cannot_be_taken_in_is_refused_whole(take_in, rows, more, why):
    with pytest.raises(Refusal, match=why):
        take_in(*rows, **more)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("", ContactKind.PARENT_CARER),
        ("Parent", ContactKind.PARENT_CARER),
        ("parent_carer", ContactKind.PARENT_CARER),
        ("Young Person", ContactKind.YOUNG_PERSON),
        ("Works with children and young people", ContactKind.PRACTITIONER),
        ("wizard", None),
    ],
)
def test_kinds_are_known_by_the_words_that_lists_use(said, kind):
    assert kind_called(said) == kind
