"""The email that asks somebody to answer a survey, and the one that reminds them of it."""

from typing import Any

from django.template.loader import render_to_string

from turnstone.programme.audit import clock
from turnstone.programme.voice.queries import find_wave, survey_facts, survey_token
from turnstone.programme.voice.rules import ContactKind, Purpose, WaveState, Wording, wave_state
from turnstone.web.kit.formats import count, day
from turnstone.web.voice.mail.links import plain_link
from turnstone.web.voice.mail.mail import Mail


def compose(message: Any) -> Mail | None:
    """Send a contact's own link to a survey; nothing once they have answered, or the survey has closed."""
    contact = message.contact
    wave = find_wave(contact.area_id, message.about.partition(":")[2])
    token = survey_token(contact.pk, wave.pk) if wave else ""
    if wave is None or not token or _state(wave) == WaveState.CLOSED:
        return None
    survey = survey_facts(wave.survey_id)
    wording = Wording.YOUNG_PEOPLE if contact.kind == ContactKind.YOUNG_PERSON else Wording.STANDARD
    words = {
        "title": survey.title,
        "intro": [each for each in survey.intro_in(wording).splitlines() if each.strip()],
        "questions": count(len(survey.questions_in(wave.pk)), "question"),
        "closes": day(wave.closes_on),
        "again": message.step > 0,
        "address": _address(contact, token, wording),
    }
    return Mail(
        subject=f"{'Still open: ' if words['again'] else ''}{survey.title}, {contact.area.name}",
        text=render_to_string("voice/mail/survey.txt", words),
        html=render_to_string("voice/mail/survey.html", words),
        unsubscribe=Purpose.SURVEYS,
    )


def _state(wave: Any) -> WaveState:
    return wave_state(wave.opens_on, wave.closes_on, clock.today())


def _address(contact: Any, token: str, wording: Wording) -> str:
    address = plain_link(contact, "survey_by_link", token)
    return f"{address}?words={wording}" if wording == Wording.YOUNG_PEOPLE else address
