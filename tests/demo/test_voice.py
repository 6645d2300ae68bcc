"""The demo area's families: who was met, asked, heard and answered, and what is planted for the product to find."""

import datetime as dt
from collections import Counter

import pytest
from django.db.models import Count

from turnstone.programme.audit import clock
from turnstone.programme.publications.models import Publication
from turnstone.programme.publications.rules import Audience, State
from turnstone.programme.voice import models, queries, rules

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 9, 17)
NOW = clock.end_of(TODAY)


def test_five_events_were_put_off_and_nine_held_instead(area):
    series = {each.name: each for each in queries.events_as_at(area.id, NOW)}
    put_off = series["Meet the director"]
    assert put_off.story == "5 postponed, 9 held"
    assert put_off.postponements[0].knows == (62, 62)


def test_nobody_was_told_of_the_postponement_twice(area):
    about = models.Message.objects.filter(area=area.id, kind=rules.MessageKind.POSTPONED)
    assert about.count() == 62
    assert not about.values("contact").annotate(times=Count("id")).filter(times__gt=1).exists()
    outcomes = Counter(about.values_list("outcome", flat=True))
    assert outcomes == {rules.MessageOutcome.SENT: 57, rules.MessageOutcome.PHONED: 5}


def test_an_event_to_come_is_full_and_has_a_waiting_list(area):
    event = models.Event.objects.get(area=area.id, places=12)
    held = Counter(event.bookings.values_list("state", flat=True))
    assert held == {rules.BookingState.BOOKED: 12, rules.BookingState.WAITING: 3}


def test_the_survey_was_asked_three_times(area):
    (survey,) = [each for each in queries.surveys_as_at(area.id, NOW) if len(each.waves) == 3]
    answered = models.Response.objects.filter(wave__survey=survey.id).values("wave").annotate(n=Count("id"))
    assert sorted(each["n"] for each in answered) == [42, 50, 65]


def test_comments_are_read_some_by_two_and_some_wait(area):
    readings = models.Comment.objects.filter(area=area.id).annotate(n=Count("readings"))
    counts = Counter(each.n for each in readings)
    assert counts[2] > 10
    assert counts[0] > 30
    assert models.ThemeSuggestion.objects.filter(area=area.id).exists()


def test_one_theme_is_owed_a_reply_and_one_could_not_be_met(area):
    themes = models.Theme.objects.filter(area=area.id).annotate(n=Count("replies"))
    assert [each.slug for each in themes if not each.n and each.kind == "to_develop"]
    assert models.Reply.objects.filter(area=area.id, kind=rules.ReplyKind.COULD_NOT).count() == 1


def test_everyone_can_read_what_was_said_shown_and_told(area):
    out = Publication.objects.filter(area=area.id, state=State.PUBLISHED, audience=Audience.PUBLIC)
    kinds = set(out.values_list("kind", flat=True))
    assert kinds >= {
        "you-said-we-did",
        "survey-results",
        "bulletin",
        "easy-read-bulletin",
        "timeline",
        "charter",
    }


def test_the_charter_in_force_is_signed_by_three(area):
    version = models.CharterVersion.objects.get(area=area.id, number="2")
    assert version.signatures.count() == 3


def test_nothing_waits_but_for_those_who_have_to_be_rung(area):
    waiting = models.Message.objects.filter(area=area.id, outcome=rules.MessageOutcome.WAITING)
    assert not waiting.exclude(contact__details__email="").exists()
