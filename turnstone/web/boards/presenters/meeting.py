"""One meeting: when and where, what became of it, its agenda with its minutes, who came, what was resolved."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.boards import rules
from turnstone.programme.boards.facts import (
    AttendanceFacts,
    ItemFacts,
    LedgerItemFacts,
    MeetingFacts,
    MeetingRecord,
    ResolutionFacts,
)
from turnstone.web.boards.presenters.meetings import Way, minutes_of, state_of, way_to
from turnstone.web.kit.formats import count, day, short_day, span

_IN_THE_LIST = (
    rules.Presence.PRESENT,
    rules.Presence.SUBSTITUTE,
    rules.Presence.APOLOGIES,
    rules.Presence.ABSENT,
)
_RISK = re.compile(r"([A-Z]\w*\d): ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the ledger, as it stands now."""

    reference: str
    href: str
    limb: str
    words: str
    key: str
    state: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What was resolved as one text, the vote, and its limbs."""

    words: str
    vote: str
    limbs: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a member said, as the minutes have it."""

    id: int
    paragraphs: tuple[str, ...]
    by_whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of the agenda with its minutes."""

    id: int
    number: int
    title: str
    purpose: str
    presenter: str
    exempt: str
    about: Way | None
    open_lines: tuple[Line, ...]
    minute: tuple[str, ...]
    remarks: tuple[Said, ...]
    resolutions: tuple[Resolved, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """Those of whom one thing is noted: present, apologies."""

    word: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """One meeting, whole."""

    slug: str
    heading: str
    board: Way
    key: str
    word: str
    when: str
    place: str
    link: str
    put_off: str
    moved: Way | None
    came_from: Way | None
    agenda_sent: str
    minutes: str
    agreed_at: Way | None
    items: tuple[Item, ...]
    withheld: str
    attendance: tuple[Came, ...]
    quorum: str
    resolutions: tuple[Resolved, ...]
    raised: tuple[Line, ...]
    open_before: tuple[Line, ...]


def meeting_page(area_slug: str, record: MeetingRecord) -> MeetingPage:
    """Lay out one meeting."""
    meeting = record.meeting
    board = Way(words=meeting.board_name, href=reverse("board", args=[area_slug, meeting.board_slug]))
    return MeetingPage(
        slug=meeting.slug,
        heading=f"{meeting.name}, {day(meeting.on)}",
        board=board,
        key=meeting.state,
        word=state_of(meeting),
        when=span(meeting.starts_at, meeting.ends_at),
        place=meeting.place,
        link=meeting.link,
        put_off=_put_off(meeting),
        moved=way_to(area_slug, record.replaced_by) if record.replaced_by else None,
        came_from=way_to(area_slug, record.replaces) if record.replaces else None,
        agenda_sent=day(meeting.agenda_sent_at) if meeting.agenda_sent_at else "",
        minutes=minutes_of(meeting) if meeting.is_held else "",
        agreed_at=way_to(area_slug, record.agreed_at) if record.agreed_at else None,
        items=tuple(_item(area_slug, record, each) for each in record.items),
        withheld=_withheld(record.withheld),
        attendance=tuple(_came(record.attendance)),
        quorum=_quorum(record),
        resolutions=tuple(_resolved(area_slug, each) for each in record.resolutions if each.item_id is None),
        raised=tuple(_line(area_slug, each) for each in record.ledger if each.resolution_id is None),
        open_before=_lines(area_slug, record.open_before) if _owes_open(record) else (),
    )


def _put_off(meeting: MeetingFacts) -> str:
    if not meeting.was_put_off:
        return ""
    on = f" on {day(meeting.state_on)}" if meeting.state_on else ""
    return f"{state_of(meeting)}{on}: {meeting.state_because}"


def _withheld(number: int) -> str:
    if not number:
        return ""
    verb = "is" if number == 1 else "are"
    return f"{count(number, 'exempt item')} {verb} left out of what you see."


def _item(area_slug: str, record: MeetingRecord, item: ItemFacts) -> Item:
    open_lines = record.open_before if item.source == rules.ItemSource.LEDGER else ()
    return Item(
        id=item.id,
        number=item.number,
        title=item.title,
        purpose=rules.ITEM_PURPOSE_NAMES[rules.ItemPurpose(item.purpose)],
        presenter=item.presented_by,
        exempt=item.exempt_because,
        about=_about(area_slug, record, item),
        open_lines=_lines(area_slug, open_lines),
        minute=paragraphs(item.minute),
        remarks=tuple(
            Said(id=each.id, paragraphs=paragraphs(each.words), by_whom=each.by_whom or "A member")
            for each in item.remarks
        ),
        resolutions=tuple(_resolved(area_slug, each) for each in item.resolutions),
        papers=tuple(paper.title for paper in item.papers),
    )


def _about(area_slug: str, record: MeetingRecord, item: ItemFacts) -> Way | None:
    """Lead to what the record put on the agenda: the risk, or the meeting whose minutes are to be agreed."""
    previous = record.previous
    is_minutes = item.source == rules.ItemSource.LAST_MINUTES
    if previous and is_minutes and item.about.endswith(f":{previous.id}"):
        href = reverse("meeting", args=[area_slug, previous.slug])
        return Way(words=f"The minutes of {day(previous.on)}", href=href)
    risk = _RISK.match(item.title) if item.source == rules.ItemSource.RISKS else None
    return Way(words=risk[1], href=reverse("risk", args=[area_slug, risk[1]])) if risk else None


def paragraphs(text: str) -> tuple[str, ...]:
    """Part what was typed into paragraphs."""
    return tuple(filter(None, (each.strip() for each in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))))


def _resolved(area_slug: str, resolution: ResolutionFacts) -> Resolved:
    return Resolved(
        words=resolution.words,
        vote=resolution.vote,
        limbs=tuple(_line(area_slug, each) for each in resolution.limbs),
    )


def _lines(area_slug: str, items: Iterable[LedgerItemFacts]) -> tuple[Line, ...]:
    return tuple(_line(area_slug, each) for each in items)


def _line(area_slug: str, item: LedgerItemFacts) -> Line:
    return Line(
        reference=item.reference,
        href=reverse("ledger_item", args=[area_slug, item.reference]),
        limb=item.limb,
        words=item.words,
        key=item.state,
        state=rules.LEDGER_STATE_NAMES[rules.LedgerState(item.state)].partition(",")[0],
        note=", ".join(_note(item)),
    )


def _note(item: LedgerItemFacts) -> Iterator[str]:
    if item.owner:
        yield item.owner.words
    if item.due:
        yield f"due {short_day(item.due)}"
    elif item.due_before_name:
        yield f"due before {item.due_before_name} meets"
    elif item.due_words:
        yield item.due_words
    if item.waits_on_agreement:
        yield f"waits for {item.waits_for}"


def _owes_open(record: MeetingRecord) -> bool:
    """Say whether what is open from earlier stands below the agenda: before a meeting, unless an item shows it."""
    shown = any(item.source == rules.ItemSource.LEDGER for item in record.items)
    return record.meeting.is_scheduled and not shown


def _quorum(record: MeetingRecord) -> str:
    """Say whether the meeting could decide; nothing of one that never was, and before it only who will not come."""
    if record.meeting.was_put_off and not record.attendance:
        return ""
    if record.meeting.is_scheduled and not record.quorum.is_noted:
        return "Apologies that came in so far." if record.attendance else ""
    return record.quorum.sentence


def _came(attendance: Iterable[AttendanceFacts]) -> Iterator[Came]:
    noted = list(attendance)
    for presence in _IN_THE_LIST:
        names = [_named(each) for each in noted if each.presence == presence]
        if names:
            yield Came(word=rules.PRESENCE_NAMES[presence], names=tuple(names))


def _named(each: AttendanceFacts) -> str:
    return f"{each.substitute} for {each.name}" if each.substitute else each.name
