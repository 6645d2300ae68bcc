"""A paper as a board was sent it, with a word of what became of it later."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from markupsafe import Markup

from turnstone.programme.boards.facts import FateFacts
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.rules import STATUS_NAMES, Status
from turnstone.web.boards.presenters.known import fate_words, kind_of
from turnstone.web.kit import documents
from turnstone.web.kit.formats import day, moment, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionAsSent:
    """One action of a version of the plan, as it stood."""

    reference: str
    text: str
    lead: str
    due: str
    status_key: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartAsSent:
    """A part of a version of the plan, as it stood."""

    name: str
    actions: tuple[ActionAsSent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAsSent:
    """A paper as it was sent; it holds a document, or a file to be saved, or a plan as it stood."""

    id: int
    title: str
    what: str
    fate: str
    back: str
    board: str
    outline: tuple[documents.Line, ...]
    content: Markup
    files: dict[str, str]
    file_name: str
    plan_as_at: str
    parts: tuple[PartAsSent, ...]


def paper_as_sent(
    area_slug: str, row: Any, sender: str, fate: FateFacts | None, plan: PlanFacts | None
) -> PaperAsSent:
    """Show a paper as its board was sent it."""
    publication = row.publication
    asked = urlencode({"board": row.board.slug, "on": timezone.localdate(row.sent_at).isoformat()})
    return PaperAsSent(
        id=row.pk,
        title=row.title,
        what=_what(row, sender),
        fate=fate_words(fate),
        back=f"{reverse('known', args=[area_slug])}?{asked}",
        board=row.board.name,
        outline=documents.outline(publication.content) if publication else (),
        content=documents.document_html(publication.content) if publication else Markup(""),
        files=documents.FORMS if publication else {},
        file_name=row.source.name if row.source else "",
        plan_as_at=moment(row.version.drawn_at) if row.version else "",
        parts=_parts(plan) if plan else (),
    )


def _what(row: Any, sender: str) -> str:
    kind = kind_of(row).lower()
    place = f"for its meeting of {day(row.meeting.starts_at)}" if row.meeting else "between its meetings"
    by = f" by {sender}" if sender else ""
    exempt = " It is exempt: keep it to those who may see it." if is_exempt(row) else ""
    return f"This is {kind} that was sent to {row.board.name}{by} on {moment(row.sent_at)}, {place}.{exempt}"


def is_exempt(row: Any) -> bool:
    """Say whether a paper is exempt, by itself or by the item that it is for."""
    return bool(row.is_exempt or (row.item and row.item.is_exempt))


def _parts(plan: PlanFacts) -> tuple[PartAsSent, ...]:
    found = (
        PartAsSent(name=each.name, actions=tuple(_action(action) for action in plan.actions_of(each)))
        for each in plan.workstreams
    )
    return tuple(part for part in found if part.actions)


def _action(action: ActionFacts) -> ActionAsSent:
    return ActionAsSent(
        reference=action.reference,
        text=action.text,
        lead=action.lead.words if action.lead else "nobody yet",
        due=short_day(action.due_on),
        status_key=action.status,
        status=STATUS_NAMES[Status(action.status)],
    )
