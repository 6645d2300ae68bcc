"""One plan takes the place of another, and each action of the old one is accounted for.

An old action that was joined with another old one is told as joined with the new action that carries that other on:
the account always leads from the old plan into the new.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan.models import Action, Milestone, Plan, Succession, Successor
from turnstone.programme.plan.operations.days import refuse_a_day_to_come
from turnstone.programme.plan.rules import FATE_NAMES, Fate, Status, fault_in_fate


@operation
def replace_plan(*, by: Actor, old: Plan, new: Plan, on: dt.date, why: str) -> Plan:
    """Let a plan take the place of another from a day; its actions then wait to be accounted for."""
    _refuse_a_wrong_pair(old, new)
    if not why.strip():
        raise Refusal(f"Say why {new.name} takes the place of {old.name}; the public page tells it.")
    refuse_a_day_to_come("The new plan’s beginning", on)
    _refuse_a_day_before(old, new, on)
    new.replaces, new.replaced_on, new.replaced_because = old, on, why.strip()
    new.save()
    return new


@operation
def take_back_replacement(*, by: Actor, new: Plan, why: str) -> Plan:
    """Undo a replacement that was a mistake, as long as nothing was said of any action."""
    if new.replaces is None:
        raise Refusal(f"{new.name} takes the place of no plan, so there is nothing to take back.")
    if Succession.objects.filter(action__plan=new.replaces).exists():
        raise Refusal(f"Actions of {new.replaces.name} are accounted for already; take those back first.")
    if not why.strip():
        raise Refusal(f"Say why {new.name} does not take the place of {new.replaces.name} after all.")
    new.replaces, new.replaced_on, new.replaced_because = None, None, ""
    new.save()
    return new


@operation
def say_what_became(
    *,
    by: Actor,
    action: Action,
    fate: Fate,
    on: dt.date,
    why: str = "",
    agreed_by: str = "",
    successors: Sequence[Action] = (),
) -> Succession:
    """Account for one action of a plan that was replaced. One that was not completed leaves the old plan."""
    new = _plan_after(action)
    _refuse_a_second(action)
    _refuse_others(new, successors)
    fault = fault_in_fate(
        fate,
        is_complete=action.status == Status.COMPLETE,
        has_evidence=action.evidence.exists(),
        successors=len(successors),
        why=why,
        agreed_by=agreed_by,
    )
    if fault:
        raise Refusal(f"{action.reference} {fault}.")
    refuse_a_day_to_come(f"What became of {action.reference}", on)
    succession = Succession.objects.create(
        area=action.area,
        action=action,
        fate=fate,
        why=why.strip(),
        agreed_by=agreed_by.strip(),
        decided_on=on,
    )
    for each in successors:
        Successor.objects.create(area=action.area, succession=succession, action=each)
    if fate != Fate.COMPLETED:
        _take_out(action, on, _reason(succession, new))
    return succession


@operation
def say_what_became_of_many(
    *, by: Actor, actions: Sequence[Action], fate: Fate, on: dt.date, why: str = "", agreed_by: str = ""
) -> list[Succession]:
    """Account for several actions in one act: all of them, or none."""
    if not actions:
        raise Refusal("There is no action here to account for; choose at least one.")
    return [
        say_what_became(by=by, action=action, fate=fate, on=on, why=why, agreed_by=agreed_by)
        for action in actions
    ]


@operation
def take_back_what_became(*, by: Actor, action: Action, why: str) -> Action:
    """Open the account of an action again: what was said of it stays in its history.

    Once the plan that carried it on has been replaced too, later accounts rest on this one, and it stays.
    """
    succession = Succession.objects.filter(action=action).first()
    if succession is None:
        raise Refusal(f"Nothing was said yet of what became of {action.reference}.")
    if not why.strip():
        raise Refusal(f"Say why {action.reference} is accounted for anew; the reason is kept.")
    new = _plan_after(action)
    after = Plan.objects.filter(replaces=new).first()
    if after:
        raise Refusal(f"{new.name} was replaced by {after.name}, so the account before it is closed.")
    if succession.fate != Fate.COMPLETED:
        _put_back(action, succession.decided_on, _reason(succession, new))
    for each in succession.successors.all():
        each.delete()
    succession.delete()
    return action


def _refuse_a_wrong_pair(old: Plan, new: Plan) -> None:
    if old.pk == new.pk:
        raise Refusal(f"{old.name} cannot take its own place; choose another plan.")
    if old.area_id != new.area_id:
        raise Refusal(f"{new.name} belongs to another area; choose a plan of the same area.")
    after = Plan.objects.filter(replaces=old).first()
    if after:
        raise Refusal(f"{old.name} was replaced by {after.name} already; choose another plan.")
    if new in _before(old):
        raise Refusal(f"{old.name} came after {new.name}, so {new.name} cannot take its place.")
    if new.replaces:
        raise Refusal(f"{new.name} takes the place of {new.replaces.name} already; choose another plan.")


def _before(plan: Plan) -> Iterator[Plan]:
    """Yield the plans that a plan took the place of, one after the other."""
    earlier = plan.replaces
    while earlier:
        yield earlier
        earlier = earlier.replaces


def _refuse_a_day_before(old: Plan, new: Plan, on: dt.date) -> None:
    for plan in (new, old):
        if plan.starts_on and on < plan.starts_on:
            raise Refusal(
                f"{new.name} would take over on {on:%-d %B %Y}, before {plan.name} starts on "
                f"{plan.starts_on:%-d %B %Y}; choose a later day."
            )


def _plan_after(action: Action) -> Plan:
    new = Plan.objects.filter(replaces=action.plan_id).first()
    if new is None:
        raise Refusal(
            f"{action.reference} is of {action.plan.name}, which no plan has replaced; "
            "say first which plan takes its place."
        )
    return new


def _refuse_a_second(action: Action) -> None:
    said = Succession.objects.filter(action=action).first()
    if said:
        fate = FATE_NAMES[Fate(said.fate)].lower()
        raise Refusal(f"{action.reference} is accounted for already ({fate}); take that back first.")


def _refuse_others(new: Plan, successors: Sequence[Action]) -> None:
    other = next((each for each in successors if each.plan_id != new.pk), None)
    if other:
        raise Refusal(f"{other.reference} is not an action of {new.name}; choose one that is.")


def _reason(succession: Succession, new: Plan) -> str:
    """Say why an old action left its plan, as it is printed beside it."""
    if succession.fate == Fate.DROPPED:
        return f"{succession.why} (agreed by {succession.agreed_by})"
    into = succession.successors.select_related("action").order_by("action__position", "id")
    references = ", ".join(each.action.reference for each in into)
    how = "Carried on" if succession.fate == Fate.CARRIED else "Joined with other work"
    return f"{how} in {new.name} as {references}"


def _take_out(action: Action, on: dt.date, because: str) -> None:
    """Take an action and its open steps out of the old plan. What was out before keeps its own day and reason."""
    rows: list[Action | Milestone] = [action, *action.milestones.filter(done_on=None)]
    for row in rows:
        if row.withdrawn_on is None:
            row.withdrawn_on, row.withdrawn_because = on, because
            row.save()


def _put_back(action: Action, on: dt.date, because: str) -> None:
    """Put back what left the old plan on that day and for that reason, and nothing else."""
    rows: list[Action | Milestone] = [action, *action.milestones.all()]
    for row in rows:
        if (row.withdrawn_on, row.withdrawn_because) == (on, because):
            row.withdrawn_on, row.withdrawn_because = None, ""
            row.save()
