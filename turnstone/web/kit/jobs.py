"""Jobs done beside the site: tried again when trouble may pass, taken up when their worker died, begun once a day.

Every job can be done twice without harm; that is what makes it safe to try again. The queue is django-tasks' table,
and it is the only memory: nothing here is lost when the server stops.
"""

import datetime as dt
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.base import Task, TaskResultStatus
from django_tasks.utils import get_module_path
from django_tasks_db.models import DBTaskResult

log = logging.getLogger(__name__)

WAITS = (dt.timedelta(minutes=1), dt.timedelta(minutes=10))
TRIES = len(WAITS) + 1
LEFT_FOR = dt.timedelta(minutes=15)
DAY_BEGINS_AT = 7
# A post box that is full or a network that is down; smtplib's errors are of this kind.
PASSING_TROUBLE = (OSError,)


class GaveUp(Exception):
    """A job failed as often as it is tried. The cause is not kept: it may hold somebody's address."""


def retried(work: Callable[..., Any]) -> Callable[..., Any]:
    """Try a job again, after waits that grow, when what stopped it may pass; stands under `@task`."""

    @wraps(work)
    def tried(*, nth: int = 1, **said: Any) -> Any:
        try:
            return work(**said)
        except PASSING_TROUBLE as trouble:
            log.warning("%s failed (%s), try %s of %s", work.__name__, type(trouble).__name__, nth, TRIES)
            if nth == TRIES:
                raise GaveUp(f"{work.__name__} failed {TRIES} times") from None
        task: Task[..., Any] = import_string(get_module_path(work))
        task.using(run_after=timezone.now() + WAITS[nth - 1]).enqueue(nth=nth + 1, **said)
        return None

    return tried


def sweep() -> int:
    """Queue again the jobs whose worker died over them; one that three workers began has failed."""
    left = DBTaskResult.objects.running().filter(started_at__lt=timezone.now() - LEFT_FOR)
    swept = 0
    for job in left:
        again = len(job.worker_ids) < TRIES
        outcome: dict[str, Any] = {"status": TaskResultStatus.READY}
        if not again:
            outcome = {
                "status": TaskResultStatus.FAILED,
                "finished_at": timezone.now(),
                "exception_class_path": get_module_path(GaveUp),
            }
        # It may have finished since it was read.
        swept += DBTaskResult.objects.filter(pk=job.pk, status=TaskResultStatus.RUNNING).update(**outcome)
        log.warning("job %s was left running; %s", job.pk, "queued again" if again else "given up")
    return swept


def begin_daily(task: Task[..., Any]) -> bool:
    """Queue a task once a day, in the morning, or as soon after as a worker runs; say whether it was queued now."""
    now = timezone.localtime()
    if now.hour < DAY_BEGINS_AT:
        return False
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if DBTaskResult.objects.filter(task_path=task.module_path, enqueued_at__gte=midnight).exists():
        return False
    task.enqueue()
    return True


def waits(task: Task[..., Any]) -> bool:
    """Say whether a job of a task is in the queue and not begun."""
    jobs = DBTaskResult.objects.filter(task_path=task.module_path)
    return jobs.filter(status=TaskResultStatus.READY).exists()


def unfinished(task: Task[..., Any], **said: Any) -> list[dict[str, Any]]:
    """List what the jobs of a task that are waiting or at work were told, where it includes some words."""
    jobs = DBTaskResult.objects.filter(
        task_path=task.module_path, status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING]
    )
    told = [job.args_kwargs["kwargs"] for job in jobs]
    return [each for each in told if said.items() <= each.items()]
