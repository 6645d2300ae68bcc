"""When leads are asked, how long a link lives and where it stands: tables of cases."""

import datetime as dt
from dataclasses import dataclass

import pytest

from turnstone.programme.delivery.rules import (
    LINK_SENTENCES,
    ByLink,
    LinkState,
    link_expires_at,
    link_state,
    reminder_due,
)

NOON = dt.datetime(2026, 9, 18, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def on(day):
    return dt.date(2026, 9, day)


@dataclass
class Kept:
    used_at: dt.datetime | None = None
    revoked_at: dt.datetime | None = None
    expires_at: dt.datetime = NOON + HOUR


# The round opens on the 1st and closes on the 25th: the days are the 18th and the 23rd.
@pytest.mark.parametrize(
    ("today", "asked", "is_due"),
    [
        (on(17), None, False),
        (on(18), None, True),
        (on(18), on(17), True),
        (on(18), on(18), False),
        (on(20), None, True),
        (on(20), on(18), False),
        (on(22), on(18), False),
        (on(23), on(18), True),
        (on(23), on(23), False),
        (on(24), on(22), True),
        (on(25), on(24), False),
        (on(25), None, True),
        (on(26), None, False),
    ],
)
def test_a_reminder_is_due_a_week_before_and_two_days_before(today, asked, is_due):
    assert reminder_due(on(1), on(25), asked, today) == is_due


def test_nobody_is_reminded_of_a_round_that_has_not_opened():
    assert not reminder_due(on(20), on(25), None, on(19))
    assert reminder_due(None, on(25), None, on(19))


@pytest.mark.parametrize(
    ("closes_after", "lives"),
    [(dt.timedelta(days=2), dt.timedelta(days=2)), (dt.timedelta(days=20), dt.timedelta(days=7))],
)
def test_a_link_lives_until_the_round_closes_and_never_longer_than_a_week(closes_after, lives):
    assert link_expires_at(NOON, NOON + closes_after) == NOON + lives


@pytest.mark.parametrize(
    ("kept", "state"),
    [
        (Kept(), LinkState.OPEN),
        (Kept(expires_at=NOON), LinkState.EXPIRED),
        (Kept(expires_at=NOON - HOUR), LinkState.EXPIRED),
        (Kept(revoked_at=NOON), LinkState.REVOKED),
        (Kept(used_at=NOON), LinkState.USED),
        (Kept(used_at=NOON, revoked_at=NOON), LinkState.USED),
        (Kept(revoked_at=NOON, expires_at=NOON), LinkState.REVOKED),
    ],
)
def test_a_link_is_open_used_expired_or_revoked(kept, state):
    assert link_state(kept, NOON) == state


def test_each_state_has_one_sentence():
    assert set(LINK_SENTENCES) == set(LinkState)
    assert all(words.count(".") == 1 and words.endswith(".") for words in LINK_SENTENCES.values())


def test_who_answers_by_link_is_named_with_how_they_came_in():
    assert (ByLink("Asha Venn").name, ByLink("Asha Venn").pk) == ("Asha Venn, by emailed link", None)
    assert len(ByLink("A" * 200).name) <= 200
