"""Dates that move, that are asked to move, and who must agree.

A new date may be earlier than today: what a board agreed in March may be written up in July, and the action is then
overdue, which is the truth. Pages, where people type, ask for a day to come.
"""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import Action, DateChange, DateRequest, Milestone, Plan
from turnstone.programme.plan.operations.days import (
    refuse_a_day_to_come,
    refuse_a_milestone_outside,
    refuse_backwards,
)


@operation
def move_due_date(
    *, by: Actor, action: Action, to: dt.date, why: str, asked_by: str, agreed_by: str = ""
) -> DateChange | DateRequest:
    """Move an action's due date, keeping the old one and the reason, or ask whoever must agree to it."""
    return _move_or_ask(action, None, to, why=why, asked_by=asked_by, agreed_by=agreed_by)


@operation
def move_milestone(
    *, by: Actor, milestone: Milestone, to: dt.date, why: str, asked_by: str, agreed_by: str = ""
) -> DateChange | DateRequest:
    """Move a milestone's date, keeping the old one and the reason, or ask whoever must agree to it."""
    return _move_or_ask(milestone.action, milestone, to, why=why, asked_by=asked_by, agreed_by=agreed_by)


@operation
def answer_date_request(
    *,
    by: Actor,
    request: DateRequest,
    answer: rules.RequestAnswer,
    on: dt.date,
    words: str = "",
    agreed_by: str = "",
) -> DateRequest:
    """Keep what the body said of a new date. Agreed, the date moves as of that day; not agreed, it says why."""
    _refuse_unless_waiting(request)
    if answer not in (rules.RequestAnswer.AGREED, rules.RequestAnswer.REFUSED):
        raise Refusal(f"Say whether {_name(request)} is agreed or not.")
    refuse_a_day_to_come("The answer", on)
    refuse_backwards("The wait for an answer", request.asked_on, on)
    if answer == rules.RequestAnswer.REFUSED:
        if not words.strip():
            raise Refusal(
                f"Say why the new date for {_name(request)} is not agreed; it is printed beside it."
            )
    else:
        request.change = _agree(request, on, agreed_by or request.waits_for)
    return _close(request, answer, on, words)


@operation
def withdraw_date_request(*, by: Actor, request: DateRequest, why: str) -> DateRequest:
    """Take back a new date that was asked for; that it was asked for stays in the record."""
    _refuse_unless_waiting(request)
    if not why.strip():
        raise Refusal(f"Say why the new date for {_name(request)} is no longer asked for.")
    return _close(request, rules.RequestAnswer.WITHDRAWN, clock.today(), why)


@operation
def set_date_rule(*, by: Actor, plan: Plan, rule: str, body: str, why: str) -> Plan:
    """Say which changes of date a plan lets nobody make alone, and who agrees to them."""
    if rule not in rules.DATE_RULE_NAMES:
        raise Refusal(f"Choose which new dates of {plan.name} must be agreed.")
    body = "" if rule == rules.DateRule.FREE else body.strip()
    if rule != rules.DateRule.FREE and not body:
        raise Refusal(f"Name who agrees to new dates of {plan.name}: a board, or DfE.")
    if rule == rules.DateRule.PAST_THE_END and plan.ends_on is None:
        raise Refusal(f"{plan.name} has no last day, so no date moves past it; choose another rule.")
    if not why.strip():
        raise Refusal("Say why the rule changes; the reason is kept.")
    if (plan.date_rule, plan.dates_agreed_by) == (rule, body):
        raise Refusal(f"That is the rule of {plan.name} already; change something, or go back.")
    plan.date_rule, plan.dates_agreed_by = rule, body
    plan.save()
    return plan


def _move_or_ask(
    action: Action, milestone: Milestone | None, to: dt.date, *, why: str, asked_by: str, agreed_by: str
) -> DateChange | DateRequest:
    row = milestone or action
    _refuse_the_words(row, why, asked_by)
    _refuse_a_second(action, milestone)
    _refuse_the_day(action, milestone, to)
    plan, agreed_by = action.plan, agreed_by.strip()
    if not _needs_agreement(plan, action, milestone, to):
        return _move(action, milestone, to, clock.today(), why, asked_by, agreed_by)
    if not agreed_by:
        return DateRequest.objects.create(
            area=action.area,
            action=action,
            milestone=milestone,
            to_on=to,
            reason=why.strip(),
            asked_by=asked_by.strip(),
            asked_on=clock.today(),
            waits_for=plan.dates_agreed_by,
        )
    if plan.dates_agreed_by.casefold() not in agreed_by.casefold():
        raise Refusal(
            f"Only {plan.dates_agreed_by} may agree this date for {_called(row)}: name it as who agreed, "
            "or leave that empty to ask for its agreement."
        )
    return _move(action, milestone, to, clock.today(), why, asked_by, agreed_by)


