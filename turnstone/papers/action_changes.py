"""What changed in a plan's actions between two cycles."""

from collections.abc import Iterator

from turnstone.documents.blocks import Fact
from turnstone.papers.change import Change, ChangeKind, confidence_direction, impact_direction
from turnstone.papers.citing import cite
from turnstone.papers.judgements import confidence_word, impact_word, status_word
from turnstone.papers.phrases import day, day_or, quoted, sentence
from turnstone.programme.delivery.facts import CycleRecord
from turnstone.programme.plan.facts import ActionFacts, DateChangeFacts, MilestoneFacts, PlanFacts
from turnstone.programme.plan.rules import Status


def action_changes(before: CycleRecord, now: CycleRecord) -> Iterator[Change]:
    """Yield each change of an action in the order of the plan, then the actions that are gone."""
    known = {action.id: action for action in before.plan.live_actions}
    out = {action.id for action in before.plan.actions} - known.keys()
    for action in now.plan.live_actions:
        then = known.pop(action.id, None)
        if then is None:
            yield _back(action) if action.id in out else _new(action)
        else:
            yield from _status(then, action)
            yield from _confidence(now.plan, then, action)
            yield from _impact(then, action)
    told = {action.id: action for action in now.plan.actions}
    for gone in known.values():
        yield _gone(told.get(gone.id, gone))


def date_changes(before: CycleRecord, now: CycleRecord) -> Iterator[Change]:
    """Yield the dates that moved since the earlier record was read."""
    known = {change.id for change in before.plan.date_changes}
    actions = {action.id: action for action in now.plan.actions}
    steps = {step.id: step for step in now.plan.milestones}
    for change in now.plan.date_changes:
        if change.id not in known:
            yield moved_date(actions[change.action_id], change, steps.get(change.milestone_id or 0))


def moved_date(action: ActionFacts, change: DateChangeFacts, step: MilestoneFacts | None = None) -> Change:
    """Tell one move of a date, of an action or of a milestone of it, with its reason and who agreed it."""
    name = f"The milestone {quoted(step.text)} of {action.reference}" if step else action.reference
    asked = f"asked by {change.asked_by}; " if change.asked_by else ""
    agreed = asked + (f"agreed by {change.agreed_by}" if change.agreed_by else "nobody has agreed it")
    start = f"from {day(change.from_on)} " if change.from_on else ""
    text = f"{name} moved {start}to {day(change.to_on)} ({agreed}): {sentence(change.reason)}"
    return Change(
        kind=ChangeKind.MILESTONE_DATE if step else ChangeKind.DATE,
        reference=action.reference,
        title=step.text if step else action.text,
        before=day_or(change.from_on),
        after=day(change.to_on),
        sentence=text,
        direction="better" if change.from_on and change.to_on < change.from_on else "worse",
        facts=cite("plan.action", action) + cite("plan.milestone", step) + cite("plan.datechange", change),
    )


def unheard_actions(now: CycleRecord) -> tuple[ActionFacts, ...]:
    """List the actions that are not complete and of which nothing was said this cycle."""
    heard = {update.action_id for update in now.updates}
    waiting = (action for action in now.plan.live_actions if action.status != Status.COMPLETE)
    return tuple(action for action in waiting if action.id not in heard)


def nothing_heard(now: CycleRecord) -> Iterator[Change]:
    """Yield the actions of which nothing was said this cycle."""
    for action in unheard_actions(now):
        text = f"{action.reference} ({action.text}): nothing was heard."
        yield _change(ChangeKind.NOTHING_HEARD, action, text)


def _new(action: ActionFacts) -> Change:
    return _change(ChangeKind.ACTION_NEW, action, f"{action.reference} ({action.text}) joined the plan.")


def _back(action: ActionFacts) -> Change:
    return _change(
        ChangeKind.ACTION_BACK, action, f"{action.reference} ({action.text}) was put back into the plan."
    )


def _gone(action: ActionFacts) -> Change:
    name = f"{action.reference} ({action.text})"
    if action.withdrawn_on is None:
        return _change(ChangeKind.ACTION_GONE, action, f"{name} is no longer in the plan.")
    text = f"{name} was taken out of the plan on {day(action.withdrawn_on)}: {sentence(action.withdrawn_because)}"
    return _change(ChangeKind.ACTION_GONE, action, text)


def _status(then: ActionFacts, now: ActionFacts) -> Iterator[Change]:
    if then.status == now.status:
        return
    words = {"before": status_word(then.status), "after": status_word(now.status), "key": now.status}
    if now.done_on:
        text = f"{now.reference} ({now.text}) was completed on {day(now.done_on)}."
        yield _change(ChangeKind.COMPLETED, now, text, **words, direction="better")
    elif then.done_on:
        text = f"{now.reference} ({now.text}) was complete and is open again."
        yield _change(ChangeKind.REOPENED, now, text, **words, direction="worse")
    else:
        started = now.status == Status.IN_PROGRESS
        text = f"{now.reference} ({now.text}) {'has started' if started else 'is set back to not started'}."
        yield _change(ChangeKind.STATUS, now, text, **words, direction="better" if started else "worse")


def _confidence(plan: PlanFacts, then: ActionFacts, now: ActionFacts) -> Iterator[Change]:
    if then.confidence == now.confidence:
        return
    before, after = confidence_word(plan, then.confidence), confidence_word(plan, now.confidence)
    reason = f": {sentence(now.confidence_reason)}" if now.confidence_reason else "."
    text = f"{now.reference} ({now.text}) went from {before} to {after}{reason}"
    direction = confidence_direction(then.confidence, now.confidence)
    yield _change(
        ChangeKind.CONFIDENCE, now, text, before=before, after=after, key=now.confidence, direction=direction
    )


def _impact(then: ActionFacts, now: ActionFacts) -> Iterator[Change]:
    if then.impact == now.impact:
        return
    before, after = impact_word(then.impact), impact_word(now.impact)
    text = f"{now.reference} ({now.text}): the difference made went from “{before}” to “{after}”."
    direction = impact_direction(then.impact, now.impact)
    yield _change(
        ChangeKind.IMPACT, now, text, before=before, after=after, key=now.impact, direction=direction
    )


def _change(kind: ChangeKind, action: ActionFacts, text: str, **more: str) -> Change:
    facts: tuple[Fact, ...] = cite("plan.action", action)
    return Change(
        kind=kind,
        reference=action.reference,
        title=action.text,
        sentence=text,
        facts=facts,
        **more,  # type: ignore[arg-type]
    )
