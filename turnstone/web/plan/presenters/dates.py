"""The dates of a plan in words: what waits for agreement, and what has moved, how far, and by whose leave."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from turnstone.programme.plan.facts import (
    DateChangeFacts,
    DateRequestFacts,
    PlanFacts,
    SlipFacts,
    slips_of,
    sum_of_slips,
)
from turnstone.programme.plan.rules import DATE_RULE_NAMES, DateRule, days_slipped
from turnstone.web.kit.formats import count, day, short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A new date that waits for agreement; `href` leads to the answer, for whoever may give it."""

    name: str
    words: str
    why: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move of a date. Nobody agreed it where `agreed_by` is empty."""

    gone: str
    to: str
    is_first: bool
    when: str
    reason: str
    asked_by: str
    agreed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A date with all its moves."""

    reference: str
    href: str
    what: str
    note: str
    slipped: str
    is_later: bool
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesPage:
    """The page of dates."""

    name: str
    sentence: str
    rule: str
    waiting: tuple[Asked, ...]
    rows: tuple[Moved, ...]
    counted: str
    is_narrowed: bool
    has_moves: bool
    csv: str


def dates_page(
    plan: PlanFacts, wanted: Mapping[str, Any], asked: QueryDict, *, may_answer: bool
) -> DatesPage:
    """Lay out what waits, and the moves that were asked for."""
    slips = slips_of(plan)
    kept = [slip for slip in slips if _answers(plan, slip, wanted)]
    every = count(len(slips), "date")
    return DatesPage(
        name=plan.name,
        sentence=_in_all(plan, slips),
        rule=rule_in_words(plan),
        waiting=tuple(_asked(plan, each, may_answer=may_answer) for each in plan.waiting_requests),
        rows=tuple(_moved(plan, slip) for slip in kept),
        counted=f"{every} moved" if len(kept) == len(slips) else f"{len(kept)} of {every} moved",
        is_narrowed=len(kept) < len(slips),
        has_moves=bool(slips),
        csv=f"{reverse('dates_csv', args=[plan.area_slug])}?{asked.urlencode()}".rstrip("?"),
    )


def rule_in_words(plan: PlanFacts) -> str:
    """Say which new dates of a plan must be agreed."""
    if plan.date_rule == DateRule.FREE:
        return "Leads may move dates by themselves, with a reason; what nobody agreed says so."
    rule = DATE_RULE_NAMES[DateRule(plan.date_rule)]
    return f"{rule} needs the agreement of {plan.dates_agreed_by}; until then the date in force stays."


def asked_in_words(plan: PlanFacts, request: DateRequestFacts) -> str:
    """Say what was asked, by whom and for whom."""
    asked = _asked(plan, request, may_answer=False)
    return f"{asked.name.rstrip('.')}: {asked.words} {asked.why}"


