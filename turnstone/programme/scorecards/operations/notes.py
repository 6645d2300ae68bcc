"""What the owner of a measure says of a figure: so what, and what next."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.scorecards.models import Measure, Note, Result


@operation
def write_note(
    *, by: Actor, measure: Measure, period_ends_on: dt.date, so_what: str, what_next: str = ""
) -> Note:
    """Say what the figure of a period means and what comes next; a newer note of the period takes its place.

    What the note said before stays in its history.
    """
    if not so_what.strip():
        raise Refusal(f"Say what the figure of “{measure.title}” means.")
    if not Result.objects.filter(measure=measure, place=None, period_ends_on=period_ends_on).exists():
        raise Refusal(
            f"“{measure.title}” has no figure for a period that ends on {period_ends_on:%-d %B %Y}; "
            "write the note of one that it has."
        )
    known = Note.objects.filter(measure=measure, period_ends_on=period_ends_on).first()
    note = known or Note(area=measure.area, measure=measure, period_ends_on=period_ends_on)
    note.so_what, note.what_next = so_what.strip(), what_next.strip()
    note.by_name, note.written_on = by.name, clock.today()
    note.save()
    return note
