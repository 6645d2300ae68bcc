"""What contacts do themselves: sign up, say yes from their mailbox, choose, stop, be forgotten.

Whoever comes by a link has proved that they read the mailbox, and nothing else. The trail never says who they are.
"""

from collections.abc import Collection

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.people.queries import get_area
from turnstone.programme.voice import rules
from turnstone.programme.voice.models import Consent, Contact
from turnstone.programme.voice.operations.consents import (
    ask_to_confirm,
    confirm_consents,
    give_consent,
    withdraw_consent,
)
from turnstone.programme.voice.operations.contacts import find_or_add_contact, tidied
from turnstone.programme.voice.operations.erasing import erase_contact
from turnstone.programme.voice.queries.contacts import contact_with
from turnstone.programme.voice.rules import THEMSELVES, Purpose, Route

_GONE = "This link opens nothing any more; use the newest email from us, or sign up again."


def sign_up(*, area_slug: str, email: str, name: str, purposes: Collection[Purpose]) -> bool:
    """Write down that somebody would be written to, and ask them by email; nothing says whether they were known."""
    if not purposes:
        raise Refusal("Choose at least one thing that we may write to you about.")
    tidied(name, email, "")
    area = get_area(area_slug)
    if area is None:
        raise Refusal("There is no such area; go back to the front page and choose yours.")
    _sign_up(by=THEMSELVES, area=area, email=email, name=name, purposes=purposes)
    return True


def confirm(*, area_slug: str, token: str, purposes: Collection[Purpose]) -> Contact:
    """Let what was signed up for count, as far as its owner says so."""
    contact = _whose(area_slug, token)
    if not purposes:
        raise Refusal(
            "Choose at least one thing, or close this page: then we write to you about none of them."
        )
    return confirm_consents(by=THEMSELVES, contact=contact, purposes=purposes)


def set_choices(*, area_slug: str, token: str, purposes: Collection[Purpose]) -> Contact:
    """Send somebody what they chose, and nothing else."""
    return _choose(by=THEMSELVES, contact=_whose(area_slug, token), purposes=frozenset(purposes))


def unsubscribe(*, area_slug: str, token: str, purpose: Purpose | None) -> Contact:
    """Stop writing to somebody about a purpose, or about any; a second press changes nothing."""
    return withdraw_consent(by=THEMSELVES, contact=_whose(area_slug, token), purpose=purpose)


def erase_me(*, area_slug: str, token: str) -> Contact:
    """Forget somebody who asks for it by their own link."""
    return erase_contact(by=THEMSELVES, contact=_whose(area_slug, token), why="They asked for it.")


@operation
def _sign_up(*, by: Actor, area: LocalArea, email: str, name: str, purposes: Collection[Purpose]) -> Contact:
    contact = find_or_add_contact(
        by=by,
        area=area,
        email=email,
        name=name,
        came_by=Route.ONLINE,
        purge_on=clock.today() + rules.UNCONFIRMED_KEPT_FOR,
    )
    offer_consents(by=by, contact=contact, purposes=purposes)
    return contact


@operation
def offer_consents(*, by: Actor, contact: Contact, purposes: Collection[Purpose]) -> Contact:
    """Keep what somebody ticked on a page of ours, and ask by email whether it was they."""
    for purpose in purposes:
        give_consent(
            by=by, contact=contact, purpose=purpose, words=rules.CONSENT_WORDS[purpose], confirmed=False
        )
    ask_to_confirm(by=by, contact=contact)
    return contact


@operation
def _choose(*, by: Actor, contact: Contact, purposes: frozenset[Purpose]) -> Contact:
    held = Consent.objects.filter(contact=contact, withdrawn_at=None).values_list("purpose", flat=True)
    for purpose in [each for each in Purpose if each in set(held) - purposes]:
        withdraw_consent(by=by, contact=contact, purpose=purpose)
    for purpose in sorted(purposes):
        give_consent(
            by=by, contact=contact, purpose=purpose, words=rules.CONSENT_WORDS[purpose], confirmed=True
        )
    return confirm_consents(by=by, contact=contact)


def _whose(area_slug: str, token: str) -> Contact:
    contact = contact_with(area_slug, token)
    if contact is None:
        raise Refusal(_GONE)
    return contact
