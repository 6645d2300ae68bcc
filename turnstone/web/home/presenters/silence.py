"""What has not been heard of, for those who answer for the whole plan."""

from collections.abc import Sequence

from django.urls import reverse

from turnstone.programme.delivery.facts import Silence
from turnstone.programme.delivery.rules import STALE_AFTER_DAYS
from turnstone.web.home.presenters.needs import Need, Way
from turnstone.web.kit.formats import count


def silence_needs(area_slug: str, silences: Sequence[Silence]) -> tuple[Need, ...]:
    """Say how many actions are silent, who leads each and for how long; nothing where all were heard of."""
    if not silences:
        return ()
    number, verb = len(silences), "has" if len(silences) == 1 else "have"
    ways = tuple(
        Way(words=_told(each), href=reverse("action", args=[area_slug, each.action.reference]))
        for each in silences
    )
    need = Need(
        sentence=f"{count(number, 'action')} {verb} not been heard of for more than {STALE_AFTER_DAYS} days.",
        detail=f"The longest: {ways[0].words}.",
        button="See it" if number == 1 else "See them",
        href=f"{reverse('plan', args=[area_slug])}?stale=on",
        each=ways,
    )
    return (need,)


def _told(silence: Silence) -> str:
    lead = silence.action.lead.words if silence.action.lead else "no lead"
    how_long = "never heard of" if silence.days is None else count(silence.days, "day")
    return f"{silence.action.reference}, {lead}, {how_long}"
