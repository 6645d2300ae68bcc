"""What a document tells of voice without what it would take to keep it as if it had happened here."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Survey, Wave


@operation
def tell_of_wave(*, by: Actor, survey: Survey, name: str, opens_on: dt.date, closes_on: dt.date) -> Wave:
    """Keep that a survey was asked from one day to another; its questions and answers are not known here."""
    if closes_on < opens_on:
        raise Refusal(
            f"“{name}” would close on {closes_on:%-d %B %Y}, before it opens on {opens_on:%-d %B %Y}; correct one date."
        )
    taken = set(survey.waves.values_list("slug", flat=True))
    return Wave.objects.create(
        area=survey.area,
        survey=survey,
        slug=rules.code_from(name, taken, "wave"),
        name=name,
        opens_on=opens_on,
        closes_on=closes_on,
        is_public=False,
    )
