"""How leads of the demo rate: mostly as the rule says, and now and then better, on thin evidence."""

from dataclasses import replace
from functools import partial

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
# One lead says all is well from the sixth month on, whatever the rule says and whatever its measure does.
BOLD, BOLD_FROM = "the shared medication clinic", 6


def answer_for(by: Actor, cycle: Cycle, action: Action, what: str, answer: Answer) -> None:
    """Give a lead's answer; where the rule refuses the rating, show why it stays or rate as the rule does."""
    if not answer.text:
        _no_change(by, cycle, action, answer)
        return
    if answer.status == "complete":
        _show_the_criteria(by, action, what, answer)
    if what == BOLD and answer.month >= BOLD_FROM:
        answer = replace(answer, confidence="green", why="We are confident that the fee will be agreed.")
    say = partial(
        operations.record_update,
        by=by,
        cycle=cycle,
        action=action,
        text=answer.text,
        status=answer.status,
        forecast_on=answer.forecast_on,
        done_on=answer.done_on,
    )
    try:
        say(confidence=answer.confidence, why=answer.why)
    except Refusal:
        if answer.status == "complete" or answer.action % OVERRIDES_EVERY == 0 or what == BOLD:
            evidence = _thin(by, action, what, answer)
            say(confidence=answer.confidence, why=answer.why, evidence=evidence)
            return
        proposal = proposal_for_an_answer(action, status=answer.status, forecast_on=answer.forecast_on)
        say(confidence=proposal.rating, why=f"{proposal.words[:1].upper()}{proposal.words[1:]}.")


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
