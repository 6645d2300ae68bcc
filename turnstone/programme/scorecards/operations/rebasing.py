"""Limits that begin anew: a person's decision, with a day and a cause, kept for good and undone only with a reason."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.scorecards.models import Measure, Place, Rebase, Result
from turnstone.programme.scorecards.rules import refusal_to_rebase

LONGEST_CAUSE = 300


@operation
def rebase(*, by: Actor, measure: Measure, on: dt.date, cause: str, place: Place | None = None) -> Rebase:
    """Let the limits of a measure's chart begin anew at the first figure on or after a day.

    Nothing does this but a person, who names the cause; the figures before stay on the chart.
    """
    if not cause.strip():
        raise Refusal(
            "Say in a sentence what changed on that day; limits begin anew only where the cause is known."
        )
    if len(cause) > LONGEST_CAUSE:
        raise Refusal(f"Say the cause in {LONGEST_CAUSE} letters or fewer.")
    values = Result.objects.filter(measure=measure, place=place).exclude(value=None)
    days = sorted(values.values_list("period_ends_on", flat=True))
    in_force = Rebase.objects.filter(measure=measure, place=place, undone_on=None)
    refused = refusal_to_rebase(days, list(in_force.values_list("on", flat=True)), on)
    if refused:
        raise Refusal(refused)
    return Rebase.objects.create(
        area=measure.area,
        measure=measure,
        place=place,
        on=on,
        cause=cause.strip(),
        by_name=by.name,
        made_on=clock.today(),
    )


@operation
def undo_rebase(*, by: Actor, rebase: Rebase, why: str) -> Rebase:
    """Let the limits run on as if they had never begun anew; the decision stays in the record, with the reason."""
    if rebase.undone_on:
        raise Refusal(f"That was undone on {rebase.undone_on:%-d %B %Y}.")
    if not why.strip():
        raise Refusal("Say why it is undone; the reason is kept.")
    rebase.undone_on, rebase.undone_by_name = clock.today(), by.name
    rebase.undone_because = why.strip()
    rebase.save()
    return rebase
