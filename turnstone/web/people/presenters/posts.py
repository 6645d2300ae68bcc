"""Posts with who holds them, and workstreams with who leads them; what is empty comes first."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.audit.facts import ChangeFacts
from turnstone.programme.people.facts import HoldingFacts, PostFacts, SeatFacts
from turnstone.programme.plan.facts import WorkstreamFacts
from turnstone.web.kit.formats import day, short_day
from turnstone.web.kit.history import Change, Words, told


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """A post in the list."""

    title: str
    organisation: str
    href: str
    holder: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One of three seats; it is empty without a post, and while nobody holds the post."""

    words: str
    is_empty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRow:
    """A workstream with its three leads."""

    name: str
    href: str
    leads: tuple[Seat, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPage:
    """One post with all who held it."""

    title: str
    organisation: str
    holder: str
    since: str
    holdings: tuple[str, ...]


def seat_rows(area_slug: str, seats: Iterable[SeatFacts], today: dt.date) -> list[SeatRow]:
    """List the posts, the vacant ones first."""
    rows = [_seat(area_slug, seat, today) for seat in seats]
    return sorted(rows, key=lambda row: bool(row.holder))


def _seat(area_slug: str, seat: SeatFacts, today: dt.date) -> SeatRow:
    held = seat.held_on(today)
    return SeatRow(
        title=seat.title,
        organisation=seat.organisation,
        href=reverse("post", args=[area_slug, seat.id]),
        holder=held.person if held else "",
        since=_since(seat, held),
    )


def _since(seat: SeatFacts, held: HoldingFacts | None) -> str:
    if held:
        return short_day(held.starts_on)
    last = seat.holdings[0] if seat.holdings else None
    if last is None:
        return "never held"
    if last.ends_on is None:
        return f"{last.person} starts {short_day(last.starts_on)}"
    return f"empty since {short_day(last.ends_on)}"


def team_rows(area_slug: str, workstreams: Iterable[WorkstreamFacts]) -> list[TeamRow]:
    """List the workstreams with their leads, those with an empty seat first."""
    rows = [
        TeamRow(
            name=each.name,
            href=reverse("appoint_leads", args=[area_slug, each.id]),
            leads=tuple(_lead(post) for post in (each.council_lead, each.health_lead, each.forum_lead)),
            is_whole=not each.missing_leads,
        )
        for each in workstreams
    ]
    return sorted(rows, key=lambda row: row.is_whole)


def _lead(post: PostFacts | None) -> Seat:
    if post is None:
        return Seat(words="Nobody", is_empty=True)
    return Seat(words=post.words if post.holder else f"Vacant: {post.title}", is_empty=not post.holder)


def post_page(seat: SeatFacts, today: dt.date) -> PostPage:
    """Lay out one post."""
    held = seat.held_on(today)
    return PostPage(
        title=seat.title,
        organisation=seat.organisation,
        holder=held.person if held else "",
        since=day(held.starts_on) if held else "",
        holdings=tuple(_holding(each) for each in seat.holdings),
    )


def _holding(holding: HoldingFacts) -> str:
    to = f"to {day(holding.ends_on)}" if holding.ends_on else "with no end set"
    return f"{holding.person}, from {day(holding.starts_on)} {to}"


def post_history(seat: SeatFacts, changes: Iterable[ChangeFacts]) -> tuple[Change, ...]:
    """Tell when the post was made, and who was appointed to it."""
    done = {"people.add_post": "made the post", "people.appoint": "made an appointment"}
    people = {each.id: each.person for each in seat.holdings}
    known = tuple(changes)
    made = [change for change in known if change.operation == "people.add_post"]
    appointed = [change for change in known if change.operation != "people.add_post"]
    fields = {"ends_on": "Last day"}
    return (
        *told(appointed, Words(done=done, fields=fields, rows=people)),
        *told(made, Words(done=done, fields=fields)),
    )
