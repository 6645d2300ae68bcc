"""Minutes taken in: shown item by item, completed by a person, and made record on the button."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from turnstone.programme.boards.models import Board, LedgerItem, Meeting

INTAKE = "/wexcombe/office/intake/"
MINUTES = b"""Agenda item

SEND improvement

Minutes:

Jo Jones presented the report.

Members made the following comments:

- Families had not been told.

RESOLVED that the Health and Wellbeing Board:

a) noted the report; and

b) sent its comments to the SEND Improvement Board prior to its meeting on 14 October 2019.
"""
SAID = {
    "board": "Health and Wellbeing Board",
    "on_day": "24",
    "on_month": "9",
    "on_year": "2019",
    "at": "14:00",
}


@pytest.fixture
def page(pages, cast):
    pages.sign_in(cast.officer)
    return pages.post(INTAKE, {"file": SimpleUploadedFile("minutes.txt", MINUTES)})


def ticked(page):
    return dict.fromkeys(page.all("//input[@type='checkbox'][@checked]/@name"), "on")


def accept(pages, page, said):
    """Press the button. One press asks as often as there are lines."""
    pages.client.post(page.address, said)
    return pages.get(page.address)


def test_everything_that_was_found_is_shown(page):
    for words in (
        "SEND improvement",
        "Jo Jones",
        "Families had not been told.",
        "b) sent its comments",
        "before 14 October 2019",
        "SEND Improvement Board",
    ):
        assert words in page.main
    assert "do not say on which day" in page.main
    assert not Meeting.objects.exists()


def test_boards_that_would_be_new_are_named(page):
    assert "New boards" in page.main


def test_the_day_is_asked_for_before_anything_becomes_record(page, pages):
    again = pages.post(page.address, ticked(page) | {"board": "Health and Wellbeing Board", "at": "14:00"})
    assert again.title.startswith("Error: ")
    assert "Enter the day of the meeting" in again.main
    assert not Board.objects.exists()


def test_what_the_form_says_and_what_is_ticked_become_record(page, pages):
    done = accept(pages, page, ticked(page) | SAID)
    assert "to the record of Health and Wellbeing Board, 24 September 2019" in done.main
    assert Meeting.objects.get().minutes_state == "draft"
    assert LedgerItem.objects.get(limb="b").held_by.name == "SEND Improvement Board"
    assert "The meeting and its minutes" in done.links
    assert not ticked(done)


def test_what_is_left_out_can_be_accepted_later(page, pages):
    left = next(key for key in ticked(page) if key.endswith("limb:2"))
    said = {key: "on" for key in ticked(page) if key != left} | SAID
    done = accept(pages, page, said)
    assert LedgerItem.objects.count() == 1
    accept(pages, done, {left: "on"})
    assert LedgerItem.objects.get(limb="b").held_by.name == "SEND Improvement Board"


def test_a_refusal_keeps_what_was_typed(page, pages):
    again = pages.post(page.address, ticked(page) | SAID | {"on_year": "2035"})
    assert not Meeting.objects.exists()
    assert "2035" in again.all("//input[@name='on_year']/@value")
