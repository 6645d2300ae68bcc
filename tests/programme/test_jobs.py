"""Jobs beside the site: tried again, taken up when their worker died, begun once a day."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from turnstone.web.kit import jobs

TROUBLE = []


@task
@jobs.retried
def flaky(name):
    """Fail as often as there is trouble."""
    if TROUBLE:
        raise TROUBLE.pop()
    return name


@pytest.fixture(autouse=True)
def a_queue(settings, db):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    TROUBLE.clear()


def work():
    """Do what is ready, as a worker does; give what failed."""
    for job in DBTaskResult.objects.ready():
        job.claim("a worker")
        try:
            job.set_successful(job.task.call(**job.args_kwargs["kwargs"]))
        except Exception as error:
            job.set_failed(error)


def statuses():
    return [job.status for job in DBTaskResult.objects.order_by("enqueued_at")]


def test_what_fails_is_tried_again_after_a_wait_that_grows():
    TROUBLE[:] = [OSError("full"), ConnectionError("down")]
    with time_machine.travel("2026-09-18 09:00", tick=False) as now:
        flaky.enqueue(name="a letter")
        for wait in (0, 1, 10):
            now.shift(wait * 60)
            work()
    assert statuses() == [TaskResultStatus.SUCCESSFUL] * 3
    assert DBTaskResult.objects.latest("enqueued_at").return_value == "a letter"


def test_it_is_not_tried_before_its_time():
    TROUBLE[:] = [OSError("full")]
    flaky.enqueue(name="a letter")
    work()
    work()
    assert sorted(statuses()) == [TaskResultStatus.READY, TaskResultStatus.SUCCESSFUL]


def test_after_three_tries_it_gives_up_and_says_nothing_of_why():
    TROUBLE[:] = [OSError("ada@wexcombe.example") for _ in range(3)]
    with time_machine.travel("2026-09-18 09:00", tick=False) as now:
        flaky.enqueue(name="a letter")
        for _ in range(4):
            work()
            now.shift(600)
    last = DBTaskResult.objects.latest("enqueued_at")
    assert (len(statuses()), last.status) == (3, TaskResultStatus.FAILED)
    assert "ada@" not in last.traceback


def test_a_bug_is_not_tried_again():
    TROUBLE[:] = [ValueError("a bug")]
    flaky.enqueue(name="a letter")
    work()
    assert statuses() == [TaskResultStatus.FAILED]


def left_running(minutes, workers=1):
    flaky.enqueue(name="a letter")
    job = DBTaskResult.objects.get()
    job.worker_ids = ["one"] * (workers - 1)
    job.claim("one that died")
    DBTaskResult.objects.update(started_at=timezone.now() - dt.timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("minutes", "workers", "status"),
    [
        (14, 1, TaskResultStatus.RUNNING),
        (16, 1, TaskResultStatus.READY),
        (16, 2, TaskResultStatus.READY),
        (16, 3, TaskResultStatus.FAILED),
    ],
)
def test_a_job_whose_worker_died_is_taken_up_twice_at_most(minutes, workers, status):
    left_running(minutes, workers)
    jobs.sweep()
    assert statuses() == [status]


def test_what_was_taken_up_is_done():
    left_running(16)
    jobs.sweep()
    work()
    assert DBTaskResult.objects.get().return_value == "a letter"


def test_a_daily_job_is_begun_once_a_day_from_the_morning():
    begun = []
    for moment in ("18 06:30", "18 07:30", "18 07:31", "18 23:30", "19 06:00", "19 12:00", "19 12:01"):
        with time_machine.travel(f"2026-01-{moment}", tick=False):
            if jobs.begin_daily(flaky):
                begun.append(moment)
    assert begun == ["18 07:30", "19 12:00"]


def test_what_is_on_its_way_is_found_by_what_it_was_told():
    flaky.enqueue(name="a letter")
    assert jobs.unfinished(flaky, name="a letter") == [{"name": "a letter"}]
    assert jobs.unfinished(flaky, name="another") == []
    work()
    assert jobs.unfinished(flaky, name="a letter") == []
