"""Meetings as calendars want them, and the secret addresses at which calendar programs fetch them.

A program cannot sign in, so its address says whose it is, signed. It stops working when that member leaves the area,
when their account is closed, and when they change their password. Nothing is kept of it.
"""

import datetime as dt
from collections.abc import Iterable

from django.core import signing
from django.db.models import Max
from django.utils.crypto import constant_time_compare

from turnstone.programme.audit import clock
from turnstone.programme.boards import facts, models, rules
from turnstone.programme.boards.queries.meetings import meetings_of
from turnstone.programme.people.models import Account
from turnstone.programme.people.permissions import can_read_the_plan
from turnstone.programme.people.queries import member_of

KEPT_FOR = dt.timedelta(days=400)
_SALT = "turnstone.boards.calendar"
_LENGTH = 20


def events_of(area_id: int, board_id: int | None = None) -> tuple[facts.EventFacts, ...]:
    """Give the events of an area, or of a board: one for each meeting, moved or not, of a year back and all to come."""
    since = clock.today() - KEPT_FOR
    meetings = meetings_of(area_id, board_id)
    recent = [each for each in rules.latest_steps(meetings) if each.on >= since]
    return _as_events(area_id, recent, meetings)


def event_of(area_id: int, meeting_id: int) -> facts.EventFacts:
    """Give the event of one meeting as that meeting has it, whatever took its place."""
    meetings = meetings_of(area_id)
    return _as_events(area_id, [each for each in meetings if each.id == meeting_id], meetings)[0]


def calendar_token(account_id: int, area_slug: str) -> str:
    """Make the secret part of the address at which a member's calendar program fetches an area's meetings."""
    account = Account.objects.get(pk=account_id)
    return signing.dumps([account.pk, area_slug, _mark_of(account)], salt=_SALT)


def calendar_with(area_slug: str, token: str) -> facts.CalendarFacts | None:
    """Give what such an address opens; None where it opens nothing, or nothing any more."""
    try:
        number, area, mark = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError):
        return None
    account = Account.objects.filter(pk=number, is_active=True).first()
    if account is None or area != area_slug or not constant_time_compare(mark, _mark_of(account)):
        return None
    member = member_of(account, area_slug)
    if member is None or not can_read_the_plan(member):
        return None
    return facts.CalendarFacts(
        area_slug=member.area.slug, area_name=member.area.name, events=events_of(member.area.id)
    )


def _mark_of(account: Account) -> str:
    """Give what changes with the password, and tells nothing of it."""
    return account.get_session_auth_hash()[:_LENGTH]


def _as_events(
    area_id: int, meetings: Iterable[facts.MeetingFacts], among: Iterable[facts.MeetingFacts]
) -> tuple[facts.EventFacts, ...]:
    by_number = {each.id: each for each in among}
    versions = models.Meeting.history.filter(area_id=area_id).values_list("id")
    changed = dict(versions.annotate(Max("history_date")))
    return tuple(
        facts.EventFacts(
            meeting=each, changed_at=changed[each.id], replaces=by_number.get(each.replaces_id or 0)
        )
        for each in meetings
    )
