"""A charter's page shows what partners signed, and names nobody."""

import datetime as dt

import pytest

from tests.cast import BY, gather
from tests.papers.looking import read, section
from turnstone.papers.catalogue import build, draft
from turnstone.programme.audit import clock
from turnstone.programme.people import operations as people
from turnstone.programme.people.rules import OrganisationKind
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.rules import CharterKind

MAY, JUNE = dt.date(2025, 5, 1), dt.date(2025, 6, 1)
TEXT = "We promise:\n\n- to listen\n- to answer\n\nAll year round."


@pytest.fixture
def cast(db):
    """Gather those who were there before it all."""
    with clock.pretend(clock.end_of(dt.date(2025, 1, 1))):
        return gather()


@pytest.fixture
def charter(cast):
    people.add_organisation(by=BY, area=cast.area, name="Wexcombe Forum", kind=OrganisationKind.FORUM)
    return voice.add_charter(by=BY, area=cast.area, title="Our charter", kind=CharterKind.CHARTER)


def write(charter, number="1", **said):
    usual = {"text": TEXT, "written_on": MAY, "written_with": "40 families"}
    return voice.write_charter(by=BY, charter=charter, number=number, **usual | said)


def sign(cast, version):
    council = cast.lead_post.organisation
    return voice.sign_charter(
        by=BY, version=version, organisation=council, signed_by="Tom Ashby", signed_on=JUNE
    )


def page(charter, moment=None):
    return build("charter", charter_id=charter.pk, as_at=moment or clock.now())


def codes(charter):
    paper = draft("charter", charter_id=charter.pk, as_at=clock.now(), audience="public")
    return {each["code"]: each["weight"] for each in paper.concerns}


def test_it_shows_the_words_that_were_signed_and_by_which_partners(cast, charter):
    sign(cast, write(charter))
    write(charter, "2", text="Other words.", written_on=dt.date(2025, 7, 1))
    shown = page(charter)
    assert read(section(shown, "text")) == "What it says\nWe promise:\nto listen\nto answer\nAll year round."
    assert "Wexcombe Council, on 1 June 2025" in read(section(shown, "signed"))
    assert "Not signed yet by Wexcombe Forum." in read(section(shown, "signed"))
    assert "It was written with 40 families." in read(shown)


def test_it_names_nobody_who_signed(cast, charter):
    sign(cast, write(charter))
    assert "Tom Ashby" not in read(page(charter))
    assert codes(charter) == {"charter_not_signed": "warns"}


def test_what_nobody_has_signed_does_not_go_out(charter):
    write(charter)
    assert codes(charter) == {"blank_paper": "blocks"}


def test_one_that_ended_says_so(cast, charter):
    sign(cast, write(charter))
    voice.end_charter(by=BY, charter=charter, why="Done.", ended_on=dt.date(2025, 8, 1))
    assert "It ended on 1 August 2025." in read(page(charter))


def test_a_past_day_shows_what_was_signed_then(cast, charter):
    with clock.pretend(clock.end_of(JUNE)):
        begun = voice.add_charter(by=BY, area=cast.area, title="Pledge", kind=CharterKind.PLEDGE)
        version = write(begun)
    with clock.pretend(clock.end_of(dt.date(2025, 7, 1))):
        sign(cast, version)
    assert "No partner has signed it yet." in read(page(begun, clock.end_of(dt.date(2025, 6, 2))))
    with pytest.raises(LookupError):
        page(begun, clock.end_of(MAY))
