"""The contacts of an area: found, added one by one or as a list, taken away as a file."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from turnstone.programme.audit import clock
from turnstone.programme.people.permissions import can_see_contacts
from turnstone.programme.people.queries import area_of
from turnstone.programme.voice import operations
from turnstone.programme.voice.facts import ContactsWanted
from turnstone.programme.voice.queries import (
    contacts_wanted,
    count_contacts,
    count_wanted,
    messages_to_settle,
)
from turnstone.programme.voice.rules import Route
from turnstone.web.kit.access import MemberRequest, for_members
from turnstone.web.kit.asking import Question, ask, made, saved
from turnstone.web.kit.csv_file import csv_file
from turnstone.web.kit.forms import attempt
from turnstone.web.voice.forms.contacts import AddForm, ListForm, NarrowContacts, SearchContacts
from turnstone.web.voice.post import begin_posting
from turnstone.web.voice.presenters import contacts as presenters


@for_members(can_see_contacts)
def contacts(request: MemberRequest, area_slug: str) -> HttpResponse:
    """List contacts; what is searched for comes in a form and not in the address, which servers log."""
    area_id, narrowing = request.member.area.id, NarrowContacts(request.GET)
    search = SearchContacts(request.POST if request.method == "POST" else None)
    wanted = narrowing.wanted()
    if search.is_bound and search.is_valid():
        wanted = ContactsWanted(text=search.cleaned_data["text"])
    part = max(1, _number(request.GET.get("part", "")))
    page = presenters.contacts_page(
        area_slug,
        count_contacts(area_id),
        contacts_wanted(area_id, wanted, (part - 1) * presenters.PAGE, presenters.PAGE),
        count_wanted(area_id, wanted),
        part,
        _narrowed(request),
        len(messages_to_settle(area_id)),
    )
    shown = {"page": page, "narrowing": narrowing, "search": search, "found": bool(wanted.text)}
    return render(request, "voice/contacts.html", shown | {"form": search})


@for_members(can_see_contacts)
def contacts_csv(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Hand over the contacts that are asked for, as a table."""
    found = contacts_wanted(request.member.area.id, NarrowContacts(request.GET).wanted())
    rows = presenters.contact_lines(found)
    return csv_file(f"{area_slug}-contacts-{clock.today()}.csv", presenters.HEADS, rows)


@for_members(can_see_contacts)
def add_contact(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Add somebody who told us, on paper or by phone, that we may write to them."""
    form = AddForm(request.POST or None)
    new = made(form, lambda said: _added(request, form, said))
    if new:
        return saved(request, "They are on the list.", reverse("contact", args=[area_slug, new.pk]))
    about = "Whoever can use the site signs up by themselves. This is for those who told you on paper or by phone."
    return ask(request, form, _question(area_slug, "Add somebody", "Add them", about))


@for_members(can_see_contacts)
def take_contacts_in(request: MemberRequest, area_slug: str) -> HttpResponse:
    """Take a list in, and say of every line that did not come in why."""
    form = ListForm(request.POST or None, request.FILES or None)
    found = None
    if form.is_bound and form.is_valid():
        found = attempt(form, lambda: _taken_in(request, form))
    if found is not None:
        begin_posting()
        return render(request, "voice/contacts_taken_in.html", {"page": presenters.taken_page(found)})
    return render(request, "voice/contacts_list.html", {"form": form})


def _added(request: MemberRequest, form: AddForm, said: dict[str, Any]) -> Any:
    contact = operations.add_contact(
        by=request.member, area=area_of(request.member), came_by=Route(said["came_by"]), **form.said()
    )
    for purpose in form.purposes_given():
        operations.give_consent(
            by=request.member, contact=contact, purpose=purpose, words=said["words"], confirmed=True
        )
    return contact


def _taken_in(request: MemberRequest, form: ListForm) -> Any:
    said = form.cleaned_data
    return operations.take_contacts_in(
        by=request.member,
        area=area_of(request.member),
        rows=said["file"],
        purposes=form.purposes_given(),
        words=said["words"],
        confirmed=said["proof"] == "yes",
    )


def _question(area_slug: str, heading: str, button: str, about: str) -> Question:
    trail = (("Contacts", reverse("contacts", args=[area_slug])),)
    return Question(heading=heading, button=button, here="voice", trail=trail, about=about)


def _narrowed(request: MemberRequest) -> str:
    kept = request.GET.copy()
    kept.pop("part", None)
    return kept.urlencode()


def _number(said: str) -> int:
    return int(said) if said.isdecimal() and len(said) < 7 else 1
