"""The key to ratings, which a plan chooses and may change."""

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.plan import rules
from turnstone.programme.plan.models import Plan
from turnstone.programme.plan.queries import rating_key_of


@operation
def change_rating_key(*, by: Actor, plan: Plan, key: dict[str, str], why: str) -> Plan:
    """Give a plan another key to its ratings, and the key its next number.

    Papers of days before keep the key of those days, for they are read as at then.
    """
    if not why.strip():
        raise Refusal("Say why the rating key changes; the reason is kept with the earlier key.")
    said = {str(code): words.strip() for code, words in key.items()}
    fault = rules.fault_in_key(rating_key_of(plan), said, _carried(plan))
    if fault:
        raise Refusal(fault)
    in_order = [str(code) for code in rules.Confidence if code in said]
    plan.rating_key = {code: said[code] for code in in_order}
    plan.rating_key_version += 1
    plan.rating_key_since = clock.today()
    plan.save()
    return plan


def refuse_outside_the_key(plan: Plan, rating: str, about: str) -> None:
    """Refuse a rating that the plan's own key does not have, naming those that it has."""
    key = rating_key_of(plan)
    if not rules.rating_in_key(key, rating):
        raise Refusal(f"Rate {about} by the plan's own key: {rules.ratings_of_key(key)}.")


def _carried(plan: Plan) -> set[str]:
    """Give the ratings that actions carry that are still to be done."""
    still_open = plan.actions.filter(done_on=None, withdrawn_on=None).exclude(confidence="")
    return set(still_open.values_list("confidence", flat=True))
