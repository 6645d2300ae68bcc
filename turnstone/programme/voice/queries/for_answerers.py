"""What somebody who answers a survey may read: the survey, and the answers that they began."""

import hashlib

from django.core import signing

from turnstone.programme.audit import clock
from turnstone.programme.voice import facts, models, rules
from turnstone.programme.voice.queries.surveys import survey_facts

_SALT = "turnstone.voice.survey"
_USE = {
    rules.WaveState.EARLY: facts.LinkUse.EARLY,
    rules.WaveState.OPEN: facts.LinkUse.OPEN,
    rules.WaveState.CLOSED: facts.LinkUse.CLOSED,
}


def survey_at(area_slug: str, survey_slug: str, wave_slug: str) -> facts.AskedFacts | None:
    """Give a wave at its open address; None where there is none, or only links answer it."""
    wave = public_wave(area_slug, survey_slug, wave_slug)
    return _asked(wave) if wave else None


def survey_by_link(area_slug: str, token: str) -> facts.AskedFacts | None:
    """Give what a contact's own link opens; None where it is not one of ours, or nothing any more."""
    link = link_called(area_slug, token)
    return _asked(link.wave, link) if link else None


def surveys_open_now(area_slug: str) -> tuple[facts.WaveFacts, ...]:
    """List the waves that anybody may answer today, the one that closes first first."""
    today = clock.today()
    rows = models.Wave.objects.filter(
        area__slug=area_slug, is_public=True, opens_on__lte=today, closes_on__gte=today
    ).order_by("closes_on", "id")
    found = list(rows)
    surveys = {number: survey_facts(number) for number in {row.survey_id for row in found}}
    every = {wave.id: wave for survey in surveys.values() for wave in survey.waves}
    return tuple(every[row.pk] for row in found)


def draft_with(wave_id: int, key: str) -> rules.Given | None:
    """Give the answers that were begun at an address; None where nothing is kept there, or not any more."""
    found = models.SurveyDraft.objects.filter(
        wave_id=wave_id, key_hash=fingerprint_of(key), wave__closes_on__gte=clock.today()
    ).first()
    return rules.from_kept(found.answers) if found else None


def survey_token(contact_id: int, wave_id: int) -> str:
    """Make the secret part of a contact's own address of a wave; empty where they were sent none, or used it."""
    link = models.SurveyLink.objects.filter(contact_id=contact_id, wave_id=wave_id, used_on=None)
    row = link.select_related("contact", "area").first()
    return signing.dumps([row.pk, row.contact.link_step, row.area.slug], salt=_SALT) if row else ""


def link_called(area_slug: str, token: str) -> models.SurveyLink | None:
    """Find the link with a token; None for one that was never ours, and for one of a contact that is gone."""
    try:
        number, step, area = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    found = models.SurveyLink.objects.filter(
        pk=number, area__slug=area_slug, contact__link_step=step, contact__erased_on=None
    )
    return found.select_related("wave__survey", "wave__area").first() if area == area_slug else None


def public_wave(area_slug: str, survey_slug: str, wave_slug: str) -> models.Wave | None:
    """Find a wave that anybody may answer, for an operation to work on."""
    found = models.Wave.objects.filter(
        area__slug=area_slug, survey__slug=survey_slug, slug=wave_slug, is_public=True
    )
    return found.select_related("survey", "area").first()


def fingerprint_of(key: str) -> str:
    """Give what is kept of the secret part of an address."""
    return hashlib.sha256(key.encode()).hexdigest()


def _asked(wave: models.Wave, link: models.SurveyLink | None = None) -> facts.AskedFacts:
    survey = survey_facts(wave.survey_id)
    is_used = link is not None and link.used_on is not None
    state = facts.LinkUse.USED if is_used else _USE[_state(wave)]
    return facts.AskedFacts(
        area_id=wave.area_id,
        area_slug=wave.area.slug,
        area_name=wave.area.name,
        survey=survey,
        wave=next(each for each in survey.waves if each.id == wave.pk),
        state=state,
    )


def _state(wave: models.Wave) -> rules.WaveState:
    return rules.wave_state(wave.opens_on, wave.closes_on, clock.today())
