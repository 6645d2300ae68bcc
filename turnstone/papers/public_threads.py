"""The record cut as the public reads it: by what was asked for, or by workstream where nothing was."""

from collections.abc import Iterator
from dataclasses import dataclass

from turnstone.papers.anchors import anchor
from turnstone.papers.phrases import capital
from turnstone.programme.delivery.facts import CycleRecord, ProgressFacts, StepFacts
from turnstone.programme.plan.facts import ActionFacts, OutcomeFacts, RequirementFacts
from turnstone.programme.plan.rules import Impact, Status

_TAKEN = ("in-short", "what-changed", "our-promises")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Hold what a public section is about, down from the finding to what was done."""

    title: str
    anchor: str
    requirement: RequirementFacts | None = None
    outcomes: tuple[OutcomeFacts, ...]
    actions: tuple[ActionFacts, ...]
    progress: tuple[ProgressFacts, ...]
    next_steps: tuple[StepFacts, ...]

    @property
    def done(self) -> tuple[ActionFacts, ...]:
        return tuple(action for action in self.actions if action.status == Status.COMPLETE)

    @property
    def impact(self) -> str:
        """Give the least difference made by any of the outcomes, for no more than that can be claimed for all."""
        order = list(Impact)
        return min((Impact(each.impact) for each in self.outcomes), key=order.index, default=Impact.NOT_YET)


def threads_of(record: CycleRecord) -> tuple[Thread, ...]:
    """Cut the record, giving each thread a name of its own in addresses."""
    cut = list(_by_requirement(record)) if record.plan.requirements else list(_by_workstream(record))
    taken = list(_TAKEN)
    threads = []
    for title, name, requirement, outcomes, loose in cut:
        own = _free(anchor(name), taken)
        taken.append(own)
        threads.append(_thread(record, title, own, requirement, outcomes, loose))
    return tuple(threads)


Cut = tuple[str, str, RequirementFacts | None, tuple[OutcomeFacts, ...], int | None]


def _by_requirement(record: CycleRecord) -> Iterator[Cut]:
    plan = record.plan
    for each in plan.requirements:
        title = each.families_words or f"{capital(plan.words['requirement'])} {each.reference}"
        yield (
            title,
            each.reference,
            each,
            tuple(o for o in plan.outcomes if o.requirement_id == each.id),
            None,
        )
    other = tuple(outcome for outcome in plan.outcomes if outcome.requirement_id is None)
    if other:
        yield "Other things we are doing", "other-things", None, other, None


def _by_workstream(record: CycleRecord) -> Iterator[Cut]:
    for each in record.plan.workstreams:
        outcomes = tuple(o for o in record.plan.outcomes if o.workstream_id == each.id)
        yield each.name, each.name, None, outcomes, each.id


def _free(name: str, taken: list[str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _thread(
    record: CycleRecord,
    title: str,
    own: str,
    requirement: RequirementFacts | None,
    outcomes: tuple[OutcomeFacts, ...],
    workstream_id: int | None,
) -> Thread:
    ids = {outcome.id for outcome in outcomes}
    actions = tuple(action for action in record.plan.live_actions if action.outcome_id in ids)
    ours = {action.id for action in actions}
    return Thread(
        title=title,
        anchor=own,
        requirement=requirement,
        outcomes=outcomes,
        actions=actions,
        progress=tuple(
            line for line in record.progress if line.action_id in ours or line.workstream_id == workstream_id
        ),
        next_steps=tuple(
            step for step in record.next_steps if workstream_id and step.workstream_id == workstream_id
        ),
    )
