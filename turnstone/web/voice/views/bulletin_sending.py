"""An issue before it goes: seen in every form, tried on oneself, handed in, approved, and sent by a second press."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.papers.voice.bulletin_handing import frozen_bulletin
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Refusal
from turnstone.programme.people.permissions import (
    can_approve_papers,
    can_publish_papers,
    can_run_voice,
    can_see_bulletin_drafts,
)
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import (
    bulletin_now,
    count_readers_of_the_bulletin,
    outcome_counts,
    papers_of_bulletin,
)
from turnstone.programme.voice.rules import MessageKind
from turnstone.web.kit import documents
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import ask, made, saved
from turnstone.web.kit.formats import count
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.bulletins import TakeBackForm
from turnstone.web.voice.mail.bulletins import mail_of
from turnstone.web.voice.mail.envelope import trial_of
from turnstone.web.voice.post import begin_posting
from turnstone.web.voice.presenters.bulletin_sending import acts_open_to, as_sending
from turnstone.web.voice.views.bulletins import address_of_issue, issue_of, issue_question

FORMS = {"web": "Web page and email", "easy": "Easy to read", "text": "Plain text"}


@dataclass(frozen=True, slots=True)
class Frozen:
    """An issue as it would go, or as it was frozen, in both its forms."""

    title: str
    content: str
    easy_content: str
    concerns: tuple[dict[str, str], ...]
    easy_concerns: tuple[dict[str, str], ...]


@for_members(can_see_bulletin_drafts)
def preview(request: MemberRequest, area_slug: str, slug: str, form: str) -> HttpResponse:
    """Show an issue as its readers will see it, in one of its forms."""
    if form not in FORMS:
        raise Http404
    row = issue_of(request, slug)
    seen = _seen(row)
    content = seen.easy_content if form == "easy" else seen.content
    page = {
        "title": seen.title,
        "name": str(row),
        "slug": slug,
        "form": form,
        "forms": FORMS.items(),
        "subtitle": documents.subtitle(content),
        "content": None if form == "text" else documents.document_html(content),
        "text": documents.as_file(content, "txt").content.decode() if form == "text" else "",
        "trail": _trail(area_slug, row, FORMS[form]),
    }
    return render(request, "voice/bulletin_preview.html", page)


@for_members(can_see_bulletin_drafts)
def sending(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show what stops an issue or will trip its readers, to how many it goes, and what can be done now."""
    row = issue_of(request, slug)
    issue, seen = bulletin_now(row.pk), _seen(row)
    papers = papers_of_bulletin(row.pk)
    sent = outcome_counts(row.ref, MessageKind.BULLETIN).by_outcome
    page = {
        "page": as_sending(issue, papers, seen.concerns, seen.easy_concerns, sent),
        "acts": acts_open_to(request.member, issue, papers),
        "readers": count_readers_of_the_bulletin(row.area_id),
        "forms": FORMS.items(),
        "email": request.member.email,
        "trail": _trail(area_slug, row, "Sent" if issue.is_sent else "Check and send"),
    }
    return render(request, "voice/bulletin_send.html", page)


@for_members(can_run_voice)
@require_POST
def try_it(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Send the issue as it stands to whoever asks, and to nobody else."""
    row = issue_of(request, slug)

    def send() -> bool:
        seen = _seen(row)
        if not settings.SITE_ADDRESS:
            raise Refusal("Emails need the address of this site for their links; set TURNSTONE_SITE.")
        mail = mail_of(seen.title, seen.content, area_slug, slug)
        letter = trial_of(mail, to=request.member.email, area_name=row.area.name)
        try:
            get_connection().send_messages([letter])
        except OSError as trouble:
            raise Refusal("The mail server did not take the email; try again in a few minutes.") from trouble
        return True

    return _done(request, row, send, f"It is sent to you alone, at {request.member.email}.")


@for_members(can_run_voice)
@require_POST
def hand_in(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Freeze the issue in both its forms and ask somebody else to approve it."""
    row = issue_of(request, slug)
    return _done(
        request,
        row,
        lambda: operations.hand_in_bulletin(
            by=request.member, bulletin=row, papers=frozen_bulletin(row.pk, clock.now())
        ),
        "It is handed in. Somebody else has to approve it before it goes.",
    )


@for_members(can_approve_papers)
@require_POST
def approve(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Approve the issue in both its forms."""
    row = issue_of(request, slug)
    return _done(
        request,
        row,
        lambda: operations.approve_bulletin(by=request.member, bulletin=row),
        "It is approved and can be sent.",
    )


@for_members(can_see_bulletin_drafts)
def take_back(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Take the issue back before it goes, so that it can be changed."""
    row = issue_of(request, slug)
    form = TakeBackForm(request.POST or None)
    if made(
        form, lambda said: operations.take_back_bulletin(by=request.member, bulletin=row, why=said["why"])
    ):
        return saved(request, f"{row} is a draft again.", address_of_issue(area_slug, row))
    return ask(request, form, issue_question(area_slug, row, f"Take {row} back", "Take it back"))


@for_members(can_publish_papers)
@require_POST
def send(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Publish the issue and write to its readers. The first press shows to how many; this is the second."""
    row = issue_of(request, slug)
    readers = count_readers_of_the_bulletin(row.area_id)
    if request.POST.get("sure") != "yes":
        page = {
            "name": str(row),
            "slug": slug,
            "readers": readers,
            "trail": _trail(area_slug, row, "Send it"),
        }
        return render(request, "voice/bulletin_sure.html", page)

    def go() -> Any:
        sent = operations.send_bulletin(by=request.member, bulletin=row)
        begin_posting()
        return sent

    return _done(request, row, go, f"{row} is published and on its way to {count(readers, 'reader')}.")


def _done(request: MemberRequest, row: Any, change: Callable[[], Any], said: str) -> HttpResponse:
    here = reverse("bulletin_sending", args=[row.area.slug, f"{row.series.slug}-{row.number}"])
    if attempt_or_say(request, change):
        return saved(request, said, here)
    return redirect(here)


def _seen(row: Any) -> Frozen:
    """Give an issue as it was frozen, once it is handed in; until then as it would be now."""
    issue = bulletin_now(row.pk)
    is_frozen = issue.waits or issue.is_sent
    plain, easy = papers_of_bulletin(row.pk) if is_frozen else frozen_bulletin(row.pk, clock.now())
    return Frozen(
        title=plain.title,
        content=plain.content,
        easy_content=easy.content,
        concerns=tuple(plain.concerns),
        easy_concerns=tuple(easy.concerns),
    )


def _trail(area_slug: str, row: Any, last: str) -> list[dict[str, str]]:
    return [
        {"text": "Bulletins", "href": reverse("bulletins", args=[area_slug])},
        {"text": str(row), "href": address_of_issue(area_slug, row)},
        {"text": last},
    ]
