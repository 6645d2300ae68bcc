"""Agendas: a board's usual one, drawn for a meeting, worded item by item, sent."""

from collections.abc import Sequence

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.boards import rules
from turnstone.programme.boards.models import AgendaItem, AgendaTemplateLine, Board, BoardPaper, Meeting
from turnstone.programme.boards.operations.papers import send_papers_of
from turnstone.programme.boards.queries.agenda import is_item, items_of, wanted_items
from turnstone.programme.people.models import Post


@operation
def set_usual_agenda(*, by: Actor, board: Board, lines: Sequence[tuple[str, str, str]]) -> Board:
    """Say what stands on every agenda of a board: for each line its title, its purpose and its source.

    No lines at all give the board the agenda that is usual for its kind.
    """
    board.usual_agenda.all().delete()
    for position, (title, purpose, source) in enumerate(lines, start=1):
        if not title.strip():
            raise Refusal(f"Line {position} of the usual agenda has no title; name it, or take it out.")
        AgendaTemplateLine.objects.create(
            area=board.area,
            board=board,
            title=title.strip(),
            purpose=rules.ItemPurpose(purpose),
            source=rules.ItemSource(source),
            position=position,
        )
    return board


@operation
def draw_agenda(*, by: Actor, meeting: Meeting) -> Meeting:
    """Put on the agenda what is usual for the board and what the record has due; what stands there already stays.

    It can be drawn again: what has become due since then takes its place between the items.
    """
    refuse_closed_agenda(meeting)
    items = items_of(meeting.pk)
    at = 0
    for wanted in wanted_items(meeting):
        found = next((number for number, item in enumerate(items) if is_item(wanted, item)), None)
        if found is None:
            items.insert(at, _draw(meeting, wanted))
        at = at + 1 if found is None else max(at, found + 1)
    _number(items)
    return meeting


@operation
def add_item(
    *,
    by: Actor,
    meeting: Meeting,
    title: str,
    purpose: rules.ItemPurpose = rules.ItemPurpose.DISCUSS,
    source: rules.ItemSource = rules.ItemSource.WORDS,
    about: str = "",
    presenter: Post | None = None,
    presenter_words: str = "",
    is_exempt: bool = False,
    exempt_because: str = "",
) -> AgendaItem:
    """Add an item to the end of a meeting's agenda; an exempt one says under which rule."""
    refuse_closed_agenda(meeting)
    item = AgendaItem(
        area=meeting.area,
        meeting=meeting,
        source=source,
        about=about,
        position=max((each.position for each in items_of(meeting.pk)), default=0) + 1,
    )
    return _word(item, title, purpose, presenter, presenter_words, is_exempt, exempt_because)


@operation
def change_item(
    *,
    by: Actor,
    item: AgendaItem,
    title: str,
    purpose: rules.ItemPurpose,
    presenter: Post | None = None,
    presenter_words: str = "",
    is_exempt: bool = False,
    exempt_because: str = "",
) -> AgendaItem:
    """Say anew what an item of an agenda is, who presents it, and whether it is exempt."""
    refuse_closed_agenda(item.meeting)
    return _word(item, title, purpose, presenter, presenter_words, is_exempt, exempt_because)


@operation
def remove_item(*, by: Actor, item: AgendaItem) -> Meeting:
    """Take an item off an agenda, unless a paper is for it or something was minuted or resolved under it.

    A paper of an exempt item is exempt by it, and without it would be open to all.
    """
    refuse_closed_agenda(item.meeting)
    if item.minute or item.remarks.exists() or item.resolutions.exists() or item.ledger.exists():
        raise Refusal(f"“{item.title}” has minutes or a resolution, so it stays on the agenda.")
    paper = item.papers.first()
    if paper and paper.sent_at:
        raise Refusal(f"“{paper.title}” was sent for “{item.title}”, so it stays on the agenda.")
    if paper:
        raise Refusal(f"“{paper.title}” is for “{item.title}”; take the paper off the meeting first.")
    meeting = item.meeting
    item.delete()
    _number(items_of(meeting.pk))
    return meeting


