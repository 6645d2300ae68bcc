"""The golden thread of an action: from the finding to the evidence, with its gaps."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils import timezone

from turnstone.programme.delivery.facts import Measured, RiskFacts, SavingAtRisk
from turnstone.programme.people.facts import PostFacts
from turnstone.programme.plan.facts import (
    ActionFacts,
    CitedNeed,
    EvidenceFacts,
    OutcomeFacts,
    PlanFacts,
    RequirementFacts,
)
from turnstone.programme.plan.queries import slug_of_requirement
from turnstone.programme.plan.rules import (
    CO_PRODUCTION_NAMES,
    REQUIREMENT_KIND_NAMES,
    SENSITIVITY_NAMES,
    SHOWS_NAMES,
)
from turnstone.programme.scorecards.rules import value_words
from turnstone.programme.voice.facts import Heard
from turnstone.web.kit.formats import count, day
from turnstone.web.plan.presenters.families import families_link, forum_link
from turnstone.web.plan.presenters.link import Link, Said
from turnstone.web.plan.presenters.needs import needs_links
from turnstone.web.plan.presenters.words import impact


def thread(
    plan: PlanFacts,
    action: ActionFacts,
    risks: tuple[RiskFacts, ...],
    measured: Sequence[Measured],
    heard: Heard,
    cited: Sequence[CitedNeed] = (),
    at_risk: Sequence[SavingAtRisk] = (),
) -> tuple[Link, ...]:
    """Draw the chain from the finding down to the evidence, and what threatens it."""
    outcome = plan.outcome(action.outcome_id)
    today = timezone.localdate(plan.as_at)
    links = [
        _finding(plan, outcome),
        *needs_links(plan, (outcome,), cited),
        _outcome(plan, outcome, action),
        _action(plan, action, at_risk),
        _milestones(plan, action, today),
        _measures(plan, outcome, measured),
        families_link(plan, (outcome,), heard.of_outcome(outcome), heard),
        forum_link(plan, (outcome,), heard),
        _evidence(plan, action, outcome),
    ]
    threats = _threats(plan.area_slug, action, risks)
    return (*links, threats) if threats else tuple(links)


def thread_address(plan: PlanFacts, asked: RequirementFacts) -> str:
    """Give the address of one requirement's thread."""
    return reverse("thread", args=[plan.area_slug, slug_of_requirement(asked.mandate, asked.reference)])


def _finding(plan: PlanFacts, outcome: OutcomeFacts) -> Link:
    asked = next((each for each in plan.requirements if each.id == outcome.requirement_id), None)
    word = plan.words["requirement"]
    if asked is None:
        return Link(kind="Finding", gap=f"No {word} asks for this. Tie the {plan.words['outcome']} to one.")
    ours = {each.id for each in plan.outcomes if each.requirement_id == asked.id}
    answering = sum(each.outcome_id in ours for each in plan.live_actions)
    facts = [
        Said(name="Who answers for it", words=", ".join(asked.bodies) or "No body is named yet"),
        Said(
            name="What answers it",
            words=count(answering, plan.words["action"]),
            href=f"{reverse('plan', args=[plan.area_slug])}?requirement={asked.id}",
        ),
        Said(
            name="All of this thread", words=f"From {asked.reference} down", href=thread_address(plan, asked)
        ),
    ]
    if asked.released_on:
        facts.append(Said(name="Released", words=f"{day(asked.released_on)}, by {asked.released_by}"))
    return Link(
        kind=f"Finding: {REQUIREMENT_KIND_NAMES[asked.kind]}",  # type: ignore[index]  # a StrEnum is its value
        heading=f"{asked.reference} {asked.families_words}".strip(),
        quote=asked.finding,
        source=", ".join(filter(None, [asked.mandate, asked.source])),
        facts=tuple(facts),
    )


def _outcome(plan: PlanFacts, outcome: OutcomeFacts, action: ActionFacts) -> Link:
    where = f"{outcome.baseline} ({day(outcome.baseline_on)})" if outcome.baseline_on else outcome.baseline
    return Link(
        kind=plan.words["outcome"].capitalize(),
        heading=f"{outcome.reference} {outcome.families_words or outcome.text}",
        facts=(
            *_unless_same("In the plan's words", outcome.text, outcome.families_words),
            Said(name="Where we were", words=where or "No position at the start was written down"),
            Said(name="How we will know", words=outcome.how_we_will_know or "Not said yet"),
            Said(name="Impact", words=impact(outcome.impact).word),
        ),
        items=tuple(
            Said(
                name=each.reference,
                words=each.text,
                href=reverse("action", args=[plan.area_slug, each.reference]),
            )
            for each in plan.live_actions
            if each.outcome_id == outcome.id and each.id != action.id
        ),
    )


