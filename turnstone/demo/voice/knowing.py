"""The families who may be written to, and what they agreed to. Their names are made of what the sea leaves."""

from collections.abc import Iterator
from functools import partial

from turnstone.demo.calendar import at
from turnstone.demo.content.voice.events import CAME_BACK, CAN_ONLY_BE_PHONED, INVITED
from turnstone.demo.stage import Moment
from turnstone.demo.voice.hall import Hall
from turnstone.programme.audit.operations import Machine
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import next_message
from turnstone.programme.voice.rules import CONSENT_WORDS, Purpose, Route

_FIRST = "Robin Sandy Ash Merle Linnet Coral Reed Marina".split()
_LAST = "Pebble Dune Thrift Samphire Kelp Cockle Marram Limpet".split()
THE_POST = Machine("the post")


def known(hall: Hall) -> Iterator[Moment]:
    """Take down the families of the first events."""
    yield at(hall.diary.day(26, 6), 9), partial(_take_down, hall)


def _take_down(hall: Hall) -> None:
    for number in range(INVITED):
        is_rung = number >= INVITED - CAN_ONLY_BE_PHONED
        contact = operations.add_contact(
            by=hall.officer,
            area=hall.area,
            came_by=Route.ASSISTED,
            name=f"{_FIRST[number % 8]} {_LAST[number // 8]}",
            email="" if is_rung else f"family{number + 1:02}@families.example",
            phone=f"01632 9600{number:02}" if is_rung else "",
        )
        for purpose in _agreed(number):
            operations.give_consent(
                by=hall.officer,
                contact=contact,
                purpose=purpose,
                words=CONSENT_WORDS[purpose],
                confirmed=True,
            )
        hall.contacts.append(contact)


def _agreed(number: int) -> tuple[Purpose, ...]:
    """Say what each agreed to: all to events, two in three to the bulletin, every second to surveys."""
    return (
        Purpose.EVENTS,
        *((Purpose.BULLETIN,) if number % 3 else ()),
        *((Purpose.SURVEYS,) if number % 2 else ()),
    )


def deliver(hall: Hall) -> None:
    """Let the post bring what waits; what went to two of the addresses comes back."""
    bad = {hall.contacts[number].pk for number in CAME_BACK}
    while (message := next_message()) is not None:
        taken = operations.take_message(by=THE_POST, message=message)
        if taken is None:
            continue
        if taken.contact_id in bad:
            operations.note_bounced(by=THE_POST, message=taken, note="There is no such post box.")
        else:
            operations.note_sent(by=THE_POST, message=taken)


def ring(hall: Hall, about: str) -> None:
    """Tell by phone those whom no email reached."""
    from turnstone.programme.voice.models import Message
    from turnstone.programme.voice.rules import MessageOutcome

    left = Message.objects.filter(area=hall.area, about=about).exclude(outcome=MessageOutcome.SENT)
    for message in left:
        operations.note_phoned(by=hall.officer, message=message)
