"""The email that tells somebody what became of what they said."""

from typing import Any

from django.template.loader import render_to_string

from turnstone.papers.phrases import capital, sentence
from turnstone.papers.voice.saying_back import label_of
from turnstone.programme.audit import clock
from turnstone.programme.publications.queries import lines_on_the_public_site
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice.facts import standing
from turnstone.programme.voice.queries import replied_actions, reply_to_tell
from turnstone.web.voice.mail.links import plain_link
from turnstone.web.voice.mail.mail import Mail


def compose(message: Any) -> Mail | None:
    """Tell the reply, as it stands, to whoever asked to hear; None where it was withdrawn, or they ask no more."""
    contact = message.contact
    reply = reply_to_tell(contact, int(message.about.rpartition(":")[2]))
    if reply is None:
        return None
    area = contact.area.name
    actions = replied_actions(contact.area_id, clock.now())
    action = actions.get(reply.action_id or 0)
    published = lines_on_the_public_site(contact.area.slug, Kind.YOU_SAID)
    words = {
        "area": area,
        "you_said": sentence(reply.you_said),
        "label": label_of(reply, action),
        "words": sentence(reply.words),
        "because": sentence(reply.because),
        "stands": sentence(capital(standing(actions, action.id, clock.today()))) if action else "",
        "address": plain_link(contact, "you_said") if published else "",
    }
    return Mail(
        subject=f"{area}: what became of what you said",
        text=render_to_string("voice/mail/reply.txt", words),
        html=render_to_string("voice/mail/reply.html", words),
        because="You get this email because you asked to hear what became of what you told us.",
    )
