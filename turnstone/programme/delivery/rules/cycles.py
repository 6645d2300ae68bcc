"""What a cycle asks for, when an answer is stale, and what a month is called. No Django."""

import datetime as dt

STALE_AFTER_DAYS = 42


def is_stale(last_said_on: dt.date | None, today: dt.date) -> bool:
    """Say whether nothing has been heard for so long that a board should not rely on it."""
    return last_said_on is None or (today - last_said_on).days > STALE_AFTER_DAYS


def is_asked_for(
    done_on: dt.date | None,
    starts_on: dt.date | None,
    closes_on: dt.date,
    *,
    withdrawn_on: dt.date | None,
) -> bool:
    """Say whether a cycle asks how an action goes: work that has begun, or should have, and is not done.

    What was taken out of the plan is not asked for.
    """
    return done_on is None and withdrawn_on is None and (starts_on is None or starts_on <= closes_on)


def month_name(period: dt.date) -> str:
    """Name a month as papers do."""
    return f"{period:%B %Y}"


def month_slug(period: dt.date) -> str:
    """Name a month as addresses and commands do."""
    return f"{period:%Y-%m}"