def _unless_same(name: str, words: str, instead: str) -> Iterator[Said]:
    if instead and instead != words:
        yield Said(name=name, words=words)


def _action(plan: PlanFacts, action: ActionFacts, at_risk: Sequence[SavingAtRisk]) -> Link:
    together = CO_PRODUCTION_NAMES.get(action.co_production, "")  # type: ignore[call-overload]
    return Link(
        kind=plan.words["action"].capitalize(),
        heading=f"{action.reference} {action.text}",
        facts=(
            Said(name="Lead", words=_post(action.lead)),
            Said(name="Accountable", words=_post(action.accountable)),
            Said(name="Starts", words=day(action.starts_on)),
            Said(name="Due", words=day(action.due_on)),
            *([Said(name="Done", words=day(action.done_on))] if action.done_on else []),
            Said(name="Done well means", words=action.success_criteria or "No criteria yet"),
            Said(name="With families", words=together or "Not said yet"),
            *(_saving(plan, each) for each in at_risk if each.action.id == action.id),
        ),
        items=tuple(
            Said(
                name=f"{day(change.from_on)} moved to {day(change.to_on)}",
                words=f"{change.reason} Asked by {change.asked_by}; "
                + (f"agreed by {change.agreed_by}." if change.agreed_by else "nobody has agreed it yet."),
            )
            for change in plan.date_changes
            if change.action_id == action.id and change.milestone_id is None
        ),
        is_here=True,
    )


def _saving(plan: PlanFacts, each: SavingAtRisk) -> Said:
    href = reverse("money_line", args=[plan.area_slug, each.line.reference])
    return Said(name="Saving at risk", words=each.sentence, href=href)


def _post(post: PostFacts | None) -> str:
    if post is None:
        return "Nobody"
    return f"{post.holder}, {post.title} ({post.organisation})" if post.holder else post.words


def _milestones(plan: PlanFacts, action: ActionFacts, today: dt.date) -> Link:
    items = []
    for step in plan.milestones:
        if step.action_id == action.id and step.is_live:
            state = f"done {day(step.done_on)}" if step.done_on else f"due {day(step.due_on)}"
            late = ", overdue" if action.is_live and step.overdue_on(today) else ""
            items.append(Said(name=step.text, words=state + late))
    return Link(
        kind="Milestones",
        items=tuple(items),
        gap="" if items else "No milestones. Add two or three dated steps, so that slipping shows early.",
    )


def _measures(plan: PlanFacts, outcome: OutcomeFacts, measured: Sequence[Measured]) -> Link:
    text = outcome.text.rstrip(".")
    gap = f"No measure yet. Choose one that would show whether “{text}” is coming true."
    return Link(
        kind="Measure",
        items=tuple(
            Said(
                name=each.measure.title,
                words=f"{value_words(each.latest.value, each.measure.unit)}: {each.words.lower()}"
                if each.latest
                else each.words.lower(),
                href=reverse("measure", args=[plan.area_slug, each.measure.id]),
            )
            for each in measured
        ),
        gap="" if measured else gap,
    )


def _evidence(plan: PlanFacts, action: ActionFacts, outcome: OutcomeFacts) -> Link:
    rows = [row for row in plan.evidence if row.action_id == action.id or row.outcome_id == outcome.id]
    order = list(SHOWS_NAMES)
    rows.sort(key=lambda row: (-order.index(row.shows), -row.on.toordinal()))  # type: ignore[arg-type]
    return Link(
        kind="Evidence",
        items=tuple(Said(name=_shows(row), words=_what(row), href=row.link) for row in rows),
        gap=""
        if rows
        else "No evidence yet. Add what shows that it was done, done well, or made a difference.",
    )


def _shows(row: EvidenceFacts) -> str:
    return SHOWS_NAMES[row.shows]  # type: ignore[index]  # a StrEnum is its value


def _what(row: EvidenceFacts) -> str:
    who = SENSITIVITY_NAMES[row.sensitivity]  # type: ignore[index]  # a StrEnum is its value
    return f"{row.what} ({day(row.on)}; seen by: {who[0].lower()}{who[1:]})"


def _threats(area_slug: str, action: ActionFacts, risks: tuple[RiskFacts, ...]) -> Link | None:
    ours = [risk for risk in risks if action.id in risk.threatens and risk.closed_on is None]
    if not ours:
        return None
    href = reverse("risks", args=[area_slug])
    return Link(
        kind="What threatens it",
        items=tuple(
            Said(name=risk.reference, words=risk.title, href=f"{href}#{risk.reference}") for risk in ours
        ),
    )
