"""A survey of the fictional area that is open now, and somebody to answer it."""

import datetime as dt
from types import SimpleNamespace

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.voice import models
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.queries import survey_token
from turnstone.programme.voice.rules import Dimension, Given, NewOption, Purpose, QuestionKind, Route

BY = Machine("the tests")
PHASES = ("Early years", "Primary", "Secondary", "After 16")


def open_a_survey(area, *, is_public=True, title="Families’ survey"):
    """Open a survey with a question of each kind, from last week to next week."""
    survey = voice.add_survey(
        by=BY, area=area, title=title, intro="Tell us how it is.", intro_for_young_people="Your say counts."
    )
    ask = {"by": BY, "survey": survey}
    scale = [
        NewOption(words=each, is_good=good)
        for each, good in [("Well", True), ("So so", False), ("Badly", False)]
    ]
    how = voice.add_question(
        **ask,
        code="how",
        words="How well does your plan work?",
        words_for_young_people="How is school?",
        kind=QuestionKind.SCALE,
        options=scale,
        is_required=True,
    )
    phase = voice.add_question(
        **ask,
        words="Stage of education",
        kind=QuestionKind.ONE,
        options=[NewOption(words=each) for each in PHASES],
        tells_of=Dimension.PHASE,
    )
    helped = voice.add_question(
        **ask,
        words="Who helped you?",
        kind=QuestionKind.SEVERAL,
        options=[NewOption(words=each) for each in ("School", "Council", "Health")],
    )
    heard = voice.add_question(**ask, words="Were you listened to?", kind=QuestionKind.YES_NO)
    more = voice.add_question(**ask, words="What else?", kind=QuestionKind.WORDS)
    today = clock.today()
    wave = voice.open_wave(
        by=BY,
        survey=survey,
        name="Spring",
        opens_on=today - dt.timedelta(days=7),
        closes_on=today + dt.timedelta(days=7),
        is_public=is_public,
    )
    return SimpleNamespace(
        area=area, survey=survey, wave=wave, how=how, phase=phase, helped=helped, heard=heard, more=more
    )


def given(asked, how="well", phase="primary", helped=("school",), words=""):
    """Answer it by the short names of its options."""
    chosen = {asked.how.pk: [how], asked.phase.pk: [phase], asked.helped.pk: helped}
    return Given(
        chosen={
            number: tuple(
                models.Option.objects.get(question_id=number, code=code).pk for code in codes if code
            )
            for number, codes in chosen.items()
        },
        words={asked.more.pk: words} if words else {},
    )


def somebody_to_ask(area, number=1, purpose=Purpose.SURVEYS):
    """Add a family that agreed to be asked."""
    contact = voice.add_contact(
        by=BY,
        area=area,
        came_by=Route.LIST,
        name=f"Family {number}",
        email=f"family{number}@wexcombe.example",
    )
    voice.give_consent(by=BY, contact=contact, purpose=purpose, words="Ask me.", confirmed=True)
    return contact


def link_of(asked, contact):
    """Send somebody the survey, and give the secret part of their address."""
    voice.send_survey(by=BY, wave=asked.wave, contacts=[contact])
    return survey_token(contact.pk, asked.wave.pk)


def enter(asked, **answers):
    """Enter one paper form."""
    voice.enter_response(by=BY, wave=asked.wave, route=Route.PAPER, answers=given(asked, **answers))
