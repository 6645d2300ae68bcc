"""Which actions have not been heard of for too long, and for how long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from turnstone.programme.delivery.facts.whole import CycleRecord
from turnstone.programme.delivery.rules import days_silent, is_asked_for, is_stale
from turnstone.programme.plan.facts import ActionFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """An action that has not been heard of for too long; `days` is None where nothing was ever said."""

    action: ActionFacts
    days: int | None


def silences(
    actions: Iterable[ActionFacts], last_said: Mapping[int, dt.datetime], today: dt.date
) -> tuple[Silence, ...]:
    """List what should have been heard of and was not, the longest silence first."""
    found = []
    for action in actions:
        heard = last_said.get(action.id)
        heard_on = timezone.localdate(heard) if heard else None
        is_ours = is_asked_for(action.done_on, action.starts_on, today, withdrawn_on=action.withdrawn_on)
        if is_ours and is_stale(heard_on, today):
            found.append(Silence(action=action, days=days_silent(heard_on, today)))
    return tuple(sorted(found, key=lambda each: (each.days is not None, -(each.days or 0))))


def silences_in(record: CycleRecord, today: dt.date) -> tuple[Silence, ...]:
    """List the silences in a cycle and those before it."""
    said = sorted((*record.earlier_updates, *record.updates), key=lambda each: each.said_at)
    return silences(record.plan.actions, {each.action_id: each.said_at for each in said}, today)
