"""`turnstone work`: do what is done beside the site."""

import argparse
import itertools
import logging
import threading

ABOUT = "Do the background work: send emails, pick up jobs left behind, do what is done once a day."
EVERY_SECONDS = 60
POST_EVERY_SECONDS = 5

log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(said: argparse.Namespace) -> None:
    """Work until stopped, with a clock beside the worker."""
    from turnstone.commands.ready import make_ready

    make_ready()
    from django.core.management import call_command

    threading.Thread(target=_keep_time, daemon=True).start()
    call_command("db_worker")


def _keep_time() -> None:
    """Look every minute what is to be begun; the worker itself knows only what is in its queue.

    Messages are looked for every few seconds: somebody who has just signed up looks at their mailbox.
    """
    from django.db import DatabaseError, close_old_connections

    for tick in itertools.count():
        close_old_connections()
        try:
            look_for_post()
            if tick % (EVERY_SECONDS // POST_EVERY_SECONDS) == 0:
                look_round()
        except DatabaseError:
            log.warning("the clock could not read the queue; it looks again in a few seconds")
        threading.Event().wait(POST_EVERY_SECONDS)


def look_for_post() -> None:
    """Have sent what waits to be sent, whatever another worker seems to be doing."""
    from turnstone.web.voice.post import begin_posting

    begin_posting()


def look_round() -> None:
    """Take up what was left running, release what is due, and begin what is begun once a day."""
    from turnstone.web.boards.letters import remind_members
    from turnstone.web.boards.releasing import release_what_is_due
    from turnstone.web.delivery.reminders import remind_everyone
    from turnstone.web.kit.jobs import begin_daily, sweep
    from turnstone.web.voice.post import purge_everywhere
    from turnstone.web.voice.reminders import remind_those_who_booked
    from turnstone.web.voice.suggesting import suggest_everywhere

    sweep()
    release_what_is_due()
    begin_daily(remind_everyone)
    begin_daily(remind_members)
    begin_daily(purge_everywhere)
    begin_daily(remind_those_who_booked)
    begin_daily(suggest_everywhere)
