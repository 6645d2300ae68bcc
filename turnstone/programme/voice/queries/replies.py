"""Replies, the themes that wait for one, and whom a reply goes to."""

import datetime as dt

from django.db.models import Count, Min, Q, QuerySet
from django.utils import timezone

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.audit.queries import changes_to, in_order_as_at, read_into, rows_as_at
from turnstone.programme.plan.models import Action, Succession, Successor
from turnstone.programme.plan.queries import current_plan
from turnstone.programme.voice.facts.replies import Hearers, RepliedAction, ReplyFacts, WaitingTheme
from turnstone.programme.voice.models import Contact, Message, ReadTheme, Reply, Theme
from turnstone.programme.voice.rules import MessageKind


def replies_as_at(area_id: int, moment: dt.datetime) -> tuple[ReplyFacts, ...]:
    """Read the replies of an area that stood at a moment, the newest first."""
    rows = rows_as_at(Reply, moment, area_id=area_id, withdrawn_on=None)
    newest_first = sorted(rows, key=lambda row: (row.said_on, row.id), reverse=True)
    return tuple(read_into(ReplyFacts, row) for row in newest_first)


def replied_actions(area_id: int, moment: dt.datetime) -> dict[int, RepliedAction]:
    """Give every action of an area by its number as it stood at a moment, whichever plan it is of.

    A reply may name an action of a plan that another has replaced since: what it became is what matters.
    """
    fates = {row.action_id: row for row in rows_as_at(Succession, moment, area_id=area_id)}
    into: dict[int, list[int]] = {}
    for row in rows_as_at(Successor, moment, area_id=area_id):
        into.setdefault(row.succession_id, []).append(row.action_id)
    found = {}
    for row in rows_as_at(Action, moment, area_id=area_id):
        fate = fates.get(row.id)
        found[row.id] = read_into(
            RepliedAction,
            row,
            fate=fate.fate if fate else "",
            fate_because=fate.why if fate else "",
            went_into=tuple(sorted(into.get(fate.id, ()))) if fate else (),
        )
    return found


def themes_waiting(area_id: int, moment: dt.datetime) -> tuple[WaitingTheme, ...]:
    """List the themes that families spoke of and nobody had replied to by a moment, those who wait longest first.

    A theme waits from when a comment was first read as being of it. One that ended waits no more.
    """
    replied = set(
        rows_as_at(Reply, moment, area_id=area_id, withdrawn_on=None).values_list("theme_id", flat=True)
    )
    heard = _first_heard(area_id, moment)
    waiting = (
        read_into(WaitingTheme, row, heard_on=heard[row.id])
        for row in in_order_as_at(Theme, moment, area_id=area_id, ended_on=None)
        if row.id in heard and row.id not in replied
    )
    return tuple(sorted(waiting, key=lambda theme: theme.heard_on))


def _first_heard(area_id: int, moment: dt.datetime) -> dict[int, dt.date]:
    """Give the day of the first reading of each theme that some reading still names."""
    named = rows_as_at(ReadTheme, moment, area_id=area_id).values("theme_id").annotate(n=Count("id"))
    still = {row["theme_id"] for row in named.order_by("theme_id")}
    first = ReadTheme.history.filter(area_id=area_id, history_type="+", history_date__lte=moment)
    rows = first.values("theme_id").annotate(at=Min("history_date")).order_by("theme_id")
    return {row["theme_id"]: timezone.localdate(row["at"]) for row in rows if row["theme_id"] in still}


def all_themes_named(area_id: int, moment: dt.datetime) -> dict[int, str]:
    """Give the name of every theme of an area as at a moment."""
    return dict(rows_as_at(Theme, moment, area_id=area_id).values_list("id", "name"))


def find_reply(area_id: int, reply_id: int) -> Reply | None:
    """Find a reply of an area, withdrawn or not."""
    found = Reply.objects.filter(area_id=area_id, id=reply_id)
    return found.select_related("theme", "action", "area").first()


def reply_as_now(row: Reply) -> ReplyFacts:
    """Give a reply as it stands, withdrawn or not."""
    newest = row.history.latest("history_date", "history_id").history_id
    return read_into(ReplyFacts, row, version=newest)


def actions_to_name(area_id: int, also: int | None = None) -> list[Action]:
    """List the actions that a reply may name: those in the area's newest plan, and one that it names already."""
    plan = current_plan(area_id)
    found = Action.objects.filter(area_id=area_id)
    live = Q(plan_id=plan.pk if plan else None, withdrawn_on=None)
    return list(found.filter(live | Q(id=also)).order_by("position", "id"))


def find_theme_to_reply(area_id: int, slug: str) -> Theme | None:
    """Find a theme by its name in addresses."""
    return Theme.objects.filter(area_id=area_id, slug=slug).select_related("area").first()


def asked_to_hear(reply: Reply) -> QuerySet[Contact]:
    """Give those who asked to hear what became of a comment in the reply's theme, and can be told.

    Whoever withdrew the comment asks no more.
    """
    can_be_told = Q(bounced_on=None) | ~Q(details__phone="")
    return Contact.objects.filter(
        can_be_told,
        comments__readings__read_themes__theme=reply.theme_id,
        erased_on=None,
        details__isnull=False,
    ).distinct()


def still_to_tell(reply: Reply) -> QuerySet[Contact]:
    """Give those of them to whom no message about this reply was written yet."""
    told = _told(reply).values("contact_id")
    return asked_to_hear(reply).exclude(id__in=told)


def reply_to_tell(contact: Contact, reply_id: int) -> ReplyFacts | None:
    """Give a reply that stands to a contact who still asks to hear it; None where there is nothing to tell."""
    reply = Reply.objects.filter(area_id=contact.area_id, id=reply_id, withdrawn_on=None).first()
    if reply is None or not asked_to_hear(reply).filter(id=contact.pk).exists():
        return None
    return reply_as_now(reply)


def hearers_of(reply: Reply) -> Hearers:
    """Count whom a reply would go to now, and who was told."""
    waiting = still_to_tell(reply)
    by_phone = waiting.exclude(details__email__gt="", bounced_on=None).count()
    return Hearers(by_email=waiting.count() - by_phone, by_phone=by_phone, told=_told(reply).count())


def _told(reply: Reply) -> QuerySet[Message]:
    return Message.objects.filter(kind=MessageKind.REPLY, about=reply.ref)


def changes_to_reply(area_id: int, reply_id: int) -> tuple[ChangeFacts, ...]:
    """Tell how a reply came to say what it says."""
    return changes_to(Reply, area_id=area_id, id=reply_id)
