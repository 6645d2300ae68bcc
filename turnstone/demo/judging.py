"""How leads of the demo rate: mostly as the rule says, and now and then better, on thin evidence."""

from turnstone.demo.scripted import Answer
from turnstone.programme.audit.operations import Actor, Refusal
from turnstone.programme.delivery import operations
from turnstone.programme.delivery.models import Cycle
from turnstone.programme.delivery.queries import proposal_for_an_answer, proposal_standing
from turnstone.programme.plan.models import Action, Evidence
from turnstone.programme.plan.operations import add_evidence, meet_criteria
from turnstone.programme.plan.rules import Shows

# One lead in so many finishes before anyone has shown that the criteria are met.
UNMET_EVERY = 9
# One in so many keeps the rating that they had in mind, whatever the rule says.
OVERRIDES_EVERY = 4


def answer_for(by: Actor, cycle: Cycle, action: Action, what: str, answer: Answer) -> None:
    """Give a lead's answer, with what its rating must be given with."""
    if not answer.text:
        _no_change(by, cycle, action, answer)
        return
    if answer.status == "complete":
        _show_the_criteria(by, action, what, answer)
    said = {"status": answer.status, "forecast_on": answer.forecast_on, "blocked_by": ""}
    owed = operations.what_is_owed(action, confidence=answer.confidence, **said)  # type: ignore[arg-type]
    rating, why, evidence = answer.confidence, answer.why, None
    if owed.evidence and (answer.status == "complete" or answer.action % OVERRIDES_EVERY == 0):
        evidence = _thin(by, action, what, answer)
    elif owed.evidence:
        proposal = proposal_for_an_answer(action, status=answer.status, forecast_on=answer.forecast_on)
        rating, why = proposal.rating, f"{proposal.words[:1].upper()}{proposal.words[1:]}."
    operations.record_update(
        by=by,
        cycle=cycle,
        action=action,
        text=answer.text,
        confidence=rating,
        why=why,
        done_on=answer.done_on,
        evidence=evidence,
        **said,  # type: ignore[arg-type]
    )


def _no_change(by: Actor, cycle: Cycle, action: Action, answer: Answer) -> None:
    try:
        operations.record_no_change(by=by, cycle=cycle, action=action)
    except Refusal:
        proposal = proposal_standing(action)
        operations.record_update(
            by=by,
            cycle=cycle,
            action=action,
            text="Nothing new to say this month.",
            status=action.status,
            confidence=proposal.rating,
            why=f"{proposal.words[:1].upper()}{proposal.words[1:]}.",
        )


def _show_the_criteria(by: Actor, action: Action, what: str, answer: Answer) -> None:
    if not action.success_criteria or action.criteria_met_on or answer.action % UNMET_EVERY == 3:
        return
    day = answer.done_on or answer.said_at.date()
    shown = f"Checked against its success criteria: {what}"
    evidence = add_evidence(by=by, action=action, what=shown, on=day, shows=Shows.QUALITY)
    meet_criteria(by=by, action=action, on=day, evidence=evidence)


def _thin(by: Actor, action: Action, what: str, answer: Answer) -> Evidence:
    """File what only shows that something was done, which is all that an override asks for."""
    shown = f"Note of a meeting about {what}"
    return add_evidence(by=by, action=action, what=shown, on=answer.said_at.date(), shows=Shows.ACTIVITY)
