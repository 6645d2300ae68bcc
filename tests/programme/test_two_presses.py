"""Two presses of one link at the same moment: one answer is kept, and the other is told so."""

import datetime as dt
import sqlite3
import threading

import pytest
from django.db import connection, connections

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import operations as delivery
from turnstone.programme.delivery.models import ActionUpdate
from turnstone.programme.delivery.operations import asking


@pytest.fixture
def db(transactional_db):
    """Commit what is done, so that two connections meet."""


@pytest.fixture
def token(wexcombe, by):
    today = clock.today()
    cycle = delivery.open_new_cycle(
        by=by, plan=wexcombe.plan, period=today, closes_on=today + dt.timedelta(days=5)
    )
    return asking.ask_for_update(by=by, cycle=cycle, action=wexcombe.action, person=wexcombe.person)[1]


@pytest.fixture
def as_deployed(token, tmp_path):
    """Have new connections open a file, as a deployment has it: SQLite in memory has locks of its own."""
    kept = connections.settings["default"]["NAME"]
    if connection.vendor == "sqlite":
        with sqlite3.connect(tmp_path / "presses.sqlite3") as file:
            connection.connection.backup(file)
        connections.settings["default"]["NAME"] = tmp_path / "presses.sqlite3"
    yield token
    connections.settings["default"]["NAME"] = kept


def press(token, number, together, outcomes):
    said = {"text": f"Press {number}.", "status": "in_progress", "confidence": "red", "why": "Nobody came."}
    together.wait()
    try:
        asking.answer_by_link(token=token, said=said)
        outcomes[number] = "kept"
    except Refusal as refusal:
        outcomes[number] = str(refusal)
    finally:
        connection.close()


def read(found):
    found += ActionUpdate.objects.values_list("text", flat=True)
    connection.close()


def at_once(*works):
    threads = [threading.Thread(target=work, args=arguments) for work, *arguments in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)


def test_of_two_presses_at_once_one_is_kept_and_the_other_refused(as_deployed):
    together, outcomes, found = threading.Barrier(2), {}, []
    at_once(*((press, as_deployed, number, together, outcomes) for number in (0, 1)))
    at_once((read, found))
    (kept,) = [number for number, words in outcomes.items() if words == "kept"]
    assert found == [f"Press {kept}."]
    assert outcomes[1 - kept].startswith("This link has been used")
