"""What is being done about risks and issues; each change may change how the risk is rated."""

import datetime as dt

from turnstone.programme.audit import clock
from turnstone.programme.audit.operations import Actor, Refusal, operation
from turnstone.programme.delivery.models import Mitigation, Risk
from turnstone.programme.delivery.operations.risk_ratings import rate_again
from turnstone.programme.people.models import Post


@operation
def add_mitigation(
    *, by: Actor, risk: Risk, text: str, owner: Post | None = None, due_on: dt.date | None = None
) -> Mitigation:
    """Add what is being done about a risk."""
    if not text.strip():
        raise Refusal(f"Say what will be done about {risk.reference}.")
    mitigation = Mitigation.objects.create(
        area=risk.area,
        risk=risk,
        text=text.strip(),
        owner=owner,
        due_on=due_on,
        position=risk.mitigations.count() + 1,
    )
    _rate(risk)
    return mitigation


@operation
def change_mitigation(
    *,
    by: Actor,
    mitigation: Mitigation,
    text: str | None = None,
    owner: Post | None = None,
    due_on: dt.date | None = None,
    why: str = "",
) -> Mitigation:
    """Reword a mitigation, or give it an owner or a date; None leaves a thing alone. A date that moves says why."""
    moves = due_on is not None and mitigation.due_on is not None and due_on != mitigation.due_on
    if moves and not why.strip():
        raise Refusal(
            f"Say why “{mitigation.text}” moves from {mitigation.due_on:%-d %B %Y}; the register keeps the reason."
        )
    for name, value in {"text": text and text.strip(), "owner": owner, "due_on": due_on}.items():
        if value:
            setattr(mitigation, name, value)
    mitigation.save()
    _rate(mitigation.risk)
    return mitigation


@operation
def complete_mitigation(*, by: Actor, mitigation: Mitigation, on: dt.date) -> Mitigation:
    """Note that a mitigation was done."""
    if on > clock.today():
        raise Refusal(f"{on:%-d %B %Y} is still to come; enter the day on which it was done.")
    mitigation.done_on = on
    mitigation.save()
    _rate(mitigation.risk)
    return mitigation


def _rate(risk: Risk) -> None:
    """Rate the risk as it now stands; what the caller holds may be older than another's change."""
    kept = Risk.objects.get(pk=risk.pk)
    if rate_again(kept):
        kept.save()
    risk.rating = kept.rating
