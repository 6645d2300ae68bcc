"""A real timeline goes in by the shell, and the public timeline made from it holds all of it."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags

from turnstone.commands import main
from turnstone.papers.catalogue import draft
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.people.queries import get_area
from turnstone.programme.publications import operations as publishing
from turnstone.programme.publications.rules import Audience, Kind

OFFICER, CHAIR = Machine("Officer"), Machine("Chair")
SEED = "central-bedfordshire-timeline-2020.txt"


@pytest.fixture
def seed(shared):
    return shared / "seeds" / SEED


@pytest.fixture
def told(db, monkeypatch, seed):
    """Take the seed in, make the timeline, publish it, and give what everyone reads."""
    monkeypatch.setattr("turnstone.commands.ready.make_ready", lambda: None)
    assert main(["intake", str(seed), "--area", "seed", "--confirm"]) == 0
    area = get_area("seed")
    paper = draft(Kind.TIMELINE, as_at=clock.now(), audience=Audience.PUBLIC, area_id=area.pk)
    assert not [each for each in paper.concerns if each["weight"] == "blocks"]
    publication = publishing.draft_publication(
        by=OFFICER,
        area=area,
        kind=paper.kind,
        audience=Audience.PUBLIC,
        slug=paper.slug,
        title=paper.title,
        as_at=paper.as_at,
        content=paper.content,
        concerns=paper.concerns,
    )
    publishing.send_for_review(by=OFFICER, publication=publication)
    publishing.approve(by=CHAIR, publication=publication)
    publishing.publish(by=OFFICER, publication=publication)
    response = Client().get(reverse("public_timeline", args=["seed"]))
    assert response.status_code == 200
    return " ".join(strip_tags(response.content.decode()).split())


def words(text):
    return set(re.findall(r"\w+", text.casefold()))


def test_no_word_of_it_is_missing(told, seed):
    missing = words(seed.read_text(encoding="utf-8")) - words(told)
    assert not missing


def test_every_date_and_title_stands_there(told, seed):
    for date in ("26 February", "1 to 15 June", "1 to 19 June", "ongoing until 15 July", "some time in May"):
        assert date in told
    assert "Theme leads" in told


def test_what_was_printed_three_times_is_told_once(told):
    sentence = (
        "Theme leads started to identify outcomes and action areas for respective areas of development."
    )
    assert told.count(sentence) == 1


def test_the_postponed_events_and_those_in_their_place_are_one_story(told):
    assert "5 postponed, 9 held" in told
    assert "62 of the 62" in told
