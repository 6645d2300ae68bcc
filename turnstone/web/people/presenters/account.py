"""Accounts with their roles."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.people.facts import AccountFacts, RoleFacts
from turnstone.programme.people.rules import ROLE_NAMES, is_in_force
from turnstone.web.kit.formats import day
from turnstone.web.kit.history import Change, Words, told


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """An account in the list."""

    name: str
    email: str
    href: str
    roles: str


def account_rows(area_slug: str, accounts: Iterable[AccountFacts], today: dt.date) -> list[AccountRow]:
    """List who may sign in, those without a role today last."""
    rows = [
        AccountRow(
            name=account.name,
            email=account.email,
            href=reverse("account", args=[area_slug, account.id]),
            roles=", ".join(_name(role) for role in account.roles if is_in_force(role.ends_on, today)),
        )
        for account in accounts
    ]
    return sorted(rows, key=lambda row: not row.roles)


def roles_of(account: AccountFacts) -> tuple[str, ...]:
    """Say each role of an account, what it is tied to, and when it ends or ended."""
    return tuple(_role(role) for role in account.roles)


def account_history(account: AccountFacts, changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell who gave and who ended each role."""
    done = {
        "people.give_role": "gave a role",
        "people.invite": "gave a role",
        "people.end_role": "ended a role",
    }
    roles = {role.id: _name(role) for role in account.roles}
    people = {"person_id": _people_of(account)}
    fields = {"ends_on": "Last day", "person_id": "Papers name"}
    return told(changes, Words(done=done, fields=fields, names=people, rows=roles))


def _people_of(account: AccountFacts) -> dict[int, str]:
    return {role.person_id: role.person for role in account.roles if role.person_id}


def _role(role: RoleFacts) -> str:
    who = f", as {role.person}" if role.person else ""
    return f"{_name(role)}{who}" + (f", last day {day(role.ends_on)}" if role.ends_on else "")


def _name(role: RoleFacts) -> str:
    return ROLE_NAMES[role.role]  # type: ignore[index]  # a StrEnum is its value
