"""How agendas and minutes put a meeting: when, where, who is asked, and what became of it.

For everyone, posts and bodies stand in the place of people's names.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils import timezone

from turnstone.documents.blocks import Block, Bullets, Fact, Item, Panel, Paragraph, Section
from turnstone.papers.citing import cite
from turnstone.papers.phrases import count, day, sentence
from turnstone.papers.risk_words import post_words
from turnstone.programme.boards.facts import BoardPaperFacts, ItemFacts, MeetingFacts, MeetingRecord
from turnstone.programme.boards.rules import (
    ITEM_PURPOSE_NAMES,
    MEETING_STATE_NAMES,
    SEAT_PART_NAMES,
    ItemPurpose,
    MeetingState,
    SeatPart,
)
from turnstone.programme.people.facts import AreaFacts, PostFacts

ANCHOR = "meeting"
WHEN, WHERE = "When", "Where"
EVENT = "calendar:"


def when(meeting: MeetingFacts) -> str:
    """Say from when to when, by the clock on the wall: "Tuesday 14 May 2024, 2:00pm to 4:00pm"."""
    start, end = timezone.localtime(meeting.starts_at), timezone.localtime(meeting.ends_at)
    until = _clock(end) if start.date() == end.date() else f"{day(end.date())}, {_clock(end)}"
    return f"{start:%A} {day(start.date())}, {_clock(start)} to {until}"


def _clock(local: dt.datetime) -> str:
    return f"{local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def meeting_section(record: MeetingRecord, *more: Block, for_everyone: bool) -> Section:
    """Say when and where the meeting is; its one line in a list is what became of it."""
    meeting = record.meeting
    return Section(
        title="The meeting",
        anchor=ANCHOR,
        summary=MEETING_STATE_NAMES[MeetingState(meeting.state)],
        blocks=(
            *_put_off(record),
            *more,
            Bullets(items=tuple(_where_and_when(record, for_everyone=for_everyone))),
        ),
    )


def _where_and_when(record: MeetingRecord, *, for_everyone: bool) -> Iterator[Item]:
    meeting, board = record.meeting, record.board
    # The event is named beside the day, so that a calendar made of what was published moves it and does not double it.
    event = Fact(ref=f"{EVENT}{meeting.uid}", version=meeting.sequence)
    yield Item(label=WHEN, text=when(meeting), facts=(*cite("boards.meeting", meeting), event))
    if meeting.place:
        yield Item(label=WHERE, text=meeting.place)
    if meeting.link and not for_everyone:
        yield Item(label="Online", text="Join online", href=meeting.link)
    if meeting.title:
        yield Item(label="Board", text=board.name, facts=cite("boards.board", board))
    if for_everyone:
        open_to_all = (
            "Anybody may come and listen." if board.meets_in_public else "It is not open to the public."
        )
        yield Item(label="Who may come", text=open_to_all)
    if record.previous and not for_everyone:
        yield Item(label="Meeting before", text=day(record.previous.on))


def _put_off(record: MeetingRecord) -> tuple[Panel, ...]:
    """Say first that a meeting will not be, or was not, on its day; or that it took another's place."""
    meeting = record.meeting
    if meeting.was_put_off:
        new = f" The new day is {day(record.replaced_by.on)}." if record.replaced_by else ""
        said = f"{sentence(meeting.state_because)}{new}"
        title = f"This meeting was {MEETING_STATE_NAMES[MeetingState(meeting.state)].lower()}"
        facts = cite("boards.meeting", meeting, record.replaced_by)
        return (Panel(style="warning", title=title, blocks=(Paragraph(text=said, facts=facts),)),)
    if record.replaces:
        text = f"It takes the place of the meeting of {day(record.replaces.on)}, which was postponed."
        facts = cite("boards.meeting", record.replaces)
        return (Panel(style="quiet", title="A new day", blocks=(Paragraph(text=text, facts=facts),)),)
    return ()


def seats_list(record: MeetingRecord, *, for_everyone: bool) -> Bullets:
    """List who is asked to come: every seat of the day, with who holds its post."""
    return Bullets(
        items=tuple(
            Item(
                label=SEAT_PART_NAMES[SeatPart(seat.part)],
                text=post_named(seat.post, for_everyone=for_everyone),
                facts=cite("boards.boardseat", seat),
            )
            for seat in record.board.members_on(record.meeting.on)
        )
    )


def post_named(post: PostFacts | None, *, for_everyone: bool) -> str:
    """Name a post and its body, and who holds it unless everyone may read it."""
    if post is None:
        return ""
    return f"{post.title}, {post.organisation}" if for_everyone else post_words(post)


def presenter_named(item: ItemFacts, record: MeetingRecord, *, for_everyone: bool) -> str:
    """Name who presents an item."""
    words = told_of(item.presenter_words, record, for_everyone=for_everyone)
    return words or post_named(item.presenter, for_everyone=for_everyone)


def told_of(somebody: str, record: MeetingRecord, *, for_everyone: bool) -> str:
    """Name somebody as the minutes do; for everyone, only where it is a post on the board, a body or a board."""
    if not for_everyone:
        return somebody
    posts = [seat.post for seat in record.board.seats]
    known = {record.board.name, *(each.title for each in posts), *(each.organisation for each in posts)}
    return somebody if somebody.casefold() in {each.casefold() for each in known} else ""


def purpose_of(item: ItemFacts) -> str:
    """Say what the board is asked to do with an item."""
    return ITEM_PURPOSE_NAMES[ItemPurpose(item.purpose)]


def in_private(items: Iterable[ItemFacts], *, is_past: bool) -> tuple[Paragraph, ...]:
    """Say in one line how many items are, or were, discussed in private and why; of what is in them, nothing."""
    exempt = [item for item in items if item.is_exempt]
    if not exempt:
        return ()
    one = len(exempt) == 1
    number = "One item" if one else count(len(exempt), "item")
    verb = ("was" if one else "were") if is_past else ("is to be" if one else "are to be")
    why = "; ".join(dict.fromkeys(item.exempt_because.strip().rstrip(".") for item in exempt))
    return (Paragraph(text=f"{number} {verb} discussed in private ({why})."),)


def paper_item(paper: BoardPaperFacts, area: AreaFacts) -> Item:
    """Name a paper, with where members read it; a file that was uploaded is kept with the meeting."""
    site = str(settings.SITE_ADDRESS).rstrip("/")
    href = f"{site}/{area.slug}/office/papers/{paper.publication_id}/" if paper.publication_id else ""
    return Item(text=paper.title, href=href, facts=cite("boards.boardpaper", paper))
