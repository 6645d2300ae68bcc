"""The minutes of a meeting, and the minutes for everyone. Whether they are a draft stands first."""

import dataclasses
import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from turnstone.documents.blocks import Column, Document, Panel, Paragraph, Row, Section, Table
from turnstone.papers.about import about
from turnstone.papers.boards.meeting_concerns import concerns_about_minutes, concerns_about_words
from turnstone.papers.boards.meeting_reading import Sitting, read_sitting
from turnstone.papers.boards.meeting_words import in_private, meeting_section
from turnstone.papers.boards.minute_items import actions_section, item_section, other_resolutions
from turnstone.papers.citing import cite
from turnstone.papers.concern import Concern
from turnstone.papers.phrases import capital, count, day
from turnstone.papers.text_concerns import unexplained_short_forms
from turnstone.programme.boards.facts import AttendanceFacts
from turnstone.programme.boards.rules import PRESENCE_NAMES, MinutesState, Presence
from turnstone.programme.people.facts import PostFacts


def compose(meeting_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the minutes as at a moment, with what the gate says of them."""
    sitting = read_sitting(meeting_id, as_at)
    body = _document(sitting, for_everyone=False)
    concerns = (
        *concerns_about_minutes(sitting, for_everyone=False),
        *unexplained_short_forms(body),
    )
    end = about(body, concerns, read_on=timezone.localdate(as_at))
    return dataclasses.replace(body, sections=(*body.sections, end)), concerns


def compose_for_everyone(meeting_id: int, as_at: dt.datetime) -> tuple[Document, tuple[Concern, ...]]:
    """Make the minutes that everyone may read: posts in the place of names, exempt items only counted."""
    sitting = read_sitting(meeting_id, as_at)
    page = _document(sitting, for_everyone=True)
    concerns = (
        *concerns_about_minutes(sitting, for_everyone=True),
        *concerns_about_words(sitting, page),
    )
    return page, concerns


def _document(sitting: Sitting, *, for_everyone: bool) -> Document:
    record = sitting.record
    return Document(
        title=f"Minutes: {record.meeting.name}, {day(record.meeting.on)}",
        subtitle=standing(sitting),
        area=sitting.area.name,
        audience="Everyone" if for_everyone else record.board.name,
        as_at=timezone.localdate(sitting.as_at),
        sections=(
            meeting_section(record, _stands(sitting), for_everyone=for_everyone),
            _who_came(sitting, for_everyone=for_everyone),
            *(item_section(sitting, each, for_everyone=for_everyone) for each in record.items),
            *other_resolutions(record, for_everyone=for_everyone),
            *_private(sitting),
            *actions_section(sitting, for_everyone=for_everyone),
        ),
    )


def standing(sitting: Sitting) -> str:
    """Say whether the minutes are a draft, or when and where they were agreed."""
    meeting = sitting.record.meeting
    if meeting.minutes_state == MinutesState.AGREED and meeting.minutes_agreed_on:
        return f"Agreed on {day(meeting.minutes_agreed_on)}"
    return "Draft: the board has not agreed these minutes yet"


def _stands(sitting: Sitting) -> Panel:
    meeting, at = sitting.record.meeting, sitting.record.agreed_at
    facts = cite("boards.meeting", meeting, at)
    if meeting.minutes_state != MinutesState.AGREED:
        text = "These minutes may change until the board agrees them, at its next meeting or a later one."
        return Panel(style="warning", title="Draft", blocks=(Paragraph(text=text, facts=facts),))
    where = (
        f"The board agreed these minutes at its meeting of {day(at.on)}." if at else f"{standing(sitting)}."
    )
    return Panel(style="quiet", title="Agreed", blocks=(Paragraph(text=where, facts=facts),))


def _who_came(sitting: Sitting, *, for_everyone: bool) -> Section:
    record = sitting.record
    posts = {seat.post.id: seat.post for seat in record.board.seats}
    columns: tuple[Column, ...]
    if for_everyone:
        rows = [_public_row(each, posts[each.post_id]) for each in record.attendance if each.post_id in posts]
        columns = (Column(heading="Post", width=4), Column(heading="Came", width=3))
    else:
        rows = [_row(each, posts.get(each.post_id or 0)) for each in record.attendance]
        columns = (
            Column(heading="Name", width=4),
            Column(heading="Post", width=5),
            Column(heading="Came", width=3),
        )
    table = Table(caption="Each as noted", columns=columns, rows=tuple(rows), empty="Nobody noted who came.")
    blocks = (
        table,
        *(_visitors(record.attendance) if for_everyone else ()),
        Paragraph(text=record.quorum.sentence),
    )
    return Section(title="Who came", anchor="attendance", blocks=blocks)


def _row(each: AttendanceFacts, post: PostFacts | None) -> Row:
    came = _came(each)
    if each.substitute:
        came = f"{each.substitute} came in their place"
    return Row(
        cells=(each.name, f"{post.title}, {post.organisation}" if post else "", came),
        facts=cite("boards.attendance", each),
    )


def _public_row(each: AttendanceFacts, post: PostFacts) -> Row:
    return Row(
        cells=(f"{post.title}, {post.organisation}", _came(each)), facts=cite("boards.attendance", each)
    )


def _came(each: AttendanceFacts) -> str:
    return PRESENCE_NAMES[Presence(each.presence)]


def _visitors(attendance: tuple[AttendanceFacts, ...]) -> Iterator[Paragraph]:
    """Count for everyone who came without a seat, for nothing but their names is known of them."""
    others = [each for each in attendance if each.post_id is None and each.came]
    if others:
        text = f"{capital(count(len(others), 'other person', 'other people'))} came."
        yield Paragraph(text=text, facts=cite("boards.attendance", *others))


def _private(sitting: Sitting) -> Iterator[Section]:
    blocks = in_private(sitting.every_item, is_past=True)
    if blocks:
        yield Section(title="In private", anchor="private", blocks=blocks)
