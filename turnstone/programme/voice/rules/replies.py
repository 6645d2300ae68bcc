"""How a theme ends, and from when a reply to it is owed. No Django."""

import datetime as dt

from turnstone.programme.voice.rules.words import ReplyKind

OWED_AFTER_DAYS = 28


def fault_in_reply(
    kind: str, *, you_said: str, words: str, because: str, has_action: bool, in_plan: bool = True
) -> str:
    """Say in a sentence what bars a reply; "" when nothing does."""
    if kind not in set(ReplyKind):
        return "Say how the theme ends: in an action, in something that is being done already, or in a reason why not."
    if not you_said:
        return "Say in a sentence what families said; the reply stands beside it."
    if not words:
        return "Say in a sentence what is said back; whoever asked will read it."
    if kind == ReplyKind.COULD_NOT and not because:
        return "Say why it could not be done; whoever asked for it will read the reason."
    if kind == ReplyKind.ACTION and not has_action:
        return "Name the action that this ends in; how it is going is then shown from the plan."
    if has_action and not in_plan:
        return "That action was taken out of the plan; name one that stands, or say why it could not be done."
    return ""


def owed_from(heard_on: dt.date) -> dt.date:
    """Give the first day on which a reply is owed to what was first heard on a day."""
    return heard_on + dt.timedelta(days=OWED_AFTER_DAYS + 1)


def is_owed(heard_on: dt.date | None, replied: bool, day: dt.date) -> bool:
    """Say whether families have waited longer for a reply than they should; what nobody said waits for none."""
    return heard_on is not None and not replied and day >= owed_from(heard_on)
