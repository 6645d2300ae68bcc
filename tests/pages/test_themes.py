"""The register of strengths and areas for development, on pages."""

import pytest

from tests.programme.some_comments import read, register_of, say
from turnstone.programme.voice import models

HERE = "/wexcombe/office/voice/themes/"


@pytest.fixture
def office(pages, cast):
    return pages.sign_in(cast.officer)


@pytest.fixture
def heard(cast):
    wait, kind = register_of(cast.area)
    read(say(cast.area, "We waited for ever"), cast.officer, wait)
    read(say(cast.area, "So kind"), cast.officer, kind)
    return wait, kind


def test_the_register_begins_by_saying_what_will_be_here(office):
    assert "The register is empty" in office.get(HERE).main


def test_a_theme_is_added_and_what_nobody_read_is_suggested_anew(office, cast):
    say(cast.area, "The taxi was late and the driver was rude")
    theme = {"name": "Transport", "kind": "to_develop", "like": "The taxi was late\ndriver"}
    page = office.post(f"{HERE}add/", theme)
    assert page.h1 == "Transport"
    assert models.ThemeSuggestion.objects.get().theme.name == "Transport"
    assert "Give this one another name".lower() in office.post(f"{HERE}add/", theme).main.lower()


def test_the_register_counts_what_people_confirmed(office, heard):
    page = office.get(HERE)
    assert page.all("//main//h2") == ["Areas for development", "Strengths"]
    assert page.all("//table[1]//tbody/tr[1]/td")[:3] == ["1", "1", "Survey 1"]
    assert "A person has read 2 of 2 comments. Only what people confirmed is counted." in page.main


def test_a_lead_reads_the_register_and_no_comment(pages, cast, heard):
    lead = pages.sign_in(cast.lead)
    page = lead.get(HERE)
    assert "Read comments" not in page.links and "Comments" not in page.links
    assert lead.status("/wexcombe/office/voice/comments/") == 404


def test_a_quarter_is_printed_beside_the_one_before(office, heard):
    page = office.get(f"{HERE}print/2026-1/")
    assert page.h1 == "Strengths and areas for development, January to March 2026"
    assert page.all("//table[1]/tbody/tr/td")[:3] == ["1", "0", "1"]
    assert office.status(f"{HERE}print/2026-9/") == 404


def test_a_theme_shows_its_quotes_and_where_they_come_from(office, heard):
    page = office.get(f"{HERE}waiting/")
    assert "“We waited for ever”" in page.main and "January to March 2026" in page.main
    assert "Reply to it" in page.links


def test_the_register_is_narrowed_and_downloaded(office, client, heard):
    assert "Kindness" not in office.get(f"{HERE}?q=wait").main
    file = client.get("/wexcombe/office/voice/themes.csv").content.decode("utf-8-sig")
    assert "Waiting,Area for development,,1,January to March 2026,1,Survey 1" in file


def test_a_theme_is_changed_and_ended_with_a_reason(office, heard):
    said = {
        "piece": "change",
        "change-name": "The wait",
        "change-kind": "to_develop",
        "change-why": "Shorter",
    }
    assert office.post(f"{HERE}waiting/change/", said).h1 == "The wait"
    page = office.post(f"{HERE}waiting/change/", {"piece": "end", "end-why": "Solved"})
    assert "what was confirmed before then still counts" in page.main
    assert "The wait" not in office.get(HERE).main and "The wait" in office.get(f"{HERE}?ended=on").main


def test_what_is_in_no_theme_shows_words_that_stand_out(office, cast, heard):
    for words in ("The swimming club is full", "No swimming club here", "Our swimming club shut"):
        say(cast.area, words)
    page = office.get(f"{HERE}new/")
    assert page.links["swimming"].endswith("?q=swimming") and "3 comments are in no theme" in page.main


def test_another_areas_theme_is_not_there(office, cast):
    register_of(cast.elsewhere)
    assert office.status(f"{HERE}waiting/") == 404 and office.status(f"{HERE}waiting/change/") == 404
