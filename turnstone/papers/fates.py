"""What was read of a plan that another replaced, and of what became of its actions."""

import datetime as dt
from dataclasses import dataclass

from turnstone.programme.plan.facts import ActionFacts, PlanFacts, ReplacementFacts, SuccessionFacts
from turnstone.programme.plan.queries import plan_as_at, replacement_as_at, successions_as_at
from turnstone.programme.plan.rules import Account, Fate, account_for
from turnstone.programme.scorecards.queries import measures_as_at

PLAIN = {
    Fate.COMPLETED: "Finished",
    Fate.CARRIED: "Goes on",
    Fate.MERGED: "Joined with other work",
    Fate.DROPPED: "Stopped",
}
IN_A_LINE = {
    Fate.COMPLETED: "finished",
    Fate.CARRIED: "going on",
    Fate.MERGED: "joined with other work",
    Fate.DROPPED: "stopped",
}
LEFT = ("left", "Not said yet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fates:
    """An old plan, what took its place, and what became of each action. `measures` go on in both."""

    old: PlanFacts
    new: PlanFacts | None
    replacement: ReplacementFacts | None
    told: dict[int, SuccessionFacts]
    measures: tuple[str, ...]

    @property
    def account(self) -> Account:
        """Count what became of the actions."""
        references = [action.reference for action in self.old.actions]
        fates = {
            action.reference: Fate(self.told[action.id].fate)
            for action in self.old.actions
            if action.id in self.told
        }
        return account_for(references, fates)

    @property
    def counts(self) -> tuple[tuple[str, str, int], ...]:
        """Give each fate's key, plain words and number, and then what is left."""
        account = self.account
        told = tuple((fate.value, words, account.by_fate[fate]) for fate, words in PLAIN.items())
        return (*told, (*LEFT, len(account.left)))

    def of(self, fate: Fate) -> tuple[ActionFacts, ...]:
        """List the actions that met a fate."""
        return tuple(
            action
            for action in self.old.actions
            if action.id in self.told and self.told[action.id].fate == fate
        )

    def successors_of(self, action: ActionFacts) -> tuple[ActionFacts, ...]:
        """List the new actions that carry an old one on."""
        told = self.told.get(action.id)
        if told is None or self.new is None:
            return ()
        return tuple(each for each in self.new.actions if each.id in told.successors)


def read_fates(plan_id: int, as_at: dt.datetime) -> Fates:
    """Read an old plan and the one that took its place as they stood at a moment, without who holds which post."""
    old, replacement = plan_as_at(plan_id, as_at, posts={}), replacement_as_at(plan_id, as_at)
    new = plan_as_at(replacement.new_id, as_at, posts={}) if replacement else None
    return Fates(
        old=old,
        new=new,
        replacement=replacement,
        told={each.action_id: each for each in successions_as_at(plan_id, as_at)},
        measures=_measures(old, new, as_at) if new else (),
    )


def _measures(old: PlanFacts, new: PlanFacts, as_at: dt.datetime) -> tuple[str, ...]:
    both = {each.measure_id for each in old.outcome_measures} & {
        each.measure_id for each in new.outcome_measures
    }
    return tuple(each.title for each in measures_as_at(old.area_id, as_at) if each.id in both)
