"""What the rule for ratings looks at, gathered from a plan, its updates and its risks."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Protocol

from django.utils import timezone

from turnstone.programme.delivery.facts.cycles import UpdateFacts
from turnstone.programme.delivery.facts.risks import RiskFacts
from turnstone.programme.delivery.facts.whole import CycleRecord
from turnstone.programme.delivery.rules import AboutAnAction, Proposal, is_in_hand, propose
from turnstone.programme.plan.facts import ActionFacts, PlanFacts
from turnstone.programme.plan.rules import Confidence, Status


class Work(Protocol):
    """An action, as a row or as frozen facts."""

    @property
    def starts_on(self) -> dt.date | None: ...
    @property
    def due_on(self) -> dt.date | None: ...
    @property
    def withdrawn_on(self) -> dt.date | None: ...
    @property
    def success_criteria(self) -> str: ...
    @property
    def criteria_met_on(self) -> dt.date | None: ...


def proposals_in(record: CycleRecord, today: dt.date) -> dict[int, Proposal]:
    """Rate every action of a cycle's record by the rule, as on a day."""
    return proposals_of(record.plan, (*record.earlier_updates, *record.updates), record.risks, today)


def proposals_of(
    plan: PlanFacts, updates: Iterable[UpdateFacts], risks: Iterable[RiskFacts], today: dt.date
) -> dict[int, Proposal]:
    """Rate every action of a plan by the rule. Pure."""
    about = about_actions(plan, updates, risks, today)
    return {number: propose(each, plan.rating_key) for number, each in about.items()}


def about_actions(
    plan: PlanFacts, updates: Iterable[UpdateFacts], risks: Iterable[RiskFacts], today: dt.date
) -> dict[int, AboutAnAction]:
    """Gather what the rule looks at for every action of a plan; `updates` come oldest first."""
    heard, last = _last_said(updates)
    moved = Counter(
        each.action_id for each in plan.date_changes if each.milestone_id is None and each.from_on
    )
    steps, needs, bare = _steps(plan, today), _needs(plan, today), _bare(risks)
    return {
        action.id: about(
            action,
            is_complete=action.status == Status.COMPLETE,
            today=today,
            plan_starts_on=plan.starts_on,
            plan_ends_on=plan.ends_on,
            heard_on=heard.get(action.id),
            forecast_on=last[action.id].forecast_on if action.id in last else None,
            blocked_by=last[action.id].blocked_by if action.id in last else "",
            times_moved=moved[action.id],
            steps_overdue=tuple(steps[action.id]),
            waits_for=tuple(needs[action.id]),
            bare_risks=tuple(bare[action.id]),
        )
        for action in plan.actions
    }


def about(
    action: Work,
    *,
    is_complete: bool,
    today: dt.date,
    plan_starts_on: dt.date | None,
    plan_ends_on: dt.date | None,
    heard_on: dt.date | None,
    forecast_on: dt.date | None,
    blocked_by: str,
    times_moved: int,
    steps_overdue: tuple[str, ...],
    waits_for: tuple[str, ...],
    bare_risks: tuple[str, ...],
) -> AboutAnAction:
    """Put together what the rule looks at. Silence counts from the day the work begins, for what has begun."""
    begins_on = action.starts_on or plan_starts_on
    has_begun = begins_on is None or begins_on <= today
    since = max((day for day in (heard_on, begins_on) if day), default=None)
    return AboutAnAction(
        today=today,
        is_complete=is_complete,
        is_withdrawn=action.withdrawn_on is not None,
        due_on=action.due_on,
        plan_ends_on=plan_ends_on,
        forecast_on=forecast_on,
        silent_since=since if has_begun else None,
        blocked_by=blocked_by,
        times_moved=times_moved,
        steps_overdue=steps_overdue,
        waits_for=waits_for,
        bare_risks=bare_risks,
        says_criteria=bool(action.success_criteria.strip()),
        meets_criteria=action.criteria_met_on is not None,
    )


def _last_said(updates: Iterable[UpdateFacts]) -> tuple[dict[int, dt.date], dict[int, UpdateFacts]]:
    """Say when each action was last heard of, and what was last said: "no change" leaves that as it was."""
    heard: dict[int, dt.date] = {}
    last: dict[int, UpdateFacts] = {}
    for each in updates:
        heard[each.action_id] = timezone.localdate(each.said_at)
        if not each.no_change:
            last[each.action_id] = each
    return heard, last


def _steps(plan: PlanFacts, today: dt.date) -> dict[int, list[str]]:
    steps: dict[int, list[str]] = defaultdict(list)
    for each in plan.milestones:
        if each.overdue_on(today):
            steps[each.action_id].append(each.text)
    return steps


def _needs(plan: PlanFacts, today: dt.date) -> dict[int, list[str]]:
    late = {each.id: each.reference for each in plan.actions if holds_up(each, today)}
    needs: dict[int, list[str]] = defaultdict(list)
    for each in plan.dependencies:
        if each.needed_id in late:
            needs[each.action_id].append(late[each.needed_id])
    return needs


def holds_up(action: ActionFacts, today: dt.date) -> bool:
    """Say whether those who wait for an action should worry: it is open, and red or overdue."""
    return action.is_open and (action.confidence == Confidence.RED or action.overdue_on(today))


def _bare(risks: Iterable[RiskFacts]) -> dict[int, list[str]]:
    bare: dict[int, list[str]] = defaultdict(list)
    for risk in risks:
        in_hand = any(
            is_in_hand(each.owner is not None, each.due_on, each.done_on) for each in risk.mitigations
        )
        if risk.closed_on is None and risk.rating == Confidence.RED and not in_hand:
            for number in risk.threatens:
                bare[number].append(risk.reference)
    return bare
