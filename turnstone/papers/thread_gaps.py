"""Where a thread is broken, in sentences that say what to do."""

from collections.abc import Iterator

from turnstone.papers.phrases import capital
from turnstone.programme.plan.facts import PlanFacts, Thread, ThreadLink
from turnstone.programme.plan.rules import Shows

LINK_NAMES = {
    ThreadLink.OUTCOME: "An outcome",
    ThreadLink.ACTION: "Outcomes with work towards them",
    ThreadLink.MEASURE: "Outcomes with a measure",
    ThreadLink.VOICE: "Outcomes with what families say",
    ThreadLink.EVIDENCE: "Outcomes with evidence",
}


def gaps_of(plan: PlanFacts, thread: Thread) -> tuple[str, ...]:
    """List each broken link of a thread."""
    return tuple(_gaps(plan, thread))


def _gaps(plan: PlanFacts, thread: Thread) -> Iterator[str]:
    outcome, action = plan.words["outcome"], plan.words["action"]
    if not thread.outcomes:
        yield f"Nobody has said what will be different: add an {outcome} that answers {thread.requirement.reference}."
    worked_on = {each.outcome_id for each in thread.actions}
    measured = {each.outcome_id for each in plan.outcome_measures}
    outcome_of = {each.id: each.outcome_id for each in thread.actions}
    shown = {each.outcome_id or outcome_of.get(each.action_id or 0) for each in thread.evidence}
    felt = {
        each.outcome_id or outcome_of.get(each.action_id or 0)
        for each in thread.evidence
        if each.shows == Shows.DIFFERENCE
    }
    for each in thread.outcomes:
        name = f"{capital(outcome)} {each.reference}"
        if each.id not in worked_on:
            yield f"{name} has no {action}: say what will be done, and by whom."
        if each.id not in measured:
            yield f"{name} has no measure: choose one that would show whether it is coming true."
        if each.id not in thread.heard:
            yield f"{name} has nothing from families: ask them, and tie what they say to it."
        if each.id not in shown:
            yield f"{name} has no evidence: add what shows that it was done, done well, or made a difference."
        elif each.id not in felt:
            yield f"{name} has no evidence of a difference: what there is shows only what was done."
