"""Taking in a list of contacts: the good lines come in, and every other one is told."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from django.db.models.functions import Lower

from turnstone.programme.audit import clock
from turnstone.programme.audit.many import AT_ONCE, add_many
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.people.models import LocalArea
from turnstone.programme.voice import rules
from turnstone.programme.voice.facts import BadRow, ListRow, TakenIn
from turnstone.programme.voice.models import Consent, Contact, ContactDetails
from turnstone.programme.voice.operations.contacts import what_is_wrong
from turnstone.programme.voice.operations.messages import queue_messages
from turnstone.programme.voice.rules import ContactKind, MessageKind, Purpose, Route

MOST_ROWS = 20_000


@dataclass(slots=True)
class _Sorted:
    """The lines of a list as they were found: good, known already, not to be used."""

    good: list[tuple[ListRow, ContactKind]] = field(default_factory=list)
    known: list[int] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


@operation
def take_contacts_in(
    *,
    by: Actor,
    area: LocalArea,
    rows: Sequence[ListRow],
    purposes: Collection[Purpose],
    words: str,
    confirmed: bool = True,
) -> TakenIn:
    """Take a list in with what its people agreed to, in which words; unless `confirmed`, each is asked by email.

    Nothing changes for those who are here already: they may have withdrawn since the list was made.
    """
    _refuse_list(rows, purposes, words)
    # The row is held, so that one list that is sent twice comes in once.
    area = LocalArea.objects.select_for_update().get(pk=area.pk)
    found = _sorted(area, rows)
    contacts = _add(area, [kind for _, kind in found.good], confirmed)
    _add_details(area, contacts, [row for row, _ in found.good])
    _add_consents(area, contacts, purposes, words, clock.now() if confirmed else None)
    if not confirmed:
        queue_messages(by=by, contacts=contacts, kind=MessageKind.CONFIRM, about=area.ref)
    return TakenIn(added=len(contacts), known=tuple(found.known), bad=tuple(found.bad))


def _refuse_list(rows: Sequence[ListRow], purposes: Collection[Purpose], words: str) -> None:
    if not rows:
        raise Refusal("The list has no lines beneath the names of its columns; add them and send it again.")
    if len(rows) > MOST_ROWS:
        raise Refusal(f"The list has {len(rows):,} lines; send it in parts of at most {MOST_ROWS:,}.")
    if purposes and not words.strip():
        raise Refusal("Write down how these people agreed, in the words that they read or heard.")


def _sorted(area: LocalArea, rows: Sequence[ListRow]) -> _Sorted:
    here = ContactDetails.objects.filter(area=area).exclude(email="")
    known = set(here.annotate(lower=Lower("email")).values_list("lower", flat=True))
    first_on: dict[str, int] = {}
    found = _Sorted()
    for row in (_tidy(each) for each in rows):
        kind, because = rules.kind_called(row.kind), what_is_wrong(row.name, row.email, row.phone)
        key = row.email.lower()
        if key and key in known:
            found.known.append(row.line)
        elif because or kind is None:
            found.bad.append(_bad(row, because or _unknown_kind(row.kind)))
        elif key in first_on:
            found.bad.append(_bad(row, f"It is the same address as on line {first_on[key]}."))
        else:
            if key:
                first_on[key] = row.line
            found.good.append((row, kind))
    return found


def _tidy(row: ListRow) -> ListRow:
    return ListRow(
        line=row.line,
        name=rules.tidy_name(row.name),
        email=rules.tidy_email(row.email),
        phone=rules.tidy_name(row.phone),
        kind=row.kind,
    )


def _bad(row: ListRow, because: str) -> BadRow:
    return BadRow(line=row.line, said=row.email or row.phone or row.name, because=because)


def _unknown_kind(said: str) -> str:
    names = ", ".join(name.lower() for name in rules.CONTACT_KIND_NAMES.values())
    return f"The kind “{said[:40]}” is not one of: {names}."


def _add(area: LocalArea, kinds: Sequence[ContactKind], confirmed: bool) -> list[Contact]:
    today = clock.today()
    purge_on = rules.purge_day(today) if confirmed else today + rules.UNCONFIRMED_KEPT_FOR
    return add_many(
        [
            Contact(area=area, kind=kind, came_by=Route.LIST, added_on=today, purge_on=purge_on)
            for kind in kinds
        ]
    )


def _add_details(area: LocalArea, contacts: Sequence[Contact], rows: Sequence[ListRow]) -> None:
    ContactDetails.objects.bulk_create(
        (
            ContactDetails(area=area, contact=contact, name=row.name, email=row.email, phone=row.phone)
            for contact, row in zip(contacts, rows, strict=True)
        ),
        batch_size=AT_ONCE,
    )


def _add_consents(
    area: LocalArea,
    contacts: Sequence[Contact],
    purposes: Collection[Purpose],
    words: str,
    confirmed_at: dt.datetime | None,
) -> None:
    def given() -> Iterator[Consent]:
        for contact in contacts:
            for purpose in sorted(purposes):
                yield Consent(
                    area=area,
                    contact=contact,
                    purpose=purpose,
                    words=words.strip(),
                    given_at=clock.now(),
                    confirmed_at=confirmed_at,
                )

    add_many(list(given()))
