"""A plan's dated work as the methods of pace want it, and the pace itself or why it cannot be told."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from turnstone.methods import pace as methods
from turnstone.programme.plan.facts import ActionFacts, MilestoneFacts, PlanFacts

Dated = ActionFacts | MilestoneFacts


class Counted(StrEnum):
    """What is counted as a milestone of the plan: its actions, their dated steps, or the steps marked as key."""

    ACTIONS = "actions"
    STEPS = "steps"
    KEY_STEPS = "key"


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotTell:
    """Say why the pace of a plan cannot be told."""

    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceFacts:
    """A plan's pace on a day, the milestones that it was reckoned from, and how many have no date."""

    counted: Counted
    plan: methods.Plan
    pace: methods.Pace
    undated: int

    @property
    def as_of(self) -> dt.date:
        """Give the day of the answer."""
        return self.pace.as_of


def pace_of(plan: PlanFacts, as_of: dt.date, counted: Counted = Counted.ACTIONS) -> PaceFacts | CannotTell:
    """Reckon a plan's pace as it was known on a day. Without dates or a plan's two ends nothing can be reckoned."""
    pieces = _pieces(plan, counted)
    dated = [each for each in pieces if each.first_due_on]
    because = _missing(plan, as_of, counted, len(pieces), len(dated))
    if because or plan.starts_on is None or plan.ends_on is None:
        return CannotTell(because=because)
    milestones = tuple(_milestone(plan, each, dates) for each, dates in _with_moves(plan, dated))
    reckoned = methods.Plan(milestones, plan.starts_on, plan.ends_on)
    return PaceFacts(
        counted=counted,
        plan=reckoned,
        pace=methods.pace(reckoned, as_of=as_of),
        undated=sum(_is_in_plan(each, as_of) for each in pieces if not each.first_due_on),
    )


def _pieces(plan: PlanFacts, counted: Counted) -> tuple[Dated, ...]:
    if counted == Counted.ACTIONS:
        return plan.actions
    if counted == Counted.KEY_STEPS:
        return tuple(each for each in plan.milestones if each.is_key)
    return plan.milestones


_NAMES = {
    Counted.ACTIONS: "action",
    Counted.STEPS: "dated step",
    Counted.KEY_STEPS: "key step",
}


def _missing(plan: PlanFacts, as_of: dt.date, counted: Counted, pieces: int, dated: int) -> str:
    name = _NAMES[counted]
    if not pieces:
        return f"the record holds no {name} of {plan.name}, so nothing has a date and nothing is done"
    if not dated:
        return f"none of the {pieces} {name}s of {plan.name} has a date"
    if plan.starts_on is None or plan.ends_on is None:
        return f"{plan.name} does not say when it starts and ends"
    return f"{plan.name} had not started by then" if as_of < plan.starts_on else ""


def _with_moves(plan: PlanFacts, dated: list[Dated]) -> Iterator[tuple[Dated, list[methods.AgreedDate]]]:
    moves: dict[tuple[int, int | None], list[methods.AgreedDate]] = {}
    for each in plan.date_changes:
        moved = methods.AgreedDate(each.moved_on, each.to_on)
        moves.setdefault((each.action_id, each.milestone_id), []).append(moved)
    for piece in dated:
        key = (piece.id, None) if isinstance(piece, ActionFacts) else (piece.action_id, piece.id)
        yield piece, moves.get(key, [])


def _milestone(plan: PlanFacts, piece: Dated, moves: list[methods.AgreedDate]) -> methods.Milestone:
    assert piece.first_due_on and plan.starts_on
    first_set = piece.first_set_on or plan.starts_on
    earliest = min([first_set, *(move.set_on for move in moves)])
    # A date that was set where there was none is both the first date and a change: it counts once.
    later = [move for place, move in enumerate(moves) if place or move.due_on != piece.first_due_on]
    return methods.Milestone(
        ref=piece.reference if isinstance(piece, ActionFacts) else f"{piece.text} ({piece.id})",
        dates=(methods.AgreedDate(earliest, piece.first_due_on), *later),
        completed_on=piece.done_on,
        withdrawn_on=piece.withdrawn_on,
    )


def _is_in_plan(piece: Dated, as_of: dt.date) -> bool:
    return piece.withdrawn_on is None or piece.withdrawn_on > as_of