def _needs_agreement(plan: Plan, action: Action, milestone: Milestone | None, to: dt.date) -> bool:
    row = milestone or action
    moves = DateChange.objects.filter(action=action, milestone=milestone, from_on__isnull=False)
    return rules.needs_agreement(
        plan.date_rule, row.due_on, to, moved_before=moves.exists(), plan_ends_on=plan.ends_on
    )


def _refuse_the_words(row: Action | Milestone, why: str, asked_by: str) -> None:
    if not why.strip():
        raise Refusal(f"Say why the date of {_called(row)} moves; the reason is printed beside it.")
    if not asked_by.strip():
        raise Refusal(f"Say who asked to move the date of {_called(row)}.")


def _refuse_a_second(action: Action, milestone: Milestone | None) -> None:
    waiting = DateRequest.objects.filter(
        action=action, milestone=milestone, answer=rules.RequestAnswer.WAITING
    ).first()
    if waiting:
        raise Refusal(
            f"A new date for {_called(milestone or action)}, {waiting.to_on:%-d %B %Y}, waits for "
            f"{waiting.waits_for} already; answer or take back that one first."
        )


def _refuse_the_day(action: Action, milestone: Milestone | None, to: dt.date) -> None:
    row = milestone or action
    if row.done_on:
        raise Refusal(f"{_capital(row)} was done on {row.done_on:%-d %B %Y}, so its date no longer moves.")
    if action.withdrawn_on or row.withdrawn_on:
        raise Refusal(f"{_capital(row)} was taken out of the plan; put it back before you move its date.")
    if to == row.due_on:
        raise Refusal(f"{_capital(row)} is due on {to:%-d %B %Y} already; choose another day.")
    if milestone:
        refuse_a_milestone_outside(action, milestone.text, to)
        return
    refuse_backwards(f"Action {action.reference}", action.starts_on, to)
    left = action.milestones.filter(done_on=None, withdrawn_on=None, due_on__gt=to)
    last = left.order_by("due_on").last()
    # A milestone that was late for the date in force already is no reason to refuse a later, better one.
    if last and action.due_on and to < action.due_on:
        raise Refusal(
            f"{action.reference} would be due on {to:%-d %B %Y}, before its milestone “{last.text}” on "
            f"{last.due_on:%-d %B %Y}; move that milestone first."
        )


def _move(
    action: Action,
    milestone: Milestone | None,
    to: dt.date,
    on: dt.date,
    why: str,
    asked_by: str,
    agreed_by: str,
) -> DateChange:
    row = milestone or action
    change = DateChange.objects.create(
        area=action.area,
        action=action,
        milestone=milestone,
        from_on=row.due_on,
        to_on=to,
        moved_on=on,
        reason=why.strip(),
        asked_by=asked_by.strip(),
        agreed_by=agreed_by,
    )
    if row.first_due_on is None:
        row.first_due_on, row.first_set_on = to, on
    row.due_on = to
    row.save()
    return change


def _refuse_unless_waiting(request: DateRequest) -> None:
    if request.answer != rules.RequestAnswer.WAITING:
        said = rules.REQUEST_ANSWER_NAMES[rules.RequestAnswer(request.answer)].lower()
        raise Refusal(f"The new date for {_name(request)} has its answer already: {said}.")


def _agree(request: DateRequest, on: dt.date, agreed_by: str) -> DateChange:
    _refuse_the_day(request.action, request.milestone, request.to_on)
    return _move(
        request.action, request.milestone, request.to_on, on, request.reason, request.asked_by, agreed_by
    )


def _close(request: DateRequest, answer: rules.RequestAnswer, on: dt.date, words: str) -> DateRequest:
    request.answer, request.answered_on, request.answer_words = answer, on, words.strip()
    request.save()
    return request


def _name(request: DateRequest) -> str:
    return _called(request.milestone or request.action)


def _called(row: Action | Milestone) -> str:
    return (
        row.reference if isinstance(row, Action) else f"the milestone “{row.text}” of {row.action.reference}"
    )


def _capital(row: Action | Milestone) -> str:
    name = _called(row)
    return name[0].upper() + name[1:]