@operation
def move_item(*, by: Actor, item: AgendaItem, up: bool) -> AgendaItem:
    """Move an item one place up an agenda, or down."""
    refuse_closed_agenda(item.meeting)
    items = items_of(item.meeting_id)
    here = next(number for number, each in enumerate(items) if each.pk == item.pk)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(items):
        raise Refusal(f"“{item.title}” is the {'first' if up else 'last'} item already.")
    items[here], items[there] = items[there], items[here]
    _number(items)
    return items[there]


@operation
def send_agenda(*, by: Actor, meeting: Meeting) -> Meeting:
    """Mark a meeting's agenda as sent, and send each of its papers that waits; late papers may be sent after it."""
    refuse_closed_agenda(meeting)
    if meeting.state != rules.MeetingState.SCHEDULED:
        raise Refusal(f"The meeting of {_day(meeting)} was held; its agenda cannot be sent any more.")
    if not meeting.items.exists():
        raise Refusal(f"The agenda for {_day(meeting)} has no items; draw it or add one, then send it.")
    waiting = meeting.papers.filter(sent_at=None).exists()
    if meeting.agenda_sent_at and not waiting:
        raise Refusal(
            f"The agenda was sent on {timezone.localtime(meeting.agenda_sent_at):%-d %B %Y}, "
            "and no paper waits to be sent."
        )
    if waiting:
        send_papers_of(by=by, meeting=meeting)
    meeting.agenda_sent_at = meeting.agenda_sent_at or clock.now()
    meeting.save()
    return meeting


def refuse_closed_agenda(meeting: Meeting) -> None:
    """Refuse to touch what is on the agenda of a meeting that was put off, or whose minutes are agreed."""
    if meeting.state in (rules.MeetingState.POSTPONED, rules.MeetingState.CANCELLED):
        raise Refusal(
            f"The meeting of {_day(meeting)} was {rules.state_word(meeting.state)}; its agenda stays as it was."
        )
    if meeting.minutes_state == rules.MinutesState.AGREED:
        raise Refusal(
            f"The minutes of {_day(meeting)} were agreed on {meeting.minutes_agreed_on:%-d %B %Y}, "
            "and stay as they were agreed."
        )


def _draw(meeting: Meeting, wanted: rules.Wanted) -> AgendaItem:
    item = AgendaItem.objects.create(
        area=meeting.area,
        meeting=meeting,
        title=wanted.title,
        purpose=wanted.purpose,
        source=wanted.source,
        about=wanted.about,
    )
    if wanted.source == rules.ItemSource.PAPERS:
        paper = BoardPaper.objects.get(pk=int(wanted.about.partition(":")[2]))
        paper.meeting, paper.item = meeting, paper.item or item
        item.is_exempt = paper.is_exempt
        item.exempt_because = "Its paper is exempt" if paper.is_exempt else ""
        item.save()
        paper.save()
    return item


def _word(
    item: AgendaItem,
    title: str,
    purpose: rules.ItemPurpose,
    presenter: Post | None,
    presenter_words: str,
    is_exempt: bool,
    exempt_because: str,
) -> AgendaItem:
    if not title.strip():
        raise Refusal("Say what the item is about; its title stands on the agenda.")
    if is_exempt and not exempt_because.strip():
        raise Refusal(
            f"Say under which rule “{title.strip()}” is exempt; the public agenda gives the reason."
        )
    if presenter is not None and presenter.area_id != item.area_id:
        raise Refusal(f"The post of {presenter.title} belongs to another area; choose one of this area.")
    item.title, item.purpose = title.strip(), purpose
    item.presenter, item.presenter_words = presenter, presenter_words.strip()
    item.is_exempt, item.exempt_because = is_exempt, exempt_because.strip() if is_exempt else ""
    item.save()
    return item


def _number(items: Sequence[AgendaItem]) -> None:
    for position, item in enumerate(items, start=1):
        if item.position != position:
            item.position = position
            item.save()


def _day(meeting: Meeting) -> str:
    return f"{timezone.localdate(meeting.starts_at):%-d %B %Y}"
