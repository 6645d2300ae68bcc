"""The job that has themes suggested for comments that nobody has read."""

from itertools import islice

from django_tasks import task

from turnstone.programme.audit.operations import Machine
from turnstone.programme.people.queries import area_called, areas
from turnstone.programme.voice.operations import keep_suggestions
from turnstone.programme.voice.queries import suggestions_for
from turnstone.web.kit.jobs import retried, unfinished

# So many comments are written at once; others can write to the record between two lots.
LOT = 250
SUGGESTING = Machine("suggestions")


def begin_suggesting(area_id: int) -> None:
    """Have themes suggested, unless that waits to be done anyway."""
    if not unfinished(suggest_in, area_id=area_id):
        suggest_in.enqueue(area_id=area_id)


@task
def suggest_everywhere() -> None:
    """Have themes suggested in every area; begun once a day, for comments that came in with surveys."""
    for area in areas():
        begin_suggesting(area.id)


@task
@retried
def suggest_in(area_id: int) -> int:
    """Suggest themes for the unread comments of an area, lot by lot, and say for how many there is one."""
    area = area_called(area_id)
    found = iter(suggestions_for(area_id).items())
    number = 0
    while lot := dict(islice(found, LOT)):
        number += keep_suggestions(by=SUGGESTING, area=area, found=lot)
    return number
