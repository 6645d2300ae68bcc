"""Versions of a plan: drawn, put to bodies, answered by each, agreed or sent back.

A version copies nothing. It is a name and a moment, and the plan is read as it stood at that moment.
"""

import datetime as dt
from collections.abc import Sequence

from django.utils import timezone

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import Approval, Plan, PlanVersion
from turnstone.programme.plan.operations.days import refuse_a_day_to_come
from turnstone.programme.plan.rules import ApprovalAnswer, VersionState


@operation
def draw_version(*, by: Actor, plan: Plan, name: str, what_changed: str = "") -> PlanVersion:
    """Give the plan as it stands now the name of a version."""
    name = name.strip()
    if not name:
        raise Refusal(f"Give this version of {plan.name} a name, such as 2 or 1.1.")
    before = plan.versions.order_by("drawn_at", "id").last()
    if plan.versions.filter(name__iexact=name).exists():
        raise Refusal(f"{plan.name} already has a version {name}; give this one another name.")
    if before and not what_changed.strip():
        raise Refusal(
            f"Say what changed since version {before.name}; those who must agree it read that first."
        )
    return PlanVersion.objects.create(
        area=plan.area, plan=plan, name=name, what_changed=what_changed.strip(), drawn_at=clock.now()
    )


@operation
def submit_version(*, by: Actor, version: PlanVersion, bodies: Sequence[str]) -> PlanVersion:
    """Put a version to those who must agree it, in the order in which they are asked."""
    named = [body.strip() for body in bodies if body.strip()]
    if not named:
        raise Refusal(f"Name at least one body that must agree version {version.name}.")
    folded = [body.casefold() for body in named]
    twice = next((body for body in named if folded.count(body.casefold()) > 1), "")
    if twice:
        raise Refusal(f"{twice} is named twice; each body agrees version {version.name} once.")
    _move(version, "submit")
    for place, body in enumerate(named, start=1):
        Approval.objects.create(area=version.area, version=version, body=body, position=place)
    return version


@operation
def answer_approval(
    *, by: Actor, approval: Approval, answer: str, on: dt.date, condition: str = ""
) -> Approval:
    """Keep what a body said of a version; the version's state follows.

    Bodies may answer in any order. When the last one agrees, the version agreed before is replaced.
    """
    version = approval.version
    _refuse_what_waits_for_nobody(approval)
    fault = rules.fault_in_answer(
        answer,
        condition,
        on,
        clock.today(),
        body=approval.body,
        version=version.name,
        drawn_on=timezone.localdate(version.drawn_at),
    )
    if fault:
        raise Refusal(fault)
    approval.answer, approval.answered_on, approval.condition = answer, on, condition.strip()
    approval.save()
    move = rules.move_that_follows(version.approvals.values_list("answer", flat=True))
    if move:
        _move(version, move)
    if move == "agree":
        _replace_earlier(version)
    return approval


@operation
def meet_condition(*, by: Actor, approval: Approval, on: dt.date) -> Approval:
    """Note the day on which the condition of an agreement was met."""
    said = f"The condition of {approval.body} on version {approval.version.name}"
    if approval.answer != ApprovalAnswer.ON_CONDITION or approval.answered_on is None:
        raise Refusal(f"{approval.body} set no condition on version {approval.version.name}.")
    if approval.condition_met_on:
        raise Refusal(f"{said} was met on {approval.condition_met_on:%-d %B %Y} already.")
    if on < approval.answered_on:
        raise Refusal(
            f"{said} would be met on {on:%-d %B %Y}, before it was set on {approval.answered_on:%-d %B %Y};"
            " correct the day."
        )
    refuse_a_day_to_come(said, on)
    approval.condition_met_on = on
    approval.save()
    return approval


def _refuse_what_waits_for_nobody(approval: Approval) -> None:
    version = approval.version
    if approval.answer != ApprovalAnswer.WAITING:
        raise Refusal(
            f"{approval.body} answered on {approval.answered_on:%-d %B %Y} already; what was said then stands."
        )
    if version.state != VersionState.SUBMITTED:
        state = rules.VERSION_STATE_NAMES[VersionState(version.state)].lower()
        raise Refusal(f"Version {version.name} waits for no answer: it is {state}. Draw another version.")
    agreed = {VersionState.AGREED, VersionState.REPLACED}
    later = version.plan.versions.filter(drawn_at__gt=version.drawn_at, state__in=agreed).first()
    if later:
        raise Refusal(
            f"Version {later.name} was drawn after {version.name} and is agreed; answer no earlier one."
        )


def _move(version: PlanVersion, move: str) -> None:
    """Make a move of the table, from the state that it starts from and no other."""
    before, after = rules.MOVES[move]
    if version.state != before:
        state = rules.VERSION_STATE_NAMES[VersionState(version.state)].lower()
        raise Refusal(f"Version {version.name} is {state} already; draw another version.")
    version.state = after
    version.save()


def _replace_earlier(version: PlanVersion) -> None:
    for earlier in version.plan.versions.filter(state=VersionState.AGREED).exclude(pk=version.pk):
        _move(earlier, "replace")
