"""The needs on which outcomes rest, and the savings that hang on actions."""

import datetime as dt

from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan.models import Action, ActionSaving, Outcome, OutcomeNeed
from turnstone.programme.scorecards.models import MoneyLine, NeedFact

WHOLE = 100


@operation
def cite_need(
    *, by: Actor, outcome: Outcome, need: NeedFact, counted_on: dt.date | None = None, why: str = ""
) -> OutcomeNeed:
    """Say that an outcome rests on a need as it was counted: the newest count, unless another is named.

    A need that is cited already is cited anew, which says that the outcome was looked at with the newer count.
    """
    if need.area_id != outcome.area_id:
        raise Refusal(f"“{need.title}” belongs to another area; choose a need of this one.")
    counts = need.values.filter(counted_on=counted_on) if counted_on else need.values.order_by("-counted_on")
    count = counts.first()
    if count is None:
        raise Refusal(f"“{need.title}” has no count to rest on; write down what it came to first.")
    cited = outcome.needs.filter(need=need).first() or OutcomeNeed(
        area=outcome.area, outcome=outcome, need=need
    )
    if cited.counted_on == count.counted_on:
        raise Refusal(
            f"{outcome.reference} rests on that count of “{need.title}” already; choose another count or need."
        )
    cited.counted_on = count.counted_on
    cited.save()
    return cited


@operation
def let_need_go(*, by: Actor, outcome: Outcome, need: NeedFact, why: str) -> Outcome:
    """Say that an outcome no longer rests on a need, with the reason."""
    cited = outcome.needs.filter(need=need).first()
    if cited is None:
        raise Refusal(f"{outcome.reference} does not rest on “{need.title}”.")
    if not why.strip():
        raise Refusal(f"Say why {outcome.reference} no longer rests on “{need.title}”; the reason is kept.")
    cited.delete()
    return outcome


@operation
def tie_saving(*, by: Actor, action: Action, line: MoneyLine, share: int = WHOLE) -> ActionSaving:
    """Say that so many per cent of a line's saving hang on an action. Shares of one line come to no more than all."""
    if line.area_id != action.area_id:
        raise Refusal(f"Line {line.reference} belongs to another area; choose a line of this one.")
    if not 1 <= share <= WHOLE:
        raise Refusal(f"{share} is no share; enter 1 to 100 per cent.")
    others = ActionSaving.objects.filter(line=line, action__plan=action.plan).exclude(action=action)
    taken = sum(each.share for each in others)
    if taken + share > WHOLE:
        raise Refusal(
            f"{taken}% of the saving of {line.reference} hang on other actions; at most {WHOLE - taken}% are left."
        )
    tie = action.savings.filter(line=line).first() or ActionSaving(area=action.area, action=action, line=line)
    tie.share = share
    tie.save()
    return tie


@operation
def untie_saving(*, by: Actor, action: Action, line: MoneyLine, why: str) -> Action:
    """Say that a line's saving no longer hangs on an action, with the reason."""
    tie = action.savings.filter(line=line).first()
    if tie is None:
        raise Refusal(f"No saving of {line.reference} hangs on {action.reference}.")
    if not why.strip():
        raise Refusal(
            f"Say why no saving of {line.reference} hangs on {action.reference}; the reason is kept."
        )
    tie.delete()
    return action
