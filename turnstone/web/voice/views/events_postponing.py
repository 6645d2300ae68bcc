"""Inviting people, putting a series off, the evidence that everybody knows, and its new dates."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_run_voice, can_see_contacts
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.queries import (
    calls_to_make,
    events_as_at,
    find_message,
    find_postponement,
    invited_before,
    not_invited_yet,
    sent_after,
    who_would_be_told,
)
from turnstone.programme.voice.rules import CONTACT_KIND_NAMES
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import ask, made, saved
from turnstone.web.kit.formats import count
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.events import InviteForm, PlanForm, PostponeForm
from turnstone.web.voice.post import begin_posting
from turnstone.web.voice.presenters.events_postponed import evidence_page, what_happens
from turnstone.web.voice.views.events import address_of, facts_of, question, row_of


@for_members(can_run_voice)
def invite(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Invite everybody of some sorts who agreed to hear of events."""
    row = row_of(request, slug)
    people = {kind: not_invited_yet(row.area_id, row.pk, [kind]) for kind in CONTACT_KIND_NAMES}
    form = InviteForm(request.POST or None, counts={kind: found.count() for kind, found in people.items()})

    def send(said: dict[str, list[str]]) -> int:
        chosen = list(not_invited_yet(row.area_id, row.pk, said["kinds"]))
        return operations.invite(by=request.member, series=row, contacts=chosen)

    invited = made(form, send)
    if invited is not None:
        begin_posting()
        return saved(request, f"{count(invited, 'person', 'people')} invited.", address_of(area_slug, row))
    about = (
        "Each gets an email of their own with the dates and a link to book. Whoever has no email is for you to phone."
        " Only people who agreed to hear of events are counted, and only those not invited yet."
    )
    return ask(request, form, question(area_slug, "Invite people", "Invite them", about, row))


@for_members(can_run_voice)
@require_POST
def invite_those_before(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Invite everybody of the postponed series to the one that takes its place, in one press."""
    row = row_of(request, slug)
    whole = invited_before(row).count()
    invited = attempt_or_say(request, lambda: operations.invite_those_before(by=request.member, series=row))
    if invited is None:
        return redirect(address_of(area_slug, row))
    begin_posting()
    words = f"{count(invited, 'person', 'people')} of the postponed series invited."
    return saved(
        request, words if invited == whole else f"{words} The others were before.", address_of(area_slug, row)
    )


@for_members(can_run_voice)
def postpone(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Show what postponing a series will do, and do it in one act, for a reason."""
    row = row_of(request, slug)
    form = PostponeForm(request.POST or None)
    change = partial(operations.postpone_series, by=request.member, series=row)
    postponement = made(form, lambda said: change(**said))
    if postponement is not None:
        begin_posting()
        address = reverse("postponement", args=[area_slug, slug, postponement.pk])
        return saved(request, f"{row.name} is postponed, and everybody is being told.", address)
    found = facts_of(events_as_at(row.area_id, clock.now()), slug)
    page = {
        "page": what_happens(found, found.upcoming(clock.now()), who_would_be_told(row.pk)),
        "form": form,
        "back": address_of(area_slug, row),
    }
    return render(request, "voice/event_postpone.html", page)


@for_members()
def postponement(request: MemberRequest, area_slug: str, slug: str, number: int) -> HttpResponse:
    """Show who knows that a series is postponed: counts for everybody, calls for those who may see contacts."""
    row = _postponement(request, slug, number)
    found = facts_of(events_as_at(row.area_id, clock.now()), slug)
    told = next(each for each in found.postponements if each.id == number)
    calls = calls_to_make(request.member, told.ref)
    page = {
        "page": evidence_page(found, told, sent_after(row), calls),
        "may_see": can_see_contacts(request.member),
        "may_call": can_see_contacts(request.member) and can_run_voice(request.member),
    }
    return render(request, "voice/event_postponed.html", page)


@for_members(can_see_contacts)
@require_POST
def settle(request: MemberRequest, area_slug: str, slug: str, number: int, message_id: int) -> HttpResponse:
    """Note that somebody was told by phone, or have the email sent once more, as the button says."""
    row = _postponement(request, slug, number)
    message = find_message(request.member.area.id, message_id)
    if message is None or message.about != row.ref or not can_run_voice(request.member):
        raise Http404
    address = f"{reverse('postponement', args=[area_slug, slug, number])}#calls"
    if request.POST.get("act") == "again":
        change, words = operations.send_again, "The email goes once more, in the next minute."
    else:
        change, words = operations.note_phoned, "Noted: told by phone."
    if attempt_or_say(request, lambda: change(by=request.member, message=message)) is None:
        return redirect(address)
    begin_posting()
    return saved(request, words, address)


@for_members(can_run_voice)
def relaunch(request: MemberRequest, area_slug: str, slug: str) -> HttpResponse:
    """Give a postponed series its new dates: a series of its own that names the old one."""
    old = row_of(request, slug)
    known = {name: getattr(old, name) for name in ("name", "about", "host", "is_public")}
    form = PlanForm(request.POST or None, initial=known)
    add = partial(operations.add_series, by=request.member, area=area_of(request.member), relaunches=old)
    new = made(form, lambda _: add(**form.series()))
    if new:
        words = f"{new.name} has its new dates. Invite those of the postponed series with one press."
        return saved(request, words, address_of(area_slug, new))
    about = (
        f"{old.name} stays postponed. Its new dates are a series of their own, which may have more events or fewer, and"
        " both lead to each other."
    )
    return ask(request, form, question(area_slug, "Give it new dates", "Plan the new dates", about, old))


def _postponement(request: MemberRequest, slug: str, number: int) -> Any:
    row = find_postponement(request.member.area.id, number)
    if row is None or row.series.slug != slug:
        raise Http404
    return row
