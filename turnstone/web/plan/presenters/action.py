"""How an action stands, and its neighbours in the plan."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts import ActionFacts, PlanFacts, completion_of
from turnstone.programme.plan.rules import order_of
from turnstone.web.kit.formats import count, day
from turnstone.web.plan.presenters.words import Judgement, confidence, impact, status


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """The action before or after."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPage:
    """The head of an action's page."""

    heading: str
    word: str
    reference: str
    text: str
    why: str
    due: str
    first_due: str
    is_late: bool
    late: str
    lead: str
    post: str
    status: Judgement
    confidence: Judgement
    meaning: str
    reason: str
    impact: Judgement
    before: Neighbour | None
    after: Neighbour | None


def action_page(plan: PlanFacts, action: ActionFacts, today: dt.date) -> ActionPage:
    """Say how an action stands."""
    before, after = _neighbours(plan, action)
    return ActionPage(
        heading=f"{plan.words['action'].capitalize()} {action.reference}",
        word=plan.words["action"],
        reference=action.reference,
        text=action.text,
        why=action.why,
        due=day(action.done_on or action.due_on),
        first_due=day(action.first_due_on) if _is_moved(action) else "",
        is_late=action.overdue_on(today),
        late=_late(action, today),
        lead=_lead(action.lead),
        post=f"{action.lead.title}, {action.lead.organisation}" if action.lead else "",
        status=status(action.status, completion_of(plan)[action.id]),
        confidence=confidence(action.confidence),
        meaning=plan.rating_key.get(action.confidence, ""),
        reason=action.confidence_reason,
        impact=impact(action.impact),
        before=before,
        after=after,
    )


def _is_moved(action: ActionFacts) -> bool:
    """A date is moved for as long as the work is not done."""
    return action.done_on is None and action.first_due_on not in (None, action.due_on)


def _lead(post: PostFacts | None) -> str:
    if post is None:
        return "No lead"
    return post.holder or "Vacant"


def _late(action: ActionFacts, today: dt.date) -> str:
    if action.due_on is not None and action.overdue_on(today):
        return f"{count((today - action.due_on).days, 'day')} overdue"
    if action.slipped > 0:
        return f"{count(action.slipped, 'day')} later than first agreed"
    return ""


def _neighbours(plan: PlanFacts, action: ActionFacts) -> tuple[Neighbour | None, Neighbour | None]:
    there = (each for each in plan.actions if each.is_live or each is action)
    ordered = sorted(there, key=lambda each: order_of(each.reference))
    place = ordered.index(action)
    before = ordered[place - 1] if place else None
    after = ordered[place + 1] if place + 1 < len(ordered) else None
    return _neighbour(plan, before), _neighbour(plan, after)


def _neighbour(plan: PlanFacts, action: ActionFacts | None) -> Neighbour | None:
    if action is None:
        return None
    return Neighbour(words=action.reference, href=reverse("action", args=[plan.area_slug, action.reference]))
