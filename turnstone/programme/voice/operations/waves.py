"""Waves: opened, changed, closed, and sent to those who agreed to be asked."""

import datetime as dt
from collections.abc import Iterable

from turnstone.programme.audit import clock
from turnstone.programme.audit.many import add_many
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Contact, Survey, SurveyLink, Wave
from turnstone.programme.voice.operations.messages import queue_messages
from turnstone.programme.voice.queries.surveys import contacts_to_ask, contacts_to_remind

FEWEST_TO_SHOW = 3  # the lowest threshold of the presets in use: the school census tables


@operation
def open_wave(
    *,
    by: Actor,
    survey: Survey,
    name: str,
    opens_on: dt.date,
    closes_on: dt.date,
    is_public: bool = True,
    hides_below: int = 5,
) -> Wave:
    """Ask a survey from one day to another; a public wave has an address that anybody may answer at."""
    taken = set(survey.waves.values_list("slug", flat=True))
    wave = Wave(area=survey.area, survey=survey, slug=rules.code_from(name, taken, "wave"))
    if not survey.questions.filter(only_in=None).exists():
        raise Refusal(f"“{survey.title}” has no core question yet; add one, then open a wave.")
    return _set(wave, name, opens_on, closes_on, is_public, hides_below)


@operation
def change_wave(
    *,
    by: Actor,
    wave: Wave,
    name: str,
    opens_on: dt.date,
    closes_on: dt.date,
    is_public: bool = True,
    hides_below: int = 5,
) -> Wave:
    """Change what a wave is called, its days, who may answer and how small a number is hidden."""
    if opens_on != wave.opens_on and wave.responses.exists():
        raise Refusal(
            f"People have answered “{wave.name}” already, so its first day stays; change the last one."
        )
    return _set(wave, name, opens_on, closes_on, is_public, hides_below)


@operation
def close_wave(*, by: Actor, wave: Wave) -> Wave:
    """Make today the last day of a wave."""
    today = clock.today()
    state = rules.wave_state(wave.opens_on, wave.closes_on, today)
    if state == rules.WaveState.EARLY:
        raise Refusal(
            f"“{wave.name}” opens on {wave.opens_on:%-d %B %Y}, so there is nothing to close; change its days instead."
        )
    if wave.closes_on <= today:
        raise Refusal(f"“{wave.name}” has {wave.closes_on:%-d %B %Y} as its last day already.")
    wave.closes_on = today
    wave.save()
    return wave


@operation
def send_survey(*, by: Actor, wave: Wave, contacts: Iterable[Contact]) -> Wave:
    """Give each of some contacts a link of their own and a message with it, once each.

    Whoever did not agree to surveys, was erased or has no address is passed over.
    """
    refuse_unless_open(wave)
    wanted = {contact.pk for contact in contacts}
    asked = [contact for contact in contacts_to_ask(wave) if contact.pk in wanted]
    if not asked:
        raise Refusal(
            f"Nobody is left to send “{wave.name}” to: all who agreed to surveys and can be written to have it."
        )
    add_many([SurveyLink(area=wave.area, wave=wave, contact=contact) for contact in asked])
    queue_messages(by=by, contacts=asked, kind=rules.MessageKind.SURVEY, about=wave.ref)
    return wave


@operation
def remind_of_survey(*, by: Actor, wave: Wave) -> Wave:
    """Write once more to those whose link was not used; nobody is reminded twice."""
    refuse_unless_open(wave)
    waiting = list(contacts_to_remind(wave))
    queued = queue_messages(by=by, contacts=waiting, kind=rules.MessageKind.SURVEY, about=wave.ref, step=1)
    if not queued:
        raise Refusal(f"Nobody is left to remind of “{wave.name}”: they have answered, or were reminded.")
    return wave


def refuse_unless_open(wave: Wave) -> None:
    """Refuse what can only be done while a wave is open."""
    state = rules.wave_state(wave.opens_on, wave.closes_on, clock.today())
    if state == rules.WaveState.EARLY:
        raise Refusal(f"This survey opens on {wave.opens_on:%-d %B %Y}; please come back then.")
    if state == rules.WaveState.CLOSED:
        raise Refusal(f"This survey closed on {wave.closes_on:%-d %B %Y} and takes no more answers.")


def _set(
    wave: Wave, name: str, opens_on: dt.date, closes_on: dt.date, is_public: bool, hides_below: int
) -> Wave:
    name = name.strip()
    if not name:
        raise Refusal("Give the wave a name, such as “Spring 2026”.")
    if closes_on < opens_on:
        raise Refusal("The last day is before the first; enter a later last day.")
    if hides_below < FEWEST_TO_SHOW:
        raise Refusal(
            f"Hide numbers below {FEWEST_TO_SHOW} at least; fewer could be known again by their answers."
        )
    if wave.survey.waves.filter(name__iexact=name).exclude(pk=wave.pk).exists():
        raise Refusal(f"“{wave.survey.title}” has a wave called “{name}” already; choose another name.")
    wave.name, wave.opens_on, wave.closes_on = name, opens_on, closes_on
    wave.is_public, wave.hides_below = is_public, hides_below
    wave.save()
    return wave
