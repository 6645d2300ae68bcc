"""What a bulletin tells from: what was known at a moment, and how each row stood that a line may be tied to."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils import timezone

from turnstone.programme.boards.facts import BoardFacts, LedgerItemFacts, MeetingFacts
from turnstone.programme.boards.queries import boards_as_at, ledger_as_at, meetings_of
from turnstone.programme.boards.rules import LedgerKind
from turnstone.programme.delivery.facts import PromiseFacts
from turnstone.programme.delivery.queries import promises_as_at
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.people.queries import posts_as_at
from turnstone.programme.plan.facts import ActionFacts, OutcomeFacts, PlanFacts
from turnstone.programme.plan.queries import plan_as_at, plan_worked_to_at, plans_of
from turnstone.programme.publications.facts import MadePublic
from turnstone.programme.publications.queries import made_public_as_at
from turnstone.programme.voice.facts import EventFacts, RepliedAction, ReplyFacts, WaveFacts
from turnstone.programme.voice.queries import events_as_at, replied_actions, replies_as_at, surveys_as_at
from turnstone.programme.voice.rules import Aspect

DECIDED = frozenset({LedgerKind.RESOLUTION, LedgerKind.RECOMMENDATION, LedgerKind.DECISION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Hold what was known at a moment and may be told to everyone.

    `plans` is every plan there was, `worked_to` the one in use. Of boards, only those that meet in public are here; of
    what they decided, nothing exempt; of events and surveys, only the public ones.
    """

    at: dt.datetime
    plans: tuple[PlanFacts, ...]
    worked_to: int | None
    promises: tuple[PromiseFacts, ...]
    boards: tuple[BoardFacts, ...]
    meetings: tuple[MeetingFacts, ...]
    decided: tuple[LedgerItemFacts, ...]
    events: tuple[EventFacts, ...]
    waves: tuple[WaveFacts, ...]
    replies: tuple[ReplyFacts, ...]
    replied: Mapping[int, RepliedAction]
    publications: tuple[MadePublic, ...]

    @property
    def today(self) -> dt.date:
        """Give its day."""
        return timezone.localdate(self.at)

    @property
    def plan(self) -> PlanFacts | None:
        """Give the plan in use."""
        return next((plan for plan in self.plans if plan.id == self.worked_to), None)

    @property
    def actions(self) -> dict[int, ActionFacts]:
        """Give the actions of every plan by number, those taken out among them."""
        return {action.id: action for plan in self.plans for action in plan.actions}

    @property
    def outcomes(self) -> dict[int, OutcomeFacts]:
        """Give the outcomes of every plan by number."""
        return {outcome.id: outcome for plan in self.plans for outcome in plan.outcomes}


@dataclass(frozen=True, slots=True)
class Stood:
    """How a row stood: at which version, and each side of it."""

    version: int
    sides: Mapping[str, str]


def read_known(area_id: int, moment: dt.datetime) -> Known:
    """Read what was known in an area at a moment; each table once a plan."""
    posts = posts_as_at(area_id, moment)
    plans = tuple(_plans(area_id, moment, posts))
    boards = tuple(each for each in boards_as_at(area_id, moment, posts) if each.meets_in_public)
    open_boards = {each.id for each in boards}
    meetings = tuple(each for each in meetings_of(area_id, moment=moment) if each.board_id in open_boards)
    open_meetings = {each.id for each in meetings}
    series = [each for each in events_as_at(area_id, moment) if each.is_public]
    return Known(
        at=moment,
        plans=plans,
        worked_to=plan_worked_to_at(area_id, moment),
        promises=tuple(each for plan in plans for each in promises_as_at(plan.id, moment)),
        boards=boards,
        meetings=meetings,
        decided=tuple(
            each
            for each in ledger_as_at(area_id, moment)
            if each.kind in DECIDED and not each.is_exempt and each.meeting_id in open_meetings
        ),
        events=tuple(event for each in series for event in each.events),
        waves=tuple(wave for each in surveys_as_at(area_id, moment) for wave in each.waves if wave.is_public),
        replies=replies_as_at(area_id, moment),
        replied=replied_actions(area_id, moment),
        publications=made_public_as_at(area_id, moment),
    )


def _plans(area_id: int, moment: dt.datetime, posts: dict[int, PostFacts]) -> Iterator[PlanFacts]:
    for plan in plans_of(area_id):
        try:
            yield plan_as_at(plan.pk, moment, posts)
        except LookupError:
            continue


def standing(known: Known) -> dict[str, Stood]:
    """Say of each row that a line may be tied to how it stood."""
    found: dict[str, Stood] = {}
    for action in known.actions.values():
        found[f"plan.action:{action.id}"] = Stood(action.version, _action(action))
    for outcome in known.outcomes.values():
        found[f"plan.outcome:{outcome.id}"] = Stood(outcome.version, {Aspect.IMPACT: outcome.impact})
    for promise in known.promises:
        state = promise.state_on(known.today)
        found[f"delivery.promise:{promise.id}"] = Stood(promise.version, {Aspect.PROMISE: state})
    for meeting in known.meetings:
        found[f"boards.meeting:{meeting.id}"] = Stood(meeting.version, {Aspect.MEETING: meeting.state})
    for item in known.decided:
        found[f"boards.ledgeritem:{item.id}"] = Stood(item.version, {Aspect.DECISION: "decided"})
    found.update(_of_voice(known))
    for paper in known.publications:
        found[f"publications.publication:{paper.id}"] = Stood(paper.version, {Aspect.PAPER: paper.state})
    return found


def _action(action: ActionFacts) -> dict[str, str]:
    return {
        Aspect.STATUS: action.status if action.is_live else "withdrawn",
        Aspect.DUE: action.due_on.isoformat() if action.due_on else "",
        Aspect.IMPACT: action.impact,
    }


def _of_voice(known: Known) -> Iterator[tuple[str, Stood]]:
    for event in known.events:
        yield f"voice.event:{event.id}", Stood(event.version, {Aspect.EVENT: event_state(event)})
    for wave in known.waves:
        closes = wave.closes_on.isoformat()
        yield f"voice.wave:{wave.id}", Stood(wave.version, {Aspect.SURVEY: closes})
    for reply in known.replies:
        yield f"voice.reply:{reply.id}", Stood(reply.version, {Aspect.REPLY: reply.kind})


def event_state(event: EventFacts) -> str:
    """Say how an event stands; one that is still to come stands on its day and hour."""
    if event.state == "scheduled":
        return f"scheduled {timezone.localtime(event.starts_at):%Y-%m-%dT%H:%M}"
    return event.state
