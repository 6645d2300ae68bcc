"""Who writes which email.

A composer is given the message as it is now, with its contact, and its area; what it is about is its `about`. It may be
called more than once for one message, and changes nothing.
"""

from turnstone.programme.voice.rules import MessageKind
from turnstone.web.voice.mail import bulletins, contacts, events, replies, surveys
from turnstone.web.voice.mail.mail import Composer

COMPOSERS: dict[MessageKind, Composer] = {
    MessageKind.CONFIRM: contacts.compose,
    MessageKind.INVITATION: events.compose,
    MessageKind.BOOKED: events.compose,
    MessageKind.PLACE_FREE: events.compose,
    MessageKind.CHANGED: events.compose,
    MessageKind.POSTPONED: events.compose,
    MessageKind.CANCELLED: events.compose,
    MessageKind.REMINDER: events.compose,
    MessageKind.RELAUNCHED: events.compose,
    MessageKind.SURVEY: surveys.compose,
    MessageKind.BULLETIN: bulletins.compose,
    MessageKind.REPLY: replies.compose,
}
