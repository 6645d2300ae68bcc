"""Promises, and what became of them."""

import datetime as dt

from turnstone.programme.audit.queries import in_order_as_at, read_into
from turnstone.programme.delivery import facts, models


def promises_as_at(plan_id: int, moment: dt.datetime) -> tuple[facts.PromiseFacts, ...]:
    """Read what a plan's partners had promised in public by a moment, and what had become of it."""
    rows = in_order_as_at(models.Promise, moment, plan_id=plan_id)
    return tuple(read_into(facts.PromiseFacts, row) for row in rows)