def choices_of_moves(plan: PlanFacts) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Offer the workstreams and the leads of what has moved."""
    slips = slips_of(plan)
    ours = {plan.outcome(slip.action.outcome_id).workstream_id for slip in slips}
    leads = {
        str(slip.action.lead.id): slip.action.lead.holder or slip.action.lead.title
        for slip in slips
        if slip.action.lead
    }
    return (
        [(str(each.id), each.name) for each in plan.workstreams if each.id in ours],
        sorted(leads.items(), key=lambda lead: lead[1]),
    )


def _answers(plan: PlanFacts, slip: SlipFacts, wanted: Mapping[str, Any]) -> bool:
    workstream = str(plan.outcome(slip.action.outcome_id).workstream_id)
    lead = str(slip.action.lead.id) if slip.action.lead else ""
    agreed = "no" if slip.unagreed else "yes"
    return (
        wanted.get("workstream") in (None, workstream)
        and wanted.get("lead") in (None, lead)
        and wanted.get("agreed") in (None, agreed)
        and (slip.times > 1 or not wanted.get("often"))
    )


def _in_all(plan: PlanFacts, slips: Iterable[SlipFacts]) -> str:
    total = sum_of_slips(slips)
    if not total.moves:
        return "No date has moved since it was first agreed."
    words, of = plan.words["action"], count(len(plan.actions), plan.words["action"])
    steps = f" and {count(total.milestones, 'milestone')}" if total.milestones else ""
    moved = f"{total.actions:,} of {of}{steps} {'has' if total.actions == 1 and not steps else 'have'} moved"
    later = f"{'later' if total.days >= 0 else 'earlier'} than first agreed"
    sums = f"{count(total.moves, 'time')} in all: the {words}s stand {count(abs(total.days), 'day')} {later}"
    nobody = f"Nobody agreed {total.unagreed:,} of the {count(total.moves, 'move')}."
    often = (
        f" {count(total.more_than_twice, 'date')} moved later more than twice."
        if total.more_than_twice
        else ""
    )
    return f"{moved}, {sums}, added together. {nobody}{often}"


def _asked(plan: PlanFacts, request: DateRequestFacts, *, may_answer: bool) -> Asked:
    action = next(each for each in plan.actions if each.id == request.action_id)
    step = next((each for each in plan.milestones if each.id == request.milestone_id), None)
    now = (step or action).due_on
    days = days_slipped(now, request.to_on)
    how_far = f"{count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"
    return Asked(
        name=f"{action.reference}, milestone: {step.text}" if step else f"{action.reference} {action.text}",
        words=f"from {day(now)} to {day(request.to_on)}, {how_far}. Waits for {request.waits_for}.",
        why=f"Asked by {request.asked_by} on {day(request.asked_on)}: {request.reason}",
        href=reverse("answer_date", args=[plan.area_slug, request.id]) if may_answer else "",
    )


def _moved(plan: PlanFacts, slip: SlipFacts) -> Moved:
    row = slip.dated
    note = (
        "taken out of the plan"
        if not row.is_live
        else f"done {short_day(row.done_on)}"
        if row.done_on
        else ""
    )
    return Moved(
        reference=slip.action.reference,
        href=reverse("action", args=[plan.area_slug, slip.action.reference]),
        what=f"Milestone: {slip.milestone.text}" if slip.milestone else slip.action.text,
        note=note,
        slipped=_days(slip.days),
        is_later=slip.days > 0,
        moves=tuple(_move(move, is_first=move is slip.moves[0]) for move in slip.moves),
    )


def _days(days: int) -> str:
    if not days:
        return "back where it was"
    return f"{count(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def _move(move: DateChangeFacts, *, is_first: bool) -> Move:
    return Move(
        gone=short_day(move.from_on),
        to=short_day(move.to_on),
        is_first=is_first,
        when=short_day(move.moved_on),
        reason=move.reason,
        asked_by=move.asked_by,
        agreed_by=move.agreed_by,
    )


MOVE_HEADS = (
    "Reference",
    "Action",
    "Milestone",
    "Workstream",
    "Lead",
    "First date",
    "From",
    "To",
    "Moved on",
    "Date now",
    "Days slipped in all",
    "Reason",
    "Asked by",
    "Agreed by",
)


def moves_for_a_file(plan: PlanFacts, wanted: Mapping[str, Any]) -> Iterator[list[str]]:
    """Write each move as a row; days as 2026-03-04, which every spreadsheet sorts."""
    names = {each.id: each.name for each in plan.workstreams}
    for slip in slips_of(plan):
        if not _answers(plan, slip, wanted):
            continue
        action, row = slip.action, slip.dated
        for move in slip.moves:
            yield [
                action.reference,
                action.text,
                slip.milestone.text if slip.milestone else "",
                names[plan.outcome(action.outcome_id).workstream_id],
                action.lead.holder if action.lead else "",
                *_iso(row.first_due_on, move.from_on, move.to_on, move.moved_on, row.due_on),
                str(slip.days),
                move.reason,
                move.asked_by,
                move.agreed_by or "nobody",
            ]


def _iso(*days: Any) -> Iterator[str]:
    return (each.isoformat() if each else "" for each in days)
