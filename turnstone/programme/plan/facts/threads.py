"""The golden thread of each requirement: how much of it there is, and what hangs from nothing.

A thread has five links. Each is counted over what should have it: a requirement should have an outcome; each outcome
should have an action, a measure, something families said and some evidence.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from turnstone.programme.plan.facts.mandates import RequirementFacts
from turnstone.programme.plan.facts.whole import OutcomeFacts, PlanFacts
from turnstone.programme.plan.facts.work import ActionFacts, EvidenceFacts
from turnstone.programme.plan.rules import Shows, Status
from turnstone.programme.scorecards.facts import MeasureFacts

Row = TypeVar("Row")


class ThreadLink(StrEnum):
    """A link of the thread, in the order in which it is walked."""

    OUTCOME = "outcome"
    ACTION = "action"
    MEASURE = "measure"
    VOICE = "voice"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Count how many of those that should have a link have it."""

    link: ThreadLink
    have: int
    of: int

    @property
    def share(self) -> float:
        """Give the part that is there, from 0 to 1; where nothing could have it there is none."""
        return self.have / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Hold all that hangs from one requirement; `heard` names the outcomes of which families have spoken."""

    requirement: RequirementFacts
    outcomes: tuple[OutcomeFacts, ...]
    actions: tuple[ActionFacts, ...]
    measure_ids: frozenset[int]
    heard: frozenset[int]
    evidence: tuple[EvidenceFacts, ...]
    coverage: tuple[Coverage, ...]

    @property
    def whole(self) -> float:
        """Give how much of the thread there is, from 0 to 1: the mean of its links."""
        return sum(each.share for each in self.coverage) / len(self.coverage)

    @property
    def shows_difference(self) -> bool:
        """Say whether any of its evidence shows a difference for children and families."""
        return any(each.shows == Shows.DIFFERENCE for each in self.evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphans:
    """List what hangs from nothing, or has nothing hanging from it that should."""

    requirements_without_outcome: tuple[RequirementFacts, ...]
    outcomes_without_requirement: tuple[OutcomeFacts, ...]
    outcomes_without_action: tuple[OutcomeFacts, ...]
    outcomes_without_measure: tuple[OutcomeFacts, ...]
    actions_done_without_evidence: tuple[ActionFacts, ...]
    measures_without_outcome: tuple[MeasureFacts, ...]

    @property
    def number(self) -> int:
        """Count them all."""
        return sum(len(getattr(self, name)) for name in self.__slots__)


def threads_of(plan: PlanFacts, heard: Collection[int]) -> tuple[Thread, ...]:
    """Follow the thread of everything that a plan was asked for."""
    return tuple(thread_of(plan, each, heard) for each in plan.requirements)


def thread_of(plan: PlanFacts, requirement: RequirementFacts, heard: Collection[int]) -> Thread:
    """Follow one requirement down to its evidence.

    `heard` names the outcomes of which families have said something: this app does not know what.
    """
    outcomes = tuple(each for each in plan.outcomes if each.requirement_id == requirement.id)
    ours = {each.id for each in outcomes}
    actions = tuple(each for each in plan.live_actions if each.outcome_id in ours)
    evidence = _evidence(plan, ours, {each.id for each in actions})
    measured = {each.outcome_id for each in plan.outcome_measures}
    outcome_of = {each.id: each.outcome_id for each in plan.actions}
    shown = {each.outcome_id or outcome_of[each.action_id or 0] for each in evidence}
    return Thread(
        requirement=requirement,
        outcomes=outcomes,
        actions=actions,
        measure_ids=frozenset(each.measure_id for each in plan.outcome_measures if each.outcome_id in ours),
        heard=frozenset(heard) & ours,
        evidence=evidence,
        coverage=(
            Coverage(link=ThreadLink.OUTCOME, have=min(len(outcomes), 1), of=1),
            _covered(ThreadLink.ACTION, outcomes, {each.outcome_id for each in actions}),
            _covered(ThreadLink.MEASURE, outcomes, measured),
            _covered(ThreadLink.VOICE, outcomes, heard),
            _covered(ThreadLink.EVIDENCE, outcomes, shown),
        ),
    )


def _covered(link: ThreadLink, outcomes: tuple[OutcomeFacts, ...], those: Collection[int]) -> Coverage:
    return Coverage(link=link, have=sum(each.id in those for each in outcomes), of=len(outcomes))


def _evidence(plan: PlanFacts, outcomes: set[int], actions: set[int]) -> tuple[EvidenceFacts, ...]:
    return tuple(each for each in plan.evidence if each.outcome_id in outcomes or each.action_id in actions)


def orphans_of(
    plan: PlanFacts, measures: Iterable[MeasureFacts], unanswered: Iterable[RequirementFacts] = ()
) -> Orphans:
    """List the breaks in a plan's threads, and what mandates in force ask for and no plan answers.

    A requirement released from monitoring needs nothing more.
    """
    answered = {each.requirement_id for each in plan.outcomes}
    worked_on = {each.outcome_id for each in plan.live_actions}
    measured = {each.outcome_id for each in plan.outcome_measures}
    used = {each.measure_id for each in plan.outcome_measures}
    shown = {each.action_id for each in plan.evidence}
    return Orphans(
        requirements_without_outcome=_those(
            {each.id: each for each in (*plan.requirements, *unanswered)}.values(),
            lambda each: each.id not in answered and each.released_on is None,
        ),
        outcomes_without_requirement=_those(plan.outcomes, lambda each: each.requirement_id is None),
        outcomes_without_action=_those(plan.outcomes, lambda each: each.id not in worked_on),
        outcomes_without_measure=_those(plan.outcomes, lambda each: each.id not in measured),
        actions_done_without_evidence=_those(
            plan.live_actions, lambda each: each.status == Status.COMPLETE and each.id not in shown
        ),
        measures_without_outcome=_those(measures, lambda each: each.id not in used),
    )


def _those(rows: Iterable[Row], are: Callable[[Row], bool]) -> tuple[Row, ...]:
    return tuple(row for row in rows if are(row))
