"""Promises, and what became of them."""

import datetime as dt

from django.db.models import Q

from turnstone.programme.audit.queries import in_order_as_at, read_into
from turnstone.programme.delivery import facts, models
from turnstone.programme.plan.models import Evidence


def promises_as_at(plan_id: int, moment: dt.datetime) -> tuple[facts.PromiseFacts, ...]:
    """Read what a plan's partners had promised in public by a moment, and what had become of it."""
    rows = in_order_as_at(models.Promise, moment, plan_id=plan_id)
    return tuple(read_into(facts.PromiseFacts, row) for row in rows)


def find_promise(plan_id: int, promise_id: int) -> models.Promise | None:
    """Find a promise of a plan."""
    return models.Promise.objects.filter(plan_id=plan_id, id=promise_id).first()


def evidence_for_promise(promise: models.Promise) -> list[Evidence]:
    """List the evidence that may show that a promise was kept: of its action, or of its outcome and its actions."""
    if promise.action_id:
        about = Q(action_id=promise.action_id)
    elif promise.outcome_id:
        about = Q(outcome_id=promise.outcome_id) | Q(action__outcome_id=promise.outcome_id)
    else:
        return []
    return list(Evidence.objects.filter(about).order_by("-on", "-id"))
