"""Reminders: sent when due, once, by the worker's clock or the command."""

import datetime as dt
from smtplib import SMTPServerDisconnected

import pytest
from django_tasks_db.models import DBTaskResult

from turnstone.commands import main
from turnstone.commands.work import look_round
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery.models import UpdateRequest
from turnstone.programme.people.models import Person
from turnstone.web.delivery import reminders


@pytest.fixture(autouse=True)
def a_week_before():
    """It is a week before the round closes."""
    with clock.pretend(dt.datetime(2026, 9, 18, 12, tzinfo=dt.UTC)):
        yield


@pytest.fixture
def due(wexcombe):
    """Give the lead an address."""
    Person.objects.update(email="asha.venn@wexcombe.example")
    return wexcombe


def remind(*arguments):
    main(["remind", *arguments])


def test_the_command_sends_what_is_due_and_nothing_the_second_time(due, mailoutbox, capsys):
    remind()
    assert "Asked Asha Venn (Wexcombe) about 1.A." in capsys.readouterr().out
    remind()
    assert "Nobody is due a reminder today." in capsys.readouterr().out
    assert [message.to for message in mailoutbox] == [["asha.venn@wexcombe.example"]]


def test_a_dry_run_sends_nothing(due, mailoutbox, capsys):
    remind("--dry-run")
    assert "Would ask Asha Venn (Wexcombe) about 1.A." in capsys.readouterr().out
    assert (mailoutbox, UpdateRequest.objects.count()) == ([], 0)


def test_another_area_is_left_alone(due, mailoutbox, capsys):
    with pytest.raises(SystemExit):
        remind("--area", "marlsea")
    assert "There is no area called marlsea" in capsys.readouterr().err
    assert mailoutbox == []


def test_links_lead_to_the_site_that_the_settings_name(due, mailoutbox, settings):
    settings.SITE_ADDRESS = "https://send.wexcombe.example"
    remind()
    assert "https://send.wexcombe.example/wexcombe/update/" in mailoutbox[0].body


def test_without_an_address_of_the_site_nothing_is_sent(due, mailoutbox, settings):
    settings.SITE_ADDRESS = ""
    with pytest.raises(Refusal, match="set TURNSTONE_SITE"):
        reminders.site_of_this()
    assert reminders.remind_everyone.call() == 0
    assert mailoutbox == []


def test_a_job_done_twice_sends_one_letter(due, mailoutbox):
    for _ in range(2):
        assert reminders.remind_everyone.call() in (0, 1)
        reminders.post_letter.call(
            cycle_id=due.cycle.pk,
            person_id=due.person.pk,
            site="https://x.example",
            by_id=None,
            by_name="reminders",
            only_due=True,
        )
    assert len(mailoutbox) == 1


def test_a_letter_of_which_nobody_knows_what_became_is_not_sent_again(due, mailoutbox):
    remind()
    UpdateRequest.objects.update(sent_at=None)  # the worker died before it could note that it had sent it
    remind()
    assert len(mailoutbox) == 1


def test_the_clock_begins_reminders_once_a_day(due, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    import time_machine

    with time_machine.travel("2026-09-18 09:00", tick=False):
        look_round()
        look_round()
    names = [job.task_name for job in DBTaskResult.objects.all()]
    assert (names.count("remind_everyone"), names.count("remind_members")) == (1, 1)


def test_what_a_mail_server_says_is_not_kept():
    words = reminders._reason(SMTPServerDisconnected("asha.venn@wexcombe.example unknown"))
    assert "asha" not in words and "SMTPServerDisconnected" in words
