"""A worker that is killed in the middle of 62 letters and started again: nobody gets one twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.db import connection

from tests.programme.a_post_box import post_box
from tests.programme.contacts import somebody
from turnstone.programme.voice import operations as voice
from turnstone.programme.voice.models import Contact
from turnstone.programme.voice.rules import MessageOutcome

FAMILIES = 62
# Far less than the quarter of an hour after which a job whose worker died is taken up by the sweep.
SECONDS = 90


@pytest.fixture
def families(transactional_db, by):
    """Have 62 families asked to confirm their address."""
    from turnstone.programme.people import operations as people

    area = people.add_area(by=by, slug="wexcombe", name="Wexcombe")
    for number in range(FAMILIES):
        contact = somebody(by, area, f"Parent {number}", agreed=())
        voice.ask_to_confirm(by=by, contact=contact)
    return [each.details.email for each in Contact.objects.select_related("details")]


class Office:
    """The worker's side: its database, and the worker itself, which can be killed and started again."""

    def __init__(self, folder, port):
        self.folder, self.worker = folder, None
        self.environment = os.environ | {
            "TURNSTONE_DATA": str(folder),
            "TURNSTONE_SMTP_URL": f"smtp://127.0.0.1:{port}",
            "TURNSTONE_SITE": "https://send.wexcombe.example",
        }
        if connection.vendor == "sqlite":
            with sqlite3.connect(folder / "turnstone.sqlite3") as copy:
                connection.connection.backup(copy)
            copy.close()
        else:
            address = urlsplit(self.environment["TURNSTONE_DATABASE_URL"])
            ours = address._replace(path=f"/{connection.settings_dict['NAME']}")
            self.environment["TURNSTONE_DATABASE_URL"] = ours.geturl()

    def start(self):
        command = [sys.executable, "-m", "turnstone.commands", "work"]
        with (self.folder / "log").open("a") as log:
            self.worker = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)

    def kill(self):
        self.worker.send_signal(signal.SIGKILL)
        self.worker.wait(timeout=10)

    def outcomes(self):
        question = "select outcome, count(*) from voice_message group by outcome"
        if connection.vendor == "sqlite":
            with sqlite3.connect(self.folder / "turnstone.sqlite3", timeout=20) as found:
                rows = dict(found.execute(question))
            found.close()
            return rows
        with connection.cursor() as cursor:
            cursor.execute(question)
            return dict(cursor.fetchall())

    def wait_until(self, is_so):
        until = time.monotonic() + SECONDS
        while not is_so():
            said = (self.outcomes(), (self.folder / "log").read_text())
            assert time.monotonic() < until and self.worker.poll() is None, said
            time.sleep(0.2)


@pytest.fixture
def office(families, tmp_path):
    with post_box() as (box, port):
        office = Office(tmp_path, port)
        office.box = box
        yield office
        if office.worker and office.worker.poll() is None:
            office.kill()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("moment", "letters", "unsure"),
    [("connecting", FAMILIES, 0), ("before the 20th letter", FAMILIES - 1, 1), ("over it", FAMILIES, 1)],
)
def test_nobody_has_a_letter_twice_and_one_at_most_is_left_to_a_person(
    office, families, moment, letters, unsure
):
    box = office.box

    def die():
        box.at_hello = None
        office.kill()

    box.at_hello = die if moment == "connecting" else None
    box.at_address = {20: die} if moment.startswith("before") else {}
    box.at = {20: die} if moment == "over it" else {}
    office.start()
    office.worker.wait(timeout=SECONDS)
    assert len(box.letters) < 21
    office.start()
    office.wait_until(lambda: office.outcomes().get(MessageOutcome.SENT) == FAMILIES - unsure)
    had = Counter(box.readers)
    assert (len(had), max(had.values()), set(had) <= set(families)) == (letters, 1, True)
    assert office.outcomes().get(MessageOutcome.HANDED_OVER, 0) == unsure
