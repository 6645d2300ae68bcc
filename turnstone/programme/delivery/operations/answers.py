"""What leads say of their actions."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery.models import ActionUpdate, Cycle
from turnstone.programme.delivery.queries import later_cycle, proposal_for_an_answer, proposal_standing
from turnstone.programme.delivery.rules import NewEvidence, Owed, owed_for
from turnstone.programme.delivery.rules.overrides import word
from turnstone.programme.plan.models import Action, Evidence
from turnstone.programme.plan.operations import add_evidence, judge_action, refuse_outside_the_key
from turnstone.programme.plan.rules import STATUS_NAMES, Status


@operation
def record_update(
    *,
    by: Actor,
    cycle: Cycle,
    action: Action,
    text: str,
    status: str,
    confidence: str,
    why: str = "",
    forecast_on: dt.date | None = None,
    blocked_by: str = "",
    done_on: dt.date | None = None,
    evidence: Evidence | NewEvidence | None = None,
) -> ActionUpdate:
    """Keep what a lead says of an action this cycle, replacing what they said earlier in it.

    A rating other than the one that the rule gives needs a reason; a better one, or complete before the success
    criteria are met, needs evidence too.
    """
    if not text.strip():
        raise Refusal(f"Say in a line how {action.reference} is going, or choose “No change”.")
    if status not in STATUS_NAMES:
        raise Refusal(f"Choose a status for {action.reference}: {', '.join(STATUS_NAMES.values())}.")
    refuse_outside_the_key(action.plan, confidence, action.reference)
    owed = what_is_owed(
        action, status=status, confidence=confidence, forecast_on=forecast_on, blocked_by=blocked_by
    )
    shown = _filed(by, action, evidence)
    _refuse_what_is_owed(owed, action, why, shown)
    judge_action(
        by=by,
        action=action,
        status=status,
        confidence=confidence,
        why=why,
        done_on=done_on,
        evidence=shown if owed.evidence else None,
    )
    return _say(
        by,
        cycle,
        action,
        text=text.strip(),
        status=status,
        confidence=confidence,
        confidence_reason=why,
        forecast_on=forecast_on,
        blocked_by=blocked_by,
        no_change=False,
    )


@operation
def record_no_change(*, by: Actor, cycle: Cycle, action: Action) -> ActionUpdate:
    """Keep that nothing changed since last time; the judgements stand as they were.

    A rating that has become better than the facts allow does not pass as no change.
    """
    standing = proposal_standing(action)
    if standing.is_below(action.confidence) and action.confidence_evidence_id is None:
        raise Refusal(
            f"By the rule {action.reference} is {word(standing.rating)} now: {standing.words}. It stands as "
            f"{word(action.confidence)}, so give an update: rate it again, or show why it stays."
        )
    return _say(
        by,
        cycle,
        action,
        text="",
        status=action.status,
        confidence=action.confidence,
        confidence_reason=action.confidence_reason,
        forecast_on=None,
        blocked_by="",
        no_change=True,
    )


def what_is_owed(
    action: Action, *, status: str, confidence: str, forecast_on: dt.date | None, blocked_by: str
) -> Owed:
    """Say what this rating of an action must be given with; forms ask it before they save."""
    proposal = proposal_for_an_answer(action, status=status, forecast_on=forecast_on, blocked_by=blocked_by)
    is_unmet = bool(action.success_criteria.strip()) and action.criteria_met_on is None
    return owed_for(
        action.reference, proposal, confidence, completes_unmet=is_unmet and status == Status.COMPLETE
    )


def _filed(by: Actor, action: Action, evidence: Evidence | NewEvidence | None) -> Evidence | None:
    """Give evidence as a row; what is new is added with the answer, or not at all."""
    if not isinstance(evidence, NewEvidence):
        return evidence
    if evidence.on > clock.today():
        raise Refusal(f"“{evidence.what}” is from a day still to come; choose today or an earlier day.")
    return add_evidence(by=by, action=action, what=evidence.what, on=evidence.on, shows=evidence.shows)


def _refuse_what_is_owed(owed: Owed, action: Action, why: str, evidence: Evidence | None) -> None:
    if evidence and evidence.action_id != action.pk:
        raise Refusal(
            f"“{evidence.what}” is not evidence of {action.reference}; choose some that is, or add it."
        )
    if owed.evidence and evidence is None:
        raise Refusal(f"{owed.because} choose or add the evidence that shows it, and say why.")
    if owed.reason and not why.strip():
        raise Refusal(f"{owed.because} say why.")


def _say(by: Actor, cycle: Cycle, action: Action, **said: object) -> ActionUpdate:
    if action.plan_id != cycle.plan_id:
        raise Refusal(
            f"{action.reference} belongs to another plan than the {cycle} cycle; choose a cycle of its own."
        )
    if action.withdrawn_on:
        raise Refusal(f"{action.reference} was taken out of the plan, so nobody is asked how it goes.")
    later = later_cycle(cycle)
    if later:
        raise Refusal(f"{cycle} has closed and {later} is open; answer for {action.reference} in {later}.")
    update = ActionUpdate.objects.filter(cycle=cycle, action=action).first() or ActionUpdate(
        area=cycle.area, cycle=cycle, action=action
    )
    for name, value in said.items():
        setattr(update, name, value)
    update.said_by = by.name
    update.said_at = clock.now()
    update.save()
    return update
