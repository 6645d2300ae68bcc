"""How papers tell a reply, with the action that it names as that stands in the record."""

import datetime as dt
from collections.abc import Mapping

from turnstone.documents.blocks import Item
from turnstone.papers.citing import cite
from turnstone.papers.phrases import sentence
from turnstone.programme.voice.facts import RepliedAction, ReplyFacts, standing
from turnstone.programme.voice.rules import ReplyKind

_LABELS = {
    ReplyKind.ACTION: "We did",
    ReplyKind.ALREADY: "We are already doing this",
    ReplyKind.COULD_NOT: "We could not",
}


def said_back(reply: ReplyFacts, actions: Mapping[int, RepliedAction], on: dt.date) -> Item:
    """Tell a reply in one item: its kind, its words, its reason, and how its action stands."""
    action = actions.get(reply.action_id or 0)
    return Item(
        label=label_of(reply, action),
        text=" ".join(
            filter(None, [sentence(reply.words), _because(reply), standing_of(action, actions, on)])
        ),
        facts=(*cite("voice.reply", reply), *cite("plan.action", action)),
    )


def label_of(reply: ReplyFacts, action: RepliedAction | None) -> str:
    """Name the kind of a reply; what is not done yet is not called done."""
    if reply.kind == ReplyKind.ACTION and not (action and action.done_on):
        return "We will"
    return _LABELS[ReplyKind(reply.kind)]


def _because(reply: ReplyFacts) -> str:
    return f"Because: {sentence(reply.because)}" if reply.because else ""


def standing_of(action: RepliedAction | None, actions: Mapping[int, RepliedAction], on: dt.date) -> str:
    """Say how the action that a reply names stands, from the record."""
    if action is None:
        return ""
    return sentence(f"{action.reference} in the plan: {standing(actions, action.id, on)}")
