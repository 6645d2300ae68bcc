"""Days that must follow one another."""

import datetime as dt

from turnstone.programme.audit.rules import Refusal


def refuse_backwards(what: str, starts_on: dt.date | None, ends_on: dt.date | None) -> None:
    """Refuse a day that ends something before the day that starts it."""
    if starts_on and ends_on and ends_on < starts_on:
        raise Refusal(
            f"{what} would end on {ends_on:%-d %B %Y}, before it starts on {starts_on:%-d %B %Y}; correct one date."
        )
