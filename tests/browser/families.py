"""A small area with families who may be written to, for a test that keeps a whole site to itself.

`python -m tests.browser.families begin` makes it in the database of the environment; `later` lets a quarter of an hour
pass for what was left in the middle.
"""

import datetime as dt
import os
import sys

FAMILIES = 62
OFFICER = "participation@wexcombe.example"
PASSWORD = "seven turnstones on a groyne"


def begin():
    """Make the area, somebody who runs its events, and the families."""
    from turnstone.programme.audit.operations import Machine
    from turnstone.programme.people import operations as people
    from turnstone.programme.people.rules import Role
    from turnstone.programme.voice import operations as voice
    from turnstone.programme.voice.rules import Purpose, Route

    by = Machine("a test")
    area = people.add_area(by=by, slug="wexcombe", name="Wexcombe")
    account = people.open_account(by=by, email=OFFICER, name="Noor Adair", password=PASSWORD)
    people.give_role(by=by, area=area, account=account, role=Role.PARTICIPATION_OFFICER)
    for number in range(1, FAMILIES + 1):
        contact = voice.add_contact(
            by=by,
            area=area,
            name=f"Family {number}",
            email=f"family{number}@home.example",
            phone=f"01632 960 {number:03}",
            came_by=Route.PAPER,
        )
        voice.give_consent(
            by=by,
            contact=contact,
            purpose=Purpose.EVENTS,
            words="Yes, write to us of events.",
            confirmed=True,
        )


def later():
    """Say of every message that is handed over that it was so for twenty minutes."""
    from django.db.models import F

    from turnstone.programme.voice.models import Message
    from turnstone.programme.voice.rules import MessageOutcome

    # No operation turns time back: the rows and their versions are changed beneath them.
    for rows in (Message.objects, Message.history):
        left = rows.filter(outcome=MessageOutcome.HANDED_OVER)
        left.update(outcome_at=F("outcome_at") - dt.timedelta(minutes=20))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "turnstone.config.settings")
    import django

    django.setup()
    {"begin": begin, "later": later}[sys.argv[1]]()
