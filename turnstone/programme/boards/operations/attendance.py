"""Who came to a meeting, who sent apologies, and who came in whose place."""

from collections.abc import Mapping, Sequence

from django.db.models import Q
from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import Attendance, Meeting
from turnstone.programme.boards.operations.agenda import refuse_closed_agenda
from turnstone.programme.people.models import Holding, Post


@operation
def note_attendance(
    *,
    by: Actor,
    meeting: Meeting,
    presence: rules.Presence,
    post: Post | None = None,
    name: str = "",
    substitute: str = "",
) -> Attendance:
    """Note whether a seat was filled at a meeting, or that somebody without a seat came; said again, it is corrected.

    A seat is noted under the name of whoever held the post on the day. Apologies may be noted beforehand.
    """
    refuse_closed_agenda(meeting)
    if presence not in rules.KNOWN_BEFORE:
        refuse_before(meeting, "who came can be noted")
    if presence == rules.Presence.SUBSTITUTE and not substitute.strip():
        raise Refusal(f"Say who came in the place of {name or (post.title if post else 'them')}.")
    if post is not None and post.area_id != meeting.area_id:
        raise Refusal(f"The post of {post.title} belongs to another area; note one of {meeting.area.name}.")
    name = name.strip() or (_holder_of(post, meeting) if post else "")
    if not name:
        raise Refusal("Enter the name of whoever came without a seat.")
    found = meeting.attendance.filter(post=post) if post else meeting.attendance.filter(post=None, name=name)
    row = found.first() or Attendance(
        area=meeting.area, meeting=meeting, post=post, position=meeting.attendance.count() + 1
    )
    row.name, row.presence = name, presence
    row.substitute = substitute.strip() if presence == rules.Presence.SUBSTITUTE else ""
    row.save()
    return row


@operation
def note_who_came(
    *,
    by: Actor,
    meeting: Meeting,
    seats: Mapping[Post, tuple[rules.Presence | None, str]],
    others: Sequence[str] = (),
) -> Meeting:
    """Note the attendance of a meeting at once: each seat's presence and substitute, and whoever else came.

    A presence of None, and a name that is not given again, take away what was noted before.
    """
    refuse_closed_agenda(meeting)
    noted = {row.post_id: row for row in meeting.attendance.exclude(post=None)}
    for post, (presence, substitute) in seats.items():
        row = noted.get(post.pk)
        if presence is None and row is not None:
            row.delete()
        elif presence is not None and (
            row is None or (row.presence, row.substitute) != (presence, substitute)
        ):
            note_attendance(by=by, meeting=meeting, post=post, presence=presence, substitute=substitute)
    known = {row.name: row for row in meeting.attendance.filter(post=None)}
    for name in dict.fromkeys(others):
        if known.pop(name, None) is None:
            note_attendance(by=by, meeting=meeting, name=name, presence=rules.Presence.PRESENT)
    for row in known.values():
        row.delete()
    return meeting


def refuse_before(meeting: Meeting, what: str) -> None:
    """Refuse what is done at a meeting, or of it, before it has begun."""
    if meeting.starts_at > clock.now():
        day = f"{timezone.localdate(meeting.starts_at):%-d %B %Y}"
        raise Refusal(f"The meeting of {day} has not begun; {what} once it has.")


def _holder_of(post: Post, meeting: Meeting) -> str:
    """Name who held a post on the day, or the post where nobody did."""
    day = timezone.localdate(meeting.starts_at)
    held = Holding.objects.filter(Q(ends_on=None) | Q(ends_on__gte=day), post=post, starts_on__lte=day)
    holding = held.select_related("person").order_by("-starts_on").first()
    return holding.person.name if holding else post.title
