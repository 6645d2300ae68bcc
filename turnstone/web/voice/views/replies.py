"""Replies to read: what waits for one, what was said back, and one of them with whom it goes to."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice, can_see_drafts
from turnstone.programme.publications.rules import Kind
from turnstone.programme.voice.queries import (
    all_themes_named,
    changes_to_reply,
    find_reply,
    hearers_of,
    replied_actions,
    replies_as_at,
    reply_as_now,
    themes_waiting,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.voice.presenters import replies as presenters


@for_members()
def replies(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List what families wait for, and what was said back."""
    area_id, now = request.member.area.id, clock.now()
    page = presenters.replies_page(
        area_slug,
        themes_waiting(area_id, now),
        replies_as_at(area_id, now),
        all_themes_named(area_id, now),
        replied_actions(area_id, now),
        clock.today(),
    )
    paper = reverse("preview_about", args=[area_slug, Kind.YOU_SAID, area_slug])
    may = {"run": can_run_voice(request.member), "paper": can_see_drafts(request.member)}
    return render(request, "voice/replies.html", {"page": page, "may": may, "paper": paper})


@for_members()
def replies_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over every reply that stands, as a table."""
    area_id, now = request.member.area.id, clock.now()
    rows = presenters.reply_lines(
        replies_as_at(area_id, now),
        all_themes_named(area_id, now),
        replied_actions(area_id, now),
        clock.today(),
    )
    return csv_file(f"{area_slug}-replies-{clock.today()}.csv", presenters.REPLY_HEADS, rows)


@for_members()
def reply(request: MemberRequest, area_slug: str, reply_id: int) -> HttpResponse:
    """Show one reply: what was said, what is said back, how its action stands, and whom it goes to."""
    area_id, now = request.member.area.id, clock.now()
    found = find_reply(area_id, reply_id)
    if found is None:
        raise Http404
    actions = replied_actions(area_id, now)
    hearers = hearers_of(found)
    page: dict[str, Any] = {
        "row": presenters.reply_row(
            area_slug, reply_as_now(found), {found.theme_id: found.theme.name}, actions, clock.today()
        ),
        "withdrawn": found,
        "hearers": presenters.hearers_words(hearers),
        "may_send": can_run_voice(request.member) and not found.withdrawn_on and hearers.to_tell,
        "may_change": can_run_voice(request.member) and not found.withdrawn_on,
        "history": presenters.reply_history(changes_to_reply(area_id, found.pk), actions),
        "reply_id": found.pk,
    }
    return render(request, "voice/reply.html", page)
