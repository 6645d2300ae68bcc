"""Promises made in public, and what became of them. Nothing here changes the words of one."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import Promise
from turnstone.programme.plan.models import Action, Evidence, Outcome, Plan
from turnstone.programme.plan.operations import add_evidence
from turnstone.programme.plan.rules import Sensitivity, Shows


@operation
def make_promise(
    *,
    by: Actor,
    plan: Plan,
    words: str,
    due_on: dt.date,
    term: str = "",
    made_on: dt.date | None = None,
    made_where: str = "",
    outcome: Outcome | None = None,
    action: Action | None = None,
) -> Promise:
    """Write down what was promised in public, in the words that were used; without a term, its day gives one."""
    words, made_on = words.strip(), made_on or clock.today()
    _refuse_a_promise(plan, words, made_on, due_on)
    outcome = outcome or (action.outcome if action else None)
    _refuse_another_plan(plan, outcome, action)
    return Promise.objects.create(
        area=plan.area,
        plan=plan,
        outcome=outcome,
        action=action,
        words=words,
        term=term or rules.term_of(due_on).name,
        made_on=made_on,
        due_on=due_on,
        made_where=made_where,
        position=plan.promises.count() + 1,
    )


@operation
def answer_promise(
    *,
    by: Actor,
    promise: Promise,
    move: str,
    why: str = "",
    evidence: Evidence | None = None,
    new_evidence: str = "",
    link: str = "",
    on: dt.date | None = None,
) -> Promise:
    """Say what became of a promise: kept, partly kept, late or dropped, with evidence or a reason.

    A late promise that is explained stays open to an answer: only its reason is kept.
    """
    on, why = on or clock.today(), why.strip()
    _refuse_a_day(promise, on)
    _refuse_a_move(promise, move, on)
    if new_evidence.strip():
        evidence = _add_evidence(by, promise, new_evidence.strip(), link, on)
    _refuse_without_grounds(promise, move, why, evidence)
    if move != "explain":
        promise.answer = rules.PROMISE_MOVES[move][1]
        promise.answered_on = on
        promise.evidence = evidence
    promise.answer_words = why
    promise.save()
    return promise


def _refuse_a_promise(plan: Plan, words: str, made_on: dt.date, due_on: dt.date) -> None:
    if not words:
        raise Refusal("Write the promise in the words that were used; they are kept as they are.")
    if made_on > clock.today():
        raise Refusal(
            f"The promise would be made on {made_on:%-d %B %Y}, a day still to come; choose today or an earlier day."
        )
    if due_on < made_on:
        raise Refusal(
            f"The promise would be due on {due_on:%-d %B %Y}, before it was made on {made_on:%-d %B %Y};"
            " correct one date."
        )
    if plan.promises.filter(words=words, due_on=due_on).exists():
        raise Refusal(f"“{words}” is promised for {due_on:%-d %B %Y} already; answer that promise instead.")


def _refuse_another_plan(plan: Plan, outcome: Outcome | None, action: Action | None) -> None:
    if outcome and outcome.workstream.plan_id != plan.pk:
        raise Refusal(f"{outcome.reference} belongs to another plan than {plan.name}; choose one of its own.")
    if action and outcome and action.outcome_id != outcome.pk:
        raise Refusal(
            f"{action.reference} does not belong to {outcome.reference}; tie the promise to one of the two."
        )


def _refuse_a_day(promise: Promise, on: dt.date) -> None:
    if on > clock.today():
        raise Refusal(
            f"{on:%-d %B %Y} is still to come; say what became of the promise on the day, or after it."
        )
    if on < promise.made_on:
        raise Refusal(
            f"The promise was made on {promise.made_on:%-d %B %Y}, so it cannot be answered on {on:%-d %B %Y};"
            " correct the date."
        )


def _refuse_a_move(promise: Promise, move: str, on: dt.date) -> None:
    stands = rules.state_of(promise.answer, promise.due_on, on)
    if move not in rules.PROMISE_MOVES:
        raise Refusal("Say whether the promise was kept, partly kept or dropped, or why it is late.")
    if move in rules.moves_from(stands):
        return
    if stands == rules.PromiseState.OPEN:
        raise Refusal(f"The promise is not late: it is due on {promise.due_on:%-d %B %Y}.")
    name = rules.PROMISE_STATE_NAMES[stands].lower()
    raise Refusal(f"The promise is {name} already; that answer stands, and so do its words.")


def _add_evidence(by: Actor, promise: Promise, what: str, link: str, on: dt.date) -> Evidence:
    """File the evidence where everyone may read it, since the promise was made to everyone."""
    return add_evidence(
        by=by,
        what=what,
        on=on,
        shows=Shows.ACTIVITY,
        action=promise.action,
        outcome=None if promise.action else promise.outcome,
        link=link,
        sensitivity=Sensitivity.PUBLIC,
    )


def _refuse_without_grounds(promise: Promise, move: str, why: str, evidence: Evidence | None) -> None:
    if move == "keep" and not (why or evidence):
        raise Refusal("Say what shows that the promise was kept, or choose evidence of it; everyone may ask.")
    if move != "keep" and not why:
        outcome = {"keep_partly": "was only partly kept", "explain": "is late", "drop": "was dropped"}[move]
        raise Refusal(f"Say why the promise {outcome}; families will read the reason.")
    if evidence and not _is_about(promise, evidence):
        raise Refusal(
            f"“{evidence.what}” is evidence of something else; choose evidence of what was promised."
        )


def _is_about(promise: Promise, evidence: Evidence) -> bool:
    outcome_id = evidence.action.outcome_id if evidence.action else evidence.outcome_id
    return promise.outcome_id == outcome_id and promise.action_id in (None, evidence.action_id)
