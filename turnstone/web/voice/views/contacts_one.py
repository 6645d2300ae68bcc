"""One contact, and the messages that a person has to settle."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from turnstone.programme.people.permissions import can_see_contacts
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import ContactFacts
from turnstone.programme.voice.queries import (
    bookings_of,
    contact_facts,
    find_contact,
    find_message,
    messages_to,
    messages_to_settle,
)
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.forms import attempt_or_say
from turnstone.web.voice.forms.contacts import AgreeForm, PersonForm
from turnstone.web.voice.post import begin_posting
from turnstone.web.voice.presenters import contacts as presenters


@for_members(can_see_contacts)
def contact(request: MemberRequest, area_slug: str, contact_id: int) -> HttpResponse:
    """Show who somebody is, what they agreed to, what they were told, and where they have a place."""
    found = _facts(request, contact_id)
    page = presenters.contact_page(area_slug, found, messages_to(contact_id), bookings_of(contact_id))
    return render(request, "voice/contact.html", {"page": page})


@for_members(can_see_contacts)
def change_contact(request: MemberRequest, area_slug: str, contact_id: int) -> HttpResponse:
    """Put right how somebody is called and reached."""
    row, found = _here(request, contact_id), _facts(request, contact_id)
    form = PersonForm.of(request.POST or None, found)
    change = made(form, lambda _: operations.change_contact(by=request.member, contact=row, **form.said()))
    if change is not None:
        return saved(request, "That is changed.", _address(area_slug, contact_id))
    about = "With another email address, the links in what we sent before stop working."
    return ask(request, form, _question(area_slug, found, "Put right who they are", "Save", about))


@for_members(can_see_contacts)
def agree_for_contact(request: MemberRequest, area_slug: str, contact_id: int) -> HttpResponse:
    """Keep that somebody agreed to more, on paper or by phone."""
    row, found = _here(request, contact_id), _facts(request, contact_id)
    form = AgreeForm(request.POST or None)
    if made(form, lambda said: _agreed(request, row, form, said)) is not None:
        return saved(request, "Kept, in the words that you wrote.", _address(area_slug, contact_id))
    about = "Only what they told you themselves. Each thing is agreed to by itself."
    return ask(request, form, _question(area_slug, found, "They agreed to something", "Keep it", about))


@for_members(can_see_contacts)
def stop_for_contact(request: MemberRequest, area_slug: str, contact_id: int) -> HttpResponse:
    """Stop writing to somebody who says so on the phone."""
    row, found = _here(request, contact_id), _facts(request, contact_id)
    if request.method == "POST":
        operations.withdraw_consent(by=request.member, contact=row)
        return saved(request, "Nothing more is sent to them.", _address(area_slug, contact_id))
    page = {"page": {"id": contact_id, "name": found.called}}
    return render(request, "voice/contact_stop.html", page)


@for_members(can_see_contacts)
def erase_contact(request: MemberRequest, area_slug: str, contact_id: int) -> HttpResponse:
    """Ask whether it is meant, and forget somebody. The reason is one of ours: what is typed would be kept for good."""
    row, found = _here(request, contact_id), _facts(request, contact_id)
    if request.method == "POST":
        operations.erase_contact(by=request.member, contact=row, why="They asked for it.")
        return saved(request, "They are forgotten.", reverse("contacts", args=[area_slug]))
    return render(request, "voice/contact_erase.html", {"page": {"id": contact_id, "name": found.called}})


@for_members(can_see_contacts)
@require_POST
def note_bounce(request: MemberRequest, area_slug: str, contact_id: int) -> HttpResponse:
    """Note by hand that an address does not work, or that it does after all."""
    row = _here(request, contact_id)
    works = request.POST.get("works") == "yes"
    change = operations.forget_bounce if works else operations.note_bounce
    change(by=request.member, contact=row)
    words = "Noted: the address works." if works else "Noted: nothing is sent to this address."
    return saved(request, words, _address(area_slug, contact_id))


@for_members(can_see_contacts)
def to_settle(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List the messages that a person has to see to: calls to make, and what came back or may not have arrived."""
    found = messages_to_settle(request.member.area.id)
    lines = [presenters.message_line(area_slug, each) for each in found]
    return render(request, "voice/contacts_to_settle.html", {"lines": lines})


@for_members(can_see_contacts)
@require_POST
def message_phoned(request: MemberRequest, area_slug: str, message_id: int) -> HttpResponse:
    """Note that somebody was told by phone."""
    return _settled(request, message_id, operations.note_phoned, "Noted: told by phone.")


@for_members(can_see_contacts)
@require_POST
def message_again(request: MemberRequest, area_slug: str, message_id: int) -> HttpResponse:
    """Have a message sent once more."""
    return _settled(request, message_id, operations.send_again, "It goes once more, in the next minute.")


def _settled(request: MemberRequest, message_id: int, change: Callable[..., Any], words: str) -> HttpResponse:
    message = find_message(request.member.area.id, message_id)
    if message is None:
        raise Http404
    if attempt_or_say(request, lambda: change(by=request.member, message=message)) is None:
        return redirect(_back(request))
    begin_posting()
    return saved(request, words, _back(request))


def _back(request: MemberRequest) -> str:
    """Lead back to the page of ours on which the button was."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) and wanted.startswith("/")
    return wanted if is_ours else reverse("messages_to_settle", args=[request.member.area.slug])


def _agreed(request: MemberRequest, row: Any, form: AgreeForm, said: dict[str, Any]) -> Any:
    for purpose in form.purposes_given():
        operations.give_consent(
            by=request.member, contact=row, purpose=purpose, words=said["words"], confirmed=True
        )
    return row


def _facts(request: MemberRequest, contact_id: int) -> ContactFacts:
    found = contact_facts(request.member.area.id, contact_id)
    if found is None:
        raise Http404
    return found


def _here(request: MemberRequest, contact_id: int) -> Any:
    """Find somebody who was not forgotten."""
    found = find_contact(request.member.area.id, contact_id)
    if found is None or found.erased_on:
        raise Http404
    return found


def _address(area_slug: str, contact_id: int) -> str:
    return reverse("contact", args=[area_slug, contact_id])


def _question(area_slug: str, found: ContactFacts, heading: str, button: str, about: str) -> Question:
    trail = (
        ("Contacts", reverse("contacts", args=[area_slug])),
        (found.called, _address(area_slug, found.id)),
    )
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)
