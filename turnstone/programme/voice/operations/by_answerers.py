"""What somebody who answers a survey may do, by their own link or at its open address.

Who acts is nobody: the trail says that somebody answered, and not who or what.
"""

import secrets

from django.db.models import Case, F, Value, When

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Machine, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import SurveyDraft, SurveyLink, Wave
from turnstone.programme.voice.operations.responses import keep_response
from turnstone.programme.voice.operations.waves import refuse_unless_open
from turnstone.programme.voice.queries.for_answerers import fingerprint_of, link_called, public_wave

SOMEBODY = Machine("Somebody who answered")
ANSWERED = "This link has been used, and its answers are kept; each link answers once."


def answer_by_link(
    *,
    area_slug: str,
    token: str,
    answers: rules.Given,
    wording: rules.Wording = rules.Wording.STANDARD,
    consent: rules.CommentConsent = rules.CommentConsent.COUNT_ONLY,
    draft: str = "",
) -> bool:
    """Keep the answers that come by a contact's own link, and use it up, or neither."""
    link = link_called(area_slug, token)
    if link is None:
        raise Refusal(
            "This link is not one of ours; open the one in the email again, or copy the whole of it."
        )
    use_survey_link(by=SOMEBODY, link=link, answers=answers, wording=wording, consent=consent, draft=draft)
    return True


def answer_openly(
    *,
    area_slug: str,
    survey_slug: str,
    wave_slug: str,
    answers: rules.Given,
    wording: rules.Wording = rules.Wording.STANDARD,
    consent: rules.CommentConsent = rules.CommentConsent.COUNT_ONLY,
    draft: str = "",
) -> bool:
    """Keep the answers that somebody gives at a wave's open address."""
    wave = public_wave(area_slug, survey_slug, wave_slug)
    if wave is None:
        raise Refusal("This survey is not open to everybody; use the link in the email about it.")
    take_open_answers(by=SOMEBODY, wave=wave, answers=answers, wording=wording, consent=consent, draft=draft)
    return True


def save_draft(*, wave_id: int, answers: rules.Given, key: str = "") -> str:
    """Keep answers that were begun, and give the secret part of the address at which they go on."""
    key = key or secrets.token_urlsafe(24)
    keep_draft(
        by=SOMEBODY, wave=Wave.objects.get(pk=wave_id), answers=answers, fingerprint=fingerprint_of(key)
    )
    return key


@operation
def use_survey_link(
    *,
    by: Actor,
    link: SurveyLink,
    answers: rules.Given,
    wording: rules.Wording,
    consent: rules.CommentConsent,
    draft: str = "",
) -> None:
    """Use a link up and keep the answers that came with it.

    The wave is held first, so of two presses at once the second waits, and then finds the link used. Every link of the
    wave is written anew, so that not even the order of rows in the database says which was used last.
    """
    wave = Wave.objects.select_for_update().get(pk=link.wave_id)
    refuse_unless_open(wave)
    if SurveyLink.objects.filter(pk=link.pk, used_on=None).first() is None:
        raise Refusal(ANSWERED)
    used = Case(When(pk=link.pk, then=Value(wave.opens_on)), default=F("used_on"))
    SurveyLink.objects.filter(wave=wave).update(used_on=used)
    keep_response(
        by=by, wave=wave, route=rules.Route.ONLINE, answers=answers, wording=wording, consent=consent
    )
    _delete_draft(wave, draft)


@operation
def take_open_answers(
    *,
    by: Actor,
    wave: Wave,
    answers: rules.Given,
    wording: rules.Wording,
    consent: rules.CommentConsent,
    draft: str = "",
) -> None:
    """Keep answers that came at the open address of a wave."""
    refuse_unless_open(wave)
    keep_response(
        by=by, wave=wave, route=rules.Route.ONLINE, answers=answers, wording=wording, consent=consent
    )
    _delete_draft(wave, draft)


@operation
def keep_draft(*, by: Actor, wave: Wave, answers: rules.Given, fingerprint: str) -> None:
    """Keep answers that were begun, in place of what the same address held before."""
    refuse_unless_open(wave)
    kept = {"area": wave.area, "answers": rules.as_kept(answers), "saved_on": clock.today()}
    SurveyDraft.objects.update_or_create(wave=wave, key_hash=fingerprint, defaults=kept)


def _delete_draft(wave: Wave, key: str) -> None:
    if key:
        SurveyDraft.objects.filter(wave=wave, key_hash=fingerprint_of(key)).delete()
