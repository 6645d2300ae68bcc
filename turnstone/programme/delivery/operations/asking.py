"""Asking leads for their updates, and taking an answer that comes by a link.

A token is made here, put in an email by whoever asked, and forgotten: the record, its trail and the queue of jobs hold
its fingerprint at most.
"""

import secrets
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery.facts import Letter
from turnstone.programme.delivery.models import Cycle, UpdateRequest
from turnstone.programme.delivery.operations.answers import record_no_change, record_update
from turnstone.programme.delivery.queries.asking import asking_in, fingerprint_of, state_of_link
from turnstone.programme.delivery.rules import LINK_SENTENCES, ByLink, LinkState, link_expires_at
from turnstone.programme.people.models import Person
from turnstone.programme.plan.models import Action, Evidence

LONGEST_REASON = 300


def ask_person(
    *, by: Actor, cycle: Cycle, person: Person, only_due: bool = False
) -> tuple[Letter | None, list[tuple[UpdateRequest, str]]]:
    """Ask a person for all that a cycle waits for from them, and give the letter with the links that go into it.

    Nothing is asked of them twice in a day; then there is no letter.

    Two that ask at once take turns, and the second finds that all was asked.
    """
    with transaction.atomic():
        Cycle.objects.select_for_update().get(pk=cycle.pk)
        letter = asking_in(cycle, only_due=only_due).letter_to(person.pk)
        numbers = [action.id for action in letter.actions] if letter else []
        actions = Action.objects.in_bulk(numbers)
        return letter, [
            ask_for_update(by=by, cycle=cycle, action=actions[number], person=person) for number in numbers
        ]


def ask_for_update(*, by: Actor, cycle: Cycle, action: Action, person: Person) -> tuple[UpdateRequest, str]:
    """Ask a person about an action, and give the request with the token of its link, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    request = keep_request(
        by=by, cycle=cycle, action=action, person=person, fingerprint=fingerprint_of(token)
    )
    return request, token


@operation
def keep_request(
    *, by: Actor, cycle: Cycle, action: Action, person: Person, fingerprint: str
) -> UpdateRequest:
    """Keep that a person is asked about an action; a link that they had for it stops working."""
    now = clock.now()
    closes_at = clock.end_of(cycle.closes_on)
    if closes_at <= now:
        raise Refusal(
            f"The round for {cycle} closed on {cycle.closes_on:%-d %B %Y}; open the next one first."
        )
    if action.plan_id != cycle.plan_id or action.area_id != person.area_id:
        raise Refusal(
            f"{action.reference} belongs to another plan than this round; ask in a round of its own."
        )
    for earlier in _open_requests(cycle).filter(action=action):
        _revoke(earlier)
    return UpdateRequest.objects.create(
        area=cycle.area,
        cycle=cycle,
        action=action,
        person=person,
        fingerprint=fingerprint,
        asked_at=now,
        expires_at=link_expires_at(now, closes_at),
    )


@operation
def note_sent(*, by: Actor, request: UpdateRequest) -> UpdateRequest:
    """Note that the email with a link was handed over."""
    request.sent_at = clock.now()
    request.save()
    return request


@operation
def note_not_sent(*, by: Actor, request: UpdateRequest, why: str) -> UpdateRequest:
    """Note that the email could not be sent; its link goes with it."""
    request.not_sent_because = why[:LONGEST_REASON]
    _revoke(request)
    return request


@operation
def revoke_request(*, by: Actor, request: UpdateRequest, why: str) -> UpdateRequest:
    """Withdraw a link before it is used."""
    request = UpdateRequest.objects.select_for_update().get(pk=request.pk)
    if not why.strip():
        raise Refusal("Say why the link is withdrawn; the reason is kept with it.")
    if state_of_link(request) in (LinkState.USED, LinkState.EXPIRED):
        raise Refusal(
            f"The link for {request.action.reference} opens nothing any more; there is nothing to withdraw."
        )
    _revoke(request)
    return request


@operation
def revoke_all_of(*, by: Actor, cycle: Cycle, why: str, person: Person | None = None) -> Cycle:
    """Withdraw every open link of a cycle, or those of one person in it."""
    if not why.strip():
        raise Refusal("Say why the links are withdrawn; the reason is kept with them.")
    found = _open_requests(cycle)
    for request in found.filter(person=person) if person else found:
        _revoke(request)
    return cycle


def answer_by_link(*, token: str, said: dict[str, Any] | None) -> UpdateRequest:
    """Take the answer that a link brings, and use the link up; `said` is what `record_update` takes, None no change.

    Whoever comes with it has proved that they read the email, and nothing else.
    """
    found = UpdateRequest.objects.filter(fingerprint=fingerprint_of(token)).select_related("person").first()
    if found is None:
        raise Refusal(
            "This link is not one of ours; open the one in the email again, or copy the whole of it."
        )
    return use_link(by=ByLink(found.person.name), request=found, said=said)


@operation
def use_link(*, by: Actor, request: UpdateRequest, said: dict[str, Any] | None) -> UpdateRequest:
    """Use a link up and keep what was said with it, or neither.

    The row is held from here on, so of two presses at once the second waits and then finds it used.
    """
    request = UpdateRequest.objects.select_for_update().get(pk=request.pk)
    state = state_of_link(request)
    if state != LinkState.OPEN:
        raise Refusal(LINK_SENTENCES[state])
    request.used_at = clock.now()
    request.save()
    if said is None:
        record_no_change(by=by, cycle=request.cycle, action=request.action)
    else:
        evidence = _evidence_of(request.action, said.get("evidence"))
        record_update(by=by, cycle=request.cycle, action=request.action, **(said | {"evidence": evidence}))
    return request


def _evidence_of(action: Action, given: Any) -> Any:
    """Give the row of the evidence that was pointed to; what is told for the first time has no row yet."""
    number = getattr(given, "pk", None)
    return Evidence.objects.get(pk=number, action=action) if number else given


def _open_requests(cycle: Cycle) -> QuerySet[UpdateRequest]:
    return UpdateRequest.objects.filter(
        cycle=cycle, used_at=None, revoked_at=None, expires_at__gt=clock.now()
    ).order_by("id")


def _revoke(request: UpdateRequest) -> None:
    request.revoked_at = request.revoked_at or clock.now()
    request.save()
