"""Reminding those who have a place at an event that is near; begun once a day by the worker."""

from django_tasks import task

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Machine
from turnstone.programme.people.queries import areas
from turnstone.programme.voice.operations import remind
from turnstone.programme.voice.queries import events_to_be_reminded_of
from turnstone.web.voice.post import begin_posting

REMINDERS = Machine("reminders")


@task
def remind_those_who_booked() -> int:
    """Queue every reminder of an event that is due today, and say how many there were."""
    queued = sum(
        remind(by=REMINDERS, event=event)
        for area in areas()
        for event in events_to_be_reminded_of(area.id, clock.today())
    )
    if queued:
        begin_posting()
    return queued
