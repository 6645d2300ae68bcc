"""How the scores of a risk are set and its rating follows: called by every operation that changes either."""

from turnstone.programme.audit.operations import Refusal
from turnstone.programme.delivery import rules
from turnstone.programme.delivery.models import Mitigation, Risk
from turnstone.programme.plan.models import Plan
from turnstone.programme.plan.operations import refuse_outside_the_key


def refuse_unless_rated(plan: Plan, title: str, rating: str) -> None:
    """Refuse a rating that the plan's own key does not have."""
    if rating:
        refuse_outside_the_key(plan, rating, f"“{title}”")


def set_scores(
    risk: Risk,
    likelihood: int | None,
    severity: int | None,
    likelihood_after: int | None = None,
    severity_after: int | None = None,
) -> None:
    """Score a risk, and what its mitigations aim for; an aim that is not given stays as it was."""
    aim = (likelihood_after or risk.likelihood_after, severity_after or risk.severity_after)
    for score in (likelihood, severity, *aim):
        if score is not None and not 1 <= score <= 5:
            raise Refusal(f"{_named(risk)} is scored {score}; score likelihood and severity from 1 to 5.")
    if likelihood_after or severity_after:
        _refuse_aim_without_mitigation(risk)
    _refuse_aim_above(risk, (likelihood, severity), aim)
    risk.likelihood, risk.severity = likelihood, severity
    risk.likelihood_after, risk.severity_after = aim


def rate_again(risk: Risk) -> bool:
    """Let the rating follow from the score and from what is done; say whether it changed.

    One that was printed in a paper without scores stays as it was printed.
    """
    if not (risk.likelihood and risk.severity):
        return False
    rating = rules.rating_of(risk.likelihood, risk.severity, is_mitigated(risk))
    refuse_outside_the_key(risk.plan, rating, _named(risk))
    changed = rating != risk.rating
    risk.rating = rating
    return changed


def is_mitigated(risk: Risk) -> bool:
    """Say whether something is being done about it, by somebody and by a day."""
    doing = Mitigation.objects.filter(risk_id=risk.pk)  # a risk not saved yet has none
    return any(rules.is_in_hand(each.owner_id is not None, each.due_on, each.done_on) for each in doing)


def _refuse_aim_without_mitigation(risk: Risk) -> None:
    if not is_mitigated(risk):
        raise Refusal(
            f"{_named(risk)} has no mitigation with an owner and a date; add one before saying what score it aims for."
        )


def _refuse_aim_above(
    risk: Risk, now: tuple[int | None, int | None], aim: tuple[int | None, int | None]
) -> None:
    for name, before, after in zip(("likelihood", "severity"), now, aim, strict=True):
        if before and after and after > before:
            raise Refusal(
                f"{_named(risk)} would have a {name} of {after} after mitigation and {before} now; "
                "mitigation cannot make it worse, so lower the one or raise the other."
            )


def _named(risk: Risk) -> str:
    return risk.reference or f"“{risk.title}”"
