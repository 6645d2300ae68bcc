"""The day on which the second plan took over from the first, and what became of each of the first's actions."""

from collections.abc import Mapping

from turnstone.demo.calendar import at
from turnstone.demo.content.first_plan import phrases
from turnstone.demo.content.first_plan.shapes import FirstAction
from turnstone.demo.first_script import ACTIONS
from turnstone.demo.planting import Planted
from turnstone.demo.stage import Stage
from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor
from turnstone.programme.plan import operations
from turnstone.programme.plan.models import Action
from turnstone.programme.plan.rules import Fate

LEADERS = "Wexcombe SEND Improvement Board"


def take_over(before: Stage, after: Planted) -> None:
    """End the first mandate, let the second plan replace the first, and account for every action."""
    office, closes = before.cast.speaking_for("programme"), before.script.year.months[-1].closes_on
    old, mandate = before.planted.plan, next(iter(before.planted.requirements.values())).mandate
    with clock.pretend(at(closes, 14)):
        operations.end_mandate(by=office, mandate=mandate, on=closes, authority=phrases.ENDED_BY)
        operations.replace_plan(by=office, old=old, new=after.plan, on=closes, why=phrases.REPLACED_BECAUSE)
    with clock.pretend(at(closes, 15)):
        _account_for_all(office, before.planted.actions, after)


def _account_for_all(office: Actor, old: list[Action], after: Planted) -> None:
    new = {action.reference: action for action in after.actions}
    done = [action for action, told in zip(old, ACTIONS, strict=True) if told.became.fate == Fate.COMPLETED]
    operations.say_what_became_of_many(by=office, actions=done, fate=Fate.COMPLETED, on=clock.today())
    for action, told in zip(old, ACTIONS, strict=True):
        if told.became.fate != Fate.COMPLETED:
            _account_for(office, action, told, new)


def _account_for(office: Actor, action: Action, told: FirstAction, new: Mapping[str, Action]) -> None:
    became = told.became
    operations.say_what_became(
        by=office,
        action=action,
        fate=Fate(became.fate),
        on=clock.today(),
        why=became.why,
        agreed_by=became.agreed_by or LEADERS,
        successors=[new[reference] for reference in became.into],
    )
