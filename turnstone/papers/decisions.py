"""What a board is asked to decide, found in the record: each a sentence that asks for one thing."""

from collections.abc import Iterator

from turnstone.documents.blocks import Item
from turnstone.papers.citing import cite
from turnstone.papers.judgements import confidence_word
from turnstone.papers.phrases import count, listed, quoted, sentence, short_day
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.delivery.rules import RiskKind
from turnstone.programme.plan.facts import DateChangeFacts, DateRequestFacts
from turnstone.programme.plan.rules import Confidence, Status


def decisions_needed(record: CycleRecord) -> tuple[Item, ...]:
    """Ask for each date that nobody has agreed, each escalated risk, each red risk's owner, and the leads."""
    return (*_asked_dates(record), *_dates(record), *_escalated(record), *_owners(record), *_leads(record))


def is_for_the_reader(record: CycleRecord, request: DateRequestFacts) -> bool:
    """Say whether a new date waits for the body that this paper goes to; a paper that goes to none asks for all."""
    reader = (record.cycle.reports_to or record.plan.reports_to).casefold()
    body = request.waits_for.casefold()
    return not reader or body in reader or reader in body


def _asked_dates(record: CycleRecord) -> Iterator[Item]:
    actions = {action.id: action for action in record.plan.actions}
    steps = {step.id: step for step in record.plan.milestones}
    for request in record.plan.waiting_requests:
        if not is_for_the_reader(record, request):
            continue
        action, step = actions[request.action_id], steps.get(request.milestone_id or 0)
        name = f"the milestone {quoted(step.text)} of {action.reference}" if step else action.reference
        start = f"from {short_day((step or action).due_on)} to {short_day(request.to_on)}"
        asked = f"asked by {request.asked_by}; the date stands until {request.waits_for} agrees"
        yield Item(
            text=f"Agree or refuse to move {name} {start} ({asked}): {sentence(request.reason)}",
            facts=cite("plan.action", action)
            + cite("plan.milestone", step)
            + cite("plan.daterequest", request),
        )


def _dates(record: CycleRecord) -> Iterator[Item]:
    newest: dict[int, DateChangeFacts] = {}
    for change in record.plan.date_changes:
        if change.milestone_id is None:
            newest[change.action_id] = change
    for action in record.plan.live_actions:
        move = newest.get(action.id)
        if move is None or move.agreed_by or action.status == Status.COMPLETE:
            continue
        start = f"from {short_day(move.from_on)} " if move.from_on else ""
        yield Item(
            text=f"Agree to move {action.reference} {start}to {short_day(move.to_on)}: {sentence(move.reason)}",
            facts=cite("plan.action", action) + cite("plan.datechange", move),
        )


def _escalated(record: CycleRecord) -> Iterator[Item]:
    for risk in record.risks:
        if risk.escalation.is_for_the_board:
            text = (
                f"Decide what to do about {risk.reference}, {quoted(risk.title)}. {risk.escalation.sentence}"
            )
            yield Item(text=text, facts=cite("delivery.risk", risk))


def _owners(record: CycleRecord) -> Iterator[Item]:
    for risk in record.risks:
        if risk.rating == Confidence.RED and risk.owner is None and risk.closed_on is None:
            kind = "a risk" if risk.kind == RiskKind.RISK else "an issue"
            word = confidence_word(record.plan, risk.rating)
            text = f"Name an owner for {quoted(risk.title)}, {kind} rated {word}."
            yield Item(text=text, facts=cite("delivery.risk", risk))


def _leads(record: CycleRecord) -> Iterator[Item]:
    bare = [each for each in record.plan.workstreams if each.kind != "group" and each.missing_leads]
    words = record.plan.words["workstream"]
    all_seats = [each for each in bare if len(each.missing_leads) == 3]
    if len(all_seats) > 1:
        names = listed(each.name for each in all_seats)
        text = f"Name the three leads of {count(len(all_seats), words)} that have none: {names}."
        yield Item(text=text, facts=cite("plan.workstream", *all_seats))
        bare = [each for each in bare if each not in all_seats]
    for each in bare:
        seats = listed(f"a {seat}" for seat in each.missing_leads)
        yield Item(text=f"Name {seats} for {each.name}.", facts=cite("plan.workstream", each))
