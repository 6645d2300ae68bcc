"""Which actions cannot be finished before which."""

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import Action, Dependency


@operation
def add_dependency(*, by: Actor, action: Action, needed: Action) -> Dependency:
    """Say that an action waits for another of its plan."""
    name, other = action.reference, needed.reference
    if action.pk == needed.pk:
        raise Refusal(f"{name} cannot wait for itself; choose another action.")
    if action.plan_id != needed.plan_id:
        raise Refusal(f"{other} belongs to another plan; {name} may wait for an action of its own plan.")
    if needed.withdrawn_on or action.withdrawn_on:
        out = other if needed.withdrawn_on else name
        raise Refusal(f"{out} was taken out of the plan; put it back, or choose another action.")
    if action.needs.filter(needed=needed).exists():
        raise Refusal(f"{name} waits for {other} already.")
    _refuse_a_loop(action, needed)
    return Dependency.objects.create(area=action.area, action=action, needed=needed)


@operation
def remove_dependency(*, by: Actor, dependency: Dependency, why: str) -> Action:
    """Say that an action no longer waits for another; that it did stays in the record."""
    action, needed = dependency.action, dependency.needed
    if not why.strip():
        raise Refusal(
            f"Say why {action.reference} no longer waits for {needed.reference}; the reason is kept."
        )
    dependency.delete()
    return action


def _refuse_a_loop(action: Action, needed: Action) -> None:
    rows = Dependency.objects.filter(action__plan_id=action.plan_id)
    loop = rules.loop_through(rows.values_list("action_id", "needed_id"), action.pk, needed.pk)
    if not loop:
        return
    names = dict(Action.objects.filter(id__in=loop).values_list("id", "reference"))
    raise Refusal(
        f"That closes a loop: {rules.loop_in_words([names[each] for each in loop])}; take one of these away."
    )
