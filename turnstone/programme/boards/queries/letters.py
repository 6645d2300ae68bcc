"""Whom to write to about a meeting, and what was sent."""

import datetime as dt
from collections import defaultdict

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.boards import facts, models, rules
from turnstone.programme.boards.queries.meetings import meetings_of
from turnstone.programme.people.models import Person
from turnstone.programme.people.queries import holders_on


def post_about(meeting: models.Meeting, kind: rules.LetterKind | None = None) -> facts.MeetingPost:
    """Say who should have a letter about a meeting now and has not; `kind` asks for another than the one due."""
    meetings = meetings_of(meeting.area_id, meeting.board_id)
    now = next(each for each in meetings if each.id == meeting.pk)
    due = kind or rules.letter_due(now, clock.now())
    letters = letters_about(meeting.pk)
    have = {each.person_id for each in letters if (each.kind, each.sequence) == (due, now.sequence)}
    to, not_to = _on_the_board(now)
    return facts.MeetingPost(
        due=due,
        to=tuple(each for each in to if each.person_id not in have) if due else (),
        not_to=not_to,
        letters=letters,
    )


def letters_about(meeting_id: int) -> tuple[facts.LetterFacts, ...]:
    """List the letters about a meeting, the newest first."""
    rows = models.MeetingLetter.objects.filter(meeting_id=meeting_id).select_related("person")
    return tuple(
        facts.LetterFacts(
            id=row.pk,
            person_id=row.person_id,
            person=row.person.name,
            kind=row.kind,
            sequence=row.sequence,
            queued_at=row.queued_at,
            sent_at=row.sent_at,
        )
        for row in rows.order_by("-queued_at", "-id")
    )


def letter_called(letter_id: int) -> models.MeetingLetter:
    """Fetch a letter for whoever sends it."""
    found = models.MeetingLetter.objects.select_related("meeting__board", "meeting__area", "person")
    return found.get(pk=letter_id)


def address_of(letter: models.MeetingLetter) -> str:
    """Give the address to which a letter goes today; nothing where its reader has none any more."""
    own = letter.person.email
    if own:
        return own
    holders = holders_on(letter.area_id, clock.today()).values()
    return next((each.email for each in holders if each.pk == letter.person_id), "")


def to_be_reminded_of(area_id: int, today: dt.date) -> list[models.Meeting]:
    """List the meetings so near that members are reminded; only those to which they were invited."""
    ahead = models.Meeting.objects.filter(
        area_id=area_id,
        state=rules.MeetingState.SCHEDULED,
        starts_at__gt=clock.end_of(today),
        letters__kind__in=rules.TELLS_OF_A_DATE,
    )
    found = ahead.select_related("board", "area").distinct().order_by("starts_at", "id")
    return [each for each in found if rules.is_near(timezone.localdate(each.starts_at), today)]


def _on_the_board(
    meeting: facts.MeetingFacts,
) -> tuple[tuple[facts.Addressee, ...], tuple[facts.NotWritten, ...]]:
    """Divide a board's seats of the day of a meeting into people who can be written to, and the rest."""
    seats = models.BoardSeat.objects.filter(board_id=meeting.board_id).select_related("post")
    holders = holders_on(meeting.area_id, clock.today())
    people: dict[int, Person] = {}
    posts: dict[int, list[str]] = defaultdict(list)
    not_to: list[facts.NotWritten] = []
    for seat in seats.order_by("position", "id"):
        if not facts.runs_on(meeting.on, seat.starts_on, seat.ends_on):
            continue
        holder = holders.get(seat.post_id)
        if holder is None or not holder.email:
            because = f"{holder.name} has no email address" if holder else "nobody holds the post"
            not_to.append(facts.NotWritten(post=seat.post.title, because=because))
            continue
        people[holder.pk] = holder
        posts[holder.pk].append(seat.post.title)
    to = (
        facts.Addressee(person_id=each.pk, name=each.name, email=each.email, posts=tuple(posts[each.pk]))
        for each in people.values()
    )
    return tuple(to), tuple(not_to)
