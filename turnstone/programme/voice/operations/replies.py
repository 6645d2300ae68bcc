"""Replies to themes: written, changed, withdrawn, and sent to those who asked to hear."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan.models import Action
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Reply, Theme
from turnstone.programme.voice.operations.messages import drop_messages, queue_messages
from turnstone.programme.voice.queries.replies import still_to_tell


@operation
def reply(
    *,
    by: Actor,
    theme: Theme,
    kind: str,
    you_said: str,
    words: str,
    because: str = "",
    action: Action | None = None,
    said_on: dt.date | None = None,
) -> Reply:
    """Say back what a theme ends in: an action of the plan, what is being done already, or why it could not be."""
    said_on = said_on or clock.today()
    if said_on > clock.today():
        raise Refusal(f"The reply would be dated {said_on:%-d %B %Y}, a day still to come; choose today.")
    new = Reply(area=theme.area, theme=theme, said_on=said_on)
    return _word(new, kind, you_said, words, because, action)


@operation
def change_reply(
    *,
    by: Actor,
    reply: Reply,
    kind: str,
    you_said: str,
    words: str,
    because: str = "",
    action: Action | None = None,
    why: str = "",
) -> Reply:
    """Say a reply in other words, or end its theme in another way; what was said first stays in its history."""
    _refuse_withdrawn(reply)
    return _word(reply, kind, you_said, words, because, action)


@operation
def withdraw_reply(*, by: Actor, reply: Reply, why: str) -> Reply:
    """Take a reply back, saying why: its theme waits for another, and what was not sent yet is not sent."""
    _refuse_withdrawn(reply)
    if not why.strip():
        raise Refusal("Say why the reply is withdrawn; some may have read it.")
    reply.withdrawn_on = clock.today()
    reply.withdrawn_because = why.strip()[:300]
    reply.save()
    drop_messages(by=by, about=reply.ref, kinds=(rules.MessageKind.REPLY,))
    return reply


@operation
def send_reply(*, by: Actor, reply: Reply) -> Reply:
    """Send a reply to those who asked to hear what became of what they said, once to each."""
    _refuse_withdrawn(reply)
    contacts = list(still_to_tell(reply).order_by("id"))
    if not contacts:
        raise Refusal("Nobody is left to tell: whoever asked to hear of this was told, or nobody asked.")
    queue_messages(by=by, contacts=contacts, kind=rules.MessageKind.REPLY, about=reply.ref)
    return reply


def _refuse_withdrawn(reply: Reply) -> None:
    if reply.withdrawn_on:
        raise Refusal(f"This reply was withdrawn on {reply.withdrawn_on:%-d %B %Y}; write another one.")


def _word(reply: Reply, kind: str, you_said: str, words: str, because: str, action: Action | None) -> Reply:
    """Fill a reply. A reason belongs to what could not be done, an action to the other two."""
    could_not = kind == rules.ReplyKind.COULD_NOT
    action = None if could_not else action
    _refuse_another_area(reply, action)
    fault = rules.fault_in_reply(
        kind,
        you_said=you_said.strip(),
        words=words.strip(),
        because=because.strip(),
        has_action=action is not None,
        in_plan=action is None or action.withdrawn_on is None,
    )
    if fault:
        raise Refusal(fault)
    reply.kind = rules.ReplyKind(kind)
    reply.you_said = you_said.strip()
    reply.words = words.strip()
    reply.because = because.strip() if could_not else ""
    reply.action = action
    reply.save()
    return reply


def _refuse_another_area(reply: Reply, action: Action | None) -> None:
    if action and action.area_id != reply.area_id:
        raise Refusal(f"{action.reference} belongs to another area; name an action of {reply.area.name}.")
