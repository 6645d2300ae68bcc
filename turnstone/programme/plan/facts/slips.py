"""How often dates have moved, how far, and who agreed: counted from the changes of date that a plan remembers."""

from collections.abc import Iterable
from dataclasses import dataclass

from turnstone.programme.plan.facts.dates import DateChangeFacts
from turnstone.programme.plan.facts.whole import PlanFacts
from turnstone.programme.plan.facts.work import ActionFacts, MilestoneFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipFacts:
    """All the moves of one date: of an action, or of a milestone of it."""

    action: ActionFacts
    milestone: MilestoneFacts | None
    moves: tuple[DateChangeFacts, ...]

    @property
    def dated(self) -> ActionFacts | MilestoneFacts:
        """Give the row whose date it is."""
        return self.milestone or self.action

    @property
    def days(self) -> int:
        """Count the days from the first date to the date now; earlier is negative."""
        return self.dated.slipped

    @property
    def times(self) -> int:
        """Count the moves."""
        return len(self.moves)

    @property
    def agreed(self) -> tuple[DateChangeFacts, ...]:
        """List the moves that somebody agreed."""
        return tuple(move for move in self.moves if move.agreed_by)

    @property
    def unagreed(self) -> tuple[DateChangeFacts, ...]:
        """List the moves that nobody agreed."""
        return tuple(move for move in self.moves if not move.agreed_by)

    @property
    def agreed_by(self) -> tuple[str, ...]:
        """Name whoever agreed a move, once each, in the order they first did."""
        return tuple(dict.fromkeys(move.agreed_by for move in self.agreed))

    @property
    def times_later(self) -> int:
        """Count the moves to a later day."""
        return sum(move.from_on is not None and move.to_on > move.from_on for move in self.moves)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipSum:
    """What many slips come to."""

    actions: int
    milestones: int
    moves: int
    agreed: int
    unagreed: int
    days: int
    more_than_twice: int


def slips_of(plan: PlanFacts) -> tuple[SlipFacts, ...]:
    """List every action and milestone whose date has moved, in the order of the plan.

    A date that was set for the first time has not moved. What was taken out of the plan since is still listed: it
    slipped before it went.
    """
    moves: dict[tuple[int, int | None], list[DateChangeFacts]] = {}
    for change in sorted(plan.date_changes, key=lambda each: (each.moved_on, each.id)):
        if change.from_on is not None:
            moves.setdefault((change.action_id, change.milestone_id), []).append(change)
    steps = {
        action.id: [each for each in plan.milestones if each.action_id == action.id]
        for action in plan.actions
    }
    return tuple(
        SlipFacts(action=action, milestone=step, moves=tuple(moves[action.id, step.id if step else None]))
        for action in plan.actions
        for step in (None, *steps[action.id])
        if (action.id, step.id if step else None) in moves
    )


def sum_of_slips(slips: Iterable[SlipFacts]) -> SlipSum:
    """Add slips up. The days are those of actions alone: a milestone that slips with its action slips once."""
    slips = tuple(slips)
    actions = [slip for slip in slips if slip.milestone is None]
    return SlipSum(
        actions=len(actions),
        milestones=len(slips) - len(actions),
        moves=sum(slip.times for slip in slips),
        agreed=sum(len(slip.agreed) for slip in slips),
        unagreed=sum(len(slip.unagreed) for slip in slips),
        days=sum(slip.days for slip in actions),
        more_than_twice=sum(slip.times_later > 2 for slip in slips),
    )
